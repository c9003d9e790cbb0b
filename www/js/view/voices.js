// Owns who speaks how much: quotations → speakers by words spoken, and the reporter's own share.

import { countWords } from './words.js';

/**
 * @typedef {import('../page').Mark} Mark
 * @typedef {{entity: number | null, name: string, words: number, quotes: Mark[], named: boolean, nobody: boolean}} Voice
 */

/**
 * Speakers by words spoken, unnamed sources apart from each other, nobody last.
 *
 * @param {import('../page').View} view
 * @param {string} nobody what to call quotation marks that no one speaks
 * @returns {Voice[]}
 */
export function voices(view, nobody) {
  /** @type {Map<string, Voice>} */
  const found = new Map();
  for (const mark of view.marks) {
    if (!mark.quote || !mark.key.startsWith('q')) continue;
    const { speaker, kind } = mark.quote;
    const silent = kind === 'nonspeech' || !speaker;
    const entity = silent ? null : speaker.entity;
    const name = silent ? nobody : entity === null ? speaker.text : view.report.entities[entity].name;
    const key = silent ? '' : entity === null ? `words ${name.toLowerCase()}` : `entity ${entity}`;
    const voice = found.get(key) ?? { entity, name, words: 0, quotes: [], named: entity !== null, nobody: silent };
    const last = voice.quotes.at(-1);
    voice.quotes.push(mark);
    // What somebody is quoted to say inside a report of the same is not said twice.
    if (!silent && !(last && mark.end <= last.end)) voice.words += spoken(view, mark);
    found.set(key, voice);
  }
  return [...found.values()].sort((a, b) => Number(a.nobody) - Number(b.nobody) || b.words - a.words);
}

/** Words of a quotation, without those of quotations inside it. @param {import('../page').View} view @param {Mark} mark */
function spoken(view, mark) {
  return countWords(view.text.slice(mark.start, mark.end));
}

/** Words in direct or indirect speech, each counted once. @param {import('../page').View} view */
export function spokenWords(view) {
  let end = 0;
  let words = 0;
  for (const mark of view.marks) {
    if (!mark.key.startsWith('q') || mark.quote?.kind === 'nonspeech' || mark.end <= end) continue;
    words += countWords(view.text.slice(Math.max(mark.start, end), mark.end));
    end = mark.end;
  }
  return words;
}
