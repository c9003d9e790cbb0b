// Owns the first sight: light or dark, and the words of an article that came with the address; knows no part.

import { carried } from './carry.js';
import { byId } from './dom.js';
import { setPlain } from './paint/plain.js';
import { restoreTheme } from './theme.js';
import { unpacked } from './view/packed.js';

/** What an address may carry behind its #. */
const letters = () => new URLSearchParams(location.hash.slice(1)).get('text');

restoreTheme();

/** The article that is there from the start: taken over a reload, or carried by the address. */
export const given = find();

async function find() {
  const own = carried();
  const packed = own ? null : letters();
  const asked = packed === null ? own : unpacked(packed);
  await parsed();
  // The first sheet is not shown on the way to an article.
  if (asked) document.body.dataset.phase = 'reading';
  return show(await asked);
}

/** This script may run before the page's text is there. */
async function parsed() {
  if (document.readyState === 'loading') await new Promise((resolve) => { document.addEventListener('readystatechange', resolve, { once: true }); });
}

/** @param {import('./page').Asked | null} asked */
function show(asked) {
  if (asked?.text.trim()) setPlain(byId('story'), asked.text);
  return asked;
}
