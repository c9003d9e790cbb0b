// Owns what a reader puts right: each correction is a new set of options, and the engine reads again.

import { strings } from '../strings.js';
import { alike, merged, named, renamed, set, split } from '../view/corrections.js';

/**
 * @typedef {import('../page').Mark} Mark
 * @typedef {import('../page').Corrections} Corrections
 */

/**
 * @param {import('../page').Desk} desk
 * @param {(text: string, options: import('../page').Options) => Promise<void>} read
 */
export function createCorrecting({ store, history, parts }, read) {
  /** @param {import('../page').Options} options */
  function change(options) {
    const { text, options: old } = store.get();
    history.push({ text, options: old });
    return read(text, options);
  }

  /** @param {Corrections} corrections @param {number} start where the corrected words begin */
  async function correct(corrections, start) {
    await change({ ...store.get().options, corrections });
    const mark = store.get().view?.marks.find((it) => it.mention && it.start === start);
    parts.story.focus(mark?.key);
  }

  const fixes = () => store.get().options.corrections;
  const wordsOf = (/** @type {import('../report').Range} */ { start, end }) => store.get().text.slice(start, end);

  /** The last correction of a name, for all the same words. @type {(() => void) | null} */
  let forAll = null;

  /** @param {{ranges: import('../report').Range[], kind: import('../report').Kind | null}} wanted */
  function retype({ ranges, kind }) {
    const { text, view } = store.get();
    const [range] = ranges;
    if (!view || !range) return;
    const same = alike(view, range);
    correct(named(fixes(), ranges, kind), range.start);
    forAll = same.length < 2 ? null : () => {
      forAll = null;
      if (store.get().text === text) correct(named(fixes(), same, kind), range.start);
    };
    parts.toast.say(strings.correct.done(wordsOf(range), kind ? strings.kinds[kind].toLowerCase() : strings.correct.removed),
      forAll ? strings.correct.all(same.length) : undefined, () => forAll?.());
  }

  /** @param {'undo' | 'redo'} way */
  function travel(way) {
    const { text, options } = store.get();
    const found = history[way]({ text, options });
    if (!found) return;
    read(found.text, found.options);
    if (way === 'undo') parts.toast.say(strings.correct.undone, strings.correct.redo, () => travel('redo'));
    else parts.toast.say(strings.correct.redone);
  }

  /** @param {string | null} date a day, or what the paste says */
  function setDate(date) {
    const { date: _, ...rest } = store.get().options;
    change(date ? { ...rest, date } : rest);
  }

  /** @param {Mark} mark */
  function apart(mark) {
    correct(split(fixes(), mark), mark.start);
    parts.toast.say(strings.correct.apart);
  }

  /** The engine knows an entity by its names: a mention's own, or else the entity's first. @param {number | null} entity @param {Mark} [mark] */
  const nameOf = (entity, mark) => (mark?.mention?.form === 'name' ? mark
    : store.get().view?.ofEntity.get(entity ?? -1)?.find((it) => it.mention?.form === 'name'));

  /** @param {{mark: Mark, entity: number}} wanted */
  function join({ mark, entity }) {
    const [one, other] = [nameOf(mark.entity, mark), nameOf(entity)];
    if (!one || !other) return;
    correct(merged(fixes(), one, other), mark.start);
    parts.toast.say(strings.correct.merged);
  }

  /** The mark that waits for the one it is the same as. @type {Mark | null} */
  let waiting = null;

  /** Marks the first of two; the second makes them one. @param {Mark} mark */
  function same(mark) {
    const { view } = store.get();
    const first = waiting && view?.byKey.get(waiting.key) === waiting ? waiting : null;
    waiting = first ? null : mark;
    if (!first) return parts.toast.say(strings.correct.pick(wordsOf(mark)), strings.cancel, () => { waiting = null; });
    const [one, other] = [nameOf(first.entity, first), nameOf(mark.entity, mark)];
    if (first.entity === mark.entity || !one || !other) return parts.toast.say(strings.correct.already);
    correct(merged(fixes(), one, other), mark.start);
    parts.toast.say(strings.correct.merged);
  }

  /** @param {{mark: Mark, name: string}} wanted */
  function rename({ mark, name }) {
    const known = nameOf(mark.entity, mark);
    if (!known || !name.trim()) return;
    correct(renamed(fixes(), known, name.trim()), mark.start);
    parts.toast.say(strings.correct.renamed(name.trim()));
  }

  /** @param {{block: import('../report').Block, kind: import('../report').BlockKind}} wanted */
  async function setBlock({ block, kind }) {
    await change({ ...store.get().options, corrections: set(fixes(), store.get().text, block, kind) });
    parts.toast.say(strings.correct.blockDone(strings.blockKinds[kind].toLowerCase()));
    if (!document.querySelector('dialog[open]')) parts.story.focus(store.get().view?.marks.find((it) => it.shown && it.start >= block.start && it.end <= block.end)?.key);
  }

  return {
    retype, rename, apart, join, same, travel, setDate, setBlock, all: () => forAll?.(),
    /** Called so, as these words have it. */
    renameTo: (/** @type {Mark} */ mark) => rename({ mark, name: wordsOf(mark).replace(/\s+/g, ' ') }),
  };
}
