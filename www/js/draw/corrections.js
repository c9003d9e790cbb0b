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
      Object.entries(KEYS).map(([key, kind]) => el('button', { 'aria-pressed': String(layerOf(kind) === mark.layer), onclick: () => emit('correct', { ranges: [mark], kind }) },
        el('kbd', null, key), ' ', strings.kinds[kind])),
      el('button', { onclick: () => emit('correct', { ranges: [mark], kind: null }) }, el('kbd', null, 'X'), ` ${strings.correct.none}`),
      several && el('button', { onclick: () => emit('split', mark) }, el('kbd', null, 'S'), ` ${strings.correct.split}`)),
    sameAs(view, mark, emit),
  ];
}

/** Others of the same layer, to be made one with this. @param {View} view @param {Mark} mark @param {Emit} emit */
function sameAs(view, mark, emit) {
  const others = view.report.entities.filter((it) => it.id !== mark.entity && layerOf(it.kind) === mark.layer).sort(byWeight(view));
  if (!others.length || mark.entity === null) return '';
  const select = el('select', { onchange: () => emit('merge', { mark, entity: Number(select.value) }) },
    el('option', { value: '' }, strings.correct.choose), others.map((it) => el('option', { value: it.id }, it.name)));
  return el('label', { class: 'same-as' }, el('span', null, el('kbd', null, 'M'), ` ${strings.correct.same}`), select);
}
