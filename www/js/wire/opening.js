// Owns the way back from an export: a file of ours → its text, read with what was put right in it.

import { Superseded } from '../messenger.js';
import { strings } from '../strings.js';
import { castFixes, fixesFor, nameOfFixes } from '../view/own.js';

/**
 * @param {import('../page').Desk} desk
 * @param {(text: string, options?: import('../page').Options) => void} take
 */
export function createOpening({ store, engine, parts }, take) {
  const answer = (/** @type {string} */ words) => (store.get().phase === 'start' ? store.set({ answer: words }) : parts.toast.say(words));

  /**
   * The options under which the text is read as it is in the file. Who is one with whom rests on the names, and what they are called on that:
   * so each is compared with a reading that has the former.
   *
   * @param {string} text @param {import('../page').Options} options @param {import('../page').Opened} file
   */
  async function putRight(text, options, file) {
    const asked = { ...options };
    const read = async () => (await engine.analyze(text, asked)).value;
    let report = await read();
    const fixes = fixesFor(report, file);
    if (fixes) { asked.corrections = fixes; report = await read(); }
    for (const compare of [castFixes, nameOfFixes]) {
      const more = compare(report, file);
      if (!more.length) continue;
      asked.corrections = { ...asked.corrections, entities: [...asked.corrections?.entities ?? [], ...more] };
      report = await read();
    }
    return asked;
  }

  /** @param {string} file */
  return async (file) => {
    try {
      const { value } = await engine.reread(file, store.get().text || undefined);
      const { date, text } = value;
      /** @type {import('../page').Options} */
      const options = date ? { offsets: 'utf16', date } : { offsets: 'utf16' };
      take(text, await putRight(text, options, value));
      parts.toast.say(strings.opening.done(strings.opening.formats[value.format] ?? value.format));
    } catch (error) {
      if (!(error instanceof Superseded)) answer(strings.opening.failed(String(error instanceof Error ? error.message : error)));
    }
  };
}
