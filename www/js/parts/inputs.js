// Owns how a text comes in besides the paste box: a file, a drop, a paste anywhere; sends text, own (one of our exports), answer.

import { byId } from '../dom.js';
import { emitter } from '../emitter.js';
import { strings } from '../strings.js';
import { readFile } from '../view/intake.js';

/** @returns {import('../page').Part} */
export function create() {
  const { on, emit } = emitter();
  const file = /** @type {HTMLInputElement} */ (byId('file'));
  const target = byId('start-form');

  const take = async (/** @type {File | undefined} */ from) => {
    if (!from) return;
    try {
      const { text, answer, own } = await readFile(from);
      if (answer) emit('answer', answer);
      else emit(own ? 'own' : 'text', text);
    } catch { emit('answer', strings.answers.unread); }
  };
  file.addEventListener('change', () => { take(file.files?.[0]); file.value = ''; });

  addEventListener('dragover', (event) => { event.preventDefault(); target.classList.add('over'); });
  addEventListener('dragleave', (event) => { if (!event.relatedTarget) target.classList.remove('over'); });
  addEventListener('drop', (event) => {
    event.preventDefault();
    target.classList.remove('over');
    const dropped = event.dataTransfer?.files[0];
    if (dropped) take(dropped);
    else if (event.dataTransfer?.getData('text/plain')) emit('text', event.dataTransfer.getData('text/plain'));
  });
  addEventListener('paste', (event) => {
    const element = /** @type {Element} */ (event.target);
    if (element.closest?.('input, textarea, [contenteditable]')) return;
    const text = event.clipboardData?.getData('text/plain');
    if (text) emit('text', text);
  });

  return { on, update() {}, choose: () => file.click() };
}
