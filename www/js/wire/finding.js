// Owns how a mark is found and opened, from wherever it was picked.

import { byId } from '../dom.js';
import { strings } from '../strings.js';

/** @param {import('../page').Desk} desk */
export function createFinding({ store, parts, say }) {
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

  /** @param {string} tab */
  function showTab(tab) {
    store.set({ tab });
    parts.panel.open(true);
  }

  /** Back to the mark whose card was closed, unless focus has found another place. */
  function cardClosed() {
    const { key } = store.get().selected;
    const element = key && document.activeElement === document.body ? parts.story.element(key) : null;
    element?.focus({ preventScroll: true });
  }

  return { open, goTo, goToEntity, showTab, cardClosed };
}
