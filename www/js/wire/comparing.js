// Owns the comparison of two texts: both are read, then set side by side with what they tell differently.

import { Superseded } from '../messenger.js';
import { alwaysList } from '../kept.js';
import { strings } from '../strings.js';
import { nextTask } from '../tasks.js';
import { withAlways } from '../view/always.js';
import { comparedView } from '../view/compared.js';
import { answerTo, readFile } from '../view/intake.js';

/** @typedef {{text: string, options: import('../page').Options, name: string}} Account */

/**
 * @param {import('../page').Desk} desk
 * @param {(text: string, options: import('../page').Options) => Promise<void>} show
 * @param {(text: string, name: string) => void} save
 */
export function createComparing({ store, engine, parts, say }, show, save) {
  let run = 0;
  /** What was compared, for turning round and for the way back. @type {[Account, Account] | null} */
  let accounts = null;
  /** Where the reader came from. @type {import('../page').State['phase']} */
  let from = 'start';

  /** @param {Account} before @param {Account} after */
  async function compare(before, after) {
    const own = ++run;
    const { phase } = store.get();
    if (phase !== 'compare') from = phase;
    accounts = [before, after];
    store.set({ busy: 'comparing', share: null, answer: '' });
    try {
      const [one, other] = [before, after].map((it) => ({ text: it.text, options: withAlways(it.text, it.options, alwaysList()) }));
      const { value: [json, ...read] } = await engine.compare(one, other);
      /** @type {import('../report').Report[]} */
      const reports = [];
      for (const it of read) {
        await nextTask();
        reports.push(JSON.parse(it));
      }
      await nextTask();
      if (own !== run) return;
      if (store.get().phase !== phase) return store.set({ busy: '' });
      const { differences, kept } = /** @type {import('../compare').Comparison} */ (JSON.parse(json));
      const name = (/** @type {import('../compare').Difference} */ it) => strings.compare.mark(it);
      const told = (/** @type {Account} */ { text, name: file }, /** @type {0 | 1} */ at) => {
        const view = comparedView(text, reports[at], differences, at ? 'after' : 'before', name);
        return { name: file, view };
      };
      store.set({ busy: '', phase: 'compare', editing: false, compare: { before: told(before, 0), after: told(after, 1), differences, kept, json, picked: null, off: new Set() } });
      scrollTo({ top: 0 });
      parts.compare.focus();
      say(strings.compare.summary(differences));
    } catch (error) {
      if (own !== run) return;
      store.set({ busy: '' });
      if (!(error instanceof Superseded)) parts.toast.say(strings.answers.trap);
    }
  }

  /** Calls the comparison off. */
  function cancel() {
    run += 1;
    engine.abort();
    store.set({ busy: '' });
  }

  /** The article on the page against another. @param {{text: string, name: string, options?: import('../page').Options}} other */
  function withOther({ text: words, name, options: known }) {
    const { text, options } = store.get();
    const answer = answerTo(words);
    if (answer) return void parts.compareWith.answer(answer);
    parts.compareWith.close();
    return compare({ text, options, name: strings.compare.here }, { text: words, options: known ?? { offsets: 'utf16' }, name });
  }

  /** @param {File} file */
  async function withFile(file) {
    const taken = await readFile(file).catch(() => ({ text: '', answer: strings.answers.unread }));
    if (taken.answer) return parts.compareWith.answer(taken.answer);
    withOther({ text: taken.text, name: file.name, ...('options' in taken && taken.options && { options: taken.options }) });
  }

  /** The two chosen on the pile. */
  function chosen() {
    const { pile } = store.get();
    const [one, other] = pile?.chosen.map((id) => pile.items.find((it) => it.id === id)) ?? [];
    // The older is the first, where both say when they were published.
    const late = one?.digest?.date && other?.digest?.date && one.digest.date > other.digest.date;
    if (one && other) compare(...(late ? /** @type {const} */ ([other, one]) : /** @type {const} */ ([one, other])));
  }

  /** @param {number | null} at */
  function pick(at) {
    const { compare: shown } = store.get();
    if (shown) store.set({ compare: { ...shown, picked: at } });
  }

  /** @param {import('../compare').What} what */
  function toggle(what) {
    const { compare: shown } = store.get();
    if (!shown) return;
    const off = new Set(shown.off);
    if (!off.delete(what)) off.add(what);
    store.set({ compare: { ...shown, off } });
  }

  return {
    withOther, withFile, chosen, pick, toggle, cancel,
    turn: () => { if (accounts) compare(accounts[1], accounts[0]); },
    /** Reads one of the two by itself. @param {0 | 1} at */
    read: (at) => { if (accounts) show(accounts[at].text, accounts[at].options); },
    back: () => { store.set({ phase: from }); if (from === 'reading') parts.story.focus(); else if (from === 'pile') parts.pile.focus(); },
    saveJson: () => { const { compare: shown } = store.get(); if (shown) save(shown.json, 'galley-compare.json'); },
  };
}
