// Owns the way back from an export: a file of ours → its text, read with what was put right in it.

import { Superseded } from '../messenger.js';
import { strings } from '../strings.js';
import { fixesFor } from '../view/own.js';

/**
 * @param {import('../page').Desk} desk
 * @param {(text: string, options?: import('../page').Options) => void} take
 */
export function createOpening({ store, engine, parts }, take) {
  const answer = (/** @type {string} */ words) => (store.get().phase === 'start' ? store.set({ answer: words }) : parts.toast.say(words));

  /** @param {string} file */
  return async (file) => {
    try {
      const { value } = await engine.reread(file, store.get().text || undefined);
      const { date, text } = value;
      /** @type {import('../page').Options} */
      const options = date ? { offsets: 'utf16', date } : { offsets: 'utf16' };
      const fresh = await engine.analyze(text, options);
      const corrections = fixesFor(fresh.value, value);
      take(text, corrections ? { ...options, corrections } : options);
      parts.toast.say(strings.opening.done(strings.opening.formats[value.format] ?? value.format));
    } catch (error) {
      if (!(error instanceof Superseded)) answer(strings.opening.failed(String(error instanceof Error ? error.message : error)));
    }
  };
}
