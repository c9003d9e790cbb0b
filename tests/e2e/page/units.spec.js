// Owns the page's pure parts, judged without a browser: the boundary sweep, the reading of time values, corrections.
import { expect, test } from '@playwright/test';
import { articles } from '../support/articles.js';
import { withAlways } from '../../../www/js/view/always.js';
import { alike, named, trimmed } from '../../../www/js/view/corrections.js';
import { readSettings, settingsOf } from '../../../www/js/view/link.js';
import { packed, unpacked } from '../../../www/js/view/packed.js';
import { moved } from '../../../www/js/view/moved.js';
import { groups, marksByBlock } from '../../../www/js/view/groups.js';
import { ringOf, shapesOf } from '../../../www/js/view/outline.js';
import { fit } from '../../../www/js/view/places.js';
import { sweep } from '../../../www/js/view/sweep.js';
import { scale, stretch } from '../../../www/js/view/when.js';

/** A sweep as text: marks in brackets, `~` before a later piece. */
const written = (text, pieces) => pieces.map((it) => ('mark' in it
  ? `[${it.later ? '~' : ''}${it.mark.name}:${written(text, it.inside)}]` : text.slice(it.start, it.end))).join('');

const mark = (name, start, end) => ({ name, start, end });

for (const [what, marks, wanted] of [
  ['no mark', [], 'abcdefgh'],
  ['side by side', [mark('x', 0, 2), mark('y', 2, 4)], '[x:ab][y:cd]efgh'],
  ['nested', [mark('x', 0, 6), mark('y', 2, 4)], '[x:ab[y:cd]ef]gh'],
  ['crossing', [mark('x', 0, 4), mark('y', 2, 6)], '[x:ab[y:cd]][~y:ef]gh'],
  ['the same stretch twice', [mark('x', 1, 3), mark('y', 1, 3)], 'a[x:[y:bc]]defgh'],
  ['from before the block', [mark('x', -5, 3)], '[~x:abc]defgh'],
  ['past its end', [mark('x', 5, 20)], 'abcde[x:fgh]'],
  ['three ways', [mark('x', 0, 5), mark('y', 1, 6), mark('z', 2, 7)], '[x:a[y:b[z:cde]]][~y:[~z:f]][~z:g]h'],
]) {
  test(`sweep: ${what}`, () => {
    expect(written('abcdefgh', sweep(marks, 0, 8))).toBe(wanted);
  });
}

test('sweep: whatever the marks, every letter stands once, under exactly its marks', () => {
  let seed = 7;
  const random = (below) => { seed = (seed * 48271) % 2147483647; return seed % below; };
  for (let round = 0; round < 500; round += 1) {
    const marks = Array.from({ length: random(7) }, (_, index) => {
      const start = random(20) - 2;
      return mark(String(index), start, start + 1 + random(12));
    }).filter((it) => it.end > 0 && it.start < 16).sort((a, b) => a.start - b.start || b.end - a.end);
    const under = Array.from({ length: 16 }, () => []);
    let at = 0;
    let inOrder = true;
    const walk = (pieces, names) => {
      for (const it of pieces) {
        if ('mark' in it) walk(it.inside, [...names, it.mark.name]);
        else { inOrder &&= it.start === at; for (; at < it.end; at += 1) under[at] = names; }
      }
    };
    walk(sweep(marks, 0, 16), []);
    const wanted = under.map((_, letter) => marks.filter((it) => it.start <= letter && letter < it.end).map((it) => it.name).sort());
    expect({ inOrder, at, under: under.map((names) => [...names].sort()) }).toEqual({ inOrder: true, at: 16, under: wanted });
  }
});

test('marks reach the blocks they touch, those across a gap too', () => {
  const marks = [mark('a', 0, 3), mark('b', 2, 12), mark('c', 11, 12)];
  const of = marksByBlock(marks);
  const names = (start, end) => of({ start, end, kind: 'paragraph' }).map((it) => it.name);
  expect([names(0, 5), names(7, 9), names(10, 15)]).toEqual([['a', 'b'], ['b'], ['b', 'c']]);
});

test('captions take their credits, lists their items, repeats fold together', () => {
  const kinds = ['headline', 'headline_repeat', 'headline_repeat', 'caption', 'credit', 'caption', 'list_item', 'list_item', 'paragraph'];
  const set = groups(kinds.map((kind, at) => ({ kind, start: at, end: at + 1 })));
  expect(set.map((it) => `${it.type} ${it.blocks.length}`)).toEqual(['single 1', 'repeats 2', 'figure 2', 'figure 1', 'list 2', 'single 1']);
});

const day = (iso) => Math.round(Date.parse(`${iso}T00:00Z`) / 86_400_000);

for (const [value, from, to] of [
  ['2024-08-13', '2024-08-13', '2024-08-14'], ['2024-08-13T10:42', '2024-08-13', '2024-08-14'], ['2024-08', '2024-08-01', '2024-09-01'],
  ['2024', '2024-01-01', '2025-01-01'], ['2024-W34', '2024-08-19', '2024-08-26'], ['2021-W01', '2021-01-04', '2021-01-11'], ['2020-W53', '2020-12-28', '2021-01-04'],
  ['2024-W34-WE', '2024-08-24', '2024-08-26'], ['2024-Q3', '2024-07-01', '2024-10-01'], ['2024-SU', '2024-06-01', '2024-09-01'], ['199X', '1990-01-01', '2000-01-01'], ['199', '1990-01-01', '2000-01-01'],
]) {
  test(`value ${value}`, () => expect(stretch(value)).toEqual({ from: day(from), to: day(to) }));
}

for (const value of ['P80Y', 'PXD', 'PAST_REF', 'XXXX-08', 'XXXX-WXX-2', '', 'T10:42']) {
  test(`value ${value || 'empty'} has no place on the line`, () => expect(stretch(value)).toBeNull());
}

test('the line keeps the order of days, and breaks where nothing happens', () => {
  const stretches = ['1947', '2024-03', '2024-08-12', '2024-08-13', '2024-W34'].map((value) => stretch(value));
  const line = scale(stretches, 400);
  const places = stretches.map(({ from }) => line.x(from));
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(line.runs).toHaveLength(3);
  expect(line.x(stretches[4].to)).toBeCloseTo(400);
});

test('a correction replaces what it overlaps and nothing else', () => {
  const first = named(undefined, [{ start: 0, end: 4 }, { start: 10, end: 14 }], 'person');
  const second = named(first, [{ start: 2, end: 6 }], null);
  expect(second.names).toEqual([{ start: 10, end: 14, kind: 'person' }, { start: 2, end: 6, kind: null }]);
  expect(first.names).toHaveLength(2);
});

test('all alike are whole words, and never a part of a longer name', () => {
  const text = 'Ford said Ford Motor and Fordham met Ford.';
  const longer = { start: 10, end: 20, mention: { form: 'name' } };
  expect(alike({ text, marks: [longer] }, { start: 0, end: 4 })).toEqual([{ start: 0, end: 4 }, { start: 37, end: 41 }]);
});

test('a selection is cut to its words', () => {
  expect(trimmed('a  Ann Lee \n b', { start: 1, end: 11 })).toEqual({ start: 3, end: 10 });
  expect(trimmed('a\nb', { start: 0, end: 3 })).toBeNull();
  expect(trimmed('   ', { start: 0, end: 3 })).toBeNull();
});

/** Numbers that are the same on every run. */
function dice(seed) {
  let now = seed;
  return (below) => { now = (now * 48271) % 2147483647; return now % below; };
}

/** `text` after random edits with words of another article; where `ranges` stand then, `null` for those that were hit. */
function edited(text, other, ranges, roll) {
  let now = text;
  let truth = ranges.map((it) => ({ ...it }));
  for (let edits = 1 + roll(20); edits > 0; edits -= 1) {
    const start = roll(now.length + 1);
    const end = Math.min(now.length, start + [0, roll(30), roll(30)][roll(3)]);
    const from = roll(other.length);
    const put = roll(3) === 0 ? '' : other.slice(from, from + 1 + roll(60));
    now = now.slice(0, start) + put + now.slice(end);
    const by = put.length - (end - start);
    truth = truth.map((it) => (it === null || it.end <= start ? it : it.start >= end ? { start: it.start + by, end: it.end + by } : null));
  }
  // Letters put against the words make other words of them.
  const joined = (at) => /[\p{L}\p{N}]/u.test(now[at] ?? '');
  return { now, truth: truth.map((it) => (it && (joined(it.start - 1) || joined(it.end)) ? null : it)) };
}

test('corrections find their words again after random edits, 99 in 100', () => {
  const roll = dice(11);
  const texts = articles().filter(([name]) => name.endsWith('.txt')).map(([, text]) => text);
  let [asked, right] = [0, 0];
  for (const [index, text] of texts.entries()) {
    const words = [...text.matchAll(/\p{L}[\p{L}'’-]+(?: \p{Lu}\p{L}+)*/gu)].map((it) => ({ start: it.index, end: it.index + it[0].length }));
    for (let round = 0; round < 20; round += 1) {
      const names = Array.from({ length: 12 }, () => ({ ...words[roll(words.length)], kind: 'org' }));
      const { now, truth } = edited(text, texts[(index + 1 + roll(texts.length - 1)) % texts.length], names, roll);
      for (const [at, name] of names.entries()) {
        if (truth[at] === null) continue;
        const [found] = moved({ offsets: 'utf16', corrections: { names: [name] } }, text, now).options.corrections.names;
        asked += 1;
        right += Number(found?.start === truth[at].start && found.end === truth[at].end);
      }
    }
  }
  expect(asked).toBeGreaterThan(2000);
  expect(right / asked).toBeGreaterThanOrEqual(0.99);
});

const at = (text, words, nth = 0) => {
  const start = [...text.matchAll(new RegExp(words, 'g'))][nth].index;
  return { start, end: start + words.length };
};

for (const [what, old, now, words, wanted] of [
  ['words put in before', 'Obi met Ada Obi.', 'On Monday Obi met Ada Obi.', 'Ada Obi', 'Ada Obi'],
  ['a slip mended inside the words', 'They met Mrko Petrenko, he said.', 'They met Marko Petrenko, he said.', 'Mrko Petrenko', 'Marko Petrenko'],
  ['paragraphs that change places', `Obi left. ${'One two three four. '.repeat(80)}\n${'Five six seven eight. '.repeat(80)}Moyo came home.`,
    `${'Nine ten eleven twelve. '.repeat(400)}Moyo came home.\nObi left.`, 'Moyo', 'Moyo'],
  ['words that are gone', 'Obi met Moyo. Then he left.', 'Then he left.', 'Moyo', null],
]) {
  test(`a correction after ${what}`, () => {
    const [found] = moved({ corrections: { names: [{ ...at(old, words), kind: 'org' }] } }, old, now).options.corrections.names;
    expect(found ? now.slice(found.start, found.end) : null).toBe(wanted);
  });
}

test('every kind of correction moves, and those lost are counted', () => {
  const old = 'Ada Obi met Moyo. Obi left.';
  const now = 'In Kano, Ada Obi slept. Obi left.';
  const fixes = { names: [{ ...at(old, 'Moyo'), kind: null }], blocks: [{ start: 0, end: old.length, kind: 'caption' }], entities: [
    { merge: [at(old, 'Ada Obi'), at(old, 'Obi', 1)] }, { split: [at(old, 'Moyo')] }, { rename: { ...at(old, 'Ada Obi'), name: 'Ada' } }] };
  const { options, lost } = moved({ offsets: 'utf16', corrections: fixes }, old, now);
  expect(options.corrections.entities).toEqual([{ merge: [at(now, 'Ada Obi'), at(now, 'Obi', 1)] }, { rename: { ...at(now, 'Ada Obi'), name: 'Ada' } }]);
  expect(lost).toBe(2);
});

test('what is always so is found as whole words, beside no other capital, under the reader’s own corrections', () => {
  const text = 'The Lion spoke. Mr Lion left. Lions roar; so said Lion, and Lion Air. Lion!';
  const { corrections } = withAlways(text, { offsets: 'utf16', corrections: { names: [{ ...at(text, 'Lion!'), kind: null }] } }, [{ words: 'Lion', kind: 'org' }]);
  expect(corrections.names.map(({ start, kind }) => [start, kind])).toEqual([[text.indexOf('Lion!'), null], [text.indexOf('Lion,'), 'org']]);
});

test('a link brings settings and text back, and a cut one is refused', async () => {
  const state = { off: new Set(['time', 'figure']), threshold: 0.35, tab: 'cast' };
  expect(readSettings(new URLSearchParams(settingsOf(state).toString()), ['cast'])).toEqual(state);
  expect(readSettings(new URLSearchParams('below=900&tab=none&off=nonsense'), ['cast'])).toEqual({ off: new Set() });
  const asked = { text: 'Zoë 👩‍👩‍👧 said: “שלום e\u0301” 𝒜\r\n'.repeat(20), options: { offsets: 'utf16', date: '2024-05-14' } };
  const letters = await packed(asked);
  expect(letters).toMatch(/^[\w-]+$/);
  expect(letters.length).toBeLessThan(asked.text.length);
  expect(await unpacked(letters)).toEqual(asked);
  expect(await unpacked(letters.slice(0, 40))).toBeNull();
});

test('an outline that crosses the date line stays in one piece, and is drawn on both sides', () => {
  // A square of ten degrees round 180° east, told as in world.json: from 175° on, over the line to 175° west.
  const ring = ringOf([17_500, 6000, -35_000, 0, 0, 1000, 35_000, 0]);
  expect([ring.west, ring.east, ring.south, ring.north]).toEqual([175, 185, 60, 70]);
  const to = { wraps: false, turn: (lon) => lon, at: (lon, lat) => /** @type {[number, number]} */ ([lon + 180, 90 - lat]) };
  const shapes = shapesOf(ring, to, { width: 360, height: 180 });
  expect(shapes.map((it) => [it.at[0], it.at[2]])).toEqual([[-5, 5], [355, 365]]);
  for (const { path } of shapes) expect(path.match(/[ML]/g)).toHaveLength(4);
});

test('of the world only what touches the frame is drawn', () => {
  const square = (west, south) => ringOf([west * 100, south * 100, 500, 0, 0, 500, -500, 0]);
  const to = fit([[10, 50], [20, 55]], 400, 300);
  expect(shapesOf(square(12, 50), to, { width: 400, height: 300 })).toHaveLength(1);
  expect(shapesOf(square(-100, 20), to, { width: 400, height: 300 })).toHaveLength(0);
});
