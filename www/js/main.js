// Owns the wiring: parts, store and engine meet here and nowhere else.

import { byId } from './dom.js';
import { createHistory } from './history.js';
import { createMessenger, Superseded } from './messenger.js';
import { createStore } from './store.js';
import { strings } from './strings.js';
import { keepForOffline } from './offline.js';
import { restoreTheme, switchTheme } from './theme.js';
import { alike, merged, named, split } from './view/corrections.js';
import { answerTo } from './view/intake.js';
import { isBody } from './view/kinds.js';
import { createView } from './view/view.js';
import * as card from './parts/card.js';
import * as cast from './parts/cast.js';
import * as colophon from './parts/colophon.js';
import * as dialogs from './parts/dialogs.js';
import * as exporting from './parts/export.js';
import * as figures from './parts/figures.js';
import * as inputs from './parts/inputs.js';
import * as legend from './parts/legend.js';
import * as map from './parts/map.js';
import * as notes from './parts/notes.js';
import * as notices from './parts/notices.js';
import * as overview from './parts/overview.js';
import * as panel from './parts/panel.js';
import * as printIndex from './parts/print-index.js';
import * as quotes from './parts/quotes.js';
import * as selection from './parts/selection.js';
import * as start from './parts/start.js';
import * as story from './parts/story.js';
import * as timeline from './parts/timeline.js';
import * as toast from './parts/toast.js';
import * as topbar from './parts/topbar.js';

/** @typedef {import('./page').State} State */

restoreTheme();
const store = createStore();
const history = createHistory();
const engine = createMessenger(new URL('worker.js', import.meta.url));

const parts = {
  start: start.create(byId('start')), topbar: topbar.create(byId('topbar')), legend: legend.create(byId('legend')),
  notices: notices.create(byId('notices')), story: story.create(byId('story')), colophon: colophon.create(byId('colophon')),
  panel: panel.create(byId('panel')), overview: overview.create(byId('overview')), cast: cast.create(byId('cast')),
  quotes: quotes.create(byId('quotes')), timeline: timeline.create(byId('timeline')), figures: figures.create(byId('figures')),
  map: map.create(byId('map')), notes: notes.create(byId('notes')), exporting: exporting.create(byId('export')),
  card: card.create(byId('card')), dialogs: dialogs.create(), inputs: inputs.create(), toast: toast.create(byId('toast')),
  printIndex: printIndex.create(byId('print-index')), selection: selection.create(byId('selection'), byId('story')),
};

store.subscribe((state) => {
  document.body.dataset.phase = state.phase;
  for (const part of Object.values(parts)) part.update(state);
});

// The engine.

engine.on('progress', ({ loaded, total }) => setEngine({ state: 'loading', loaded, total, message: '', formats: [] }));
engine.on('ready', ({ formats }) => {
  setEngine({ state: 'ready', loaded: 1, total: 1, message: '', formats });
  keepForOffline();
});
engine.on('failed', ({ message }) => {
  const old = typeof DecompressionStream === 'undefined' || typeof WebAssembly === 'undefined';
  setEngine({ state: 'failed', loaded: 0, total: 0, formats: [], message: `${old ? strings.engine.old : strings.engine.failed}${message ? ` (${message})` : ''}` });
});

/** @param {import('./page').Engine} state */
function setEngine(state) { store.set({ engine: state }); }

// Reading a text.

/** Reads a text with the options of the moment and shows it; an older reading under way gives way. @param {string} text @param {import('./page').Options} options */
async function read(text, options) {
  store.set({ text, options, busy: true, answer: '' });
  try {
    const { value, took } = await engine.analyze(text, options);
    const view = createView(text, value);
    store.set({ view, took, busy: false, phase: 'reading', selected: keepSelection(view), ...history.counts() });
    say(strings.ready(view.marks.filter((mark) => mark.shown).length));
  } catch (error) {
    if (error instanceof Superseded) return;
    console.error(error);
    store.set({ busy: false, answer: strings.answers.trap });
  }
}

/** What was selected stays so when the same text is read again. @param {import('./page').View} view */
function keepSelection(view) {
  const { view: old, selected } = store.get();
  const none = { entity: null, key: null };
  if (!old || old.text !== view.text || selected.entity === null) return none;
  const name = old.report.entities[selected.entity]?.name;
  const same = view.report.entities.find((it) => it.name === name);
  return same ? { entity: same.id, key: null } : none;
}

/** Takes in a new article; the last one is one click away. @param {string} text */
function take(text) {
  const answer = answerTo(text);
  const { phase, text: old, options } = store.get();
  if (answer) return void (phase === 'reading' ? parts.toast.say(answer) : store.set({ answer, busy: false }));
  if (phase === 'start') { if (parts.start.text() !== text) parts.start.fill(text); } else {
    parts.toast.say(strings.toast.replaced, strings.toast.back, () => read(old, options));
  }
  scrollTo({ top: 0 });
  store.set({ tab: 'overview' });
  history.clear();
  read(text, { offsets: 'utf16' });
}

async function sample() {
  const response = await fetch('sample.txt');
  take(await response.text());
}

/** Back to the paste box, with the text that was read. */
function again() {
  store.set({ phase: 'start', answer: '' });
  parts.start.fill(store.get().text);
}

// Selecting and finding.

/** @param {string} key */
function open(key) {
  const { view } = store.get();
  const mark = view?.byKey.get(key);
  if (!view || !mark) return;
  const element = parts.story.element(key);
  // Where the card is a sheet over the lower part of the window, the mark goes to the upper.
  element?.scrollIntoView({ block: matchMedia('(width < 66rem)').matches ? 'start' : 'nearest' });
  store.set({ selected: { entity: mark.entity, key } });
  parts.card.open(view, mark, element);
}

/** Goes to a mark's words in the text. @param {string} key */
function goTo(key) {
  const mark = store.get().view?.byKey.get(key);
  if (!mark) return;
  byId('card').hidePopover();
  parts.panel.open(false);
  store.set({ selected: { entity: mark.mention ? mark.entity : null, key } });
  parts.story.reveal(key);
}

/** Goes to an entity's first mention, and each further time to its next. @param {number} entity */
function goToEntity(entity) {
  const { view, selected } = store.get();
  const all = view?.ofEntity.get(entity) ?? [];
  const at = all.findIndex((mark) => mark.key === selected.key);
  const next = all[(at + 1) % all.length];
  if (!view || !next) return;
  goTo(next.key);
  say(strings.mentionOf(strings.kinds[view.report.entities[entity].kind], view.report.entities[entity].name, all.indexOf(next) + 1, all.length));
}

/** @param {string} words */
function say(words) { byId('live').textContent = words; }

parts.story.on('open', ({ key }) => open(key));
parts.story.on('focus', ({ words }) => say(words));
parts.card.on('open', ({ key }) => open(key));
parts.card.on('key', goTo);
parts.card.on('entity', goToEntity);
parts.card.on('tab', showTab);
parts.card.on('closed', () => {
  const { key } = store.get().selected;
  const element = key && document.activeElement === document.body ? parts.story.element(key) : null;
  element?.focus({ preventScroll: true });
});
for (const sheet of [parts.overview, parts.cast, parts.quotes, parts.timeline, parts.figures, parts.map, parts.notes]) {
  sheet.on('key', goTo);
  sheet.on('entity', goToEntity);
  sheet.on('tab', showTab);
  sheet.on('date', () => parts.dialogs.open('date'));
  sheet.on('copy', copy);
}

/** @param {string} tab */
function showTab(tab) {
  store.set({ tab });
  parts.panel.open(true);
}
parts.panel.on('tab', (tab) => store.set({ tab }));
parts.legend.on('toggle', (layer) => {
  const off = new Set(store.get().off);
  if (!off.delete(layer)) off.add(layer);
  store.set({ off });
});
parts.legend.on('threshold', (threshold) => store.set({ threshold }));

// Corrections: each is a new set of options, and the engine reads again.

/** @param {import('./page').Options} options */
function change(options) {
  const { text, options: old } = store.get();
  history.push(old);
  return read(text, options);
}

/** @param {import('./page').Corrections} corrections @param {number} start where the corrected words begin */
async function correct(corrections, start) {
  await change({ ...store.get().options, corrections });
  const mark = store.get().view?.marks.find((it) => it.mention && it.start === start);
  parts.story.focus(mark?.key);
}

/** The last correction of a name, for all the same words. @type {(() => void) | null} */
let forAll = null;

/** @param {{ranges: import('./report').Range[], kind: import('./report').Kind | null}} wanted */
function rename({ ranges, kind }) {
  const { text, options, view } = store.get();
  const [range] = ranges;
  if (!view || !range) return;
  const same = alike(view, range);
  correct(named(options.corrections, ranges, kind), range.start);
  forAll = same.length > 1 ? () => { forAll = null; correct(named(store.get().options.corrections, same, kind), range.start); } : null;
  parts.toast.say(strings.correct.done(text.slice(range.start, range.end), kind ? strings.kinds[kind].toLowerCase() : strings.correct.removed),
    forAll ? strings.correct.all(same.length) : undefined, () => forAll?.());
}

/** @param {'undo' | 'redo'} way */
function travel(way) {
  const { text, options } = store.get();
  const found = history[way](options);
  if (!found) return;
  read(text, found);
  parts.toast.say(way === 'undo' ? strings.correct.undone : strings.correct.redone);
}

for (const part of [parts.story, parts.card, parts.selection]) part.on('correct', rename);
parts.story.on('all', () => forAll?.());
parts.story.on('undo', () => travel('undo'));
parts.story.on('redo', () => travel('redo'));
parts.card.on('split', (mark) => {
  correct(split(store.get().options.corrections, mark), mark.start);
  parts.toast.say(strings.correct.apart);
});
parts.card.on('merge', ({ mark, entity }) => {
  const other = store.get().view?.ofEntity.get(entity)?.[0];
  if (!other) return;
  correct(merged(store.get().options.corrections, mark, other), mark.start);
  parts.toast.say(strings.correct.merged);
});

// Dates, copies, files.

parts.dialogs.on('date', (date) => {
  const { date: _, ...rest } = store.get().options;
  change(date ? { ...rest, date } : rest);
});

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    parts.toast.say(strings.exports.copied);
  } catch { parts.toast.say(strings.exports.refused); }
}

/** The story without its furniture: headline and body. */
function cleanText() {
  const { view } = store.get();
  if (!view) return '';
  const kept = view.report.blocks.filter((block) => isBody(block.kind) || ['headline', 'standfirst', 'subhead'].includes(block.kind));
  return kept.map((block) => view.text.slice(block.start, block.end)).join('\n\n');
}

/** @param {{format: string, file: string, how: string}} wanted */
async function exportAs({ format, file, how }) {
  const { text, options } = store.get();
  try {
    const { value } = await engine.export(text, options, format);
    if (how === 'copy') return void await copy(value);
    save(value, `galley-${format}.${file}`);
  } catch (error) {
    if (!(error instanceof Superseded)) parts.toast.say(`${strings.exports.failed}.`);
  }
}

/** @param {string} content @param {string} name */
function save(content, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/plain' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  parts.toast.say(strings.exports.saved(name));
}

parts.exporting.on('export', exportAs);
parts.exporting.on('print', () => print());
parts.colophon.on('copy-clean', () => copy(cleanText()));
parts.colophon.on('keys', () => parts.dialogs.open('keys'));
parts.colophon.on('about', () => parts.dialogs.open('about'));
parts.start.on('read', take);
parts.start.on('edit', () => { if (store.get().answer) store.set({ answer: '' }); });
parts.inputs.on('text', take);
parts.inputs.on('answer', (answer) => (store.get().phase === 'start' ? store.set({ answer }) : parts.toast.say(answer)));
parts.notices.on('cancel', () => { engine.abort(); store.set({ busy: false }); });

/** @type {Record<string, () => void>} */
const actions = {
  undo: () => travel('undo'), redo: () => travel('redo'), start: again, open: () => parts.inputs.choose(), sample, theme: switchTheme, retry: () => engine.abort(),
  date: () => parts.dialogs.open('date'), proof: () => parts.dialogs.open('proof'), about: () => parts.dialogs.open('about'), export: () => showTab('export'),
};
document.addEventListener('click', (event) => {
  const element = event.target instanceof Element ? event.target.closest('[data-action]') : null;
  const act = element instanceof HTMLElement ? actions[element.dataset.action ?? ''] : undefined;
  if (!act) return;
  event.preventDefault();
  act();
});
document.addEventListener('click', (event) => {
  const label = event.target instanceof Element ? event.target.closest('[data-speaker]') : null;
  if (label instanceof HTMLElement && label.dataset.speaker) open(label.dataset.speaker);
});
store.set({});
