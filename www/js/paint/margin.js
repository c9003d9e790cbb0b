// Owns the speakers beside a block: a bar for each quotation, a name where the speaker changes.

import { el } from '../dom.js';
import { strings } from '../strings.js';

/**
 * @typedef {import('../page').Mark} Mark
 * @typedef {import('../page').View} View
 * @typedef {{mark: Mark, element: HTMLElement}} Drawn a quotation's first piece in this block
 */

/**
 * @param {View} view
 * @param {Drawn[]} quotes
 * @param {number} block
 */
export function margin(view, quotes, block) {
  const root = el('div', { class: 'margin' });
  let above = '';
  let before = '';
  for (const { mark, element } of quotes) {
    const quote = /** @type {import('../report').Quote} */ (mark.quote);
    const anchor = `--${mark.key}-${block}`;
    element.style.setProperty('anchor-name', anchor);
    root.append(anchored(el('i', { class: `bar ${quote.kind}` }), anchor));
    const [name, note] = speakerOf(view, quote);
    if (`${name} ${note}` === before) continue;
    before = `${name} ${note}`;
    const label = anchored(speaker(mark, name, note), anchor);
    if (above) label.style.top = `max(anchor(${anchor} top) + .25rem, anchor(${above} bottom))`;
    above = `--label-${mark.key}-${block}`;
    label.style.setProperty('anchor-name', above);
    root.append(label);
  }
  return root;
}

/**
 * @template {HTMLElement} E
 * @param {E} element
 * @param {string} anchor
 */
function anchored(element, anchor) {
  element.style.setProperty('position-anchor', anchor);
  return element;
}

/** @param {Mark} mark @param {string} name @param {string} note */
function speaker(mark, name, note) {
  const kind = mark.quote?.kind ?? 'direct';
  return el('button', { class: `speaker ${kind}`, tabindex: -1, 'data-speaker': mark.key },
    kind !== 'nonspeech' && el('span', { class: 'aside' }, strings.quoted), name, note && el('small', null, note));
}

/** @param {View} view @param {import('../report').Quote} quote @returns {[name: string, note: string]} */
function speakerOf(view, quote) {
  if (quote.kind === 'nonspeech') return [strings.nobodySpeaks, ''];
  if (!quote.speaker) return [strings.speakerUnknown, quote.kind === 'indirect' ? strings.indirect : ''];
  const indirect = quote.kind === 'indirect' ? strings.indirect : '';
  if (quote.speaker.entity === null) return [quote.speaker.text, strings.unnamed];
  return [view.report.entities[quote.speaker.entity].name, indirect];
}
