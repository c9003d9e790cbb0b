// Owns the first moment: light or dark, the words of an article that came with the address, and the engine's start; knows no part.

import { carried } from './carry.js';
import { byId } from './dom.js';
import { startWorker } from './engine.js';
import { isKept } from './offline.js';
import { setPlain } from './paint/plain.js';
import { restoreTheme } from './theme.js';
import { unpacked } from './view/packed.js';

/** What an address may carry behind its #. */
const letters = () => new URLSearchParams(location.hash.slice(1)).get('text');

restoreTheme();

/** The article that is there from the start: taken over a reload, or carried by the address. */
export const given = find();

/**
 * The engine is started before the page's other scripts are there, unless its files are still to be fetched:
 * then the scripts come first.
 */
export const early = isKept() ? startWorker(null) : null;

async function find() {
  const own = carried();
  if (own) return show(own);
  const packed = letters();
  return packed === null ? null : show(await unpacked(packed));
}

/** @param {import('./page').Asked | null} asked */
function show(asked) {
  if (!asked?.text.trim()) return asked;
  document.body.dataset.phase = 'reading';
  setPlain(byId('story'), asked.text);
  return asked;
}
