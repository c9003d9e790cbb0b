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

  analyze(text, options) { return this.#engine.analyze(told('text', text), options); }

  export(text, format, options) { return this.#engine.export(told('text', text), options, told('format', format)); }

  compare(before, after, options = {}) {
    return JSON.parse(this.#engine.compare(told('before', before), options.before, told('after', after), options.after));
  }

  static reread(file, text) { return Engine.reread(told('file', file), text); }
}

/** A string as it is; whatever else would make the engine read memory that is not its own. */
function told(name, value) {
  if (typeof value !== 'string') throw new TypeError(`${name}: expected a string, found ${value === null ? 'null' : typeof value}`);
  return value;
}
