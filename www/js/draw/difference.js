// Owns one difference as a row: what it is about, what became of it, its words in both texts as buttons that lead there.

import { el } from '../dom.js';
import { strings } from '../strings.js';

/**
 * @param {import('../compare').Difference} difference
 * @param {(where: 'row' | 'before' | 'after') => void} pick
 */
export function differenceRow(difference, pick) {
  const { what, change, before, after } = difference;
  const head = el('p', { class: 'difference-head' }, el('span', null, strings.compare.about(difference)), ' ', el('b', { class: `change ${change}` }, strings.compare.changes[change]));
  /** @param {'before' | 'after'} which @param {import('../compare').Side | null} side */
  const words = (which, side) => side && el('button', { class: `told ${which}`, onclick: () => pick(which) }, el('small', null, strings.compare[which]), ' ',
    el('span', { class: what === 'quote' ? 'quoted' : `${what} swatch-name` }, side.text.replace(/,$/, '') || strings.compare.silent), side.value && side.value !== side.text && el('i', null, ` ${side.value}`));
  return el('div', { class: `difference ${what} ${change}` }, head, words('before', before), words('after', after));
}
