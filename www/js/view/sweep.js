// Owns the boundary sweep: marks that nest and cross → a tree of pieces that only nests.

/**
 * @typedef {{start: number, end: number}} Text a stretch without a boundary
 */

/**
 * @template {Text} M
 * @typedef {{mark: M, later: boolean, inside: (Piece<M> | Text)[]}} Piece `later`: not the first piece of its mark
 */

/**
 * The stretch `[start, end)` as pieces of marks and of text between them. Where two marks cross,
 * the one that started later is cut; every piece knows its mark.
 *
 * @template {Text} M
 * @param {M[]} marks in order of start, outer before inner; all touch the stretch
 * @param {number} start
 * @param {number} end
 * @returns {(Piece<M> | Text)[]}
 */
export function sweep(marks, start, end) {
  /** @type {(Piece<M> | Text)[]} */
  const top = [];
  /** @type {Piece<M>[]} */
  const open = [];
  let at = start;
  let next = 0;
  const inner = () => open.at(-1)?.inside ?? top;
  /** @param {M} mark @param {boolean} later */
  const push = (mark, later) => {
    const piece = { mark, later, inside: [] };
    inner().push(piece);
    open.push(piece);
  };
  while (at < end || next < marks.length) {
    const opens = next < marks.length ? Math.max(marks[next].start, start) : Infinity;
    const closes = open.reduce((nearest, piece) => Math.min(nearest, piece.mark.end), Infinity);
    const to = Math.min(opens, closes, end);
    if (to > at) inner().push({ start: at, end: to });
    at = Math.max(at, to);
    if (closes <= at) close(open, at, push);
    else if (opens <= at && at < end) { push(marks[next], marks[next].start < start); next += 1; }
    else if (at >= end) break;
  }
  return top;
}

/**
 * Closes what ends at `at`; what was opened inside it and goes on is cut there and opened again.
 *
 * @template {Text} M
 * @param {Piece<M>[]} open
 * @param {number} at
 * @param {(mark: M, later: boolean) => void} push
 */
function close(open, at, push) {
  const outermost = open.findIndex((piece) => piece.mark.end <= at);
  const cut = open.splice(outermost).filter((piece) => piece.mark.end > at);
  for (const piece of cut) push(piece.mark, true);
}
