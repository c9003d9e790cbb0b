// The package's types; the report's and the comparison's own lie beside them, field by field.
import type { Comparison } from './compare.js';
import type { BlockKind, Kind, Range, Report } from './report.js';

export * from './compare.js';
export * from './report.js';

/** What is asked besides the text; every field may be left out. */
export interface Options {
  /** The day of publication, `YYYY-MM-DD`; wins over what the article says. */
  date?: string | null;
  /** What positions count; `utf16`, as JavaScript strings do, when left out. */
  offsets?: 'utf16' | 'codepoint' | 'byte' | null;
  /** What a reader put right. */
  corrections?: Corrections;
}

/** Ranges in the unit of `offsets`. */
export interface Corrections {
  blocks?: (Range & { kind: BlockKind })[];
  /** Names added, retyped, or (`null`) removed. */
  names?: (Range & { kind: Kind | null })[];
  entities?: ({ merge: [Range, Range] } | { split: Range[] } | { rename: Range & { name: string } })[];
}

/** A form in which a report leaves the engine. */
export type Format = 'json' | 'csv' | 'html' | 'markdown' | 'annotations' | 'jsonld' | 'brat' | 'conll' | 'biluo' | 'spacy' | 'tei';

/** What a file of one of the formats carries. */
export interface Opened {
  format: Format;
  text: string;
  /** `null` where the format carries none. */
  names: (Range & { kind: Kind })[] | null;
  blocks: (Range & { kind: BlockKind })[];
  date: string | null;
}

/** Bytes, or where they are: a URL, in Node a path too. */
export type Source = ArrayBuffer | ArrayBufferView | URL | string;

/** The engine with its weights; load it once and ask it often. */
export class Galley {
  private constructor();
  /** Name and checksum of the weights. */
  readonly model: string;
  /** Names of the formats that `export` knows. */
  static readonly formats: Format[];
  /** The report of a text, as plain data. Throws an `Error` that names the option it could not read. */
  analyze(text: string, options?: Options): Report;
  /** The report in one of the formats, byte for byte what the command line writes. */
  export(text: string, format: Format, options?: Options): string;
  /** What the second text tells otherwise than the first; each is read with its own options. */
  compare(before: string, after: string, options?: { before?: Options; after?: Options }): Comparison;
  /** What a file of one of the formats carries; `text` is the article of a file that holds none. */
  static reread(file: string, text?: string): Opened;
}

/** Loads engine and weights, from beside this package unless said otherwise. */
export function load(from?: { model?: Source; wasm?: Source }): Promise<Galley>;
