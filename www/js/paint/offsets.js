// Owns where each text node of the article stands in the paste, so that a selection can be copied to the character.

/** @type {WeakMap<Node, number>} */
const starts = new WeakMap();

/**
 * A text node for `[start, end)` of the paste.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
export function textNode(text, start, end) {
  const node = document.createTextNode(text.slice(start, end));
  starts.set(node, start);
  return node;
}

/** Where a text node begins in the paste, if it is of it. @param {Node} node */
export const startOf = (node) => starts.get(node);

/** The text node that holds a position of the paste, or the last before it. @param {Element} root @param {number} position */
export function textNodeAt(root, position) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let found = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = starts.get(node);
    if (start !== undefined && start > position) return found ?? node;
    if (start !== undefined) found = node;
  }
  return found;
}

/**
 * The stretch of the paste that a selection inside `root` covers; `null` when it covers no words.
 *
 * @param {Element} root
 * @param {Selection | null} selection
 * @returns {import('../report').Range | null}
 */
export function sourceRange(root, selection) {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const first = edge(root, range, true);
  const last = edge(root, range, false);
  return first === null || last === null || last <= first ? null : { start: first, end: last };
}

/**
 * The first or last position of the paste inside a range.
 *
 * @param {Element} root
 * @param {Range} range
 * @param {boolean} atStart
 */
function edge(root, range, atStart) {
  const container = atStart ? range.startContainer : range.endContainer;
  const offset = atStart ? range.startOffset : range.endOffset;
  const known = starts.get(container);
  if (known !== undefined) return known + offset;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let found = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = starts.get(node);
    if (start === undefined || !range.intersectsNode(node)) continue;
    if (atStart) return start;
    found = start + (node.nodeValue?.length ?? 0);
  }
  return found;
}
