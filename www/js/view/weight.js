// Owns the order of the cast: how much the story is about each.

/**
 * @param {import('../page').View} view
 * @returns {(a: import('../report').Entity, b: import('../report').Entity) => number}
 */
export const byWeight = (view) => (a, b) => b.salience - a.salience
  || (view.ofEntity.get(b.id)?.length ?? 0) - (view.ofEntity.get(a.id)?.length ?? 0) || a.id - b.id;
