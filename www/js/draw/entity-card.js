// Owns the inside of the card for a person, organisation, place or other name.

import { el } from '../dom.js';
import { format, strings } from '../strings.js';
import { layerOf } from '../view/kinds.js';
import { companions, pairs } from '../view/together.js';
import { countWords, context } from '../view/words.js';
import { strip } from './entry.js';
import { said } from './said.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../page').Mark} Mark
 * @typedef {import('../report').Entity} Entity
 * @typedef {(type: string, detail?: unknown) => void} Emit
 */

const CONTEXTS = 6;
const QUOTES = 2;
/** Characters shown before a mention, so that the mention itself is always in sight. */
const BEFORE = 22;

/** @param {View} view @param {Mark} mark @param {Emit} emit */
export function entityCard(view, mark, emit) {
  const entity = view.report.entities[mark.entity ?? 0];
  return [head(entity), facts(view, entity, emit), whereIn(view, entity), contexts(view, entity, mark, emit), quotes(view, entity, emit), why(mark)];
}

/** @param {Entity} entity */
function head(entity) {
  const detail = entity.kind === 'gpe' || entity.kind === 'loc' ? strings[entity.kind] : '';
  const where = entity.furniture ? strings.card.inFurniture : strings.card.inStory;
  const also = entity.aliases.filter((it) => it !== entity.name);
  return el('header', null,
    el('p', { class: 'card-kind' }, el('span', { class: `${layerOf(entity.kind)} swatch-name` }, strings.kinds[entity.kind]), el('span', null, [detail, where].filter(Boolean).join(', '))),
    el('h2', { id: 'card-name' }, entity.name),
    also.length > 0 && el('p', { class: 'also' }, `${strings.card.also} `, also.flatMap((it, index) => [index ? ', ' : '', el('i', null, it)])));
}

/** @param {View} view @param {Entity} entity @param {Emit} emit */
function facts(view, entity, emit) {
  const roles = [...new Set(entity.roles.map((role) => (role.former ? strings.former(role.text) : role.text)))];
  const { place } = entity;
  const country = place?.country ? format.country(place.country) : '';
  const at = place?.lat != null && place.lon != null ? strings.card.coordinates(place.lat, place.lon) : '';
  const with_ = companions(pairs(view), entity.id).slice(0, 4);
  const fact = (/** @type {string} */ name, /** @type {import('../dom.js').Child | import('../dom.js').Child[]} */ value) => (
    Array.isArray(value) ? value.length > 0 : value) && el('div', null, el('dt', null, name), el('dd', null, value));
  return el('dl', { class: 'facts' },
    fact(strings.card.role, roles.join('; ')), fact(strings.card.age, entity.age === null ? '' : String(entity.age)),
    fact(strings.card.nationality, entity.nationality), fact(strings.card.place, [country, at].filter(Boolean).join(', ')),
    fact(strings.card.with, with_.flatMap((it, index) => [index ? ', ' : '', link(view, it.entity, emit)])));
}

/** @param {View} view @param {number} id @param {Emit} emit */
const link = (view, id, emit) => el('button', { class: 'text-button', onclick: () => emit('entity', id) }, view.report.entities[id].name);

/** @param {View} view @param {Entity} entity */
function whereIn(view, entity) {
  const forms = (view.ofEntity.get(entity.id) ?? []).map((mark) => mark.mention?.form);
  const count = (/** @type {string} */ form) => forms.filter((it) => it === form).length;
  return el('figure', { class: `where-in ${layerOf(entity.kind)}` }, strip(view, entity),
    el('figcaption', null, el('span', null, strings.start), el('span', null, strings.mentionForms(count('name'), count('nominal'), count('pronoun'))), el('span', null, strings.end)));
}

/** The mentions round this one, each with its words. @param {View} view @param {Entity} entity @param {Mark} mark @param {Emit} emit */
function contexts(view, entity, mark, emit) {
  const all = view.ofEntity.get(entity.id) ?? [];
  const from = Math.max(0, Math.min(all.indexOf(mark) - 2, all.length - CONTEXTS));
  return el('ol', { class: `contexts ${layerOf(entity.kind)}` }, all.slice(from, from + CONTEXTS).map((it) => {
    const [before, words, after] = context(view.text, it, 30);
    return el('li', null, el('button', { 'aria-current': it === mark ? 'true' : null, onclick: () => emit('open', { key: it.key }) }, near(before), el('b', null, words), after));
  }));
}

/** The last words before, cut at a space. @param {string} before */
const near = (before) => (before.length > BEFORE ? before.slice(-BEFORE).replace(/^\S*\s/, '') : before);

/** @param {View} view @param {Entity} entity @param {Emit} emit */
function quotes(view, entity, emit) {
  const spoken = view.marks.filter((mark) => mark.key.startsWith('q') && mark.entity === entity.id && mark.quote?.kind !== 'nonspeech');
  if (!spoken.length) return '';
  const words = spoken.reduce((sum, mark) => sum + countWords(view.text.slice(mark.start, mark.end)), 0);
  return el('section', { class: 'card-quotes' }, spoken.slice(0, QUOTES).map((mark) => said(view, mark, (key) => emit('key', key))),
    el('p', null, el('button', { class: 'text-button', onclick: () => emit('tab', 'quotes') }, strings.card.allQuotes(spoken.length, words))));
}

/** What the engine says of a mark that the reader set. */
const CORRECTED = 'a reader\'s correction';

/** @param {Mark} mark */
function why(mark) {
  const evidence = mark.mention?.why ? mark.mention.why.split(/;\s+/) : [strings.card.noWhy];
  return el('details', { class: 'why' }, el('summary', null, strings.card.why, el('b', null, format.percent(mark.mention?.confidence ?? 0))),
    el('ul', null, evidence.map((it) => el('li', null, it))), mark.mention?.form === 'name' && evidence[0] !== CORRECTED && el('p', null, strings.card.readings));
}
