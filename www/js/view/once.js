// Owns what several parts ask of the same view: it is worked out once.

/**
 * @template T
 * @param {(view: import('../page').View) => T} work
 * @returns {(view: import('../page').View) => T}
 */
export function once(work) {
  /** @type {WeakMap<import('../page').View, T>} */
  const known = new WeakMap();
  return (view) => {
    const found = known.get(view) ?? work(view);
    known.set(view, found);
    return found;
  };
}
