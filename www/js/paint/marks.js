// Owns how one piece of a mark becomes an element: a real <mark> whose kind assistive technology can read.

import { el } from '../dom.js';
import { kindName } from '../view/names.js';

/**
 * @typedef {import('../page').Mark} Mark
 * @typedef {import('../page').View} View
 */

/**
 * @param {View} view
 * @param {Mark} mark
 * @param {boolean} later not the first piece of its mark
 * @param {number} threshold
 */
export function markElement(view, mark, later, threshold) {
  const label = later ? {} : { 'aria-roledescription': describe(view, mark), tabindex: -1 };
  return el('mark', { class: classes(mark, later, threshold), 'data-key': mark.key, ...label });
}

/** @param {View} view @param {Mark} mark */
function describe(view, mark) {
  const kind = mark.told?.name ?? kindName(mark);
  const speaker = mark.quote?.speaker;
  if (!speaker) return kind;
  return `${kind}, ${speaker.entity === null ? speaker.text : view.report.entities[speaker.entity].name}`;
}

/** @param {Mark} mark @param {boolean} later @param {number} threshold */
function classes(mark, later, threshold) {
  const names = [mark.told?.look ?? look(mark)];
  if (later) names.push('later');
  if (isUnsure(mark, threshold)) names.push('unsure');
  return names.join(' ');
}

/** @param {Mark} mark */
function look(mark) {
  if (mark.key.startsWith('s')) return 'mark unnamed';
  if (mark.quote) return `quote ${mark.quote.kind}`;
  if (mark.time) return `mark time${mark.time.vague ? ' vague' : ''}`;
  if (mark.quantity) return 'mark figure';
  const form = mark.mention?.form ?? 'name';
  return `mark ${mark.layer} ${form}${mark.shown || form === 'pronoun' ? '' : ' furniture'}`;
}

/** @param {Mark} mark @param {number} threshold */
export const isUnsure = (mark, threshold) => (
  mark.shown && mark.mention?.form === 'name' && mark.mention.confidence < threshold);
