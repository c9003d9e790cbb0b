// Owns picking words without a pointer: one key takes up the next word, arrows go on, with Shift they reach further.

/** Whether words of the article are picked. @param {Element} root */
const picked = (root) => {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && root.contains(selection.anchorNode);
};

/**
 * Does what a key means for picking words; `true` when it meant something.
 *
 * @param {Element} root the article
 * @param {Element | null} mark the mark in focus, after which to begin
 * @param {KeyboardEvent} event
 */
export function pickWords(root, mark, event) {
  const selection = getSelection();
  if (!selection) return false;
  if (event.key === 'w') return begin(root, mark, selection);
  if (!picked(root)) return false;
  if (event.key === 'Escape') { selection.removeAllRanges(); return true; }
  const way = event.key === 'ArrowRight' ? 'forward' : event.key === 'ArrowLeft' ? 'backward' : null;
  if (!way) return false;
  if (event.shiftKey) selection.modify('extend', way, 'word');
  else if (way === 'forward') { selection.collapseToEnd(); word(selection); } else { selection.collapseToStart(); selection.modify('move', 'backward', 'word'); selection.modify('extend', 'forward', 'word'); }
  return true;
}

/** @param {Element} root @param {Element | null} mark @param {Selection} selection */
function begin(root, mark, selection) {
  if (mark) { selection.selectAllChildren(mark); selection.collapseToEnd(); } else { selection.selectAllChildren(root); selection.collapseToStart(); }
  word(selection);
  return true;
}

/** The next word from a collapsed selection on: to its end, back to its start, and over it. @param {Selection} selection */
function word(selection) {
  selection.modify('move', 'forward', 'word');
  selection.modify('move', 'backward', 'word');
  selection.modify('extend', 'forward', 'word');
}
