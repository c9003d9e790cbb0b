// Owns the list of exports; sends export {format, file, how}, print.

import { el } from '../dom.js';
import { createSheet } from '../draw/sheet.js';
import { strings } from '../strings.js';

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  return createSheet(root, (_, { engine }, emit) => [
    el('header', { class: 'sheet-head' }, el('h2', null, strings.exports.title), el('p', null, strings.exports.lead)),
    el('ul', { class: 'exports' }, strings.exports.kinds.filter(([name]) => engine.formats.includes(name)).map((kind) => row(kind, emit))),
    el('h3', null, strings.exports.share),
    el('p', { class: 'sharing' }, el('button', { onclick: () => emit('print') }, strings.exports.print)),
  ]);
}

/** @param {[format: string, name: string, what: string, file: string]} kind @param {(type: string, detail?: unknown) => void} emit */
function row([format, name, what, file], emit) {
  const button = (/** @type {string} */ how, /** @type {string} */ label) => (
    el('button', { 'aria-label': `${label}: ${name}`, onclick: () => emit('export', { format, file, how }) }, label));
  return el('li', null, el('b', null, name), el('span', null, what), button('copy', strings.exports.copy), button('save', strings.exports.save));
}
