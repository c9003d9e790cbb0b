// Owns the setting of one group of blocks: which elements it becomes, with its marks swept in.

import { el } from '../dom.js';
import { strings } from '../strings.js';
import { countWords } from '../view/words.js';
import { sweep } from '../view/sweep.js';
import { margin } from './margin.js';
import { markElement } from './marks.js';
import { textNode } from './offsets.js';

/**
 * @typedef {import('../page').Mark} Mark
 * @typedef {import('../page').View} View
 * @typedef {import('../report').Block} Block
 * @typedef {{start: number, end: number, frame: 'dateline' | 'credit'}} Frame a stretch set in a type of its own
 * @typedef {{view: View, threshold: number, spansOf: (block: Block) => (Mark | Frame)[], keep: (key: string, element: HTMLElement) => void, blocks: number, story: boolean}} Press
 *   `story`: some of it is story; where nothing is, nothing is folded away
 */

/** @type {Record<Block['kind'], [tag: 'h1' | 'h2' | 'p' | 'li' | 'div', look: string]>} */
const SET = {
  headline: ['h1', ''], headline_repeat: ['p', ''], standfirst: ['p', 'standfirst'], byline: ['p', 'line'], dateline: ['p', 'line dateline'],
  date: ['p', 'line'], caption: ['p', ''], credit: ['p', 'credit'], subhead: ['h2', ''], paragraph: ['p', ''], list_item: ['li', ''],
  quote_block: ['p', 'set-off'], agency: ['p', 'line'], boilerplate: ['p', ''],
};

/** Where an article is quoted more than once a line, a list of them says no more. */
const TALL = new Set(['h1', 'h2']);

/**
 * @param {Press} press
 * @param {import('../view/groups.js').Group} group
 * @returns {HTMLElement}
 */
export function setGroup(press, group) {
  const blocks = group.blocks.map((block) => setBlock(press, block));
  if (group.type === 'figure') return el('figure', { class: 'caption' }, el('figcaption', null, blocks));
  if (group.type === 'list') return el('ul', { class: 'items' }, blocks);
  if (group.type === 'repeats') return el('details', { class: 'folded' }, el('summary', null, strings.repeats(blocks.length)), blocks);
  if (group.type === 'furniture') return el('details', { class: 'folded tail', open: !press.story }, furnitureHead(press.view, group.blocks), blocks);
  return blocks[0];
}

/** @param {View} view @param {Block[]} blocks */
function furnitureHead(view, blocks) {
  const words = blocks.reduce((sum, block) => sum + countWords(view.text.slice(block.start, block.end)), 0);
  return el('summary', null, strings.furniture, ' ', el('span', null, strings.furnitureCount(blocks.length, words)));
}

/** @param {Press} press @param {Block} block @returns {HTMLElement} */
function setBlock(press, block) {
  const [tag, look] = SET[block.kind] ?? SET.paragraph;
  const words = el(tag, look ? { class: look } : null);
  /** @type {import('./margin.js').Drawn[]} */
  const quotes = [];
  draw(press, words, sweep(press.spansOf(block), block.start, block.end), quotes);
  press.blocks += 1;
  if (quotes.length === 0 || TALL.has(tag)) { words.classList.add('block'); return words; }
  const beside = margin(press.view, quotes, press.blocks);
  if (tag === 'li') { words.classList.add('block', 'spoken'); words.append(beside); return words; }
  return el('div', { class: 'block spoken' }, words, beside);
}

/**
 * @param {Press} press
 * @param {HTMLElement} parent
 * @param {(import('../view/sweep.js').Piece<Mark | Frame> | import('../view/sweep.js').Text)[]} pieces
 * @param {import('./margin.js').Drawn[]} quotes
 */
function draw(press, parent, pieces, quotes) {
  for (const piece of pieces) {
    if (!('mark' in piece)) { parent.append(textNode(press.view.text, piece.start, piece.end)); continue; }
    const { mark } = piece;
    const element = 'frame' in mark ? el('span', { class: mark.frame }) : markElement(press.view, mark, piece.later, press.threshold);
    parent.append(element);
    if (!('frame' in mark)) {
      press.keep(mark.key, element);
      if (mark.key.startsWith('q') && quotes.at(-1)?.mark !== mark) quotes.push({ mark, element });
    }
    draw(press, element, piece.inside, quotes);
  }
}
