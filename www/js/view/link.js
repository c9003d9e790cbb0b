// Owns the settings that a link carries, as words, behind the # that no server is sent.

import { LAYERS } from './kinds.js';

/**
 * @typedef {import('../page').State} State
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
