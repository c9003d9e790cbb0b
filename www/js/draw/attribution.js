// Owns the shares of the story by who speaks: each a line with its measure that opens the quotations it counts.

import { el } from '../dom.js';
import { strings } from '../strings.js';
import { attribution, ownParagraphs } from '../view/attribution.js';
import { said } from './said.js';

/**
 * @param {import('../page').View} view
 * @param {(key: string) => void} pick
 */
export function attributionOf(view, pick) {
  const { spoken, own, sources, standings, pronouns } = attribution(view);
  const words = strings.attribution;
  const share = (/** @type {import('../view/attribution.js').Share} */ it, /** @type {number} */ all) => (
    line(words.names[it.name], it.words, all, it.stretches.map(({ mark }) => said(view, mark, pick))));
  const told = standings.reduce((sum, it) => sum + it.words, 0);
  const group = (/** @type {string} */ title, /** @type {HTMLElement[]} */ lines) => [el('h4', null, title), el('ul', null, lines.map((it) => el('li', null, it)))];
  return el('section', { class: 'attribution', 'aria-label': words.title },
    el('h3', null, words.title),
    group(words.story, [
      line(words.own, own, own + spoken, [el('p', null, words.ownEvidence), ownLines(view)], { class: 'reporter' }),
      ...sources.map((it) => share(it, own + spoken)),
    ]),
    standings.length + pronouns.length > 0 && el('details', { class: 'folded' }, el('summary', null, words.further),
      standings.length ? group(words.standing, standings.map((it) => share(it, told))) : [],
      pronouns.length ? group(words.pronouns, pronouns.map((it) => share(it, told))) : []));
}

/** The openings of the paragraphs that are the reporter's alone. @param {import('../page').View} view */
function ownLines(view) {
  return el('ul', { class: 'own' }, ownParagraphs(view).map((block) => el('li', null, strings.attribution.opening(view.text.slice(block.start, block.end)))));
}

/**
 * @param {string} name
 * @param {number} words
 * @param {number} all
 * @param {HTMLElement[]} evidence
 * @param {{ class: string } | null} [looks]
 */
function line(name, words, all, evidence, looks = null) {
  const part = all ? words / all : 0;
  const bar = el('i');
  bar.style.width = `${part * 100}%`;
  return el('details', looks,
    el('summary', null, el('span', null, name), el('b', null, strings.attribution.share(part, words)), el('span', { class: 'measure', 'aria-hidden': 'true' }, bar)),
    evidence);
}
