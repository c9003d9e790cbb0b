// Owns what was asked before: undo and redo without end, over the text and everything that steers its reading.

/** @typedef {import('./page').Asked} Asked */

export function createHistory() {
  /** @type {Asked[]} */
  let past = [];
  /** @type {Asked[]} */
  let future = [];
  return {
    /** Remembers what is about to be replaced. @param {Asked} asked */
    push(asked) { past.push(asked); future = []; },
    /** @param {Asked} now @returns {Asked | undefined} */
    undo(now) {
      const before = past.pop();
      if (before) future.push(now);
      return before;
    },
    /** @param {Asked} now @returns {Asked | undefined} */
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
