// Owns the engine's first start, before anything else of the page is there; touches no element.

import { startWorker } from './engine.js';
import { isKept } from './offline.js';

/**
 * A worker needs the main thread on its way, and later that is busy. Where its files are still to be fetched, the page's
 * own come first.
 */
export const early = isKept() ? startWorker(null) : null;
