// Owns the engine, off the main thread; answers numbered requests, says how far the download and a long text are.

import { gathered, through } from './bytes.js';

/**
 * @typedef {import('./page').Reply} Reply
 * @typedef {import('./page').KeptEngine} KeptEngine
 * @typedef {{module: import('./page').EngineModule, engine: import('./page').EngineHandle}} Loaded
 */

/** Milliseconds between two words about how far something is. */
const TELL_MS = 100;

const base = new URL('../engine/', import.meta.url);
/** @type {Loaded | null} */
let loaded = null;
/** What was asked before the engine was there. @type {import('./page').Request[]} */
let waiting = [];

addEventListener('message', ({ data }) => {
  if (data.kind === 'load') load(data.kept).catch(failed);
  else if (data.kind === 'forget') waiting = [];
  else if (loaded) answer(loaded, data);
  else waiting.push(data);
});

/** @param {Reply} reply */
function say(reply) { postMessage(reply); }

/** @param {unknown} error */
function failed(error) {
  say({ kind: 'failed', message: String(error instanceof Error ? error.message : error) });
}

/**
 * @param {Loaded} loaded
 * @param {import('./page').Request} request
 */
function answer({ module, engine }, request) {
  if (request.kind === 'reread') return reread(module, request);
  const started = performance.now();
  try {
    // A report goes over as JSON: to read that takes the page half as long as to unpack a copied object.
    const value = request.kind === 'compare'
      ? engine.compareInFull(request.before.text, request.before.options, request.after.text, request.after.options)
      : engine.export(request.text, request.options, request.kind === 'export' ? request.format : 'json', teller(request.id));
    say({ kind: 'done', id: request.id, value, took: performance.now() - started });
  } catch (error) {
    say({ kind: 'trap', id: request.id, message: String(error) });
  }
}

/** Says now and then what share of the words is read. @param {number} id @returns {(done: number, all: number) => void} */
function teller(id) {
  let told = performance.now();
  return (done, all) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    say({ kind: 'share', id, share: done / all });
  };
}

/** A file that cannot be read back is refused in words; the engine is none the worse. @param {import('./page').EngineModule} module @param {Extract<import('./page').Request, {kind: 'reread'}>} request */
function reread(module, { id, file, text }) {
  try {
    say({ kind: 'done', id, value: module.Engine.reread(file, text), took: 0 });
  } catch (error) {
    say({ kind: error instanceof WebAssembly.RuntimeError ? 'trap' : 'refused', id, message: String(error instanceof Error ? error.message : error) });
  }
}

/** @param {KeptEngine | null} kept */
async function load(kept) {
  const [wasm, model, module] = await Promise.all([kept?.wasm ?? compile(), kept?.model ?? fetchModel(), bindings()]);
  await module.default({ module_or_path: wasm });
  const engine = new module.Engine(new Uint8Array(model));
  loaded = { engine, module };
  const ready = { kind: /** @type {const} */ ('ready'), model: engine.model(), formats: module.Engine.formats() };
  if (kept) say({ ...ready, kept: null });
  else handOver(ready, { wasm, model });
  for (const request of waiting.splice(0)) answer(loaded, request);
}

/** @returns {Promise<import('./page').EngineModule>} */
async function bindings() { return await import(new URL('galley.js', base).href); }

/** The page keeps what was loaded, where the browser lets it go over. @param {Omit<Extract<Reply, {kind: 'ready'}>, 'kept'>} ready @param {KeptEngine} kept */
function handOver(ready, kept) {
  try { postMessage({ ...ready, kept }, { transfer: [kept.model] }); } catch { say({ ...ready, kept: null }); }
}

/** The engine's code, compiled as it comes in; a host that does not know its type sends it whole. */
async function compile() {
  const response = await fetch(new URL('galley_bg.wasm', base));
  if (!response.ok) throw new Error(`The engine could not be fetched (${response.status}).`);
  const known = response.headers.get('content-type')?.startsWith('application/wasm');
  return known ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** The model's bytes; some servers unpack `.gz` themselves, and so does `sw.js`: the bytes decide, not the name. */
async function fetchModel() {
  const response = await fetch(new URL('model.bin.gz', base));
  if (!response.ok || !response.body) throw new Error(`The model could not be fetched (${response.status}).`);
  const total = Number(response.headers.get('content-length')) || 0;
  let told = 0;
  const bytes = await gathered(response.body, (loaded) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    say({ kind: 'progress', loaded, total });
  });
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (gzip ? await through(bytes, new DecompressionStream('gzip')) : bytes).buffer;
}

// The name says whether an earlier worker's engine is on its way.
if (self.name !== 'given') load(null).catch(failed);
