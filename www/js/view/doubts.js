// Owns what is doubtful: the report's notes, and what its confidences, bases and gaps amount to.

import { format, strings } from '../strings.js';
import { context, countWords } from './words.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {{head: string, text: string, words: string, date: boolean, key: string | null, entity: number | null, ask: import('../page').Mark[]}} Doubt
 *   `date`: the article's date would settle it; `key`, `entity`: where its words are; `ask`: marks that a yes or no would settle
 */

/** @param {string} head @param {string} text @param {Partial<Doubt>} [more] @returns {Doubt} */
const doubt = (head, text, more) => ({ head, text, words: '', date: false, key: null, entity: null, ask: [], ...more });

/** Letters shown on either side of a place between words. */
const BESIDE = 40;

/** Questions asked one by one; more would be a form to fill in. */
const ASKED = 4;

/** Those told last: the tabs, the overview and the notes ask for the same. @type {WeakMap<View, {threshold: number, all: Doubt[]}>} */
const told = new WeakMap();

/**
 * Every doubt a reader should know, the gravest first.
 *
 * @param {View} view
 * @param {number} threshold
 * @returns {readonly Doubt[]}
 */
export function doubts(view, threshold) {
  const last = told.get(view);
  if (last?.threshold === threshold) return last.all;
  const all = [...fromDate(view), ...view.report.notes.map((note) => fromNote(view, note)), ...sources(view), ...unsure(view, threshold), ...unplaced(view)];
  told.set(view, { threshold, all });
  return all;
}

/** @param {View} view */
function fromDate(view) {
  const { date, basis } = view.report.article.published;
  if (basis !== 'caption' || !date) return [];
  return [doubt(strings.notes.captionDate.head, strings.notes.captionDate.text(format.day(date)), { date: true })];
}

/** @param {View} view @param {import('../report').Note} note */
function fromNote(view, note) {
  // A note on a place between words shows those on either side of it.
  const words = note.end === note.start && note.end > 0 ? context(view.text, note, BESIDE).join('') : view.text.slice(note.start, note.end).trim();
  const near = note.end > 0 ? view.marks.find((mark) => mark.shown && mark.end > note.start) : undefined;
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

/** The least sure first, the same words of the same kind together, each as a question; beyond a few they are only counted. @param {View} view @param {number} threshold */
function unsure(view, threshold) {
  /** @type {Map<string, import('../page').Mark[]>} */
  const alike = new Map();
  for (const mark of view.marks) {
    if (!mark.shown || mark.mention?.form !== 'name' || mark.mention.confidence >= threshold) continue;
    const key = `${mark.mention.kind} ${view.text.slice(mark.start, mark.end)}`;
    alike.set(key, [...alike.get(key) ?? [], mark]);
  }
  const all = [...alike.values()].sort((a, b) => sureness(a) - sureness(b));
  const rest = all.slice(ASKED).flat();
  return [
    ...all.slice(0, ASKED).map((marks) => question(view, marks)),
    ...(rest.length ? [doubt(strings.notes.unsureHead(rest.length), strings.notes.unsureText, { key: rest[0].key })] : []),
  ];
}

/** @param {import('../page').Mark[]} marks */
const sureness = (marks) => Math.min(...marks.map((it) => it.mention?.confidence ?? 1));

/** @param {View} view @param {import('../page').Mark[]} marks */
function question(view, marks) {
  const [{ start, end, key, mention }] = marks;
  const kind = strings.notes.kinds[mention?.kind ?? 'misc'];
  const text = [`${strings.sure(sureness(marks))}.`, mention?.why && strings.notes.because(mention.why)].filter(Boolean).join(' ');
  return doubt(strings.notes.ask(view.text.slice(start, end).replace(/\s+/g, ' '), kind), text, { key, ask: marks });
}

/** Places of the story that the gazetteer does not know, together; none where it knows no place at all. @param {View} view */
function unplaced(view) {
  const places = view.report.entities.filter((it) => it.place && !it.furniture);
  const lost = places.filter((it) => it.place?.lat == null);
  if (!lost.length || lost.length === places.length) return [];
  return [doubt(strings.notes.placeHead(lost.map((it) => it.name)), strings.notes.placeText(lost.length), { entity: lost[0].id })];
}
