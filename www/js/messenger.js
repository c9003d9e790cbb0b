// Owns the worker's life: numbered requests, latest job wins, restart after a trap or an abort with what the last worker loaded; sends progress, ready, failed.

import { emitter } from './emitter.js';
import { startWorker } from './engine.js';

/** A job still running after this long gives way at once: the worker is ended and started anew. */
const PATIENCE_MS = 1500;

/**
 * @typedef {import('./page').Started} Started
 * @typedef {{id: number, latest: boolean, started: number, tell?: (share: number) => void, resolve: (value: any) => void, reject: (reason: Error) => void}} Job
 */

export class Superseded extends Error {}

/** @param {Started | null} early a worker that was started before */
export function createMessenger(early) {
  const { on, emit } = emitter();
  /** @type {Map<number, Job>} */
  const jobs = new Map();
  /** What the engine is made of, once loaded: a new worker need not fetch, unpack and compile again. @type {import('./page').KeptEngine | null} */
  let kept = null;
  /** The worker keeps requests until its engine is there. */
  let loading = true;
  let next = 1;
  let worker = attend(early ?? startWorker(kept));

  /** @param {Started} fresh */
  function attend(fresh) {
    // What it said before is heard only when it is known to be the one.
    queueMicrotask(() => fresh.listen((reply) => { if (fresh === worker) hear(reply); }));
    return fresh;
  }

  /** Whatever still runs is lost with the worker; its callers are told. */
  function restart() {
    worker.end();
    forget();
    loading = true;
    worker = attend(startWorker(kept));
  }

  function forget() {
    for (const job of [...jobs.values()]) finish(job.id, () => job.reject(new Superseded()));
  }

  /** @param {import('./page').Reply} reply */
  function hear(reply) {
    if (reply.kind === 'done') finish(reply.id, (job) => job.resolve({ value: reply.value, took: reply.took }));
    else if (reply.kind === 'share') jobs.get(reply.id)?.tell?.(reply.share);
    else if (reply.kind === 'refused') finish(reply.id, (job) => job.reject(new Error(reply.message)));
    else if (reply.kind === 'trap') {
      finish(reply.id, (job) => job.reject(new Error(reply.message)));
      restart();
    } else {
      if (reply.kind === 'ready') begin(reply.kept);
      emit(reply.kind, reply);
    }
  }

  /** @param {import('./page').KeptEngine | null} loaded */
  function begin(loaded) {
    kept = loaded ?? kept;
    loading = false;
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
    if (!loading && old.some((job) => performance.now() - job.started > PATIENCE_MS)) restart();
  }

  /**
   * @param {object} request
   * @param {Pick<Job, 'latest' | 'tell'>} how
   * @returns {Promise<{value: any, took: number}>}
   */
  function ask(request, how) {
    return new Promise((resolve, reject) => {
      const id = next++;
      jobs.set(id, { id, ...how, started: performance.now(), resolve, reject });
      worker.post({ id, ...request });
    });
  }

  return {
    on,
    /** @param {string} text @param {import('./page').Options} options @param {(share: number) => void} [tell] hears how much of a long text is read, 0 to 1 */
    analyze(text, options, tell) {
      supersede();
      return ask({ kind: 'analyze', text, options }, { latest: true, tell }).then(({ value, took }) => ({ value: JSON.parse(value), took }));
    },
    /** @param {string} text @param {import('./page').Options} options @param {string} format */
    export: (text, options, format) => ask({ kind: 'export', text, options, format }, { latest: false }),
    /** @param {import('./page').Asked} before @param {import('./page').Asked} after */
    compare: (before, after) => ask({ kind: 'compare', before, after }, { latest: false }),
    /** @param {string} file @param {string | undefined} text */
    reread: (file, text) => ask({ kind: 'reread', file, text }, { latest: false }),
    /** Ends what runs; the input stays with the caller. An engine that is still on its way is waited for. */
    abort() {
      if (!loading) return restart();
      worker.post({ kind: 'forget' });
      forget();
    },
    /** Begins anew after a download that failed. */
    retry: restart,
  };
}
