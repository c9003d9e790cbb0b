// Owns how long lists come onto the page: the first rows at once, the rest a batch at a time, so that none holds it up.

import { nextTask } from '../tasks.js';

/** Rows put on the page at once: more than a screen. */
const BATCH = 30;

/**
 * Takes the rows beyond the first batch out of every list and table in `nodes`, and puts them back by and by.
 *
 * @param {(Node | string)[]} nodes
 * @param {() => boolean} wanted whether they still are
 * @param {() => void} done
 */
export async function slowly(nodes, wanted, done) {
  const long = nodes.flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll('ol, ul, tbody')] : []))
    .filter((list) => list.matches('ol, ul, tbody') && list.childElementCount > BATCH)
    .map((list) => ({ list, rows: [...list.children].slice(BATCH) }));
  for (const { rows } of long) for (const row of rows) row.remove();
  for (const { list, rows } of long) {
    while (rows.length) {
      await nextTask();
      if (!wanted()) return;
      list.append(...rows.splice(0, BATCH));
    }
  }
  if (long.length) done();
}
