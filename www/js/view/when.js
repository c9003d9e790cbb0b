// Owns the reading of TIMEX values as stretches of days, and their layout on a line with breaks.

const DAY = 86_400_000;

/** @typedef {{from: number, to: number}} Stretch days since 1970, half-open */

const SEASONS = /** @type {Record<string, number>} */ ({ SP: 3, SU: 6, FA: 9, WI: 12 });

/** @param {number} year @param {number} month from 1; may run over */
const dayOf = (year, month, day = 1) => Math.round(Date.UTC(year, month - 1, day) / DAY);

/**
 * The days a value covers; `null` for lengths, repetitions and values with blanks.
 *
 * `2024-08-13`, `2024-08-13T10:42`, `2024-08`, `2024`, `2024-W34`, `2024-Q3`, `2024-SU`, `199`, `18`, `2011/2012`, `2012-07-27/2012-07-28`
 *
 * @param {string} value
 * @returns {Stretch | null}
 */
export function stretch(value) {
  const [first, last] = value.split('/').map(one);
  return first && last ? { from: first.from, to: last.to } : first;
}

/** @param {string} value @returns {Stretch | null} */
function one(value) {
  const [, y, rest = ''] = /^(\d{4})(?:-(.+))?$/.exec(value.split('T')[0]) ?? [];
  if (!y) return decade(value);
  const year = Number(y);
  if (!rest) return { from: dayOf(year, 1), to: dayOf(year + 1, 1) };
  const day = /^(\d\d)-(\d\d)$/.exec(rest);
  if (day) return days(dayOf(year, Number(day[1]), Number(day[2])), 1);
  if (/^\d\d$/.test(rest)) return months(year, Number(rest), 1);
  const week = /^W(\d\d)(-WE)?$/.exec(rest);
  if (week) return weekOf(year, Number(week[1]), week[2] !== undefined);
  const quarter = /^Q([1-4])$/.exec(rest);
  if (quarter) return months(year, Number(quarter[1]) * 3 - 2, 3);
  const half = /^H([12])$/.exec(rest);
  if (half) return months(year, Number(half[1]) * 6 - 5, 6);
  return SEASONS[rest] ? months(year, SEASONS[rest], 3) : null;
}

/** @param {number} from @param {number} count @returns {Stretch} */
const days = (from, count) => ({ from, to: from + count });
/** @param {number} year @param {number} first @param {number} count @returns {Stretch} */
const months = (year, first, count) => ({ from: dayOf(year, first), to: dayOf(year, first + count) });

/** A decade or a century. @param {string} value @returns {Stretch | null} */
function decade(value) {
  const found = /^(\d{2,3})X*$/.exec(value);
  if (!found) return null;
  const years = found[1].length === 3 ? 10 : 100;
  return { from: dayOf(Number(found[1]) * years, 1), to: dayOf((Number(found[1]) + 1) * years, 1) };
}

/** ISO week: the first one holds 4 January. @param {number} year @param {number} week @param {boolean} weekend @returns {Stretch} */
function weekOf(year, week, weekend) {
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - ((new Date(fourth * DAY).getUTCDay() + 6) % 7) + (week - 1) * 7;
  return weekend ? days(monday + 5, 2) : days(monday, 7);
}

/** @param {number} day */
export const dateOf = (day) => new Date(day * DAY);

/** A stretch of more days than this, with nothing in it, is drawn as a break. */
const GAP = 45;
/** A break is as wide as this many days. */
const BREAK = 9;
/** However long a stretch lasts, it is no wider than this many days. */
const WIDEST = 49;

/**
 * A line for stretches of days: in order, longer wider, but by the square root, so that a day beside a month is seen.
 *
 * @param {Stretch[]} stretches
 * @param {number} width
 */
export function scale(stretches, width) {
  const knots = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const steps = knots.slice(1).map((to, index) => step(stretches, knots[index], to));
  const total = steps.reduce((sum, it) => sum + it.weight, 0) || 1;
  const at = [0];
  for (const { weight } of steps) at.push((at[at.length - 1]) + (weight / total) * width);
  /** @type {{x: number, to: number}[]} */
  const runs = [{ x: 0, to: 0 }];
  for (const [index, { broken }] of steps.entries()) {
    if (broken) runs.push({ x: at[index + 1], to: at[index + 1] });
    else runs[runs.length - 1].to = at[index + 1];
  }
  /** @param {number} day one that a stretch begins or ends with */
  const x = (day) => at[knots.indexOf(day)] ?? 0;
  return { runs, x };
}

/** @param {Stretch[]} stretches @param {number} from @param {number} to */
function step(stretches, from, to) {
  const broken = to - from > GAP && !stretches.some((it) => it.from <= from && it.to >= to);
  return { broken, weight: Math.sqrt(broken ? BREAK : Math.min(to - from, WIDEST)) };
}
