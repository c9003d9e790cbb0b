// Owns figures in words: value with its unit, what is counted, who says so.

import { format, strings } from '../strings.js';
import { unitName } from './units.js';

/**
 * @typedef {import('../report').Quantity} Quantity
 * @typedef {import('../page').View} View
 * @typedef {import('../page').Mark} Mark
 */

const MAGNITUDES = /** @type {[number, string][]} */ ([[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']]);

/** `€46 million`, `61 cm`, `85 %`, `4th`, `2–3`. @param {Quantity} quantity @returns {string} */
export function valueText(quantity) {
  const low = one(quantity, quantity.value);
  return quantity.high === null ? low : `${low}–${one(quantity, quantity.high)}`;
}

/** @param {Quantity} quantity @param {number} value */
function one({ type, unit }, value) {
  if (type === 'money') return unit && /^[A-Z]{3}$/.test(unit) ? rounded(value, (n) => format.money(n, unit)) : `${rounded(value, format.number)} ${unit ?? ''}`.trim();
  if (type === 'percent') return `${format.number(value)} ${unitName(unit ?? '%')}`;
  if (type === 'ordinal') return ordinal(value);
  if (type === 'measure' && unit) return `${rounded(value, format.number)} ${unitName(unit)}`;
  return rounded(value, format.number);
}

/** Large round numbers in words: 46,000,000 → 46 million. @param {number} value @param {(n: number) => string} write */
function rounded(value, write) {
  const found = MAGNITUDES.find(([size]) => Math.abs(value) >= size && Number.isInteger((value / size) * 1000));
  return found ? `${write(value / found[0])} ${found[1]}` : write(value);
}

/** @param {number} value */
function ordinal(value) {
  const suffix = /** @type {Record<string, string>} */ ({ one: 'st', two: 'nd', few: 'rd' });
  return `${format.number(value)}${suffix[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`;
}

/** What is counted, in the article's words. @param {View} view @param {Mark} mark */
export function counted(view, mark) {
  const quantity = /** @type {Quantity} */ (mark.quantity);
  if (quantity.of) return view.text.slice(quantity.of.start, quantity.of.end).replace(/\s+/g, ' ');
  if (quantity.type === 'cardinal' && quantity.unit) return quantity.unit;
  return '';
}

/** The speaker of the quotation that a figure stands in; the reporter outside them. @param {View} view @param {Mark} mark */
export function sayer(view, mark) {
  const quote = view.report.quotes.find((it) => it.start <= mark.start && mark.end <= it.end && it.kind !== 'nonspeech');
  if (!quote?.speaker) return strings.reporter;
  return quote.speaker.entity === null ? quote.speaker.text : view.report.entities[quote.speaker.entity].name;
}

/** Whose age a figure is: the nearest person named before it in its sentence. @param {View} view @param {Mark} mark */
export function aged(view, mark) {
  const sentence = view.report.sentences.find((it) => it.start <= mark.start && mark.end <= it.end);
  const before = view.marks.filter((it) => it.mention && it.layer === 'person' && it.entity !== null
    && it.end <= mark.start && it.start >= (sentence?.start ?? 0)).at(-1);
  return before?.entity == null ? '' : view.report.entities[before.entity].name;
}
