// Owns loading in browsers and workers: engine and weights are fetched from beside this file, or from where the caller says.
import start from './galley.js';
import { Galley, unpacked } from './reader.js';

export { Galley };

export async function load({ model, wasm } = {}) {
  const [weights] = await Promise.all([
    bytes(model ?? new URL('./model.bin.gz', import.meta.url)),
    start({ module_or_path: wasm ?? new URL('./galley_bg.wasm', import.meta.url) }),
  ]);
  return new Galley(await unpacked(weights));
}

async function bytes(model) {
  if (model instanceof ArrayBuffer || ArrayBuffer.isView(model)) return new Uint8Array(model.buffer ?? model, model.byteOffset, model.byteLength);
  const response = model instanceof Response ? model : await fetch(model);
  if (!response.ok) throw new Error(`The weights could not be fetched (${response.status}): ${response.url}`);
  return new Uint8Array(await response.arrayBuffer());
}
