// Owns loading in Node: engine and weights are files beside this one, or where the caller says.
import { readFile } from 'node:fs/promises';
import start from './galley.js';
import { Galley, unpacked } from './reader.js';

export { Galley };

export async function load({ model, wasm } = {}) {
  const [weights, module] = await Promise.all([
    bytes(model ?? new URL('./model.bin.gz', import.meta.url)),
    bytes(wasm ?? new URL('./galley_bg.wasm', import.meta.url)),
  ]);
  await start({ module_or_path: module });
  return new Galley(await unpacked(weights));
}

/** Bytes as they are; a path or `file:` URL is read, another URL fetched. */
async function bytes(source) {
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return new Uint8Array(source.buffer ?? source, source.byteOffset, source.byteLength);
  if (!/^https?:/.test(String(source))) return readFile(source);
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} could not be fetched (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
