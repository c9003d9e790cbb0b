// Owns the reading of TIMEX values as stretches of days, and their layout on a line with breaks.

const DAY = 86_400_000;

/** @typedef {{from: number, to: number}} Stretch days since 1970, half-open */

const SEASONS = /** @type {Record<string, number>} */ ({ SP: 3, SU: 6, FA: 9, WI: 12 });

/** @param {number} year @param {number} month from 1; may run over */
const dayOf = (year, month, day = 1) => Math.round(Date.UTC(year, month - 1, day) / DAY);

/**
 * The days a value covers; `null` for lengths, repetitions and values with blanks.
 *
 * `2024-08-13`, `2024-08-13T10:42`, `2024-08`, `2024`, `2024-W34`, `2024-Q3`, `2024-SU`, `199X`, `199`
 *
 * @param {string} value
 * @returns {Stretch | null}
 */
export function stretch(value) {
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

/** @param {string} value @returns {Stretch | null} */
function decade(value) {
  const found = /^(\d{3})X?$/.exec(value);
  return found ? { from: dayOf(Number(found[1]) * 10, 1), to: dayOf(Number(found[1]) * 10 + 10, 1) } : null;
}

/** ISO week: the first one holds 4 January. @param {number} year @param {number} week @param {boolean} weekend @returns {Stretch} */
function weekOf(year, week, weekend) {
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - ((new Date(fourth * DAY).getUTCDay() + 6) % 7) + (week - 1) * 7;
  return weekend ? days(monday + 5, 2) : days(monday, 7);
}

/** @param {number} day */
export const dateOf = (day) => new Date(day * DAY);

/** A gap of more days than this is drawn as a break. */
const GAP = 45;
const BREAK = 22;
/** The least width of a run with a single day. */
const LEAST = 26;

/**
 * A line for stretches of days: runs to scale, breaks between them.
 *
 * @param {Stretch[]} stretches
 * @param {number} width
 */
export function scale(stretches, width) {
  const runs = joined(stretches);
  const room = width - BREAK * (runs.length - 1) - LEAST * runs.length;
  const weights = runs.map((run) => Math.sqrt(run.to - run.from));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let at = 0;
  const laid = runs.map((run, index) => {
    const size = LEAST + Math.max(0, room) * (weights[index] / total);
    const x = at;
    at += size + BREAK;
    return { ...run, x, size };
  });
  return {
    runs: laid.map(({ x, size }) => ({ x, to: x + size })),
    /** @param {number} day */
    x(day) {
      const run = laid.find((it) => day <= it.to) ?? laid[laid.length - 1];
      return run.x + ((day - run.from) / Math.max(1, run.to - run.from)) * run.size;
    },
  };
}

/** Stretches in order, those less than a gap apart taken together. @param {Stretch[]} stretches */
function joined(stretches) {
  /** @type {Stretch[]} */
  const runs = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = runs.at(-1);
    if (last && from - last.to <= GAP) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}
