// Owns the timeline's picture: days as dots, longer stretches as bars, what is to come as outlines.

import { svg } from '../dom.js';
import { format, strings } from '../strings.js';
import { once } from '../view/once.js';
import { dateOf, scale, stretch } from '../view/when.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../page').Mark} Mark
 * @typedef {{from: number, to: number, marks: Mark[], value: string}} Item
 */

const WIDE = 404;
/** Stretches of a year and more are set as a point, unless shorter ones lie inside them. */
const YEAR = 300;
const EDGE = 16;

/** The times that have a place on the line, in order, equal values together. */
export const items = once(inOrder);

/** @param {View} view @returns {Item[]} */
function inOrder(view) {
  /** @type {Map<string, Item>} */
  const found = new Map();
  for (const mark of view.marks) {
    if (!mark.time || mark.time.vague || mark.time.type === 'duration' || mark.time.type === 'set') continue;
    const value = mark.time.value.split('T')[0];
    const where = stretch(value);
    if (!where) continue;
    const item = found.get(value);
    if (item) item.marks.push(mark);
    else found.set(value, { ...where, marks: [mark], value });
  }
  return [...found.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * @param {View} view
 * @param {Item[]} listed
 * @param {(key: string) => void} pick
 * @param {number} [width]
 */
export function linePicture(view, listed, pick, width = WIDE) {
  const date = view.report.article.published.date;
  const published = date ? stretch(date) : null;
  const all = listed.filter((item) => isApart(item, listed, published)).map(asPoint);
  const line = scale([...all, ...(published ? [published] : [])], width - 2 * EDGE);
  const x = (/** @type {number} */ day) => EDGE + line.x(day);
  const lanes = layLanes(all.filter(isLong), x);
  const base = 34 + lanes.count * 12;
  const labels = labelRows(all, x, published, width);
  const foot = 22 + 12 * Math.max(0, ...labels.map((it) => it.row));
  return svg('svg', { class: 'line-picture', viewBox: `0 0 ${width} ${base + foot}`, role: 'group', 'aria-label': strings.timeline.picture },
    axis(line.runs, base),
    lanes.laid.map(({ item, lane }) => bar(item, x, 24 + lane * 12, published, pick)),
    published && svg('path', { class: 'published', d: `M${x(published.from).toFixed(1)} 12V${base + 8}` }),
    published && words(width, x(published.from), 8, `${strings.timeline.published} ${format.shortDay(dateOf(published.from))}`, 'strong'),
    all.filter((item) => !isLong(item)).map((item) => dot(item, x, base, published, pick)),
    labels.map(({ at, row, text }) => words(width, at, base + 17 + row * 12, text, '')));
}

/** Not a year that only says when all the rest was. @param {Item} item @param {Item[]} all @param {{from: number} | null} published */
const isApart = (item, all, published) => item.to - item.from < YEAR
  || ![...all, ...(published ? [published] : [])].some((it) => it !== item && it.from >= item.from && it.from < item.to);

/** @param {Item} item @returns {Item} */
const asPoint = (item) => (item.to - item.from < YEAR ? item : { ...item, to: item.from + 1 });

/** @param {Item} item */
const isLong = (item) => item.to - item.from > 1;

/** @param {{x: number, to: number}[]} runs @param {number} y */
function axis(runs, y) {
  const lines = runs.map((run) => `M${(run.x + EDGE - 6).toFixed(1)} ${y}H${(run.to + EDGE + 6).toFixed(1)}`).join('');
  const breaks = runs.slice(1).map((run, index) => {
    const x = (run.x + runs[index].to) / 2 + EDGE - 4;
    return `M${x.toFixed(1)} ${y + 4}l4-8M${(x + 4).toFixed(1)} ${y + 4}l4-8`;
  }).join('');
  return [svg('path', { class: 'axis', d: lines }), svg('path', { class: 'break', d: breaks })];
}

/**
 * Long stretches, each on the first lane that is free there.
 *
 * @param {Item[]} all
 * @param {(day: number) => number} x
 */
function layLanes(all, x) {
  /** @type {number[]} */
  const free = [];
  const laid = all.map((item) => {
    const found = free.findIndex((to) => to + 4 <= x(item.from));
    const lane = found < 0 ? Math.min(free.length, 3) : found;
    free[lane] = x(item.to);
    return { item, lane };
  });
  return { laid, count: free.length };
}

/** @param {Item} item @param {(day: number) => number} x @param {number} y @param {{from: number} | null} published @param {(key: string) => void} pick */
function bar(item, x, y, published, pick) {
  const ahead = published && item.from > published.from ? ' ahead' : '';
  return svg('rect', {
    class: `span${ahead}`, x: x(item.from).toFixed(1), y, width: Math.max(4, x(item.to) - x(item.from)).toFixed(1), height: 6, rx: 3, ...button(item, pick),
  });
}

/** @param {Item} item @param {(day: number) => number} x @param {number} y @param {{from: number} | null} published @param {(key: string) => void} pick */
function dot(item, x, y, published, pick) {
  const now = published?.from === item.from ? ' now' : '';
  return svg('circle', { class: `dot${now}`, cx: x(item.from).toFixed(1), cy: y, r: now ? 5.5 : 4.5, ...button(item, pick) });
}

/** What makes a shape a button for pointer, keyboard and screen reader. @param {Item} item @param {(key: string) => void} pick */
function button(item, pick) {
  const go = () => pick(item.marks[0].key);
  return {
    role: 'button', tabindex: 0, 'aria-label': strings.timeline.at(shortValue(item), item.marks.length), onclick: go,
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      go();
    },
  };
}

/** @param {number} width @param {number} at @param {number} y @param {string} text @param {string} look */
function words(width, at, y, text, look) {
  const half = text.length * 2.9;
  const held = Math.min(Math.max(at, half), width - half);
  return svg('text', { class: look, x: held.toFixed(1), y, 'text-anchor': 'middle' }, text);
}

/**
 * Labels under the axis on two rows; one that has no room on either is left to the list.
 *
 * @param {Item[]} all
 * @param {(day: number) => number} x
 * @param {{from: number} | null} published
 * @param {number} width
 */
function labelRows(all, x, published, width) {
  const free = [-Infinity, -Infinity];
  return all.flatMap((item) => {
    if (item.from === published?.from) return [];
    const text = shortValue(item);
    const half = text.length * 2.9;
    const at = Math.min(Math.max(x(item.from), half), width - half);
    const row = free.findIndex((to) => at - half > to + 5);
    if (row < 0) return [];
    free[row] = at + half;
    return [{ at, row, text }];
  });
}

/** @param {Item} item */
function shortValue({ value, from, to }) {
  if (value.includes('/')) return value.length > 9 ? `${format.shortDay(dateOf(from))} – ${format.shortDay(dateOf(to - 1))}` : value.replace('/', '–');
  if (to - from === 1 && value.length >= 8) return format.shortDay(dateOf(from));
  if (/^\d{4}-\d\d$/.test(value)) return `${format.month(dateOf(from))} ${value.slice(0, 4)}`;
  if (/^\d{4}-W/.test(value)) return `${format.shortDay(dateOf(from))} –`;
  return value;
}
