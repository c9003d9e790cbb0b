// Owns the engine, off the main thread; answers numbered requests, says how far the download is.

/** @typedef {import('./page').Reply} Reply */

const base = new URL('../engine/', import.meta.url);
const ready = load().then(
  (loaded) => { say({ kind: 'ready', model: loaded.engine.model(), formats: loaded.module.Engine.formats() }); return loaded; },
  (error) => { say({ kind: 'failed', message: String(error?.message ?? error) }); return null; },
);

addEventListener('message', async ({ data }) => {
  const loaded = await ready;
  if (loaded) answer(loaded, data);
});

/** @param {Reply} reply */
function say(reply) { postMessage(reply); }

/**
 * @param {{module: import('./page').EngineModule, engine: import('./page').EngineHandle}} loaded
 * @param {import('./page').Request} request
 */
function answer({ module, engine }, request) {
  if (request.kind === 'reread') return reread(module, request);
  const started = performance.now();
  try {
    // A report goes over as JSON: to read that takes the page half as long as to unpack a copied object.
    const value = request.kind === 'compare'
      ? engine.compare(request.before.text, request.before.options, request.after.text, request.after.options)
      : engine.export(request.text, request.options, request.kind === 'export' ? request.format : 'json');
    say({ kind: 'done', id: request.id, value, took: performance.now() - started });
  } catch (error) {
    say({ kind: 'trap', id: request.id, message: String(error) });
  }
}

/** A file that cannot be read back is refused in words; the engine is none the worse. @param {import('./page').EngineModule} module @param {Extract<import('./page').Request, {kind: 'reread'}>} request */
function reread(module, { id, file, text }) {
  try {
    say({ kind: 'done', id, value: module.Engine.reread(file, text), took: 0 });
  } catch (error) {
    say({ kind: error instanceof WebAssembly.RuntimeError ? 'trap' : 'refused', id, message: String(error instanceof Error ? error.message : error) });
  }
}

async function load() {
  const [module, model] = await Promise.all([start(), fetchModel()]);
  return { engine: new module.Engine(model), module };
}

/** @returns {Promise<import('./page').EngineModule>} */
async function start() {
  /** @type {import('./page').EngineModule} */
  const module = await import(new URL('galley.js', base).href);
  await module.default({ module_or_path: new URL('galley_bg.wasm', base) });
  return module;
}

/** The model's bytes; some servers unpack `.gz` themselves, so the bytes decide, not the name. */
async function fetchModel() {
  const response = await fetch(new URL('model.bin.gz', base));
  if (!response.ok || !response.body) throw new Error(`The model could not be fetched (${response.status}).`);
  const packed = await counted(response.body, Number(response.headers.get('content-length')) || 0);
  const gzip = packed[0] === 0x1f && packed[1] === 0x8b;
  return gzip ? unpack(packed) : packed;
}

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @param {number} total
 */
async function counted(stream, total) {
  const parts = [];
  let loaded = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    loaded += value.length;
    say({ kind: 'progress', loaded, total });
  }
  return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (parts)).arrayBuffer());
}

/** @param {Uint8Array} packed */
async function unpack(packed) {
  const stream = new Blob([/** @type {BlobPart} */ (packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
