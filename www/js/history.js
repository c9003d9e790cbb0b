// Owns what was asked before: undo and redo without end, over everything that steers a reading.

/** @typedef {import('./page').Options} Options */

export function createHistory() {
  /** @type {Options[]} */
  let past = [];
  /** @type {Options[]} */
  let future = [];
  return {
    /** Remembers what is about to be replaced. @param {Options} options */
    push(options) { past.push(options); future = []; },
    /** @param {Options} now @returns {Options | undefined} */
    undo(now) {
      const before = past.pop();
      if (before) future.push(now);
      return before;
    },
    /** @param {Options} now @returns {Options | undefined} */
    redo(now) {
      const after = future.pop();
      if (after) past.push(now);
      return after;
    },
    /** Another article: nothing to go back to. */
    clear() { past = []; future = []; },
    counts: () => ({ past: past.length, future: future.length }),
  };
}
