// Owns two texts side by side and the list of what they tell differently; sends pick, toggle, turn, back, read, save.

import { el, find } from '../dom.js';
import { differenceRow } from '../draw/difference.js';
import { foldable } from '../draw/fold.js';
import { slowly } from '../draw/slowly.js';
import { emitter } from '../emitter.js';
import { paint } from '../paint/paint.js';
import { format, strings } from '../strings.js';
import { WHATS, countsOf, differenceOf, keyOf } from '../view/compared.js';

/**
 * @typedef {import('../page').Compare} Compare
 * @typedef {'before' | 'after'} Which
 */

const STEP = /** @type {Record<string, number>} */ ({ n: 1, p: -1 });
const NOTHING = { entity: null, key: null };

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  const list = find(root, '.differences');
  const panel = find(root, '.compare-panel');
  const columns = /** @type {Record<Which, HTMLElement>} */ ({ before: find(root, '.told-before'), after: find(root, '.told-after') });
  /** @type {Partial<Record<Which, ReturnType<typeof paint>>>} */
  const painted = {};
  /** @type {Compare | null} */
  let shown = null;

  for (const act of ['turn', 'back', 'save']) find(root, `[data-compare=${act}]`).addEventListener('click', () => emit(act));
  for (const which of /** @type {Which[]} */ (['before', 'after'])) {
    columns[which].addEventListener('click', (event) => {
      const mark = event.target instanceof Element ? event.target.closest('[data-key]') : null;
      if (mark) choose(differenceOf(mark.getAttribute('data-key') ?? ''), 'row');
    });
    find(root, `[data-side=${which}]`).addEventListener('click', () => side(which));
    find(columns[which], '[data-read]').addEventListener('click', () => emit('read', which === 'before' ? 0 : 1));
  }
  const unfold = foldable(panel);
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !shown) return;
    if (STEP[event.key]) { event.preventDefault(); return step(STEP[event.key]); }
    if (event.key === 'Escape') { if (panel.dataset.open === 'true') unfold(false); else if (document.activeElement?.closest('mark')) focusRow(); else return; event.preventDefault(); }
    if (event.key === 'Enter' && document.activeElement?.matches('mark')) choose(differenceOf(/** @type {HTMLElement} */ (document.activeElement).dataset.key ?? ''), 'row');
  });

  /** In a narrow window one text at a time is in sight. @param {Which} which */
  function side(which) {
    root.dataset.side = which;
    for (const each of ['before', 'after']) find(root, `[data-side=${each}]`).setAttribute('aria-pressed', String(each === which));
  }

  /** To the next difference that is listed, round the ends. @param {number} by */
  function step(by) {
    const all = shown?.differences.flatMap((it, at) => (shown?.off.has(it.what) ? [] : [at])) ?? [];
    if (!all.length) return;
    const now = all.indexOf(shown?.picked ?? -1);
    choose(all[(now < 0 && by < 0 ? -1 + all.length : now + by + all.length) % all.length], 'row');
  }

  /** Picks a difference: its words in both texts come into sight, and focus goes to one of the three places. @param {number} at @param {'row' | Which} where */
  function choose(at, where) {
    if (at < 0) return;
    emit('pick', at);
    for (const which of /** @type {Which[]} */ (['before', 'after'])) {
      const mark = painted[which]?.element(keyOf(at, 0));
      mark?.closest('details')?.setAttribute('open', '');
      mark?.scrollIntoView({ block: 'center' });
      if (where !== which) continue;
      side(which);
      unfold(false);
      mark?.focus({ preventScroll: true });
      mark?.scrollIntoView({ block: 'center' });
    }
    if (where === 'row') focusRow();
  }

  const focusRow = () => list.querySelector('[aria-current=true] button')?.focus();

  /** @param {Compare} compare */
  function draw(compare) {
    for (const which of /** @type {Which[]} */ (['before', 'after'])) {
      const { name, view } = compare[which];
      const column = columns[which];
      find(column, '.told-name').textContent = `${strings.compare[which]}: ${name}`;
      painted[which]?.stop();
      painted[which] = paint(find(column, '.story'), /** @type {any} */ ({ view, threshold: 0, selected: NOTHING }));
    }
    find(panel, 'h1').textContent = strings.compare.title;
    find(panel, '.sheet-head p').textContent = `${strings.compare.summary(compare.differences)} ${strings.compare.kept(Object.values(compare.kept).reduce((sum, it) => sum + it, 0))}`;
    const counts = countsOf(compare.differences);
    find(panel, '.whats').replaceChildren(...WHATS.filter((it) => counts[it]).map((what) => el('button', { class: 'chip', 'data-what': what, 'aria-pressed': 'true', onclick: () => emit('toggle', what) },
      el('span', { class: `swatch ${what === 'quote' ? 'said' : what}`, 'aria-hidden': 'true' }, strings.compare.swatch[what]), `${strings.layers[what]} `, el('b', null, format.number(counts[what])))));
    const rows = compare.differences.map((it, at) => el('li', { 'data-at': at, 'data-what': it.what }, differenceRow(it, (where) => choose(at, where))));
    const holder = el('ol', null, rows);
    slowly([holder], () => shown?.differences === compare.differences, () => {});
    list.replaceChildren(rows.length ? holder : el('p', { class: 'nothing' }, strings.compare.nothing));
    side('before');
  }

  return {
    on,
    update({ compare, phase }) {
      if (!compare || phase !== 'compare' || compare === shown) return;
      const fresh = compare.differences !== shown?.differences;
      const before = shown;
      shown = compare;
      if (fresh) draw(compare);
      if (fresh || compare.off !== before?.off) root.dataset.off = [...compare.off].join(' ');
      for (const chip of panel.querySelectorAll('[data-what][aria-pressed]')) chip.setAttribute('aria-pressed', String(!compare.off.has(/** @type {any} */ (chip).dataset.what)));
      for (const old of list.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
      const row = compare.picked === null ? null : list.querySelector(`[data-at="${compare.picked}"]`);
      row?.setAttribute('aria-current', 'true');
      row?.scrollIntoView({ block: 'nearest' });
      for (const which of /** @type {Which[]} */ (['before', 'after'])) light(which, before?.picked ?? null, compare);
    },
    focus: () => find(panel, 'h1').focus({ preventScroll: true }),
  };

  /** Thickens the words of what is picked. @param {Which} which @param {number | null} old @param {Compare} compare */
  function light(which, old, compare) {
    for (const [at, lit] of /** @type {[number | null, boolean][]} */ ([[old, false], [compare.picked, true]])) {
      const spans = at === null ? [] : compare.differences[at]?.[which]?.spans ?? [];
      for (const nth of spans.keys()) for (const piece of columns[which].querySelectorAll(`[data-key="${keyOf(at ?? 0, nth)}"]`)) piece.classList.toggle('selected', lit);
    }
  }
}
