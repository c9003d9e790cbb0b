// Owns the reading of several articles: one after the other, with progress, cancel, and a table of everything.

import { Superseded } from '../messenger.js';
import { alwaysList } from '../kept.js';
import { strings } from '../strings.js';
import { nextTask } from '../tasks.js';
import { withAlways } from '../view/always.js';
import { answerTo, readFile } from '../view/intake.js';
import { apartKey, cast, castRows, digest, headOf, rowsOf } from '../view/pile.js';

/**
 * @typedef {import('../page').PileItem} PileItem
 * @typedef {import('../page').Pile} Pile
 */

/** Milliseconds between two drawings of what has been read so far: the cast is gathered anew for each. */
const TELL_MS = 250;
/** How often an article is asked for again when the engine was restarted under it by something else. */
const TRIES = 3;

/**
 * @param {import('../page').Desk} desk
 * @param {{show: (text: string, options: import('../page').Options) => Promise<void>}} reading
 * @param {(text: string, name: string) => void} save
 */
export function createPile({ store, engine, parts, say }, reading, save) {
  /** The run under way; another drop or a cancel ends it. */
  let run = 0;
  let told = 0;

  /** @param {Partial<Pile>} change */
  function set(change) {
    const { pile } = store.get();
    if (pile) store.set({ pile: { ...pile, ...change } });
  }

  /** @param {readonly File[]} files */
  async function take(files) {
    const items = files.map((file, id) => /** @type {PileItem} */ ({ id, name: file.name, file, status: 'waiting', answer: '', text: '', options: { offsets: 'utf16' }, digest: null }));
    store.set({ phase: 'pile', editing: false, answer: '', pile: { items, done: 0, busy: true, apart: new Set(), chosen: [], open: null, making: null, stale: false } });
    scrollTo({ top: 0 });
    parts.pile.focus();
    await readOn();
  }

  /** Reads what has not been read yet. */
  async function readOn() {
    const { pile } = store.get();
    if (!pile) return;
    const own = ++run;
    set({ busy: true });
    for (const item of pile.items) {
      if (item.status !== 'waiting') continue;
      item.status = 'reading';
      await readOne(item, () => own === run);
      if (own !== run) return void (item.status === 'reading' && (item.status = 'waiting'));
      tell();
    }
    tell('last');
    const read = pile.items.filter((it) => it.status === 'read').map((it) => it.id);
    // Of two articles there are only these two to compare.
    if (read.length === 2 && !store.get().pile?.chosen.length) set({ chosen: read });
    say(strings.pile.read(read.length));
  }

  /** @param {'last'} [last] */
  function tell(last) {
    const { pile } = store.get();
    if (!pile || (!last && performance.now() - told < TELL_MS)) return;
    told = performance.now();
    set({ busy: !last, done: pile.items.filter((it) => it.status === 'read' || it.status === 'failed').length });
  }

  /** @param {PileItem} item @param {() => boolean} wanted */
  async function readOne(item, wanted) {
    const fail = (/** @type {string} */ answer) => { item.status = 'failed'; item.answer = answer; };
    const taken = await readFile(item.file).catch(() => ({ text: '', answer: strings.answers.unread }));
    const answer = taken.answer || ('own' in taken && taken.own ? strings.pile.own : answerTo(taken.text));
    if (answer) return fail(answer);
    item.text = taken.text;
    if ('options' in taken && taken.options) item.options = taken.options;
    try {
      const json = await ask(item, 'json', wanted);
      if (json === null) return;
      await nextTask();
      item.digest = digest(item.text, JSON.parse(json), item.name);
      item.status = 'read';
    } catch { fail(strings.pile.trap); }
  }

  /** An answer about one article; `null` when nobody wants it any more. @param {PileItem} item @param {string} format @param {() => boolean} wanted @returns {Promise<string | null>} */
  async function ask(item, format, wanted) {
    for (let tries = 1; wanted(); tries += 1) {
      try {
        const { value } = await engine.export(item.text, withAlways(item.text, item.options, alwaysList()), format);
        return wanted() ? value : null;
      } catch (error) {
        if (!(error instanceof Superseded) || tries >= TRIES) throw error;
      }
    }
    return null;
  }

  function cancel() {
    run += 1;
    tell('last');
  }

  /** What an article's reader put right goes back onto the pile. */
  function gather() {
    const { pile, view, text, options } = store.get();
    const item = pile?.items.find((it) => it.id === pile.open);
    if (!item || !view || view.text !== text) return;
    Object.assign(item, { text, options, digest: digest(text, view.report, item.name), status: 'read', answer: '' });
  }

  /** @param {{id: number, start?: number}} wanted */
  async function open({ id, start }) {
    const item = store.get().pile?.items.find((it) => it.id === id);
    if (!item?.digest) return;
    const shown = reading.show(item.text, item.options);
    set({ open: id });
    await shown;
    const mark = start === undefined ? undefined : store.get().view?.marks.find((it) => it.start === start && (it.mention || it.quote));
    if (mark) parts.story.reveal(mark.key);
    else parts.story.focus();
  }

  /** Back to the list, at the article that was open. */
  function back() {
    const { pile } = store.get();
    if (!pile) return;
    gather();
    store.set({ phase: 'pile', editing: false, selected: { entity: null, key: null }, pile: { ...pile, stale: true } });
    set({ stale: false });
    parts.pile.focus(pile.open ?? undefined);
  }

  /** Takes one article's entity out of the guess, or back into it. @param {{key: string, id: number}} wanted */
  function apart({ key, id }) {
    const all = new Set(store.get().pile?.apart);
    if (!all.delete(apartKey(key, id))) all.add(apartKey(key, id));
    set({ apart: all });
  }

  /** One of at most two to be compared; a third takes the place of the older. @param {number} id */
  function choose(id) {
    const chosen = store.get().pile?.chosen ?? [];
    set({ chosen: chosen.includes(id) ? chosen.filter((it) => it !== id) : [...chosen, id].slice(-2) });
  }

  /** Everything of every article as one table; the cast across them comes first. */
  async function table() {
    const { pile } = store.get();
    const items = pile?.items.filter((it) => it.status === 'read') ?? [];
    if (!pile || !items.length) return;
    const lines = [];
    for (const [at, item] of items.entries()) {
      if (at % 10 === 0) set({ making: at });
      const csv = await ask(item, 'csv', () => store.get().pile !== null).catch(() => null);
      if (csv === null) { set({ making: null }); return parts.toast.say(`${strings.exports.failed}.`); }
      if (!lines.length) lines.push(`\ufeff${headOf(csv)}`, castRows(cast(pile.items, pile.apart)));
      lines.push(rowsOf(item.name, csv));
    }
    set({ making: null });
    save(lines.join(''), 'galley-articles.csv');
  }

  /** Another article than the pile's is on the page. */
  const leave = () => { if (store.get().pile?.open != null) set({ open: null }); };

  return { take, readOn, cancel, open, back, leave, apart, choose, table };
}
