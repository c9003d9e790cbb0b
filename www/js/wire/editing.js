// Owns the text under the reader's hands: read again as it is typed, corrections going where their words go.

import { strings } from '../strings.js';
import { tooLong } from '../view/intake.js';
import { moved } from '../view/moved.js';

/** Milliseconds without a key before the engine is asked. */
const PAUSE_MS = 160;

/**
 * @param {import('../page').Desk} desk
 * @param {(text: string, options: import('../page').Options) => Promise<void>} read
 */
export function createEditing({ store, history, parts }, read) {
  /** What was read before the first key. @type {import('../page').Asked | null} */
  let before = null;
  let timer = 0;

  function begin() {
    const { text, options, phase } = store.get();
    if (phase !== 'reading' || before) return;
    before = { text, options };
    const at = store.get().view?.byKey.get(store.get().selected.key ?? '')?.start ?? 0;
    // First of all, for to take the focus lays the page out, and the article still is.
    parts.editor.begin(text, at);
    store.set({ editing: true });
    // The article goes in one frame, its text comes in the next: together a long one would hold up the page.
    requestAnimationFrame(() => setTimeout(parts.editor.open));
  }

  /** The engine is asked once the fingers rest. @param {string} text */
  function typed(text) {
    clearTimeout(timer);
    timer = setTimeout(() => take(text), PAUSE_MS);
  }

  /** @param {string} text */
  function take(text) {
    const { text: old, options } = store.get();
    if (refused(text) || text === old) return;
    read(text, moved(options, old, text).options);
  }

  /** A text that is too long is not read, and the reader is told; what is in the box stays. @param {string} text */
  function refused(text) {
    const answer = tooLong(text);
    if (answer || store.get().answer) store.set({ answer });
    return answer !== '';
  }

  /** Sets the article anew. @param {string} text as it stands in the box */
  function end(text) {
    clearTimeout(timer);
    if (!before || refused(text)) return;
    const from = before;
    before = null;
    const { options, lost } = moved(from.options, from.text, text);
    if (text !== from.text) history.push(from);
    store.set({ editing: false, ...history.counts() });
    if (text !== store.get().view?.text) read(text, options);
    parts.toast.say(lost ? strings.editor.lost(lost) : text === from.text ? strings.editor.same : strings.editor.done);
    parts.story.focus();
  }

  return { begin, typed, end };
}
