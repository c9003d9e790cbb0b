// Owns the worker's life: numbered requests, latest job wins, restart after a trap or an abort; sends progress, ready, failed.

import { emitter } from './emitter.js';

/** A job still running after this long gives way at once: the worker is ended and started anew. */
const PATIENCE_MS = 1500;

/** @typedef {{id: number, latest: boolean, started: number, resolve: (value: any) => void, reject: (reason: Error) => void}} Job */

export class Superseded extends Error {}

/** @param {URL} url */
export function createMessenger(url) {
  const { on, emit } = emitter();
  /** @type {Map<number, Job>} */
  const jobs = new Map();
  let worker = start();
  let next = 1;

  function start() {
    const fresh = new Worker(url, { type: 'module' });
    fresh.onmessage = ({ data }) => fresh === worker && hear(data);
    fresh.onerror = (event) => { if (fresh === worker) emit('failed', event.message || ''); };
    return fresh;
  }

  /** Whatever still runs is lost with the worker; its callers are told. */
  function restart() {
    worker.terminate();
    for (const job of [...jobs.values()]) finish(job.id, () => job.reject(new Superseded()));
    worker = start();
  }

  /** @param {import('./page').Reply} reply */
  function hear(reply) {
    if (reply.kind === 'done') finish(reply.id, (job) => job.resolve({ value: reply.value, took: reply.took }));
    else if (reply.kind === 'refused') finish(reply.id, (job) => job.reject(new Error(reply.message)));
    else if (reply.kind === 'trap') {
      finish(reply.id, (job) => job.reject(new Error(reply.message)));
      restart();
    } else emit(reply.kind, reply);
  }

  /**
   * @param {number} id
   * @param {(job: Job) => void} settle
   */
  function finish(id, settle) {
    const job = jobs.get(id);
    jobs.delete(id);
    if (job) settle(job);
  }

  /** Rejects the analyses under way; a new one is wanted. */
  function supersede() {
    const old = [...jobs.values()].filter((job) => job.latest);
    for (const job of old) finish(job.id, () => job.reject(new Superseded()));
    if (old.some((job) => performance.now() - job.started > PATIENCE_MS)) restart();
  }

  /**
   * @param {object} request
   * @param {boolean} latest
   * @returns {Promise<{value: any, took: number}>}
   */
  function ask(request, latest) {
    return new Promise((resolve, reject) => {
      const id = next++;
      jobs.set(id, { id, latest, started: performance.now(), resolve, reject });
      worker.postMessage({ id, ...request });
    });
  }

  return {
    on,
    /** @param {string} text @param {import('./page').Options} options */
    analyze(text, options) {
      supersede();
      return ask({ kind: 'analyze', text, options }, true).then(({ value, took }) => ({ value: JSON.parse(value), took }));
    },
    /** @param {string} text @param {import('./page').Options} options @param {string} format */
    export: (text, options, format) => ask({ kind: 'export', text, options, format }, false),
    /** @param {import('./page').Asked} before @param {import('./page').Asked} after */
    compare: (before, after) => ask({ kind: 'compare', before, after }, false),
    /** @param {string} file @param {string | undefined} text */
    reread: (file, text) => ask({ kind: 'reread', file, text }, false),
    /** Ends what runs; the input stays with the caller. */
    abort: restart,
  };
}
