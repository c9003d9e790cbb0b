// The page's own types: what the store holds, what a part is, what the worker says.

import type { Difference, Kept, What } from './compare';
import type { BlockKind, Kind, Mention, Quantity, Quote, Range, Report, Time } from './report';

/** A layer of marks, switched as one. */
export type Layer = 'person' | 'org' | 'place' | 'group' | 'other' | 'quote' | 'time' | 'figure';

/** One thing drawn into the text: a name, a quotation, a time or a figure. */
export interface Mark extends Range {
  /** `m12`, `q3`, `t0`, `n5`: the report's list and the place in it; `s3`: the words for the unnamed speaker of `q3`. */
  key: string;
  layer: Layer;
  /** The entity it stands for, or whose speech it is. */
  entity: number | null;
  /** Drawn in full; `false` for pronouns and furniture, which stay plain until selected. */
  shown: boolean;
  /** Drawn otherwise than its entry would be: its classes, and what it is called. */
  told?: { look: string; name: string };
  /** Its report entry, one of four. */
  mention?: Mention;
  quote?: Quote;
  time?: Time;
  quantity?: Quantity;
}

/** A report with what every part needs to look up. */
export interface View {
  text: string;
  report: Report;
  /** In order of start, outer before inner. */
  marks: Mark[];
  byKey: Map<string, Mark>;
  /** Marks of mentions, by entity. */
  ofEntity: Map<number, Mark[]>;
  counts: Record<Layer, number>;
  words: { story: number; all: number };
}

/** What the reader has picked. */
export interface Selected { entity: number | null; key: string | null }

/** What the engine is asked besides the text. */
export interface Options { date?: string; offsets: 'utf16'; corrections?: Corrections }

/** A reader's corrections, as the engine takes them. */
export interface Corrections {
  names?: (Range & { kind: Kind | null })[];
  entities?: EntityFix[];
  blocks?: (Range & { kind: BlockKind })[];
}
export type EntityFix = { merge: Range[] } | { split: Range[] } | { rename: Range & { name: string } };

/** A text and how it was read: what undo goes back to. */
export interface Asked { text: string; options: Options }

/** Whether the engine is there. */
export interface Engine { state: 'loading' | 'ready' | 'failed'; loaded: number; total: number; message: string; formats: string[] }

/** Everything the page shows is a function of this. */
export interface State {
  phase: 'start' | 'reading' | 'pile' | 'compare';
  /** The article is a text box; its marks wait. */
  editing: boolean;
  text: string;
  options: Options;
  /** What was read last; an article that came in is set plain until it is read. */
  view: View | null;
  /** Milliseconds the engine took over `view`. */
  took: number;
  /** What the engine is at work on, for the page to show. */
  busy: '' | 'reading' | 'comparing';
  /** How much of a long text is read, 0 to 1, once that is known. */
  share: number | null;
  engine: Engine;
  /** A plain answer to a paste that cannot be read. */
  answer: string;
  off: ReadonlySet<Layer>;
  /** Marks less sure than this have a dotted edge; 0 to 1. */
  threshold: number;
  selected: Selected;
  tab: string;
  past: number;
  future: number;
  /** Several articles that came in together. */
  pile: Pile | null;
  /** Two texts side by side. */
  compare: Compare | null;
}

/** Two texts and what they tell differently. */
export interface Compare {
  before: Told;
  after: Told;
  differences: Difference[];
  kept: Kept;
  /** The engine's own answer, to be saved. */
  json: string;
  /** The difference in hand. */
  picked: number | null;
  /** Kinds that are not listed. */
  off: ReadonlySet<What>;
}
export interface Told { name: string; view: View }

/** Several articles that came in together; `items` are filled in as they are read. */
export interface Pile {
  items: readonly PileItem[];
  /** How many were read or could not be. */
  done: number;
  busy: boolean;
  /** What the reader took out of the guess that the same name and kind are one. */
  apart: ReadonlySet<string>;
  /** Those picked to be compared, at most two. */
  chosen: readonly number[];
  /** The one on the page. */
  open: number | null;
  /** How many are in the table that is being made. */
  making: number | null;
  /** An item was read anew behind the list's back. */
  stale: boolean;
}
export interface PileItem {
  id: number;
  /** The file's name. */
  name: string;
  file: File;
  status: 'waiting' | 'reading' | 'read' | 'failed';
  /** Why it could not be read. */
  answer: string;
  text: string;
  options: Options;
  digest: Digest | null;
}
/** What is kept of an article's report beside the others'. */
export interface Digest { title: string; date: string | null; words: number; names: DigestName[]; quotes: DigestQuote[] }
export interface DigestName { name: string; kind: Kind; mentions: number; role: string; start: number }
/** `layer`: the speaker's; null for one without a name. */
export interface DigestQuote { start: number; kind: string; text: string; words: number; who: string; layer: Layer | null }

export type Handler = (detail: any) => void;

/** A stretch of the page; knows no other. */
export interface Part {
  update(state: State): void;
  /** A new view may come to it a little later, in a task of its own: there is much to draw. */
  patient?: boolean;
  on(type: string, handler: Handler): void;
  [method: string]: any;
}

/** What main.js lays before those who wire a job. */
export interface Desk {
  store: { get(): State; set(patch: Partial<State>): void };
  engine: {
    analyze(text: string, options: Options, tell?: (share: number) => void): Promise<{ value: Report; took: number }>;
    export(text: string, options: Options, format: string): Promise<{ value: string; took: number }>;
    /** The JSON of a comparison, and after it those of both reports. */
    compare(before: Asked, after: Asked): Promise<{ value: [found: string, before: string, after: string]; took: number }>;
    reread(file: string, text: string | undefined): Promise<{ value: Opened; took: number }>;
    abort(): void;
    retry(): void;
  };
  history: {
    push(asked: Asked): void;
    undo(now: Asked): Asked | undefined;
    redo(now: Asked): Asked | undefined;
    clear(): void;
    counts(): { past: number; future: number };
  };
  parts: Record<string, Part>;
  say(words: string): void;
}

/** An export read back. */
export interface Opened {
  format: string;
  text: string;
  /** `null` where the format carries none. */
  names: (Range & { kind: Kind })[] | null;
  blocks: (Range & { kind: BlockKind })[];
  /** Which names are one; empty where the format does not say. */
  cast: { name: string; mentions: Range[] }[];
  date: string | null;
}

/** What the bindings export. */
export interface EngineModule {
  default(input?: { module_or_path: URL | string | BufferSource | WebAssembly.Module }): Promise<unknown>;
  Engine: { new (model: Uint8Array): EngineHandle; formats(): string[]; reread(file: string, text?: string): Opened };
}
export interface EngineHandle {
  analyze(text: string, options: object): Report;
  /** `progress` hears how many words are read, and of how many. */
  export(text: string, options: object, format: string, progress?: (done: number, all: number) => void): string;
  /** The JSON of a `Comparison` (compare.d.ts), and after it those of both reports. */
  compareInFull(before: string, beforeOptions: object, after: string, afterOptions: object): string[];
  model(): string;
}

/** What a loaded engine is made of. */
export interface KeptEngine { wasm: WebAssembly.Module; model: ArrayBuffer }
/** A worker that was started; `listen` hears all it says, from the first word on. */
export interface Started { post(message: object): void; end(): void; listen(listener: (reply: Reply) => void): void }

/** What of a service worker's world the page's own uses; the compiler knows one world at a time. */
export interface OfflineWorker {
  BUILD?: string;
  FILES?: string[];
  skipWaiting(): void;
  clients: { claim(): Promise<void> };
  addEventListener(type: string, handler: (event: OfflineEvent) => void): void;
}
export interface OfflineEvent {
  data: unknown;
  request: globalThis.Request;
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}

/** A numbered request to the worker, which was told first what to load. */
export type Request =
  | { id: number; kind: 'analyze'; text: string; options: Options }
  | { id: number; kind: 'compare'; before: Asked; after: Asked }
  | { id: number; kind: 'reread'; file: string; text: string | undefined }
  | { id: number; kind: 'export'; text: string; options: Options; format: string };
/** What the worker says. */
export type Reply =
  | { kind: 'progress'; loaded: number; total: number }
  /** `kept`: for the workers after this one, where this one fetched it. */
  | { kind: 'ready'; model: string; formats: string[]; kept: KeptEngine | null }
  | { kind: 'share'; id: number; share: number }
  | { kind: 'failed'; message: string }
  | { kind: 'done'; id: number; value: any; took: number }
  | { kind: 'refused'; id: number; message: string }
  | { kind: 'trap'; id: number; message: string };
