// Owns the overview: who, what, when, where, how many, who speaks, and how many doubts; sends entity, key, tab.

import { el, svg } from '../dom.js';
import { entry, nothing } from '../draw/entry.js';
import { items, linePicture } from '../draw/line.js';
import { createSheet } from '../draw/sheet.js';
import { worldMap } from '../draw/world.js';
import { format, strings } from '../strings.js';
import { doubts } from '../view/doubts.js';
import { counted, valueText } from '../view/figures.js';
import { isBody } from '../view/kinds.js';
import { placesByRole, shapeOf } from '../view/places.js';
import { spokenWords, voices } from '../view/voices.js';
import { byWeight } from '../view/weight.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {(type: string, detail?: unknown) => void} Emit
 */

const WHO = 3;
const MANY = 4;
const VOICES = 3;
/** The width of the overview's line, in its own units. */
const NARROW = 330;

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  return createSheet(root, (view, state, emit) => {
    const sections = [who(view, state.threshold, emit), what(view, emit), when(view, emit), where(view, emit), many(view, emit), speaks(view)]
      .filter((it) => it !== null);
    return sections.length ? [...sections, check(doubts(view, state.threshold), emit)] : [nothing(strings.nothing.overview)];
  });
}

/** @param {string} head @param {...(Node | false)} content */
const section = (head, ...content) => el('section', null, el('h3', null, head), content);

/** People first, then organisations, by weight. @param {View} view @param {number} threshold @param {Emit} emit */
function who(view, threshold, emit) {
  const actors = view.report.entities.filter((it) => !it.furniture && (it.kind === 'person' || it.kind === 'org')).sort(byWeight(view));
  const people = actors.filter((it) => it.kind === 'person');
  const shown = [...people, ...actors.filter((it) => it.kind === 'org')].slice(0, WHO);
  if (!shown.length) return null;
  return section(strings.overview.who, el('ul', { class: 'who' }, shown.map((it) => el('li', null, entry(view, it, threshold, (id) => emit('entity', id))))));
}

/** The story's first sentence, in its own words, without the place it was filed from or the bullet it begins with. @param {View} view @param {Emit} emit */
function what(view, emit) {
  const body = view.report.blocks.find((block) => isBody(block.kind));
  const first = body && view.report.sentences.find((it) => it.start >= body.start && it.end <= body.end);
  if (!body || !first) return null;
  const { dateline } = view.report.article;
  const start = dateline && dateline.start >= first.start && dateline.end < first.end ? dateline.end : first.start;
  const near = view.marks.find((mark) => mark.start >= start && mark.end <= first.end);
  const words = view.text.slice(start, first.end).replace(/^[\s\p{P}]*[-–—•*·:]\s+/u, '').replace(/\s+/g, ' ').trim();
  return section(strings.overview.what, el('p', { class: 'lead' }, words, ' ',
    near && el('button', { class: 'text-button', onclick: () => emit('key', near.key) }, strings.overview.lead)));
}

/** @param {View} view @param {Emit} emit */
function when(view, emit) {
  const all = items(view);
  return all.length ? section(strings.overview.when, linePicture(view, all, (key) => emit('key', key), NARROW)) : null;
}

/** @param {View} view @param {Emit} emit */
function where(view, emit) {
  const roles = placesByRole(view);
  const rows = (/** @type {const} */ (['story', 'filed', 'photographed'])).filter((role) => roles[role].length).map((role) => {
    const [first, ...rest] = roles[role];
    const more = rest.slice(0, 2).map((it) => it.name).join(', ');
    return el('li', null, svg('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, shapeOf(role, 6, 6, 5)),
      el('span', null, el('b', null, first.name), more && `, ${more}`), el('small', null, strings.placeRoles[role]));
  });
  if (!rows.length) return null;
  const map = worldMap(view, 'small')?.map ?? null;
  map?.addEventListener('click', () => emit('tab', 'map'));
  return section(strings.overview.where, el('div', { class: map ? 'where-box' : '' }, el('ul', { class: 'where' }, rows), map));
}

/** How much a figure tells: money, shares, measures; what is bounded; what is more than a handful; what says what it counts. @param {View} view @param {import('../page').Mark} mark */
function telling(view, mark) {
  const { type, bound, value } = /** @type {import('../report').Quantity} */ (mark.quantity);
  return Number(type === 'money' || type === 'percent' || type === 'measure') + Number(bound !== 'exact') + Number(value >= 10) + Number(counted(view, mark) !== '') - 2 * Number(type === 'ordinal');
}

/** The most telling figures, in the order of the text; ages are on the people's cards. @param {View} view @param {Emit} emit */
function many(view, emit) {
  const figures = view.marks.filter((mark) => mark.quantity && mark.quantity.type !== 'age');
  const clear = figures.filter((mark) => mark.quantity?.type !== 'cardinal' || counted(view, mark));
  const all = (clear.length ? clear : figures).map((mark) => ({ mark, weight: telling(view, mark) }))
    .sort((a, b) => b.weight - a.weight || a.mark.start - b.mark.start).slice(0, MANY).map((it) => it.mark).sort((a, b) => a.start - b.start);
  if (!all.length) return null;
  return section(strings.overview.many, el('dl', { class: 'many' }, all.map((mark) => {
    const quantity = /** @type {import('../report').Quantity} */ (mark.quantity);
    const bound = strings.bounds[quantity.bound];
    return el('div', null, el('dt', null, counted(view, mark) || strings.quantityKinds[quantity.type]),
      el('dd', null, el('button', { onclick: () => emit('key', mark.key) }, bound && el('small', null, `${bound} `), valueText(quantity))));
  })));
}

/** @param {View} view */
function speaks(view) {
  const all = voices(view, strings.nobody).filter((voice) => !voice.nobody && voice.words > 0);
  if (!all.length || !view.words.story) return null;
  const named = all.filter((voice) => voice.named);
  const unnamed = all.filter((voice) => !voice.named).reduce((sum, voice) => sum + voice.words, 0);
  const rest = named.slice(VOICES).reduce((sum, voice) => sum + voice.words, 0);
  const own = Math.max(0, view.words.story - spokenWords(view));
  /** @type {[name: string, words: number, look: string][]} */
  const shares = [
    ...named.slice(0, VOICES).map((voice) => /** @type {[string, number, string]} */ ([lastName(voice.name), voice.words, indirectOnly(voice) ? 'indirect' : ''])),
    [strings.whoMore(named.length - VOICES), rest, ''], [strings.unnamedSources, unnamed, 'indirect'], [strings.reporter, own, 'own'],
  ];
  const shown = shares.filter(([, words]) => words > 0);
  const share = (/** @type {number} */ words) => format.percent(words / Math.max(view.words.story, shown.reduce((sum, it) => sum + it[1], 0)));
  const bar = el('div', { class: 'voice', 'aria-hidden': 'true' }, shown.map(([, words, look]) => {
    const piece = el('i', { class: look });
    piece.style.flexGrow = String(words);
    return piece;
  }));
  return section(strings.overview.speaks, bar,
    el('ol', { class: 'voices' }, shown.map(([name, words, look]) => el('li', { class: look === 'own' ? 'own' : '' }, `${name} `, el('b', null, share(words))))));
}

/** @param {import('../view/voices.js').Voice} voice */
const indirectOnly = (voice) => voice.quotes.every((mark) => mark.quote?.kind === 'indirect');
/** @param {string} name */
const lastName = (name) => (name.length > 22 ? name.split(' ').at(-1) ?? name : name);

/** @param {readonly import('../view/doubts.js').Doubt[]} all @param {Emit} emit */
function check(all, emit) {
  return el('p', { class: 'check' }, all.length ? `${all.slice(0, 2).map((it) => (it.head.endsWith('?') ? it.head : `${it.head}.`)).join(' ')} ` : `${strings.nothing.notes} `,
    all.length > 0 && el('button', { class: 'text-button', onclick: () => emit('tab', 'notes') }, strings.doubts(all.length)));
}
