// Owns in what order the parts hear of a change: all at once, but a new view comes to the patient ones by turns, each in a task of its own.

import { nextFrame, nextTask } from './tasks.js';

/** @typedef {import('./page').Part} Part */

/**
 * @param {ReturnType<typeof import('./store.js').createStore>} store
 * @param {Part[]} parts
 */
export function tell(store, parts) {
  const patient = parts.filter((it) => it.patient);
  /** The view that was told last. @type {import('./page').View | null} */
  let told = null;
  /** Those it has not come to yet. @type {Set<Part>} */
  const waiting = new Set();
  let turns = false;

  async function byTurns() {
    turns = true;
    try {
      // The article's own marks are seen before what stands beside it is drawn.
      await nextFrame();
      for (const part of waiting) {
        await nextTask();
        if (waiting.delete(part)) part.update(store.get());
      }
    } finally {
      // One part's fault must not keep the others from what comes next.
      turns = false;
    }
  }

  store.subscribe((state) => {
    if (!state.view) waiting.clear();
    else if (state.view !== told) for (const part of patient) waiting.add(part);
    told = state.view;
    if (waiting.size && !turns) byTurns();
    for (const part of parts) if (!waiting.has(part)) part.update(state);
  });
}
