// Owns the inside of the card for a quotation, a time, a figure, or words that stand for no entity.

import { el } from '../dom.js';
import { format, strings } from '../strings.js';
import { counted, sayer, valueText } from '../view/figures.js';
import { kindName } from '../view/names.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../page').Mark} Mark
 * @typedef {(type: string, detail?: unknown) => void} Emit
 * @typedef {[name: string, value: string | HTMLElement]} Fact
 */

/** @param {View} view @param {Mark} mark @param {Emit} emit */
export function wordsCard(view, mark, emit) {
  const look = mark.layer === 'quote' ? '' : `${mark.layer} swatch-name`;
  const words = view.text.slice(mark.start, mark.end);
  const facts = [...quoteFacts(view, mark, emit), ...timeFacts(mark), ...figureFacts(view, mark)].filter(([, value]) => value);
  const evidence = mark.time?.chain ?? (mark.mention?.why ? [mark.mention.why] : []);
  return [
    el('header', null, el('p', { class: 'card-kind' }, el('span', { class: look }, kindName(mark))), el('h2', { id: 'card-name', class: 'words' }, words)),
    el('dl', { class: 'facts' }, facts.map(([name, value]) => el('div', null, el('dt', null, name), el('dd', null, value)))),
    why(mark, evidence),
  ];
}

/** @param {View} view @param {Mark} mark @param {Emit} emit @returns {Fact[]} */
function quoteFacts(view, { quote }, emit) {
  if (!quote) return [];
  return [[strings.card.speaker, quote.kind === 'nonspeech' ? strings.nobodySpeaks : speaker(view, quote, emit)], [strings.card.cue, quote.cue?.text ?? '']];
}

/** Who said it, and the way to all that they are. @param {View} view @param {import('../report').Quote} quote @param {Emit} emit */
function speaker(view, { speaker: who }, emit) {
  if (!who || who.entity === null) return who?.text ?? strings.speakerUnknown;
  const { id, name } = view.report.entities[who.entity];
  return el('button', { class: 'text-button', onclick: () => emit('entity', id) }, name);
}

/** @param {Mark} mark @returns {Fact[]} */
const timeFacts = ({ time }) => (time ? [[strings.card.value, time.value]] : []);

/** @param {View} view @param {Mark} mark @returns {Fact[]} */
function figureFacts(view, mark) {
  if (!mark.quantity) return [];
  return [[strings.card.value, valueText(mark.quantity)], [strings.card.bound, strings.bounds[mark.quantity.bound]],
    [strings.card.counts, counted(view, mark)], [strings.figures.who, sayer(view, mark)]];
}

/** @param {Mark} mark @param {string[]} evidence */
function why(mark, evidence) {
  const confidence = mark.quote?.confidence ?? mark.mention?.confidence;
  if (!evidence.length && confidence === undefined) return el('p', { class: 'why' });
  return el('details', { class: 'why', open: true }, el('summary', null, mark.time ? strings.card.resolved : strings.card.why,
    confidence !== undefined && el('b', null, format.percent(confidence))),
    evidence.length > 0 && el('ul', null, evidence.map((it) => el('li', null, it))));
}
