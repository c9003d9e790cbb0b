// Owns the page without a network: keeps the files of one build, whole, and answers from them; a newer build waits until it is asked for.

const worker = /** @type {import('./js/page').OfflineWorker} */ (/** @type {unknown} */ (self));
/** The build and its files stand above this line once the page is built. */
const { BUILD = '', FILES = [] } = worker;
const KEEP = `galley-${BUILD}`;

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => worker.clients.claim())));
worker.addEventListener('message', (event) => { if (event.data === 'use') worker.skipWaiting(); });
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (BUILD && method === 'GET' && new URL(url).origin === location.origin) event.respondWith(answer(event.request));
});

/** All or nothing: files of two builds never meet. What a host lets age is asked for anew. */
async function keepAll() {
  const cache = await caches.open(KEEP);
  await cache.addAll(['./', ...FILES].map((path) => new Request(path, { cache: 'no-cache' })));
}

async function dropOld() {
  for (const name of await caches.keys()) if (name.startsWith('galley') && name !== KEEP) await caches.delete(name);
}

/** @param {globalThis.Request} request */
async function answer(request) {
  const cache = await caches.open(KEEP);
  const kept = await cache.match(request.mode === 'navigate' ? './' : request, { ignoreSearch: true });
  return kept ?? fetch(request);
}
