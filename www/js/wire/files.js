// Owns what leaves by the reader's own hand: copies and files, made here.

import { Superseded } from '../messenger.js';
import { strings } from '../strings.js';
import { alwaysList } from '../kept.js';
import { withAlways } from '../view/always.js';
import { isBody } from '../view/kinds.js';
import { settingsOf } from '../view/link.js';
import { packed } from '../view/packed.js';

/** @param {import('../page').Desk} desk */
export function createFiles({ store, engine, parts }) {
  /** @param {string} text */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      parts.toast.say(strings.exports.copied);
    } catch { parts.toast.say(strings.exports.refused); }
  }

  /** The story without its furniture: headline and body. */
  function cleanText() {
    const { view } = store.get();
    if (!view) return '';
    const kept = view.report.blocks.filter((block) => isBody(block.kind) || ['headline', 'standfirst', 'subhead'].includes(block.kind));
    return kept.map((block) => view.text.slice(block.start, block.end)).join('\n\n');
  }

  /** @param {{format: string, file: string, how: string}} wanted */
  async function exportAs({ format, file, how }) {
    const { text, options } = store.get();
    try {
      const { value } = await engine.export(text, withAlways(text, options, alwaysList()), format);
      if (how === 'copy') return void await copy(value);
      // Spreadsheets take a file for UTF-8 only when it begins with a byte order mark.
      save(format === 'csv' ? `\ufeff${value}` : value, `galley-${format}.${file}`);
    } catch (error) {
      if (!(error instanceof Superseded)) parts.toast.say(`${strings.exports.failed}.`);
    }
  }

  /** @param {string} content @param {string} name */
  function save(content, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type: 'text/plain' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    parts.toast.say(strings.exports.saved(name));
  }

  /** The page's address with the settings of the moment, and the text if wanted. @param {boolean} withText */
  async function address(withText) {
    const state = store.get();
    const fields = settingsOf(state);
    if (withText) fields.set('text', await packed(state));
    return `${location.href.split('#')[0]}#${fields}`;
  }

  return { address, copyAddress: async (/** @type {boolean} */ withText) => copy(await address(withText)), copy, copyClean: () => copy(cleanText()), exportAs, save };
}
