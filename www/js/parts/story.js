// Owns the article on the page: typeset blocks, marks, keyboard between marks, exact copying; sends open, focus, correct, and what single keys ask for.

import { emitter } from '../emitter.js';
import { KEYS } from '../view/corrections.js';
import { announce, markAt } from '../paint/keys.js';
import { sourceRange } from '../paint/offsets.js';
import { paint } from '../paint/paint.js';
import { pickWords } from '../paint/pick.js';
import { backTo, placeOf } from '../paint/place.js';
import { dropPlain, setPlain } from '../paint/plain.js';

/** Keys that need no mark. */
const ACTS = /** @type {Record<string, string>} */ ({ a: 'all', z: 'undo', y: 'redo', e: 'edit', d: 'date' });
/** Keys that mean the mark in focus, if it is a name or stands for one. */
const MARK_ACTS = /** @type {Record<string, string>} */ ({ s: 'split', m: 'same', r: 'rename', l: 'always' });

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  /** @type {import('../page').State | null} */
  let shown = null;
  /** @type {ReturnType<typeof paint> | null} */
  let painted = null;

  const markOf = (/** @type {EventTarget | null} */ target) => (
    /** @type {HTMLElement | null} */ (target instanceof Element ? target.closest('[data-key]') : null));
  const mark = (/** @type {string | undefined} */ key) => (key ? shown?.view?.byKey.get(key) : undefined);

  root.addEventListener('click', (event) => {
    const element = markOf(event.target);
    if (!element || !getSelection()?.isCollapsed) return;
    const found = mark(element.dataset.key);
    if (found && !shown?.off.has(found.layer)) emit('open', { key: found.key });
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); getSelection()?.selectAllChildren(root); }
    if (!shown?.view || event.ctrlKey || event.metaKey || event.altKey) return;
    if (pickWords(root, markOf(document.activeElement), event)) return event.preventDefault();
    const current = markOf(document.activeElement)?.dataset.key ?? null;
    if (event.key === 'Enter' && current) return void emit('open', { key: current });
    if (ACTS[event.key]) { event.preventDefault(); return void emit(ACTS[event.key]); }
    const marked = mark(current ?? undefined);
    if (event.key === 'b') { event.preventDefault(); return void emit('block', marked?.start ?? 0); }
    if (marked?.mention && MARK_ACTS[event.key]) return void emit(MARK_ACTS[event.key], marked);
    if (marked?.mention && (KEYS[event.key] || event.key === 'x')) return void emit('correct', { ranges: [marked], kind: KEYS[event.key] ?? null });
    const next = markAt(event.key, shown, current, (key) => painted?.visible(key) ?? false);
    if (!next) return;
    event.preventDefault();
    painted?.focus(next.key);
    emit('focus', { key: next.key, words: announce(shown.view, next) });
  });
  root.addEventListener('copy', (event) => copy(event, root, shown?.text ?? ''));

  return {
    on,
    update(state) {
      if (state.editing) return;
      if (!state.view) {
        painted?.stop();
        painted = null;
        if (state.phase === 'reading') setPlain(root, state.text);
      } else if (state.view !== shown?.view) {
        painted?.stop();
        const same = state.view.text === shown?.text;
        const place = same && !shown?.view ? placeOf(root) : null;
        const focused = same ? mark(markOf(document.activeElement)?.dataset.key) : undefined;
        dropPlain(root);
        keepPlace(root, same);
        painted = paint(root, state);
        if (place) painted.done.then(() => backTo(root, place));
        // Whoever goes from mark to mark goes on from where they were.
        const again = focused && state.view.marks.find((it) => it.start === focused.start && it.key[0] === focused.key[0]);
        if (again) painted.focus(again.key);
      } else if (painted && state.threshold !== shown?.threshold) painted.doubt(state.threshold);
      if (painted && state.selected !== shown?.selected) painted.select(state.selected);
      document.body.dataset.off = [...state.off].join(' ');
      shown = state;
    },
    /** Brings a mark's words into sight and focus. @param {string} key */
    reveal: (key) => painted?.reveal(key) ?? Promise.resolve(),
    element: (/** @type {string} */ key) => painted?.element(key) ?? null,
    /** @param {string} [key] @param {FocusOptions} [how] */
    focus: (key, how) => { root.focus({ preventScroll: true, ...how }); if (key) painted?.focus(key); },
  };
}

/**
 * Before the article is drawn anew: the same text stays where it was, and focus stays in it.
 *
 * @param {HTMLElement} root
 * @param {boolean} same
 */
function keepPlace(root, same) {
  root.style.minHeight = same && scrollY > 0 ? `${root.offsetHeight}px` : '';
  if (root.contains(document.activeElement)) root.focus({ preventScroll: true });
}

/**
 * Copies what the paste had there, to the character.
 *
 * @param {ClipboardEvent} event
 * @param {HTMLElement} root
 * @param {string} text
 */
function copy(event, root, text) {
  const range = sourceRange(root, getSelection());
  if (!range || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', text.slice(range.start, range.end));
  event.preventDefault();
}
