// Owns which words of one text are still there in another: Myers' shortest edit, word by word.

/** More words than this, put in or taken out, and it is another text. */
const MOST = 1200;

/**
 * For each item of `a` its place in `b`, or -1; `null` when the two have too little in common.
 *
 * @param {Int32Array} a
 * @param {Int32Array} b
 * @returns {Int32Array | null}
 */
export function matches(a, b) {
  const trails = forward(a, b);
  return trails && backward(a, b, trails);
}

/** How far each diagonal reaches after each edit. @param {Int32Array} a @param {Int32Array} b */
function forward(a, b) {
  const most = Math.min(MOST, a.length + b.length);
  let reach = new Int32Array(2 * most + 3);
  const trails = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trails.push(reach.slice(most - edits, most + edits + 3));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && reach[most + k] < reach[most + k + 2]);
      let x = down ? reach[most + k + 2] : reach[most + k] + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[most + k + 1] = x;
      if (x >= a.length && x - k >= b.length) return trails;
    }
  }
  return null;
}

/** The way back along the trails, keeping what was the same. @param {Int32Array} a @param {Int32Array} b @param {Int32Array[]} trails */
function backward(a, b, trails) {
  const place = new Int32Array(a.length).fill(-1);
  let [x, y] = [a.length, b.length];
  for (let edits = trails.length - 1; edits >= 0; edits -= 1) {
    const reach = (/** @type {number} */ k) => trails[edits][k + edits + 1];
    const k = x - y;
    const from = k === -edits || (k !== edits && reach(k - 1) < reach(k + 1)) ? k + 1 : k - 1;
    const [left, top] = edits === 0 ? [0, 0] : [reach(from), reach(from) - from];
    while (x > left && y > top && a[x - 1] === b[y - 1]) { x -= 1; y -= 1; place[x] = y; }
    [x, y] = [left, top];
  }
  return place;
}
