// Owns the engine as a package offers it: `Galley`, made from the bytes of the weights; fetches and reads nothing itself.
import { Engine } from './galley.js';

/** Unpacks gzip; other bytes are taken as they are. */
export async function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The engine with its weights; load it once and ask it often. */
export class Galley {
  #engine;

  constructor(model) { this.#engine = new Engine(model); }

  get model() { return this.#engine.model(); }

  static get formats() { return Engine.formats(); }

  analyze(text, options) { return this.#engine.analyze(text, options); }

  export(text, format, options) { return this.#engine.export(text, options, format); }

  compare(before, after, options = {}) {
    return JSON.parse(this.#engine.compare(before, options.before, after, options.after));
  }

  static reread(file, text) { return Engine.reread(file, text); }
}
