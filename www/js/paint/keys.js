// Owns which mark a key leads to, and what is said of it.

import { strings } from '../strings.js';
import { kindName } from '../view/names.js';

/**
 * @typedef {import('../page').Mark} Mark
 * @typedef {import('../page').State} State
 */

const STEP = /** @type {Record<string, 1 | -1>} */ ({ n: 1, ArrowRight: 1, p: -1, ArrowLeft: -1 });

/**
 * The mark that `key` leads to from `current`, round the ends; `null` when the key is none of ours.
 *
 * @param {string} key
 * @param {State} state
 * @param {string | null} current
 * @param {(key: string) => boolean} visible
 * @returns {Mark | null}
 */
export function markAt(key, state, current, visible) {
  const step = STEP[key];
  if (!step || !state.view) return null;
  const { marks, byKey } = state.view;
  const from = current ? marks.indexOf(/** @type {Mark} */ (byKey.get(current))) : step > 0 ? -1 : marks.length;
  for (let n = 1; n <= marks.length; n += 1) {
    const mark = marks[(from + step * n + marks.length * 2) % marks.length];
    if (isStop(mark, state) && visible(mark.key)) return mark;
  }
  return null;
}

/** @param {Mark} mark @param {State} state */
function isStop(mark, state) {
  if (state.off.has(mark.layer)) return false;
  return mark.shown || (mark.entity !== null && mark.entity === state.selected.entity);
}

/** What a screen reader is told of a mark. @param {import('../page').View} view @param {Mark} mark */
export function announce(view, mark) {
  const words = view.text.slice(mark.start, mark.end);
  if (mark.mention && mark.entity !== null) {
    const all = view.ofEntity.get(mark.entity) ?? [];
    return strings.mentionOf(strings.kinds[mark.mention.kind], view.report.entities[mark.entity].name, all.indexOf(mark) + 1, all.length);
  }
  return strings.markOf(kindName(mark), words);
}
