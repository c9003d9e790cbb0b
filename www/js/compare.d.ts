// A comparison's types, field by field as src/compare/types.rs has them; offsets count UTF-16 units.

import type { Range } from './report';

export type What = 'person' | 'org' | 'place' | 'quote' | 'figure' | 'time';
export type Change = 'added' | 'removed' | 'changed';
export type Field = 'name' | 'role' | 'age' | 'words' | 'speaker' | 'form' | 'value' | 'bound';

/** A thing as one of the two texts tells it. */
export interface Side {
  /** Its place in that text's report, in `entities`, `quotes`, `quantities` or `times`. */
  index: number;
  /** What differs, in words; empty when this text does not say. */
  text: string;
  /** What a figure or a time comes to. */
  value: string | null;
  /** Where its words stand, in order. */
  spans: Range[];
}

/** One thing that the two texts do not tell alike. */
export interface Difference {
  what: What;
  change: Change;
  /** Of something changed, what about it. */
  field: Field | null;
  /** Whose it is, or what it counts. */
  subject: string | null;
  before: Side | null;
  after: Side | null;
}

/** How many things both texts tell alike. */
export interface Kept { person: number; org: number; place: number; quote: number; figure: number; time: number }

/** What `Engine.compare` answers, as JSON. */
export interface Comparison {
  schema: string;
  offsets: 'utf16' | 'codepoint' | 'byte';
  differences: Difference[];
  kept: Kept;
}
