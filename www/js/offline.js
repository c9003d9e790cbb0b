// Owns the page's keeping for use without a network: tells the service worker what to keep, once all is there.

/** What the page's own list of requests does not have: asked for by the worker, or only when wanted. */
const LATER = ['./', 'js/worker.js', 'engine/galley.js', 'engine/galley_bg.wasm', 'engine/model.bin.gz', 'map/world.json', 'sample.txt', 'notice.txt'];

/** Where there are no service workers, as in a file opened from disk, the page works all the same, while it is open. */
export async function keepForOffline() {
  try {
    await navigator.serviceWorker.register('sw.js');
    const { active } = await navigator.serviceWorker.ready;
    const asked = performance.getEntriesByType('resource').map((entry) => entry.name).filter((url) => url.startsWith(document.baseURI));
    active?.postMessage([...LATER.map((path) => new URL(path, document.baseURI).href), ...asked]);
  } catch { /* Not allowed or not there: nothing is kept. */ }
}
