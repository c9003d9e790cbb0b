// Owns the page without a network: keeps what the page names, answers from it when the network does not.

const KEEP = 'galley';
const worker = /** @type {import('./js/page').OfflineWorker} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

/** The page says which files it is made of; all are fetched together, so that what is kept belongs together. */
worker.addEventListener('message', (event) => {
  event.waitUntil(caches.open(KEEP).then((cache) => Promise.allSettled([...new Set(event.data)].map((url) => cache.add(url)))));
});

/** The network first: who is online has the newest page, whole. */
worker.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return;
  event.respondWith(fetch(event.request).catch(() => kept(event.request)));
});

/** @param {globalThis.Request} request */
async function kept(request) {
  const cache = await caches.open(KEEP);
  return await cache.match(request, { ignoreSearch: true }) ?? Response.error();
}
