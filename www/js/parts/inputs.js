// Owns how a text comes in besides the typed one: files, a drop, a rich paste, a paste anywhere; sends article, several (files), own (one of our exports), answer, waiting.

import { byId } from '../dom.js';
import { emitter } from '../emitter.js';
import { strings } from '../strings.js';
import { filesOf } from '../dropped.js';
import { fromHtml, readFile } from '../view/intake.js';
import { hasBlocks } from '../view/rich.js';

/** @typedef {import('../view/intake.js').Taken} Taken */

/** Files that are looked into before it is said whether they are several articles. */
const FEW = 6;

/** @returns {import('../page').Part} */
export function create() {
  const { on, emit } = emitter();
  const file = /** @type {HTMLInputElement} */ (byId('file'));
  const box = /** @type {HTMLTextAreaElement} */ (byId('start-text'));
  const target = byId('start-form');
  /** Articles that came with the one on the page and wait their turn. @type {Taken[]} */
  let waiting = [];

  /** The first is read and the others wait, exports behind the texts they may belong to; an answer is given only when nothing can be read. @param {Taken[]} all */
  const take = (all) => {
    const readable = all.filter((it) => !it.answer);
    const [first, ...rest] = [...readable.filter((it) => !it.own), ...readable.filter((it) => it.own)];
    waiting = rest;
    if (first) emit(first.own ? 'own' : 'article', first.own ? first.text : first);
    else if (all[0]) emit('answer', all[0].answer);
    if (rest.length) emit('waiting', rest.length);
  };
  /** Several articles make a pile; an export among a few files belongs to the text beside it. @param {File[]} files */
  const open = async (files) => {
    if (files.length > FEW) return emit('several', files);
    const unread = () => ({ text: '', answer: strings.answers.unread });
    const all = await Promise.all(files.map((it) => readFile(it).catch(unread)));
    if (all.filter((it) => it.text).length > 1 && !all.some((it) => 'own' in it && it.own)) emit('several', files);
    else take(all);
  };
  file.addEventListener('change', async () => { const files = [...file.files ?? []]; file.value = ''; await open(files); });

  addEventListener('dragover', (event) => { event.preventDefault(); target.classList.add('over'); });
  addEventListener('dragleave', (event) => { if (!event.relatedTarget) target.classList.remove('over'); });
  addEventListener('drop', (event) => {
    event.preventDefault();
    target.classList.remove('over');
    if (event.dataTransfer?.files.length) filesOf(event.dataTransfer).then(open);
    else { const article = carried(event.dataTransfer); if (article) take([article]); }
  });
  addEventListener('paste', (event) => {
    const element = /** @type {Element} */ (event.target);
    const field = element.closest?.('input, textarea, [contenteditable]');
    // Into words that are already there, a paste is the browser's own.
    const empty = field === box && (!box.value || box.selectionEnd - box.selectionStart === box.value.length);
    const rich = hasBlocks(event.clipboardData?.getData('text/html') ?? '');
    if (field && !(empty && rich)) return;
    const article = carried(event.clipboardData);
    if (article) { event.preventDefault(); take([article]); }
  });

  return { on, update() {}, choose: () => file.click(), next: () => take(waiting) };
}

/** What a clipboard or a drag carries: HTML with blocks in it goes before plain text. @param {DataTransfer | null} from @returns {Taken | null} */
function carried(from) {
  const html = from?.getData('text/html') ?? '';
  const rich = hasBlocks(html) ? fromHtml(html) : null;
  if (rich?.text) return rich;
  const text = from?.getData('text/plain');
  return text ? { text, answer: '' } : null;
}
