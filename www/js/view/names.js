// Owns what a mark is called.

import { strings } from '../strings.js';

/** The name of a mark's kind. @param {import('../page').Mark} mark @returns {string} */
export function kindName(mark) {
  if (mark.mention) return strings.kinds[mark.mention.kind];
  if (mark.key.startsWith('s')) return strings.sourceWithoutName;
  if (mark.quote) return strings.quoteKinds[mark.quote.kind];
  if (mark.time) return strings.timeKinds[mark.time.type];
  return mark.quantity ? strings.quantityKinds[mark.quantity.type] : '';
}
