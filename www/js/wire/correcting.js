// Owns what a reader puts right: each correction is a new set of options, and the engine reads again.

import { strings } from '../strings.js';
import { alike, merged, named, split } from '../view/corrections.js';

/**
 * @param {import('../page').Desk} desk
 * @param {(text: string, options: import('../page').Options) => Promise<void>} read
 */
export function createCorrecting({ store, history, parts }, read) {
  /** @param {import('../page').Options} options */
  function change(options) {
    const { text, options: old } = store.get();
    history.push(old);
    return read(text, options);
  }

  /** @param {import('../page').Corrections} corrections @param {number} start where the corrected words begin */
  async function correct(corrections, start) {
    await change({ ...store.get().options, corrections });
    const mark = store.get().view?.marks.find((it) => it.mention && it.start === start);
    parts.story.focus(mark?.key);
  }

  /** The last correction of a name, for all the same words. @type {(() => void) | null} */
  let forAll = null;

  /** @param {{ranges: import('../report').Range[], kind: import('../report').Kind | null}} wanted */
  function rename({ ranges, kind }) {
    const { text, options, view } = store.get();
    const [range] = ranges;
    if (!view || !range) return;
    const same = alike(view, range);
    correct(named(options.corrections, ranges, kind), range.start);
    forAll = same.length < 2 ? null : () => {
      forAll = null;
      if (store.get().text === text) correct(named(store.get().options.corrections, same, kind), range.start);
    };
    parts.toast.say(strings.correct.done(text.slice(range.start, range.end), kind ? strings.kinds[kind].toLowerCase() : strings.correct.removed),
      forAll ? strings.correct.all(same.length) : undefined, () => forAll?.());
  }

  /** @param {'undo' | 'redo'} way */
  function travel(way) {
    const { text, options } = store.get();
    const found = history[way](options);
    if (!found) return;
    read(text, found);
    parts.toast.say(way === 'undo' ? strings.correct.undone : strings.correct.redone);
  }

  /** @param {string | null} date a day, or what the paste says */
  function setDate(date) {
    const { date: _, ...rest } = store.get().options;
    change(date ? { ...rest, date } : rest);
  }

  /** @param {import('../page').Mark} mark */
  function apart(mark) {
    correct(split(store.get().options.corrections, mark), mark.start);
    parts.toast.say(strings.correct.apart);
  }

  /** @param {{mark: import('../page').Mark, entity: number}} wanted */
  function join({ mark, entity }) {
    const other = store.get().view?.ofEntity.get(entity)?.[0];
    if (!other) return;
    correct(merged(store.get().options.corrections, mark, other), mark.start);
    parts.toast.say(strings.correct.merged);
  }

  return { rename, apart, join, travel, setDate, all: () => forAll?.() };
}
