// Owns what a link carries: settings as words, a text compressed, all behind the # that no server is sent.

import { LAYERS } from './kinds.js';

/**
 * @typedef {import('../page').State} State
 * @typedef {import('../page').Asked} Asked
 * @typedef {Partial<Pick<State, 'off' | 'threshold' | 'tab'>>} Settings
 */

/** Beyond this an address is refused here and there, or cut. */
export const LONG = 8000;

/** `off=time.figure&below=60&tab=cast` @param {Pick<State, 'off' | 'threshold' | 'tab'>} state */
export function settingsOf({ off, threshold, tab }) {
  const fields = new URLSearchParams();
  if (off.size) fields.set('off', LAYERS.filter((it) => off.has(it)).join('.'));
  fields.set('below', String(Math.round(threshold * 100)));
  fields.set('tab', tab);
  return fields;
}

/** @param {URLSearchParams} fields @param {string[]} tabs those there are @returns {Settings} */
export function readSettings(fields, tabs) {
  /** @type {Settings} */
  const found = {};
  const off = fields.get('off');
  const below = Number(fields.get('below'));
  const tab = fields.get('tab');
  if (off !== null) found.off = new Set(LAYERS.filter((it) => off.split('.').includes(it)));
  if (fields.has('below') && below >= 0 && below <= 100) found.threshold = below / 100;
  if (tab !== null && tabs.includes(tab)) found.tab = tab;
  return found;
}

/** A text and its options as letters an address may hold. @param {Asked} asked */
export async function packed({ text, options }) {
  const bytes = await through(new Blob([JSON.stringify({ text, options })]), new CompressionStream('deflate-raw'));
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @param {string} letters @returns {Promise<Asked | null>} `null` for what is cut or none of ours */
export async function unpacked(letters) {
  try {
    const bytes = Uint8Array.from(atob(letters.replace(/-/g, '+').replace(/_/g, '/')), (it) => it.charCodeAt(0));
    const json = JSON.parse(new TextDecoder().decode(await through(new Blob([bytes]), new DecompressionStream('deflate-raw'))));
    return typeof json?.text === 'string' ? { text: json.text, options: { ...json.options, offsets: 'utf16' } } : null;
  } catch { return null; }
}

/** @param {Blob} blob @param {CompressionStream | DecompressionStream} stream */
const through = async (blob, stream) => new Uint8Array(await new Response(blob.stream().pipeThrough(stream)).arrayBuffer());
