// Owns the text that a link carries: compressed, as letters an address may hold.

import { through } from '../bytes.js';

/** @typedef {import('../page').Asked} Asked */

/** A text and its options as letters an address may hold. @param {Asked} asked */
export async function packed({ text, options }) {
  const bytes = await through(new TextEncoder().encode(JSON.stringify({ text, options })), new CompressionStream('deflate-raw'));
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @param {string} letters @returns {Promise<Asked | null>} `null` for what is cut or none of ours */
export async function unpacked(letters) {
  try {
    const bytes = Uint8Array.from(atob(letters.replace(/-/g, '+').replace(/_/g, '/')), (it) => it.charCodeAt(0));
    const json = JSON.parse(new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw'))));
    return typeof json?.text === 'string' ? { text: json.text, options: { ...json.options, offsets: 'utf16' } } : null;
  } catch { return null; }
}
