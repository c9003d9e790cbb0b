// Owns the start of the engine's worker; what it says before anybody listens is kept for whoever will.

/** @typedef {import('./page').KeptEngine} KeptEngine */

/**
 * @param {KeptEngine | null} kept what an earlier worker loaded; without it everything is fetched
 * @returns {import('./page').Started}
 */
export function startWorker(kept) {
  // Its name tells a worker whether to wait for what an earlier one loaded: what is said to it reaches it only when this thread has time.
  const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module', name: kept ? 'given' : 'alone' });
  /** @type {(() => void)[]} */
  const missed = [];
  /** @type {(reply: import('./page').Reply) => void} */
  let hear = (reply) => { missed.push(() => hear(reply)); };
  worker.onmessage = ({ data }) => hear(data);
  worker.onerror = ({ message }) => hear({ kind: 'failed', message: message || '' });
  if (kept) worker.postMessage({ kind: 'load', kept });
  return {
    post: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
    listen(listener) {
      hear = listener;
      for (const tell of missed.splice(0)) tell();
    },
  };
}
