// Owns the lines under the article: words, reading time, language, and what can be done there; sends copy-clean, edit, compare, blocks, kept, keys, about.

import { el } from '../dom.js';
import { emitter } from '../emitter.js';
import { build } from '../offline.js';
import { format, strings } from '../strings.js';

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  const words = el('p');
  root.append(words, el('p', null,
    el('button', { onclick: () => emit('copy-clean') }, strings.copyClean),
    el('button', { onclick: () => emit('edit') }, strings.editAct),
    el('button', { onclick: () => emit('compare') }, strings.compare.act),
    el('button', { onclick: () => emit('blocks') }, strings.blocksAct),
    el('button', { onclick: () => emit('kept') }, strings.keptAct),
    el('button', { onclick: () => emit('keys') }, strings.keys),
    el('button', { onclick: () => emit('about') }, strings.about)));
  return {
    on,
    update({ view, took }) {
      if (!view) return;
      const { code } = view.report.language;
      words.textContent = strings.colophon(view.words.story, view.words.all, code === 'und' ? '' : format.language(code), took, build());
    },
  };
}
