// Owns what several articles have in common, in two tabs: one cast, and who is quoted where; sends open, apart.

import { el, find } from '../dom.js';
import { foldable } from '../draw/fold.js';
import { slowly } from '../draw/slowly.js';
import { emitter } from '../emitter.js';
import { format, strings } from '../strings.js';
import { cast, speakers } from '../view/pile.js';

/**
 * @typedef {import('../page').Pile} Pile
 * @typedef {(type: string, detail?: unknown) => void} Emit
 */

/** Rows shown while articles are still being read. */
const FIRST = 40;

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  const tabs = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[role=tab]')]);
  const sheetOf = (/** @type {HTMLElement} */ tab) => find(root, `#${tab.getAttribute('aria-controls')}`);
  /** @type {Pile | null} */
  let shown = null;
  /** What the reader has opened stays open when the list is drawn anew. @type {Set<string>} */
  const open = new Set();

  /** @param {HTMLElement} tab */
  function pick(tab) {
    for (const each of tabs) {
      each.setAttribute('aria-selected', String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
      sheetOf(each).hidden = each !== tab;
    }
    if (shown) draw(shown);
  }
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => { pick(tab); unfold(true); });
    tab.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (!step) return;
      const next = tabs[(index + step + tabs.length) % tabs.length];
      pick(next);
      next.focus();
    });
  }
  const unfold = foldable(root);
  root.addEventListener('keydown', (event) => { if (event.key === 'Escape') unfold(false); });
  root.addEventListener('toggle', (event) => {
    const it = /** @type {HTMLDetailsElement} */ (event.target);
    if (it.dataset.at) { if (it.open) open.add(it.dataset.at); else open.delete(it.dataset.at); }
  }, true);

  /** @param {Pile} pile */
  function draw(pile) {
    const sheet = /** @type {HTMLElement} */ (find(root, '.sheet:not([hidden])'));
    const kept = document.activeElement?.closest('details')?.getAttribute('data-at');
    const nodes = sheet.id === 'pile-quoted' ? quoted(pile, open, emit) : everyone(pile, open, emit);
    slowly(nodes, () => shown === pile, () => {});
    sheet.replaceChildren(...nodes);
    if (kept) /** @type {HTMLElement | null} */ (sheet.querySelector(`details[data-at="${CSS.escape(kept)}"] summary`))?.focus({ preventScroll: true });
  }

  return {
    on,
    update({ pile, phase }) {
      if (!pile || pile === shown || phase !== 'pile') return;
      const drawn = shown && shown.items === pile.items && shown.apart === pile.apart && shown.done === pile.done && shown.busy === pile.busy && !pile.stale;
      shown = pile;
      if (!drawn) draw(pile);
    },
  };
}

/** @param {Pile} pile @param {Set<string>} open @param {Emit} emit */
function everyone(pile, open, emit) {
  const all = cast(pile.items, pile.apart);
  const several = all.filter((it) => it.standings.length > 1).length;
  const head = el('header', { class: 'sheet-head' }, el('h2', null, strings.pile.cast), el('p', null, all.length ? strings.pile.castLead(all.length, several) : strings.pile.nothing));
  const rows = (pile.busy ? all.slice(0, FIRST) : all).map((group) => el('li', null, groupRow(group, open, emit)));
  return [head, el('ol', { class: 'pile-cast' }, rows)];
}

/** @param {import('../view/pile.js').Group} group @param {Set<string>} open @param {Emit} emit */
function groupRow(group, open, emit) {
  const at = `${group.layer} ${group.name} ${group.apart ? group.standings[0].item.id : ''}`;
  const guess = group.standings.length > 1;
  const role = group.standings.find((it) => it.name.role)?.name.role ?? '';
  return el('details', { 'data-at': at, open: open.has(at) },
    el('summary', null, el('span', { class: `${group.layer} swatch-name` }, group.name), role && el('small', null, role),
      el('b', null, strings.pile.inArticles(group.standings.length, group.mentions))),
    guess && el('p', { class: 'guess' }, strings.pile.guess(group.standings.length)),
    el('ul', null, group.standings.map(({ item, name }) => el('li', null,
      el('button', { class: 'text-button', onclick: () => emit('open', { id: item.id, start: name.start }) }, item.digest?.title ?? item.name),
      el('small', null, [name.role, strings.pile.mentions(name.mentions)].filter(Boolean).join(', ')),
      (guess || group.apart) && el('button', { 'aria-label': `${group.apart ? strings.pile.join : strings.pile.apart}: ${item.digest?.title}`, onclick: () => emit('apart', { key: group.key, id: item.id }) },
        group.apart ? strings.pile.join : strings.pile.apart)))));
}

/** @param {Pile} pile @param {Set<string>} open @param {Emit} emit */
function quoted(pile, open, emit) {
  const all = speakers(pile.items, pile.apart);
  const most = Math.max(1, ...all.map((it) => it.words));
  const head = el('header', { class: 'sheet-head' }, el('h2', null, strings.pile.quoted), el('p', null, all.length ? strings.pile.quotedLead(all.length) : strings.pile.nobody));
  return [head, el('ol', { class: 'pile-cast' }, (pile.busy ? all.slice(0, FIRST) : all).map((it) => el('li', null, speakerRow(it, most, open, emit))))];
}

/** @param {import('../view/pile.js').Speaker} speaker @param {number} most @param {Set<string>} open @param {Emit} emit */
function speakerRow(speaker, most, open, emit) {
  const articles = new Set(speaker.said.map((it) => it.item.id));
  const at = `said ${speaker.name} ${articles.size === 1 ? [...articles][0] : ''}`;
  const bar = el('i');
  bar.style.width = `${(speaker.words / most) * 100}%`;
  let before = -1;
  return el('details', { 'data-at': at, open: open.has(at) },
    el('summary', null, el('span', { class: speaker.named ? 'said-by' : 'unnamed-name' }, speaker.name), !speaker.named && el('small', null, strings.unnamed),
      el('b', null, strings.pile.wordsIn(speaker.words, articles.size)), el('span', { class: 'measure', 'aria-hidden': 'true' }, bar)),
    speaker.said.flatMap(({ item, quote }) => {
      const first = item.id !== before;
      before = item.id;
      return [first && el('h3', null, item.digest?.title ?? item.name),
        el('blockquote', { class: quote.kind }, el('button', { onclick: () => emit('open', { id: item.id, start: quote.start }) }, quote.text))];
    }));
}
