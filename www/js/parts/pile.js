// Owns the list of several articles: how far they are read, one Tab stop, arrows between rows; sends open, choose, cancel, go-on, table, compare.

import { el, find } from '../dom.js';
import { emitter } from '../emitter.js';
import { format, strings } from '../strings.js';
import { nextTask } from '../tasks.js';

/** @typedef {import('../page').PileItem} PileItem */

/** Rows put on the page at once; the rest come a batch at a time. */
const BATCH = 60;
/** Names told in a row. */
const NAMES = 4;
const STEP = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  const list = find(root, 'ol');
  const head = frame(root, emit);
  /** @type {{item: PileItem, element: HTMLElement, told: string}[]} */
  let rows = [];
  /** @type {readonly PileItem[] | null} */
  let shown = null;
  /** @type {readonly number[]} */
  let chosen = [];

  list.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const at = rows.findIndex((it) => it.element.contains(document.activeElement));
    const to = STEP[event.key] ? at + STEP[event.key] : event.key === 'Home' ? 0 : event.key === 'End' ? rows.length - 1 : -1;
    if (event.key === 'c' && at >= 0) return void (rows[at].item.status === 'read' && emit('choose', rows[at].item.id));
    if (!rows[to]) return;
    event.preventDefault();
    focusRow(to);
  });

  /** @param {number} at */
  function focusRow(at) {
    for (const [index, { element }] of rows.entries()) find(element, 'button').tabIndex = index === at ? 0 : -1;
    find(rows[at].element, 'button').focus();
  }

  /** @param {readonly PileItem[]} items */
  async function fill(items) {
    list.replaceChildren();
    rows = [];
    for (const item of items) {
      const element = el('li', null, el('button', { tabindex: rows.length ? -1 : 0, onclick: () => emit('open', { id: item.id }) }),
        el('label', null, el('input', { type: 'checkbox', tabindex: -1, onchange: () => emit('choose', item.id) }), ` ${strings.pile.choose}`));
      rows.push({ item, element, told: '' });
      list.append(element);
      if (rows.length % BATCH) continue;
      tell();
      await nextTask();
      if (shown !== items) return;
    }
    tell();
  }

  /** Rows that have changed since they were drawn. */
  function tell() {
    for (const row of rows) {
      const now = `${row.item.status} ${row.item.digest?.title} ${row.item.digest?.names.length} ${chosen.includes(row.item.id)}`;
      if (now === row.told) continue;
      row.told = now;
      draw(row.element, row.item, chosen.includes(row.item.id));
    }
  }

  return {
    on,
    update({ pile, phase, busy }) {
      if (!pile || phase !== 'pile') return;
      head(pile, busy === 'comparing');
      ({ chosen } = pile);
      if (pile.items !== shown) { shown = pile.items; fill(pile.items); } else tell();
    },
    /** Into the list, at an article or at its head. @param {number} [id] */
    focus(id) {
      const at = rows.findIndex((it) => it.item.id === id);
      if (at >= 0) focusRow(at);
      else find(root, 'h1').focus({ preventScroll: true });
    },
  };
}

/** What stands above the list. @param {HTMLElement} root @param {(type: string, detail?: unknown) => void} emit */
function frame(root, emit) {
  const title = find(root, 'h1');
  const status = find(root, '.pile-status');
  const bar = find(root, 'progress');
  const button = (/** @type {string} */ name) => {
    const it = /** @type {HTMLButtonElement} */ (find(root, `[data-pile=${name}]`));
    it.addEventListener('click', () => emit(name));
    return it;
  };
  const [cancel, goOn, table, compare] = ['cancel', 'go-on', 'table', 'compare'].map(button);
  return (/** @type {import('../page').Pile} */ { items, done, busy, chosen, making }, /** @type {boolean} */ comparing) => {
    const read = items.filter((it) => it.status === 'read').length;
    const waits = items.some((it) => it.status === 'waiting');
    title.textContent = strings.pile.title(items.length);
    status.textContent = comparing ? strings.comparing : strings.pile.status(done, items.length, done - read);
    bar.hidden = !busy && !comparing;
    if (comparing) bar.removeAttribute('value');
    else bar.value = items.length ? done / items.length : 0;
    cancel.hidden = !busy && !comparing;
    goOn.hidden = busy || !waits;
    table.disabled = busy || !read || making !== null;
    table.textContent = making === null ? strings.pile.table : strings.pile.making(making, read);
    compare.disabled = chosen.length < 2 || comparing;
  };
}

/** @param {HTMLElement} element @param {PileItem} item @param {boolean} chosen */
function draw(element, item, chosen) {
  const { status, digest, name, answer } = item;
  element.className = status;
  const facts = digest ? [digest.date ? format.day(digest.date) : '', strings.pile.words(digest.words), name].filter(Boolean).join(' · ') : name;
  const button = /** @type {HTMLButtonElement} */ (find(element, 'button'));
  button.disabled = status === 'waiting' || status === 'reading';
  button.setAttribute('aria-disabled', String(status !== 'read'));
  button.replaceChildren(el('b', null, digest?.title ?? name), el('small', null, status === 'read' ? facts : status === 'failed' ? answer : strings.pile[status]),
    digest ? el('span', null, digest.names.slice(0, NAMES).map((it) => it.name).join(', ')) : '');
  const box = /** @type {HTMLInputElement} */ (find(element, 'input'));
  box.disabled = status !== 'read';
  box.checked = chosen;
  find(element, 'label').setAttribute('aria-label', `${strings.pile.choose}: ${digest?.title ?? name}`);
}
