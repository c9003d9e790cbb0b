// Owns how a text is read: pasted words → the engine → a view in the store.

import { Superseded } from '../messenger.js';
import { strings } from '../strings.js';
import { alwaysList } from '../kept.js';
import { withAlways } from '../view/always.js';
import { answerTo } from '../view/intake.js';
import { createView } from '../view/view.js';

const nextTask = () => new Promise((resolve) => { setTimeout(resolve); });

/** @param {import('../page').Desk} desk */
export function createReading({ store, engine, history, parts, say }) {
  /** Told of another article. @type {() => void} */
  let opened = () => {};

  /** Reads a text with the options of the moment and shows it; an older reading under way gives way. @param {string} text @param {import('../page').Options} options */
  async function read(text, options) {
    const { phase: from } = store.get();
    store.set({ text, options, busy: true, answer: '' });
    try {
      const { value, took } = await engine.analyze(text, withAlways(text, options, alwaysList()));
      // A long report is taken in by steps, so that no one of them holds up the page.
      await nextTask();
      if (isLate(text, options)) return;
      const view = createView(text, value);
      await nextTask();
      if (isLate(text, options)) return;
      const { phase: now } = store.get();
      // Where the reader has gone elsewhere meanwhile, to a list of articles or to two side by side, the page stays there.
      const phase = now === from ? 'reading' : now;
      const first = phase !== now;
      store.set({ view, took, busy: false, phase, selected: keepSelection(view), ...history.counts() });
      // Wherever the paste box was scrolled to meanwhile, an article begins at its head.
      if (first) scrollTo({ top: 0 });
      say(strings.ready(view.marks.filter((mark) => mark.shown).length));
    } catch (error) {
      if (error instanceof Superseded) return;
      console.error(error);
      store.set({ busy: false, answer: strings.answers.trap });
    }
  }

  /** Whether something else has been asked since. @param {string} text @param {import('../page').Options} options */
  const isLate = (text, options) => store.get().text !== text || store.get().options !== options;

  /** What was selected stays so when the same text is read again. @param {import('../page').View} view */
  function keepSelection(view) {
    const { view: old, selected } = store.get();
    const none = { entity: null, key: null };
    if (!old || old.text !== view.text || selected.entity === null) return none;
    const name = old.report.entities[selected.entity]?.name;
    const same = view.report.entities.find((it) => it.name === name);
    return same ? { entity: same.id, key: null } : none;
  }

  /** Takes in a new article; the last one is one click away. @param {string} text @param {import('../page').Options} [asked] as it was read before */
  function take(text, asked) {
    const answer = answerTo(text);
    const { phase, text: old, options, editing } = store.get();
    if (editing) store.set({ editing: false });
    if (answer) return void (phase === 'start' ? store.set({ answer, busy: false }) : parts.toast.say(answer));
    if (phase === 'start' && parts.start.text() !== text) parts.start.fill(text);
    if (phase === 'reading') parts.toast.say(strings.toast.replaced, strings.toast.back, () => read(old, options));
    scrollTo({ top: 0 });
    show(text, asked ?? { offsets: 'utf16' });
  }

  /** Another article, whatever was on the page. @param {string} text @param {import('../page').Options} options */
  function show(text, options) {
    store.set({ tab: 'overview' });
    history.clear();
    opened();
    return read(text, options);
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

  return { read, take, show, sample, again, onOpened: (/** @type {() => void} */ listener) => { opened = listener; } };
}
