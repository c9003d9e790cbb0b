// Owns one drawing of the article: built block by block between frames, then looked up by key.

import { nextTask } from '../tasks.js';
import { groups, marksByBlock } from '../view/groups.js';
import { isBody } from '../view/kinds.js';
import { setGroup } from './blocks.js';
import { isUnsure } from './marks.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../page').Selected} Selected
 */

/** Longer than this, blocks out of sight are not laid out. */
const LONG = 120;
/** Blocks put on the page at once: the first screens, then twice as many each time, since each time the page is laid out. */
const BATCH = 40;
/** Milliseconds of building at a stretch; a frame has 16. */
const SLICE_MS = 9;
/** At the first stretch, while nothing is there to be seen. */
const FIRST_MS = 40;

/**
 * @param {HTMLElement} root
 * @param {import('../page').State} state
 */
export function paint(root, { view, threshold, selected }) {
  if (!view) throw new Error('There is nothing to draw.');
  /** @type {Map<string, HTMLElement[]>} */
  const drawn = new Map();
  let stopped = false;
  let picked = selected;
  let doubt = threshold;
  root.replaceChildren();
  root.classList.toggle('long', view.report.blocks.length > LONG);
  const done = build();

  async function build() {
    const press = { view: /** @type {View} */ (view), threshold, blocks: 0, story: view?.report.blocks.some((block) => isBody(block.kind)) ?? false, spansOf: marksByBlock(spans(/** @type {View} */ (view))), keep };
    root.setAttribute('aria-busy', 'true');
    const batch = document.createDocumentFragment();
    let size = BATCH;
    let until = performance.now() + FIRST_MS;
    for (const group of groups(press.view.report.blocks)) {
      batch.append(setGroup(press, group));
      const full = batch.childElementCount >= size;
      if (full) { root.append(batch); size *= 2; }
      if (!full && performance.now() < until) continue;
      await nextTask();
      if (stopped) return;
      until = performance.now() + SLICE_MS;
    }
    root.append(batch);
    root.style.minHeight = '';
    root.removeAttribute('aria-busy');
    if (doubt !== threshold) applyDoubt();
    applySelection(picked, true);
  }

  /** @param {string} key @param {HTMLElement} element */
  function keep(key, element) {
    const pieces = drawn.get(key);
    if (pieces) pieces.push(element);
    else drawn.set(key, [element]);
  }

  /** @param {Selected} which @param {boolean} on */
  function applySelection({ entity, key }, on) {
    const keys = entity !== null ? (view?.ofEntity.get(entity) ?? []).map((mark) => mark.key) : key ? [key] : [];
    for (const each of keys) for (const piece of drawn.get(each) ?? []) piece.classList.toggle('selected', on);
  }

  function applyDoubt() {
    for (const mark of view?.marks ?? []) {
      for (const piece of mark.mention ? drawn.get(mark.key) ?? [] : []) piece.classList.toggle('unsure', isUnsure(mark, doubt));
    }
  }

  /** @param {string} key */
  const first = (key) => drawn.get(key)?.[0] ?? null;

  return {
    done,
    stop() { stopped = true; },
    element: first,
    /** Whether a mark is drawn and not folded away. @param {string} key */
    visible: (key) => { const it = first(key); return it !== null && !it.closest('details:not([open])'); },
    /** @param {Selected} selection */
    select(selection) {
      applySelection(picked, false);
      picked = selection;
      applySelection(picked, true);
    },
    /** @param {number} value */
    doubt(value) { doubt = value; applyDoubt(); },
    /** @param {string} key */
    async focus(key) {
      // Nothing is waited for that is there: the next key may come at once.
      if (!drawn.has(key)) await done;
      if (stopped) return;
      const it = first(key);
      it?.focus({ preventScroll: true });
      it?.scrollIntoView({ block: 'nearest' });
    },
    /** Unfolds, scrolls to and focuses a mark, wherever it is. @param {string} key */
    async reveal(key) {
      if (!drawn.has(key)) await done;
      const it = first(key);
      if (!it) return;
      it.closest('details')?.setAttribute('open', '');
      it.scrollIntoView({ block: 'center' });
      it.focus({ preventScroll: true });
      it.classList.add('found');
      setTimeout(() => it.classList.remove('found'), 1600);
    },
  };
}

/** Marks, and the stretches set in a type of their own, in drawing order. @param {View} view */
function spans(view) {
  const { dateline, captions } = view.report.article;
  /** @type {import('./blocks.js').Frame[]} */
  const frames = [
    ...(dateline ? [{ start: dateline.start, end: dateline.end, frame: /** @type {const} */ ('dateline') }] : []),
    ...captions.flatMap(({ credit }) => (credit ? [{ start: credit.start, end: credit.end, frame: /** @type {const} */ ('credit') }] : [])),
  ];
  return [...frames, ...view.marks].sort((a, b) => a.start - b.start || b.end - a.end);
}
