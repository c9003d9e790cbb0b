// Owns the empty page: the paste box, its answer, the download; sends read, edit, reopen.

import { byId, el, find } from '../dom.js';
import { emitter } from '../emitter.js';
import { strings } from '../strings.js';

/** What a paste, a drop or a program puts in at once is read at once if it is this long: no button need be pressed. */
const ARTICLE = 80;
/** Articles named on the empty page; the rest stand in the dialog. */
const RECENT = 5;

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  const form = find(root, 'form');
  /** @type {HTMLTextAreaElement} */
  const text = find(root, 'textarea');
  const go = find(root, '[type=submit]');
  const sample = find(root, '.target-actions [data-action=sample]');
  const answer = byId('start-answer');
  const showLoading = loading(byId('loading'));
  const lately = find(root, '.recent');
  let length = 0;
  const showActions = () => { go.hidden = !text.value.trim(); sample.classList.toggle('primary', go.hidden); };
  form.addEventListener('submit', (/** @type {Event} */ event) => { event.preventDefault(); emit('read', text.value); });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  // One paste can be thousands of input events, a line each: they are weighed together, once they have passed.
  let events = 0;
  let pasted = false;
  const weigh = () => {
    const { value } = text;
    const atOnce = pasted || events > 1 || value.length - length >= ARTICLE;
    events = 0;
    pasted = false;
    length = value.length;
    showActions();
    emit('edit');
    if (atOnce && length >= ARTICLE) emit('read', value);
  };
  text.addEventListener('input', (event) => {
    const { inputType } = /** @type {InputEvent} */ (event);
    pasted ||= !inputType || inputType.startsWith('insertFrom');
    events += 1;
    if (events === 1) setTimeout(weigh);
  });

  return {
    on,
    update(state) {
      if (state.answer !== answer.textContent) {
        answer.textContent = state.answer;
        if (state.answer) answer.scrollIntoView({ block: 'nearest' });
      }
      showLoading(state.engine);
    },
    /** Whether the focus is in it. */
    focused: () => root.contains(document.activeElement),
    /** Puts a text into the box, ready to be replaced. @param {string} value */
    fill(value) {
      text.value = value;
      length = value.length;
      showActions();
      text.focus();
      text.select();
    },
    /** Reads what was pasted before the page could hear of it. */
    wake() { if (text.value.length >= ARTICLE) emit('read', text.value); else showActions(); },
    /** The articles read lately, where the reader keeps them. @param {import('../kept.js').Recent[]} articles */
    recent(articles) {
      lately.hidden = articles.length === 0;
      find(lately, 'ul').replaceChildren(...articles.slice(0, RECENT).map((it) => el('li', null,
        el('button', { type: 'button', class: 'text-button', onclick: () => emit('reopen', it.id) }, it.title))));
    },
  };
}

/** @param {HTMLElement} root */
function loading(root) {
  const words = find(root, 'span');
  const bar = find(root, 'progress');
  const retry = find(root, 'button');
  return (/** @type {import('../page').Engine} */ { state, loaded, total, message }) => {
    root.hidden = state === 'ready';
    bar.hidden = state === 'failed';
    retry.hidden = state !== 'failed';
    words.textContent = state === 'failed' ? message : strings.engine.loading(loaded, total);
    if (total) bar.value = loaded / total;
    else bar.removeAttribute('value');
  };
}
