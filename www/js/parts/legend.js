// Owns the legend: a chip per layer with its count, and the threshold of doubt; sends toggle, threshold.

import { el } from '../dom.js';
import { emitter } from '../emitter.js';
import { format, strings } from '../strings.js';
import { LAYERS } from '../view/kinds.js';

/** What stands in a chip's swatch. */
const SAMPLE = { quote: '“a”', time: '12', figure: '12' };

/**
 * @param {HTMLElement} root
 * @returns {import('../page').Part}
 */
export function create(root) {
  const { on, emit } = emitter();
  const chips = LAYERS.map((layer) => chip(layer, () => emit('toggle', layer)));
  const unsure = doubt((value) => emit('threshold', value));
  root.append(el('ul', null, chips.map((it) => el('li', null, it.button)), el('li', null, unsure.button)), unsure.popover);

  /** @type {import('../page').State | null} */
  let shown = null;

  return {
    on,
    patient: true,
    update(state) {
      const { view, off, threshold } = state;
      if (shown && shown.view === view && shown.off === off && shown.threshold === threshold) return;
      shown = state;
      for (const { layer, button, count } of chips) {
        button.setAttribute('aria-pressed', String(!off.has(layer)));
        count.textContent = format.number(view?.counts[layer] ?? 0);
      }
      const marks = view?.marks.filter((mark) => mark.shown && mark.mention && mark.mention.confidence < threshold) ?? [];
      unsure.count.textContent = format.number(marks.length);
      unsure.output.textContent = format.percent(threshold);
      unsure.input.value = String(Math.round(threshold * 100));
    },
  };
}

/**
 * @param {import('../page').Layer} layer
 * @param {() => void} press
 */
function chip(layer, press) {
  const count = el('b');
  const look = layer === 'quote' ? 'said' : layer;
  const swatch = el('span', { class: `swatch ${look}`, 'aria-hidden': 'true' }, /** @type {Record<string, string>} */ (SAMPLE)[layer] ?? 'Aa');
  const button = el('button', { class: 'chip', 'aria-pressed': 'true', onclick: press }, swatch, `${strings.layers[layer]} `, count);
  return { layer, button, count };
}

/** @param {(value: number) => void} change */
function doubt(change) {
  const count = el('b');
  const output = el('output');
  const input = el('input', { type: 'range', min: 0, max: 100, oninput: () => change(Number(input.value) / 100) });
  const popover = el('div', { class: 'doubt-pop', id: 'doubt', popover: 'auto' }, el('label', { class: 'doubt' }, `${strings.dottedBelow} `, output, input));
  const swatch = el('span', { class: 'swatch other unsure', 'aria-hidden': 'true' }, 'Aa');
  const button = el('button', { class: 'chip', popovertarget: 'doubt' }, swatch, `${strings.unsure} `, count);
  return { button, count, output, input, popover };
}
