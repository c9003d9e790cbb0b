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
  const asked = ['./', ...FILES].map((path) => new Request(path, { cache: 'no-cache' }));
  const isPacked = (/** @type {globalThis.Request} */ { url }) => url.endsWith('.gz');
  await Promise.all(asked.filter(isPacked).map(async (it) => cache.put(it, await unpacked(await fetch(it)))));
  await cache.addAll(asked.filter((it) => !isPacked(it)));
}

/** Unpacked once here, not at every visit. @param {Response} response */
async function unpacked(response) {
  if (!response.ok) throw new Error(`${response.url} could not be fetched (${response.status}).`);
  const packed = await response.arrayBuffer();
  const [first, second] = new Uint8Array(packed);
  // Some servers unpack it themselves.
  const stream = new Blob([packed]).stream();
  const bytes = await new Response(first === 0x1f && second === 0x8b ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).arrayBuffer();
  return new Response(bytes, { headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes.byteLength) } });
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
