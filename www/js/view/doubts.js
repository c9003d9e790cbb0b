// Owns what is doubtful: the report's notes, and what its confidences, bases and gaps amount to.

import { format, strings } from '../strings.js';
import { countWords } from './words.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {{head: string, text: string, words: string, date: boolean, key: string | null, entity: number | null}} Doubt
 *   `date`: the article's date would settle it; `key`, `entity`: where its words are
 */

/** @param {string} head @param {string} text @param {Partial<Doubt>} [more] @returns {Doubt} */
const doubt = (head, text, more) => ({ head, text, words: '', date: false, key: null, entity: null, ...more });

/**
 * Every doubt a reader should know, the gravest first.
 *
 * @param {View} view
 * @param {number} threshold
 * @returns {Doubt[]}
 */
export const doubts = (view, threshold) => [
  ...fromDate(view), ...view.report.notes.map((note) => fromNote(view, note)), ...sources(view), ...unsure(view, threshold), ...unplaced(view),
];

/** @param {View} view */
function fromDate(view) {
  const { date, basis } = view.report.article.published;
  if (basis !== 'caption' || !date) return [];
  return [doubt(strings.notes.captionDate.head, strings.notes.captionDate.text(format.day(date)), { date: true })];
}

/** @param {View} view @param {import('../report').Note} note */
function fromNote(view, note) {
  const words = view.text.slice(note.start, note.end).trim();
  const near = note.end > note.start ? view.marks.find((mark) => mark.end > note.start) : undefined;
  return doubt(strings.notes.heads[note.kind] ?? strings.notes.title, note.text, {
    words: words.length < 160 ? words : '', key: near?.key ?? null, date: note.kind === 'no_date' || note.kind === 'date_conflict',
  });
}

/** @param {View} view */
function sources(view) {
  const marks = view.marks.filter((mark) => mark.key.startsWith('s'));
  if (!marks.length) return [];
  const words = [...new Set(marks.map((mark) => `“${view.text.slice(mark.start, mark.end)}”`))];
  const spoken = marks.reduce((sum, mark) => sum + countWords(view.text.slice(mark.quote?.start, mark.quote?.end)), 0);
  return [doubt(strings.notes.sourceHead(words.length), strings.notes.source(format.list(words), spoken), { key: marks[0].key })];
}

/** @param {View} view @param {number} threshold */
function unsure(view, threshold) {
  const marks = view.marks.filter((mark) => mark.shown && mark.mention?.form === 'name' && mark.mention.confidence < threshold);
  return marks.length ? [doubt(strings.notes.unsureHead(marks.length), strings.notes.unsureText, { key: marks[0].key })] : [];
}

/** Places of the story that the gazetteer does not know; none where it knows no place at all. @param {View} view */
function unplaced(view) {
  const places = view.report.entities.filter((it) => it.place && !it.furniture);
  if (!places.some((it) => it.place?.lat != null)) return [];
  return places.filter((it) => it.place?.lat == null).map((it) => doubt(strings.notes.placeHead(it.name), strings.notes.placeText, { entity: it.id }));
}
