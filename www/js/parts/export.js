// Owns the list of exports and links; sends export {format, file, how}, link (with the text or not), measure (asks how long such a link is), print.

import { el } from '../dom.js';
import { createSheet } from '../draw/sheet.js';
import { strings } from '../strings.js';
import { LONG } from '../view/link.js';

/** What most readers want; the rest is for those who train and annotate. */
const FOR_ALL = new Set(['json', 'csv', 'html', 'markdown', 'annotations', 'jsonld']);

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  return createSheet(root, (_, { engine }, emit) => {
    const kinds = strings.exports.kinds.filter(([name]) => engine.formats.includes(name));
    const list = (/** @type {typeof kinds} */ some) => el('ul', { class: 'exports' }, some.map((kind) => row(kind, emit)));
    return [
      el('header', { class: 'sheet-head' }, el('h2', null, strings.exports.title), el('p', null, strings.exports.lead)),
      list(kinds.filter(([name]) => FOR_ALL.has(name))),
      el('details', { class: 'folded' }, el('summary', null, strings.exports.annotators, ' ', el('span', null, strings.exports.annotatorsWhat)), list(kinds.filter(([name]) => !FOR_ALL.has(name)))),
      el('h3', null, strings.exports.share), ...share(emit),
    ];
  });
}

/** @param {(type: string, detail?: unknown) => void} emit */
function share(emit) {
  const text = el('button', { onclick: () => emit('link', true) }, strings.exports.textLinkPlain);
  const long = el('span', { hidden: true }, ` ${strings.exports.linkLong}`);
  emit('measure', (/** @type {number} */ letters) => { text.textContent = strings.exports.textLink(letters); long.hidden = letters < LONG; });
  return [
    el('p', { class: 'sharing' }, el('button', { onclick: () => emit('link', false) }, strings.exports.settingsLink), text, el('button', { onclick: () => emit('print') }, strings.exports.print)),
    el('p', { class: 'more' }, strings.exports.linkWarning, long),
  ];
}

/** @param {[format: string, name: string, what: string, file: string]} kind @param {(type: string, detail?: unknown) => void} emit */
function row([format, name, what, file], emit) {
  const button = (/** @type {string} */ how, /** @type {string} */ label) => (
    el('button', { 'aria-label': `${label}: ${name}`, onclick: () => emit('export', { format, file, how }) }, label));
  return el('li', null, el('b', null, name), el('span', null, what), button('copy', strings.exports.copy), button('save', strings.exports.save));
}
