// Owns what several articles and an opened file come to, judged without a browser: one cast, its parts, what must be put right.
import { expect, test } from '@playwright/test';
import { castFixes, nameOfFixes } from '../../../www/js/view/own.js';
import { cast, castRows, rowsOf, speakers } from '../../../www/js/view/pile.js';

const person = (name, mentions = 1) => ({ name, kind: 'person', mentions, role: '', start: 0 });
const said = (who, words, layer = 'person') => ({ who, words, layer, kind: 'direct', text: who, start: 0 });
const article = (id, names, quotes = []) => ({ id, name: `${id}.txt`, digest: { title: `Article ${id}`, date: null, words: 9, names, quotes } });

const ITEMS = [
  article(1, [person('Ann Lee', 3), { ...person('Lee'), kind: 'gpe' }], [said('Ann Lee', 7), said('an official', 4, null)]),
  article(2, [person('ANN LEE'), person('Nils Dahl')], [said('ann lee', 2), said('an official', 9, null)]),
  article(3, [person('Ann  Lee', 2)]),
];

test('one cast: the same letters and layer are one, whatever their case; another layer is another', () => {
  const all = cast(ITEMS, new Set());
  expect(all.map((it) => [it.name, it.layer, it.standings.length, it.mentions])).toEqual([['Ann Lee', 'person', 3, 6], ['Lee', 'place', 1, 1], ['Nils Dahl', 'person', 1, 1]]);
});

test('one cast: what was taken apart stands alone, and comes back', () => {
  const [{ key }] = cast(ITEMS, new Set());
  const all = cast(ITEMS, new Set([`${key} 2`]));
  expect(all.filter((it) => it.key === key).map((it) => [it.apart, it.standings.map(({ item }) => item.id)])).toEqual([[false, [1, 3]], [true, [2]]]);
  expect(speakers(ITEMS, new Set([`${key} 2`])).filter((it) => it.named).map((it) => it.words)).toEqual([7, 2]);
});

test('who is quoted where: named across articles, the nameless each in their own', () => {
  expect(speakers(ITEMS, new Set()).map((it) => [it.name, it.named, it.words, it.said.map(({ item }) => item.id)])).toEqual([
    ['Ann Lee', true, 9, [1, 2]], ['an official', false, 9, [2]], ['an official', false, 4, [1]]]);
});

test('the table of everything: quoted where it must be, disarmed where a spreadsheet would run it', () => {
  expect(rowsOf('=a,b.txt', 'list,kind\r\nquote,direct\r\ntime,date\r\n')).toBe('"\'=a,b.txt",quote,direct\r\n"\'=a,b.txt",time,date\r\n');
  const row = castRows([{ key: '', name: '-1+1 "x"', layer: 'person', standings: [{ item: ITEMS[0], name: person('x') }, { item: ITEMS[1], name: person('x') }], mentions: 2, apart: false }]);
  expect(row).toBe(',cast,person,"\'-1+1 ""x""",,,,"1.txt; 2.txt",,,,2,,,\r\n');
});

const name = (start, entity) => ({ start, end: start + 3, form: 'name', entity });
const REPORT = { mentions: [name(0, 0), name(10, 0), name(20, 0), name(30, 1), name(40, 2)], entities: [{ name: 'Ann Lee' }, { name: 'Dahl' }, { name: 'Nils Dahl' }] };
const spans = (...starts) => starts.map((start) => ({ start, end: start + 3 }));

for (const [what, cast_, wanted] of [
  ['nothing where the file agrees', [['Ann Lee', spans(0, 10, 20)], ['Dahl', spans(30)], ['Nils Dahl', spans(40)]], []],
  ['a split: the larger part stays', [['Ann Lee', spans(0, 20)], ['Lee', spans(10)], ['Dahl', spans(30)], ['Nils Dahl', spans(40)]], [{ split: spans(10) }]],
  ['a merge', [['Ann Lee', spans(0, 10, 20)], ['Nils Dahl', spans(30, 40)]], [{ merge: spans(30, 40) }]],
  ['a part that goes over to another', [['Ann Lee', spans(0, 10)], ['Dahl', spans(30, 20)], ['Nils Dahl', spans(40)]], [{ split: spans(20) }, { merge: spans(30, 20) }]],
  ['nothing of names that are not there', [['Gone', spans(70)]], []],
]) {
  test(`an opened file puts right who is one: ${what}`, () => {
    expect(castFixes(REPORT, { cast: cast_.map(([called, mentions]) => ({ name: called, mentions })) })).toEqual(wanted);
  });
}

test('an opened file puts right what each is called', () => {
  expect(nameOfFixes(REPORT, { cast: [{ name: 'Ann Lee', mentions: spans(0) }, { name: 'Mayor Dahl', mentions: spans(30) }] })).toEqual([{ rename: { ...spans(30)[0], name: 'Mayor Dahl' } }]);
});
