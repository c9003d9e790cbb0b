// Owns the article before it is read: its words in plain paragraphs, in the measure and place they will have.

import { el } from '../dom.js';
import { headlineOf, paragraphs } from '../view/paragraphs.js';
import { textNode } from './offsets.js';

/** Paragraphs set at once: more than a screen. */
const FEW = 40;
/** Milliseconds after which those out of sight are set too: until then the marks may be there. */
const LATER_MS = 700;

/** Which text stands plain in which element. @type {WeakMap<Element, {text: string, stop: () => void}>} */
const plain = new WeakMap();

/**
 * Sets a text, unless it stands there already.
 *
 * @param {HTMLElement} root
 * @param {string} text
 */
export function setPlain(root, text) {
  if (plain.get(root)?.text === text) return;
  dropPlain(root);
  const all = paragraphs(text);
  const first = some(all, FEW);
  const headline = headlineOf(text, first);
  const set = (/** @type {import('../view/paragraphs.js').Paragraph} */ it) => el(it === headline ? 'h1' : 'p', { class: 'block' }, textNode(text, it.start, it.end));
  root.setAttribute('aria-busy', 'true');
  root.style.minHeight = '';
  root.classList.remove('long');
  root.replaceChildren(...first.map(set));
  let size = FEW;
  plain.set(root, { text, stop: later(() => {
    size *= 2;
    const more = some(all, size);
    root.classList.toggle('long', more.length > 0);
    root.append(...more.map(set));
    return more.length > 0;
  }) });
}

/** Something else is set there now. @param {Element} root */
export function dropPlain(root) {
  plain.get(root)?.stop();
  plain.delete(root);
}

/** As many more as there are, at most `count`. @template T @param {Iterator<T>} all @param {number} count */
function some(all, count) {
  const found = [];
  for (let left = count; left > 0; left -= 1) {
    const { done, value } = all.next();
    if (done) break;
    found.push(value);
  }
  return found;
}

/** Does a job again and again, each time in a task of its own, while there is more of it. @param {() => boolean} job */
function later(job) {
  let timer = setTimeout(function next() { if (job()) timer = setTimeout(next); }, LATER_MS);
  return () => clearTimeout(timer);
}
