// Owns what may be read: files → text, and plain answers to what is no article at all.

import { strings } from '../strings.js';
import { isOwn } from './own.js';
import { readHtml } from './rich.js';

/** Bytes, and for pasted text characters, beyond which the page does not go. */
const MOST = 10_000_000;

/** What came in: its text, what is known beside it, whether it looks like one of our exports, or an answer why there is none. @typedef {{text: string, options?: import('../page').Options, own?: boolean, answer: string}} Taken */

/**
 * @param {File} file
 * @returns {Promise<Taken>}
 */
export async function readFile(file) {
  if (file.size > MOST) return { text: '', answer: strings.answers.tooLong(file.size) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = packed(bytes);
  if (answer) return { text: '', answer };
  const text = decode(bytes);
  if (isOwn(text)) return { text, answer: '', own: true };
  return /\.html?$/i.test(file.name) || file.type === 'text/html' ? fromHtml(text) : { text, answer: '' };
}

/** A page's words, and the date that only its metadata may hold. @param {string} html @returns {Taken} */
export function fromHtml(html) {
  const { text, date } = readHtml(html);
  return { text, answer: '', ...(date && { options: { offsets: 'utf16', date } }) };
}

/** UTF-8, or what a byte order mark says, or else Windows Latin, in which every byte has a meaning. @param {Uint8Array} bytes */
function decode(bytes) {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  if (mark) return new TextDecoder(mark).decode(bytes);
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch { return new TextDecoder('windows-1252').decode(bytes); }
}

/** Files that hold no plain text, by their first bytes. @param {Uint8Array} bytes */
function packed(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('%PDF')) return strings.answers.pdf;
  if (head.startsWith('PK\x03\x04') || head.startsWith('\xd0\xcf\x11\xe0') || head.startsWith('{\\rtf')) return strings.answers.office;
  return bytes.subarray(0, 4096).filter((byte) => byte === 0).length > 8 && head.charCodeAt(0) < 0xfe ? strings.answers.binary : '';
}

/**
 * A plain answer to a pasted text that is no article; empty when it can be read.
 *
 * @param {string} text
 */
export function answerTo(text) {
  const words = text.trim();
  if (!words) return strings.answers.empty;
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(words)) return strings.answers.address;
  if (words.startsWith('%PDF-')) return strings.answers.pdf;
  if (words.startsWith('PK\x03\x04') || words.startsWith('{\\rtf')) return strings.answers.office;
  return tooLong(text);
}

/** A plain answer to a text that is too long; empty for any other. @param {string} text */
export const tooLong = (text) => (text.length > MOST ? strings.answers.tooLong(text.length) : '');
