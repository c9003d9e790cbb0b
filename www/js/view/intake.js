// Owns what may be read: files → text, and plain answers to what is no article at all.

import { strings } from '../strings.js';
import { isOwn } from './own.js';

/** Bytes, and for pasted text characters, beyond which the page does not go. */
const MOST = 10_000_000;

/**
 * @param {File} file
 * @returns {Promise<{text: string, answer: string, own?: boolean}>} `own`: it looks like one of our exports
 */
export async function readFile(file) {
  if (file.size > MOST) return { text: '', answer: strings.answers.tooLong(file.size) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = packed(bytes);
  if (answer) return { text: '', answer };
  const text = decode(bytes);
  if (isOwn(text)) return { text, answer: '', own: true };
  return { text: /\.html?$/i.test(file.name) || file.type === 'text/html' ? fromHtml(text) : text, answer: '' };
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
  return text.length > MOST ? strings.answers.tooLong(text.length) : '';
}

const BLOCKS = 'p,div,section,article,header,footer,aside,main,nav,li,ul,ol,h1,h2,h3,h4,h5,h6,blockquote,figure,figcaption,table,tr,dt,dd,pre,br,hr';

/** The words of a page, a line for each block. @param {string} html */
export function fromHtml(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const it of page.querySelectorAll('script,style,noscript,template,svg,head')) it.remove();
  for (const it of page.body.querySelectorAll(BLOCKS)) { it.before('\u0000'); it.after('\u0000'); }
  return (page.body.textContent ?? '').replace(/\s+/g, ' ').replace(/\s*\u0000[\s\u0000]*/g, '\n\n').trim();
}
