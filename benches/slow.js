// Owns a slow network: the same site from a server that sends few bytes a second and answers late; knows nothing of browsers.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What lighthouse calls slow 4G and others fast 3G: bytes a millisecond, and milliseconds before the first. */
const RATE = 1_600_000 / 8 / 1000;
const LATENCY = 150;
const SLICE = 4000;

/** @param {string} url of the quick server, for its headers @param {string} site the folder that both serve */
export async function slowly(url, site) {
  const packed = new Map();
  let free = 0;
  /** Waits for its turn on the one line. */
  const turn = (bytes) => {
    free = Math.max(free, performance.now()) + bytes / RATE;
    return new Promise((resolve) => { setTimeout(resolve, free - performance.now()); });
  };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, url).pathname;
    const { status, headers } = await fetch(new URL(path, url), { method: 'HEAD' });
    const kept = [...headers].filter(([name]) => !['content-length', 'transfer-encoding', 'connection', 'date', 'server'].includes(name));
    const body = status === 200 ? await pack(packed, join(site, path === '/' ? 'index.html' : path)) : { bytes: Buffer.alloc(0), gzip: false };
    await new Promise((resolve) => { setTimeout(resolve, LATENCY); });
    response.writeHead(status, { ...Object.fromEntries(kept), 'content-length': body.bytes.length, ...(body.gzip && { 'content-encoding': 'gzip' }) });
    for (let at = 0; at < body.bytes.length; at += SLICE) {
      const slice = body.bytes.subarray(at, at + SLICE);
      await turn(slice.length);
      response.write(slice);
    }
    response.end();
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

/** As a static host sends it: text and engine packed, what is packed already as it is. */
async function pack(packed, path) {
  if (!packed.has(path)) {
    const bytes = await readFile(path);
    const gzip = /\.(html|css|js|wasm|json|svg|txt|webmanifest)$/.test(path);
    packed.set(path, { bytes: gzip ? gzipSync(bytes) : bytes, gzip });
  }
  return packed.get(path);
}
