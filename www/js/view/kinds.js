// Owns how the report's kinds become the page's layers.

/**
 * @typedef {import('../page').Layer} Layer
 * @typedef {import('../report').Kind} Kind
 */

/** The layers, in the legend's order. @type {Layer[]} */
export const LAYERS = ['person', 'org', 'place', 'group', 'other', 'quote', 'time', 'figure'];

/** @type {Record<Kind, Layer>} */
const LAYER_OF = {
  person: 'person', org: 'org', gpe: 'place', loc: 'place', facility: 'place', group: 'group',
  event: 'other', product: 'other', work: 'other', law: 'other', misc: 'other',
};

/** @param {Kind} kind */
export const layerOf = (kind) => LAYER_OF[kind] ?? 'other';

/** Blocks whose names are furniture wherever they stand. */
const FURNITURE = new Set(['byline', 'date', 'credit', 'agency', 'boilerplate']);
/** @param {string} kind */
export const isFurniture = (kind) => FURNITURE.has(kind);

/** Blocks whose words are the story. */
const BODY = new Set(['paragraph', 'list_item', 'quote_block']);
/** @param {string} kind */
export const isBody = (kind) => BODY.has(kind);
