// Owns how a text is read: pasted words → the engine → a view in the store.

import { Superseded } from '../messenger.js';
import { strings } from '../strings.js';
import { nextTask } from '../tasks.js';
import { alwaysList } from '../kept.js';
import { withAlways } from '../view/always.js';
import { answerTo } from '../view/intake.js';
import { createView } from '../view/view.js';

const NONE = { entity: null, key: null };

/** @param {import('../page').Desk} desk */
export function createReading({ store, engine, history, parts, say }) {
  /** Told of another article. @type {() => void} */
  let opened = () => {};

  /**
   * Reads a text with the options of the moment and shows it; an older reading under way gives way.
   *
   * @param {string} text
   * @param {import('../page').Options} options
   * @param {Partial<import('../page').State>} [rest] what changes on the page with it
   */
  async function read(text, options, rest) {
    const tell = (/** @type {number} */ share) => { if (!isLate(text, options)) store.set({ share }); };
    // Asked first, drawn then: the engine reads while the page changes.
    const reply = engine.analyze(text, withAlways(text, options, alwaysList()), tell);
    store.set({ ...rest, text, options, busy: 'reading', share: null, answer: '' });
    const { phase: from } = store.get();
    try {
      const { value, took } = await reply;
      // A long report is taken in by steps, so that no one of them holds up the page.
      await nextTask();
      if (isLate(text, options)) return;
      const view = createView(text, value);
      await nextTask();
      if (isLate(text, options)) return;
      const { phase: now } = store.get();
      // Where the reader has gone elsewhere meanwhile, to a list of articles or to two side by side, the page stays there.
      const phase = now === from ? 'reading' : now;
      store.set({ view, took, busy: '', phase, selected: keepSelection(view), ...history.counts() });
      say(strings.ready(view.marks.filter((mark) => mark.shown).length));
    } catch (error) {
      if (error instanceof Superseded) return;
      console.error(error);
      giveUp(strings.answers.trap);
    }
  }

  /** Nothing came of it. An article that was never read goes back where it can be changed. @param {string} [answer] */
  function giveUp(answer = '') {
    const { view, text, pile, phase } = store.get();
    if (view || phase !== 'reading') return store.set({ busy: '', answer });
    if (pile && pile.open !== null) {
      store.set({ busy: '', phase: 'pile' });
      if (answer) parts.toast.say(answer);
      return;
    }
    store.set({ busy: '', phase: 'start', answer });
    parts.start.fill(text);
  }

  /** Calls the reading off. */
  function cancel() {
    engine.abort();
    giveUp();
  }

  /** Whether something else has been asked since. @param {string} text @param {import('../page').Options} options */
  const isLate = (text, options) => store.get().text !== text || store.get().options !== options;

  /** What was selected stays so when the same text is read again. @param {import('../page').View} view */
  function keepSelection(view) {
    const { view: old, selected } = store.get();
    if (!old || old.text !== view.text || selected.entity === null) return NONE;
    const name = old.report.entities[selected.entity]?.name;
    const same = view.report.entities.find((it) => it.name === name);
    return same ? { entity: same.id, key: null } : NONE;
  }

  /** Takes in a new article; the last one is one click away. @param {string} text @param {import('../page').Options} [asked] as it was read before */
  function take(text, asked) {
    const answer = answerTo(text);
    const { phase, view, text: old, options } = store.get();
    if (answer && (phase === 'start' || (phase === 'reading' && !view))) return store.set({ phase: 'start', answer, busy: '' });
    if (answer) return parts.toast.say(answer);
    if (phase === 'reading' && old && old !== text) parts.toast.say(strings.toast.replaced, strings.toast.back, () => show(old, options));
    show(text, asked ?? { offsets: 'utf16' });
  }

  /** Another article, whatever was on the page: its words at once, their marks when they are read. @param {string} text @param {import('../page').Options} options */
  function show(text, options) {
    const here = store.get().phase === 'start' && parts.start.focused();
    const reading = read(text, options, { phase: 'reading', editing: false, tab: 'overview', view: null, selected: NONE });
    // Wherever the paste box was scrolled to, an article begins at its head.
    scrollTo({ top: 0 });
    // The box is gone, and the keys go to the article; whoever pasted by a key needs no frame round all of it.
    if (here) parts.story.focus(undefined, { focusVisible: false });
    history.clear();
    opened();
    return reading;
  }

  async function sample() {
    const response = await fetch('sample.txt');
    take(await response.text());
  }

  /** Back to the paste box, with the text that was read. */
  function again() {
    store.set({ phase: 'start', answer: '' });
    parts.start.fill(store.get().text);
  }

  return { read, take, show, sample, again, cancel, giveUp, onOpened: (/** @type {() => void} */ listener) => { opened = listener; } };
}
