// Owns the measuring inside the browser: same texts, same page, one contestant after the other.

/** Median milliseconds of `work`, which is told how often it ran, after one run to warm up; patient with quick work, not with slow. */
function median(work) {
  work(0);
  const runs = [];
  const began = performance.now();
  while (runs.length < 3 || (performance.now() - began < 2000 && runs.length < 100)) {
    const start = performance.now();
    work(runs.length + 1);
    runs.push(performance.now() - start);
  }
  return runs.sort((a, b) => a - b)[runs.length >> 1];
}

/** A report as the page takes it: its worker makes the JSON, the page reads it. */
const report = (engine, text, date) => JSON.parse(engine.export(text, { date }, 'json'));

/** Loads the engine as the page's worker does, and says how long that took and how much memory it has. */
export async function load(text) {
  const began = performance.now();
  const { default: start, Engine } = await import('/engine/galley.js');
  const { memory } = await start();
  const packed = await fetch('/engine/model.bin.gz');
  const model = await new Response(packed.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  const engine = new Engine(new Uint8Array(model));
  const ready = performance.now() - began;
  report(engine, text, '2024-05-14');
  globalThis.contest = { engine, memory };
  return { ready, first: performance.now() - began };
}

/** Milliseconds until the same text has a new report when its reader gives another date. */
export function redate(text) {
  return median((run) => report(globalThis.contest.engine, text, run % 2 ? '2024-05-14' : '2019-11-02'));
}

/** Milliseconds of one contestant on one text, and the engine's memory afterwards. */
export async function measure(name, text) {
  const { engine, memory } = globalThis.contest;
  // The engine keeps the names of the text read last: another text each time, so that all of it is read.
  const texts = [text, `${text}\n`];
  const ours = {
    'Galley: whole report': (run) => report(engine, texts[run % 2], '2024-05-14'),
    'Galley: names alone': (run) => engine.names(texts[run % 2]),
  }[name];
  const peer = ours ? null : (await import('/peers.js')).peers[name];
  const ms = median((run) => (ours ? ours(run) : peer(texts[run % 2])));
  return ours === undefined || name === 'Galley: names alone' ? { ms } : { ms, memory: memory.buffer.byteLength };
}
