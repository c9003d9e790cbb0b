// Owns how a card is corrected: another kind, no name at all, a thing of its own, the same as another.

import { el } from '../dom.js';
import { strings } from '../strings.js';
import { KEYS } from '../view/corrections.js';
import { layerOf } from '../view/kinds.js';
import { byWeight } from '../view/weight.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../page').Mark} Mark
 * @typedef {(type: string, detail?: unknown) => void} Emit
 */

/** @param {View} view @param {Mark} mark @param {Emit} emit */
export function corrections(view, mark, emit) {
  const several = mark.entity !== null && (view.ofEntity.get(mark.entity)?.length ?? 0) > 1;
  return [
    el('div', { class: 'kinds', role: 'group', 'aria-label': strings.correct.kind },
      Object.entries(KEYS).map(([key, kind]) => act(key, strings.kinds[kind], () => emit('correct', { ranges: [mark], kind }), layerOf(kind) === mark.layer)),
      act('X', strings.correct.none, () => emit('correct', { ranges: [mark], kind: null })),
      several && act('S', strings.correct.split, () => emit('split', mark)),
      mark.mention?.form === 'name' && act('L', strings.correct.always, () => emit('always', mark)),
      act('B', strings.correct.block, () => emit('block', mark.start))),
    ...(mark.entity === null ? [] : [el('div', { class: 'mend' }, sameAs(view, mark, emit), called(view, mark, mark.entity, emit))]),
  ];
}

/** @param {string} key @param {string} words @param {() => void} onclick @param {boolean} [pressed] */
const act = (key, words, onclick, pressed) => (
  el('button', { onclick, 'aria-pressed': pressed === undefined ? null : String(pressed) }, el('kbd', null, key), ` ${words}`));

/** Others of the same layer, to be made one with this. @param {View} view @param {Mark} mark @param {Emit} emit */
function sameAs(view, mark, emit) {
  const others = view.report.entities.filter((it) => it.id !== mark.entity && layerOf(it.kind) === mark.layer).sort(byWeight(view));
  if (!others.length) return '';
  const select = el('select', { onchange: () => emit('merge', { mark, entity: Number(select.value) }) },
    el('option', { value: '' }, strings.correct.choose), others.map((it) => el('option', { value: it.id }, it.name)));
  return el('label', null, el('span', null, el('kbd', null, 'M'), ` ${strings.correct.same}`), select);
}

/** What it is called. @param {View} view @param {Mark} mark @param {number} entity @param {Emit} emit */
function called(view, mark, entity, emit) {
  // Enter and leaving the field both change it.
  const input = el('input', { type: 'text', value: view.report.entities[entity].name, spellcheck: 'false', autocomplete: 'off', onchange: () => emit('rename', { mark, name: input.value }) });
  return el('label', null, el('span', null, el('kbd', null, 'R'), ` ${strings.correct.called}`), input);
}
