// Owns how a text comes in besides the typed one: files, a drop, a rich paste, a paste anywhere; sends article, own (one of our exports), answer, waiting.

import { byId } from '../dom.js';
import { emitter } from '../emitter.js';
import { strings } from '../strings.js';
import { fromHtml, readFile } from '../view/intake.js';
import { hasBlocks } from '../view/rich.js';

/** @typedef {import('../view/intake.js').Taken} Taken */

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
  const open = async (/** @type {FileList | null | undefined} */ files) => {
    const unread = () => ({ text: '', answer: strings.answers.unread });
    take(await Promise.all([...files ?? []].map((it) => readFile(it).catch(unread))));
  };
  file.addEventListener('change', async () => { await open(file.files); file.value = ''; });

  addEventListener('dragover', (event) => { event.preventDefault(); target.classList.add('over'); });
  addEventListener('dragleave', (event) => { if (!event.relatedTarget) target.classList.remove('over'); });
  addEventListener('drop', (event) => {
    event.preventDefault();
    target.classList.remove('over');
    if (event.dataTransfer?.files.length) open(event.dataTransfer.files);
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
