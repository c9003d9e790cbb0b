// Owns the speakers' sheet: who speaks how many words, and which; sends key, entity, copy.

import { el } from '../dom.js';
import { attributionOf } from '../draw/attribution.js';
import { nothing, roleLine } from '../draw/entry.js';
import { said } from '../draw/said.js';
import { createSheet } from '../draw/sheet.js';
import { strings } from '../strings.js';
import { spokenWords, voices } from '../view/voices.js';

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  return createSheet(root, (view, _, emit) => {
    const all = voices(view, strings.nobody);
    const title = el('h2', null, strings.quotes.title);
    if (!all.length) return [el('header', { class: 'sheet-head' }, title), nothing(strings.nothing.quotes)];
    const most = Math.max(1, ...all.map((voice) => voice.words));
    return [
      el('header', { class: 'sheet-head' }, title, el('p', null, summary(view, all))),
      attributionOf(view, (key) => emit('key', key)),
      el('ol', { class: 'speakers' }, all.map((voice) => speaker(view, voice, most, emit))),
    ];
  });
}

/** @param {import('../page').View} view @param {import('../view/voices.js').Voice[]} all */
function summary(view, all) {
  const spoken = spokenWords(view);
  const anonymous = all.filter((voice) => !voice.named && !voice.nobody).reduce((sum, voice) => sum + voice.words, 0);
  return strings.quotes.summary(spoken, view.words.story, spoken ? Math.min(1, anonymous / spoken) : 0);
}

/**
 * @param {import('../page').View} view
 * @param {import('../view/voices.js').Voice} voice
 * @param {number} most
 * @param {(type: string, detail?: unknown) => void} emit
 */
function speaker(view, voice, most, emit) {
  const { entity, name } = voice;
  const who = entity === null ? el('span', { class: voice.nobody ? '' : 'unnamed-name' }, name)
    : el('button', { class: 'entry-link', 'data-entity': entity, onclick: () => emit('entity', entity) }, name);
  const role = voice.nobody ? strings.nobodyWords : entity === null ? strings.unnamed : roleLine(view.report.entities[entity]);
  const bar = el('i');
  bar.style.width = `${(voice.words / most) * 100}%`;
  return el('li', null,
    el('h3', null, who, role && el('small', null, role), !voice.nobody && el('b', null, strings.quotes.words(voice.words))),
    !voice.nobody && el('span', { class: 'measure', 'aria-hidden': 'true' }, bar),
    voice.quotes.map((mark) => line(view, voice, mark, emit)));
}

/**
 * @param {import('../page').View} view
 * @param {import('../view/voices.js').Voice} voice
 * @param {import('../page').Mark} mark
 * @param {(type: string, detail?: unknown) => void} emit
 */
function line(view, voice, mark, emit) {
  const words = view.text.slice(mark.start, mark.end).replace(/,$/, '');
  const copied = strings.quotes.attributed(words, voice.nobody ? '' : voice.name);
  return el('div', { class: 'said-line' }, said(view, mark, (key) => emit('key', key)),
    el('button', { 'aria-label': `${strings.quotes.copyLabel}: ${words.slice(0, 40)}`, onclick: () => emit('copy', copied) }, strings.quotes.copy));
}
