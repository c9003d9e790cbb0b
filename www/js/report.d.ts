// The report's types, field by field as src/report/types.rs has them; offsets count UTF-16 units.

export type BlockKind =
  | 'headline' | 'headline_repeat' | 'standfirst' | 'byline' | 'dateline' | 'date' | 'caption' | 'credit'
  | 'subhead' | 'paragraph' | 'list_item' | 'quote_block' | 'agency' | 'boilerplate';
export type Kind = 'person' | 'org' | 'gpe' | 'loc' | 'facility' | 'group' | 'event' | 'product' | 'work' | 'law' | 'misc';
export type Form = 'name' | 'nominal' | 'pronoun';
export type Basis = 'stated' | 'dateline' | 'caption' | 'given' | 'none';
export type QuoteKind = 'direct' | 'indirect' | 'nonspeech';
export type TimeKind = 'date' | 'time' | 'duration' | 'set';
export type QuantityKind = 'cardinal' | 'ordinal' | 'money' | 'percent' | 'measure' | 'age';
export type Bound = 'exact' | 'more_than' | 'less_than' | 'at_least' | 'at_most' | 'about' | 'nearly';
export type PlaceRole = 'filed' | 'photographed' | 'story';
export type NoteKind =
  | 'empty' | 'not_text' | 'language' | 'no_date' | 'date_conflict' | 'fused_paragraphs'
  | 'unclosed_quote' | 'ambiguous' | 'missing_model' | 'correction';

/** Half-open `[start, end)` into the text exactly as it was given. */
export interface Range { start: number; end: number }
export interface Block extends Range { kind: BlockKind }
export interface Named extends Range { name: string }
export interface Words extends Range { text: string }
export interface Dateline extends Range { place: string | null; agency: string | null; date: string | null }
export interface Published { date: string | null; basis: Basis; start: number | null; end: number | null }
export interface Credit extends Range { agency: string | null; person: string | null }
export interface Caption extends Range { text: Range; date: string | null; credit: Credit | null }

export interface Article {
  headline: Range | null;
  alternative_headlines: Range[];
  standfirst: Range | null;
  dateline: Dateline | null;
  byline: Named[];
  agency: Named | null;
  published: Published;
  captions: Caption[];
}

export interface Mention extends Range { kind: Kind; entity: number | null; confidence: number; form: Form; why: string }
export interface Role extends Words { former: boolean }
export interface Place {
  lat: number | null;
  lon: number | null;
  country: string | null;
  geonames: number | null;
  role: PlaceRole[];
  actor: boolean;
}
export interface With { entity: number; blocks: number }
export interface Entity {
  id: number;
  kind: Kind;
  name: string;
  aliases: string[];
  roles: Role[];
  age: number | null;
  nationality: string | null;
  honorific: string | null;
  people_of: number | null;
  furniture: boolean;
  salience: number;
  mentions: number[];
  with: With[];
  place: Place | null;
}
export interface Speaker extends Words { entity: number | null }
export interface Quote extends Range { kind: QuoteKind; speaker: Speaker | null; cue: Words | null; confidence: number }
export interface Time extends Range { type: TimeKind; value: string; vague: boolean; chain: string[] }
export interface Quantity extends Range {
  type: QuantityKind;
  value: number;
  high: number | null;
  bound: Bound;
  unit: string | null;
  of: Range | null;
}
export interface Note extends Range { kind: NoteKind; text: string }

/** What the engine answers: the one value that every part of the page is a view of. */
export interface Report {
  schema: string;
  engine: { version: string; model: string };
  offsets: 'utf16' | 'codepoint' | 'byte';
  language: { code: string; confidence: number };
  blocks: Block[];
  article: Article;
  sentences: Range[];
  mentions: Mention[];
  entities: Entity[];
  quotes: Quote[];
  times: Time[];
  quantities: Quantity[];
  focus: { country: string | null; place: number | null } | null;
  notes: Note[];
}
