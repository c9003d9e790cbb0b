// Owns the npm package's tests: its README's examples, its answers beside the command line's, its weights. Run by `cargo xtask test`.
import { execFileSync, spawnSync } from 'node:child_process';
import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { articles } from '../e2e/support/articles.js';
import { native } from '../e2e/support/native.js';

const folder = process.env.GALLEY_NPM;
/** Scripts here find the package as those of a project that installed it. */
const project = dirname(dirname(folder));
const { Galley, load } = await import(pathToFileURL(join(folder, 'node.js')).href);
const galley = await load();

/** The README's fenced blocks, in order. */
const blocks = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({ language, code }));

/** What a script prints, run in a project that has the package. */
function run(code, input = '') {
  const file = join(project, 'example.mjs');
  writeFileSync(file, code);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: project, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  equal(status, 0, stderr);
  return stdout;
}

for (const [index, { language, code }] of blocks.entries()) {
  const next = blocks[index + 1];
  if (language !== 'js' || next?.language !== 'text') continue;
  test(`the README says what its example prints: ${next.code.split('\n')[0]}`, () => {
    const lines = run(code).split('\n').map((line) => line.trimEnd());
    deepEqual(lines, next.code.split('\n'));
  });
}

test('the README\'s script reads an archive as the command line does', () => {
  const script = blocks.find(({ language, code }) => language === 'js' && code.includes('readline'));
  const lines = articles().map(([id, text], index) => JSON.stringify({ id, text, ...(index % 2 ? { date: '2024-05-14' } : {}) })).join('\n');
  equal(run(script.code, `${lines}\n`), native(lines, '--jsonl', '--offsets', 'utf16'));
});

/** What the command line writes of all articles in a format, made from what the package writes of each. */
function written(format) {
  const documents = articles().map(([, text], id) => [id, galley.export(text, format, { date: '2024-05-14' })]);
  if (format === 'json') return documents.map(([id, report]) => `{"id":${id},"report":${report}}\n`).join('');
  if (format !== 'csv') return documents.map(([id, document]) => `${JSON.stringify({ id, document })}\n`).join('');
  const rows = documents.flatMap(([id, table]) => table.split('\r\n').slice(1, -1).map((row) => `${id},${row}\r\n`));
  return [`article,${documents[0][1].split('\r\n')[0]}\r\n`, ...rows].join('');
}

for (const format of Galley.formats) {
  test(`same bytes as the command line: ${format}`, () => {
    const asked = articles().map(([, text], id) => JSON.stringify({ id, text })).join('\n');
    equal(written(format), native(asked, '--jsonl', '--format', format, '--offsets', 'utf16', '--date', '2024-05-14'));
  });
}

test('two articles are compared as the command line compares them', () => {
  const [[, before], [, after]] = articles().filter(([name]) => name.startsWith('wire') || name.startsWith('local')).reverse();
  const files = [['before.txt', before], ['after.txt', `${after}\n${before}`]].map(([name, text]) => {
    writeFileSync(join(project, name), text);
    return join(project, name);
  });
  const told = execFileSync(process.env.GALLEY_BIN, ['compare', '--format', 'json', '--offsets', 'utf16', ...files], { encoding: 'utf8' });
  const found = galley.compare(before, `${after}\n${before}`);
  equal(`${JSON.stringify(found)}\n`, told);
  ok(found.differences.length > 0);
});

test('what a format wrote is opened again', () => {
  const text = 'Ada Obi spoke in Nairobi.';
  const { names } = Galley.reread(galley.export(text, 'html'));
  deepEqual(names.map(({ start, end }) => text.slice(start, end)), ['Ada Obi', 'Nairobi']);
});

test('the package is whole and needs no other', () => {
  const { dependencies, exports, types } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  equal(dependencies, undefined);
  const named = Object.values(exports).flatMap((it) => (typeof it === 'string' ? [it] : Object.values(it)));
  for (const file of [...named, types, 'LICENSE-MIT', 'NOTICE', 'report.d.ts', 'compare.d.ts']) ok(existsSync(join(folder, file)), file);
});

test('what is no text is refused by name, and the next text is answered', () => {
  throws(() => galley.analyze(5), { name: 'TypeError', message: 'text: expected a string, found number' });
  throws(() => galley.analyze(), /text: expected a string, found undefined/);
  throws(() => galley.compare('Rain.'), /after: expected a string/);
  throws(() => galley.export('Rain.'), /format: expected a string/);
  throws(() => galley.analyze('Rain.', { date: 'Tuesday' }), { message: /^date: expected a day/ });
  equal(galley.analyze('Ada Obi spoke in Nairobi.').entities[0].name, 'Ada Obi');
});
