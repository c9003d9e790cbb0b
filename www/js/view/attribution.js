// Owns whose words the story is: quotations and reports → shares by source, by standing, by pronoun, and the reporter's own.

import { isBody } from './kinds.js';
import { countWords } from './words.js';

/**
 * @typedef {import('../page').View} View
 * @typedef {import('../page').Mark} Mark
 * @typedef {{mark: Mark, words: number}} Stretch a quotation, and its words that no earlier one holds already
 * @typedef {'named' | 'unnamed' | 'unsaid'} Source
 * @typedef {'official' | 'expert' | 'witness' | 'other'} Standing
 * @typedef {'women' | 'men' | 'unknown'} Pronouns
 * @typedef {{name: Source | Standing | Pronouns, words: number, stretches: Stretch[]}} Share
 */

/** Words of a role or of an unnamed source that tell its standing; the first that fits. */
const STANDINGS = /** @type {const} */ ([
  ['expert', /\b(?:professor|lecturer|scholar|researcher|scientist|analyst|economist|historian|expert|specialist|engineer|doctor|physician|surgeon|academic|\p{L}+ologist)s?\b/iu],
  ['witness', /\b(?:(?:eye)?witness|resident|villager|neighbou?r|survivor|bystander|onlooker|passer-?by|local)(?:e?s)?\b/iu],
  ['official', /\b(?:president|minister|secretary|ambassador|envoy|diplomat|governor|mayor|senator|congress(?:wo)?man|lawmaker|legislator|councill?or|commissioner|chancellor|premier|official|officer|spokes(?:man|men|woman|women|person|people)|police|sheriff|prosecutor|judge|justice|general|colonel|admiral|ministry|government|authorities|administration|king|queen|prince(?:ss)?)s?\b|\bchief$/iu],
]);

const HE = new Set(['he', 'him', 'his', 'himself']);
const SHE = new Set(['she', 'her', 'hers', 'herself']);

/**
 * Every quotation in the body that somebody speaks or may speak; a word inside two of them counts for the outer one.
 *
 * @param {View} view
 * @returns {Stretch[]}
 */
export function stretches(view) {
  const found = [];
  let end = 0;
  for (const mark of view.marks) {
    if (!mark.quote || !mark.key.startsWith('q') || mark.quote.kind === 'nonspeech' || mark.end <= end || !inBody(view, mark)) continue;
    found.push({ mark, words: countWords(view.text.slice(Math.max(mark.start, end), mark.end)) });
    end = mark.end;
  }
  return found;
}

/** @param {View} view @param {Mark} mark */
const inBody = (view, mark) => view.report.blocks.some((block) => block.start <= mark.start && mark.start < block.end && isBody(block.kind));

/**
 * Named, unnamed and unsaid sources; standings as roles tell; women and men as the text's own pronouns tell. Empty shares are left out.
 *
 * @param {View} view
 */
export function attribution(view) {
  const all = stretches(view);
  const spoken = all.reduce((sum, it) => sum + it.words, 0);
  const known = all.filter((it) => it.mark.quote?.speaker);
  return {
    spoken,
    own: Math.max(0, view.words.story - spoken),
    sources: shares(all, ['named', 'unnamed', 'unsaid'], sourceOf),
    standings: shares(known, ['official', 'expert', 'witness', 'other'], (mark) => standingOf(view, mark)),
    pronouns: shares(known, ['women', 'men', 'unknown'], (mark) => pronounsOf(view, mark)),
  };
}

/**
 * The body's paragraphs in which nobody else speaks: the reporter's alone.
 *
 * @param {View} view
 */
export function ownParagraphs(view) {
  const all = stretches(view);
  return view.report.blocks.filter((block) => isBody(block.kind) && !all.some(({ mark }) => mark.start < block.end && block.start < mark.end));
}

/**
 * @template {Share['name']} N
 * @param {Stretch[]} all
 * @param {N[]} names
 * @param {(mark: Mark) => N} of
 * @returns {Share[]}
 */
function shares(all, names, of) {
  return names.map((name) => {
    const mine = all.filter((it) => of(it.mark) === name);
    return { name, stretches: mine, words: mine.reduce((sum, it) => sum + it.words, 0) };
  }).filter((share) => share.stretches.length);
}

/** @param {Mark} mark @returns {Source} */
function sourceOf(mark) {
  const speaker = mark.quote?.speaker;
  if (!speaker) return 'unsaid';
  return speaker.entity === null ? 'unnamed' : 'named';
}

/** @param {View} view @param {Mark} mark @returns {Standing} */
function standingOf(view, mark) {
  const speaker = mark.quote?.speaker;
  const entity = speaker && speaker.entity !== null ? view.report.entities[speaker.entity] : null;
  const told = entity ? entity.roles.filter((role) => !role.former).map((role) => role.text) : [speaker?.text ?? ''];
  return STANDINGS.find(([, words]) => told.some((text) => words.test(text)))?.[0] ?? 'other';
}

/** @param {View} view @param {Mark} mark @returns {Pronouns} */
function pronounsOf(view, mark) {
  const entity = mark.quote?.speaker?.entity ?? null;
  const marks = entity === null ? [] : view.ofEntity.get(entity) ?? [];
  const words = marks.filter((it) => it.mention?.form === 'pronoun').map((it) => view.text.slice(it.start, it.end).toLowerCase());
  const [he, she] = [words.some((word) => HE.has(word)), words.some((word) => SHE.has(word))];
  if (he === she) return 'unknown';
  return she ? 'women' : 'men';
}
