// Owns the wiring: parts, store and engine meet here and nowhere else.

import { byId } from './dom.js';
import { createHistory } from './history.js';
import { createMessenger } from './messenger.js';
import { createStore } from './store.js';
import { strings } from './strings.js';
import { carry } from './carry.js';
import { given } from './first.js';
import { keepForOffline } from './offline.js';
import { early } from './start.js';
import { tell } from './telling.js';
import { switchTheme } from './theme.js';
import { createComparing } from './wire/comparing.js';
import { createCorrecting } from './wire/correcting.js';
import { createEditing } from './wire/editing.js';
import { createFiles } from './wire/files.js';
import { createFinding } from './wire/finding.js';
import { createKeeping } from './wire/keeping.js';
import { createLinks } from './wire/links.js';
import { createPile } from './wire/pile.js';
import { createOpening } from './wire/opening.js';
import { createReading } from './wire/reading.js';
import * as blocks from './parts/blocks.js';
import * as card from './parts/card.js';
import * as cast from './parts/cast.js';
import * as colophon from './parts/colophon.js';
import * as compareWith from './parts/compare-with.js';
import * as compare from './parts/compare.js';
import * as dialogs from './parts/dialogs.js';
import * as editor from './parts/editor.js';
import * as exporting from './parts/export.js';
import * as figures from './parts/figures.js';
import * as inputs from './parts/inputs.js';
import * as keeping from './parts/keeping.js';
import * as legend from './parts/legend.js';
import * as map from './parts/map.js';
import * as notes from './parts/notes.js';
import * as notices from './parts/notices.js';
import * as overview from './parts/overview.js';
import * as panel from './parts/panel.js';
import * as pilePanel from './parts/pile-panel.js';
import * as pile from './parts/pile.js';
import * as printIndex from './parts/print-index.js';
import * as quotes from './parts/quotes.js';
import * as selection from './parts/selection.js';
import * as start from './parts/start.js';
import * as story from './parts/story.js';
import * as timeline from './parts/timeline.js';
import * as toast from './parts/toast.js';
import * as topbar from './parts/topbar.js';

/** @typedef {import('./page').State} State */

const store = createStore();
const history = createHistory();
const engine = createMessenger(early);

const parts = {
  start: start.create(byId('start')), topbar: topbar.create(byId('topbar')), legend: legend.create(byId('legend')),
  notices: notices.create(byId('notices')), story: story.create(byId('story')), colophon: colophon.create(byId('colophon')),
  panel: panel.create(byId('panel')), overview: overview.create(byId('overview')), cast: cast.create(byId('cast')),
  quotes: quotes.create(byId('quotes')), timeline: timeline.create(byId('timeline')), figures: figures.create(byId('figures')),
  map: map.create(byId('map')), notes: notes.create(byId('notes')), exporting: exporting.create(byId('export')),
  card: card.create(byId('card')), dialogs: dialogs.create(), inputs: inputs.create(), toast: toast.create(byId('toast')),
  blocks: blocks.create(byId('dialog-blocks')), editor: editor.create(byId('editor')), keeping: keeping.create(byId('dialog-kept')),
  compare: compare.create(byId('compare')), compareWith: compareWith.create(byId('dialog-compare')),
  pile: pile.create(byId('pile')), pilePanel: pilePanel.create(byId('pile-panel')), printIndex: printIndex.create(byId('print-index')), selection: selection.create(byId('selection'), byId('story')),
};

store.subscribe((state) => {
  document.body.dataset.phase = state.phase;
  document.body.toggleAttribute('data-editing', state.editing);
  document.body.toggleAttribute('data-plain', !state.view);
});
tell(store, Object.values(parts));

// The engine.

engine.on('progress', ({ loaded, total }) => setEngine({ state: 'loading', loaded, total, message: '', formats: [] }));
engine.on('ready', ({ formats }) => {
  setEngine({ state: 'ready', loaded: 1, total: 1, message: '', formats });
  keepForOffline((use) => parts.toast.say(strings.update.ready, strings.update.use, () => {
    const { phase, text, options } = store.get();
    if (phase === 'reading') carry({ text, options });
    use();
  }));
});
engine.on('failed', ({ message }) => {
  const old = typeof DecompressionStream === 'undefined' || typeof WebAssembly === 'undefined';
  setEngine({ state: 'failed', loaded: 0, total: 0, formats: [], message: `${old ? strings.engine.old : strings.engine.failed}${message ? ` (${message})` : ''}` });
});

/** @param {import('./page').Engine} state */
function setEngine(state) { store.set({ engine: state }); }

/** What is said to those who do not see. @param {string} words */
const say = (words) => { byId('live').textContent = words; };
const desk = { store, engine, history, parts, say };
const reading = createReading(desk);
const finding = createFinding(desk);
const correcting = createCorrecting(desk, reading.read);
const editing = createEditing(desk, reading.read);
const keep = createKeeping(desk, reading);
const files = createFiles(desk);
const links = createLinks(desk, reading.take);
const several = createPile(desk, reading, files.save);
const comparing = createComparing(desk, reading.show, files.save);
reading.onOpened(() => { keep.another(); links.leave(); several.leave(); });

// Coming in.

parts.start.on('read', reading.take);
parts.start.on('edit', () => { if (store.get().answer) store.set({ answer: '' }); });
parts.inputs.on('article', ({ text, options }) => reading.take(text, options));
parts.inputs.on('several', several.take);
parts.inputs.on('waiting', (count) => parts.toast.say(strings.toast.waiting(count), strings.toast.next, parts.inputs.next, 'stay'));
parts.inputs.on('own', createOpening(desk, reading.take));
parts.inputs.on('answer', (answer) => (store.get().phase === 'start' ? store.set({ answer }) : parts.toast.say(answer)));
parts.notices.on('cancel', () => (store.get().busy === 'comparing' ? comparing.cancel() : reading.cancel()));
parts.notices.on('retry', retry);

/** A text that waited for the engine is read after all. */
function retry() {
  setEngine({ state: 'loading', loaded: 0, total: 0, message: '', formats: [] });
  engine.retry();
  const { phase, view, text, options } = store.get();
  if (phase === 'reading' && !view) reading.read(text, options);
}

// Several articles.

parts.pile.on('open', several.open);
parts.pile.on('choose', several.choose);
parts.pile.on('cancel', () => (store.get().busy === 'comparing' ? comparing.cancel() : several.cancel()));
parts.pile.on('go-on', several.readOn);
parts.pile.on('table', several.table);
parts.pilePanel.on('open', several.open);
parts.pilePanel.on('apart', several.apart);

parts.pile.on('compare', comparing.chosen);
parts.compareWith.on('other', comparing.withOther);
parts.compareWith.on('file', comparing.withFile);
parts.compare.on('pick', comparing.pick);
parts.compare.on('toggle', comparing.toggle);
parts.compare.on('turn', comparing.turn);
parts.compare.on('read', comparing.read);
parts.compare.on('back', comparing.back);
parts.compare.on('save', comparing.saveJson);
parts.colophon.on('compare', () => parts.compareWith.open());

// Finding.

parts.story.on('open', ({ key }) => finding.open(key));
parts.story.on('focus', ({ words }) => say(words));
parts.card.on('open', ({ key }) => finding.open(key));
parts.card.on('closed', finding.cardClosed);
for (const part of [parts.card, parts.overview, parts.cast, parts.quotes, parts.timeline, parts.figures, parts.map, parts.notes]) {
  part.on('key', finding.goTo);
  part.on('entity', finding.goToEntity);
  part.on('tab', finding.showTab);
  part.on('date', () => parts.dialogs.open('date'));
  part.on('copy', files.copy);
}
parts.panel.on('tab', (tab) => store.set({ tab }));
parts.legend.on('toggle', (layer) => {
  const off = new Set(store.get().off);
  if (!off.delete(layer)) off.add(layer);
  store.set({ off });
});
parts.legend.on('threshold', (threshold) => store.set({ threshold }));

// Putting right.

for (const part of [parts.story, parts.card, parts.selection, parts.notes]) part.on('correct', correcting.retype);
parts.story.on('all', correcting.all);
parts.story.on('edit', editing.begin);
parts.story.on('date', () => parts.dialogs.open('date'));
parts.story.on('same', correcting.same);
parts.story.on('rename', correcting.renameTo);
for (const part of [parts.story, parts.card]) {
  part.on('split', correcting.apart);
  part.on('always', keep.always);
  part.on('block', parts.blocks.openAt);
}
parts.selection.on('block', parts.blocks.openAt);
parts.blocks.on('block', correcting.setBlock);
parts.editor.on('typed', editing.typed);
parts.editor.on('done', editing.end);
parts.story.on('undo', () => correcting.travel('undo'));
parts.story.on('redo', () => correcting.travel('redo'));
parts.card.on('merge', correcting.join);
parts.card.on('rename', correcting.rename);
parts.dialogs.on('date', correcting.setDate);

// Staying, if asked.

store.subscribe(keep.watch);
parts.keeping.on('keep', keep.keep);
parts.keeping.on('drop', keep.drop);
parts.keeping.on('forget', keep.forget);
parts.keeping.on('forget-always', keep.forgetAlways);
for (const part of [parts.keeping, parts.start]) part.on('reopen', keep.reopen);

// Going out.

parts.exporting.on('link', files.copyAddress);
parts.exporting.on('measure', (told) => { files.address(true).then((it) => told(it.length), () => {}); });

parts.exporting.on('export', files.exportAs);
parts.exporting.on('print', () => print());
parts.colophon.on('copy-clean', files.copyClean);
parts.colophon.on('edit', editing.begin);
parts.colophon.on('blocks', () => parts.blocks.open());
parts.colophon.on('kept', () => parts.keeping.open());
parts.colophon.on('keys', () => parts.dialogs.open('keys'));
parts.colophon.on('about', () => parts.dialogs.open('about'));

/** What the shell's buttons do, by their data-action. @type {Record<string, () => void>} */
const actions = {
  start: reading.again, pile: several.back, open: () => parts.inputs.choose(), sample: reading.sample, theme: switchTheme, export: () => finding.showTab('export'),
  undo: () => correcting.travel('undo'), redo: () => correcting.travel('redo'),
  date: () => parts.dialogs.open('date'), proof: () => parts.dialogs.open('proof'), about: () => parts.dialogs.open('about'),
  edit: editing.begin, blocks: () => parts.blocks.open(), kept: () => parts.keeping.open(), keys: () => parts.dialogs.open('keys'), retry,
};
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('[data-action], [data-speaker]') : null;
  if (!(target instanceof HTMLElement)) return;
  const { action, speaker } = target.dataset;
  if (speaker) finding.open(speaker);
  if (!action || !actions[action]) return;
  event.preventDefault();
  actions[action]();
});
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
  if (event.key === '?' && !typing) parts.dialogs.open('keys');
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  // Whatever is open closes by itself; with nothing open, Escape leads back to the text.
  const { phase, editing: typed, selected } = store.get();
  if (typed || document.querySelector('dialog[open], :popover-open')) return;
  if (phase === 'compare') comparing.back();
  else if (phase === 'reading' && !document.querySelector('#panel[data-open=true]')) parts.story.focus(selected.key ?? undefined);
});
given.then((article) => {
  // Words that are there already are read at once: the page does not go back to its first sheet on the way.
  if (!article?.text.trim()) store.set({});
  keep.tell();
  if (location.hash.length > 1) links.enter(article);
  else if (article) reading.take(article.text, article.options);
  else parts.start.wake();
});
