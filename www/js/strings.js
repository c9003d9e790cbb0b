// Owns every word that scripts put on the page; the shell's own words stand in index.html.

const LOCALE = 'en';
const number = new Intl.NumberFormat(LOCALE);
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', timeZone: 'UTC' });
const countries = new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'code' });
const languages = new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'code' });
const list = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** @param {number} n @param {string} one @param {string} [many] */
const plural = (n, one, many = `${one}s`) => `${number.format(n)} ${n === 1 ? one : many}`;

export const format = {
  number: (/** @type {number} */ n) => number.format(n),
  percent: (/** @type {number} */ n) => percent.format(n),
  /** `Tue, 13 Aug 2024` without the comma. */
  day: (/** @type {string} */ iso) => day.format(new Date(`${iso}T00:00Z`)).replace(',', ''),
  weekday: (/** @type {string} */ iso) => { const at = new Date(`${iso}T00:00Z`); return Number.isNaN(at.getTime()) ? '' : weekday.format(at); },
  shortDay: (/** @type {Date} */ date) => shortDay.format(date),
  month: (/** @type {Date} */ date) => month.format(date),
  country: (/** @type {string} */ code) => { try { return countries.of(code) ?? code; } catch { return code; } },
  language: (/** @type {string} */ code) => { try { return languages.of(code) ?? code; } catch { return code; } },
  list: (/** @type {string[]} */ items) => list.format(items),
  /** @param {number} amount @param {string} currency */
  money(amount, currency) {
    try {
      const digits = Number.isInteger(amount) ? 0 : 2;
      return new Intl.NumberFormat(LOCALE, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: 2 }).format(amount);
    } catch { return `${number.format(amount)} ${currency}`; }
  },
  bytes: (/** @type {number} */ n) => (n < 1e6 ? `${number.format(Math.max(1, Math.round(n / 1e3)))} kB` : `${(n / 1e6).toFixed(1)} MB`),
  plural,
};

export const strings = {
  layers: {
    person: 'People', org: 'Organisations', place: 'Places', group: 'Groups', other: 'Other',
    quote: 'Quotes', time: 'Times', figure: 'Figures',
  },
  unsure: 'Unsure',
  sourceWithoutName: 'Source without a name',
  dottedBelow: 'Dotted edge below',
  kinds: {
    person: 'Person', org: 'Organisation', gpe: 'Place', loc: 'Place', facility: 'Building or site', group: 'Group',
    event: 'Event', product: 'Product', work: 'Work', law: 'Law', misc: 'Other name',
  },
  gpe: 'country, state or city',
  loc: 'region, river, sea or mountain',
  quoteKinds: { direct: 'Direct quote', indirect: 'Indirect quote', nonspeech: 'Quotation marks, nobody speaks' },
  timeKinds: { date: 'Date', time: 'Time', duration: 'Length of time', set: 'Repeated time' },
  quantityKinds: { cardinal: 'Count', ordinal: 'Rank', money: 'Money', percent: 'Percent', measure: 'Measure', age: 'Age' },
  bounds: {
    exact: '', more_than: 'more than', less_than: 'less than', at_least: 'at least', at_most: 'at most', about: 'about', nearly: 'nearly',
  },
  basis: { stated: 'as stated', dateline: 'from the dateline', caption: 'from the caption', given: 'set by you', none: '' },
  noDate: 'not known',
  dateOffers: 'Days in the text: ',
  dateReason: {
    stated: 'The paste states it.', dateline: 'The dateline carries it.',
    caption: 'Worked out from a caption’s date and the weekdays in the story.',
    given: 'You set it.', none: 'The paste does not say. Without a date, words like “Tuesday” cannot be placed.',
  },
  placeRoles: { story: 'story', filed: 'filed', photographed: 'photographed' },
  placeHeads: { story: 'Where it happens', filed: 'Filed', photographed: 'Photographed', nowhere: 'Not placed' },

  repeats: (/** @type {number} */ n) => plural(n, 'headline repeat'),
  furniture: 'Not part of the story',
  furnitureCount: (/** @type {number} */ blocks, /** @type {number} */ words) => `${plural(blocks, 'block')}, ${plural(words, 'word')}`,
  onlyFurniture: 'Furniture',
  onlyFurnitureWhy: 'only in credits, byline, agency lines and the like',
  nobodySpeaks: 'nobody speaks',
  nobody: 'Nobody',
  nobodyWords: 'words on banners, titles and the like',
  indirect: 'indirect',
  unnamed: 'unnamed',
  speakerUnknown: 'speaker unknown',
  quoted: 'Quoted: ',

  colophon: (/** @type {number} */ story, /** @type {number} */ all, /** @type {string} */ language, /** @type {number} */ ms, /** @type {string} */ build) => [
    `${plural(story, 'word')} in the story, ${number.format(all)} in the paste.`,
    `${plural(Math.max(1, Math.round(story / 230)), 'minute')} to read.`,
    language && `${language}.`,
    `Marked in ${number.format(Math.max(1, Math.round(ms)))} ms.`,
    build && `Build ${build}.`,
  ].filter(Boolean).join(' '),
  copyClean: 'Copy clean text',
  keys: 'Keys',
  blocksAct: 'Blocks',
  editAct: 'Edit the text',
  keptAct: 'Kept here',
  about: 'About',

  roleOf: (/** @type {string} */ role) => role,
  former: (/** @type {string} */ role) => `former: ${role}`,
  spellings: (/** @type {number} */ n) => `${n} spellings`,
  sure: (/** @type {number} */ c) => `${percent.format(c)} sure`,
  strip: (/** @type {number} */ n, /** @type {number} */ first) => `${plural(n, 'mention')}, first ${percent.format(first)} into the text`,
  mentionForms: (/** @type {number} */ names, /** @type {number} */ nominals, /** @type {number} */ pronouns) => [
    `${plural(names + nominals + pronouns, 'mention')}:`,
    [names && `${names} by name`, nominals && `${nominals} described`, pronouns && plural(pronouns, 'pronoun')].filter(Boolean).join(', '),
  ].join(' '),
  start: 'start',
  end: 'end',
  mentionOf: (/** @type {string} */ kind, /** @type {string} */ name, /** @type {number} */ i, /** @type {number} */ n) => `${kind}, ${name}, mention ${i} of ${n}`,
  markOf: (/** @type {string} */ kind, /** @type {string} */ words) => `${kind}: ${words}`,

  overview: { who: 'Who', what: 'What', when: 'When', where: 'Where', many: 'How many', speaks: 'Who speaks', lead: 'In the text' },
  whoMore: (/** @type {number} */ n) => `and ${plural(n, 'other')}`,
  reporter: 'the reporter',
  unnamedSources: 'unnamed',
  nothing: {
    overview: 'No names, dates or figures were found in this text.',
    cast: 'No people, organisations or places were found.',
    quotes: 'Nobody is quoted here.',
    timeline: 'No dates or times were found.',
    figures: 'No figures were found.',
    map: 'No places were found.',
    notes: 'No doubts were raised. Check before you publish all the same.',
  },
  doubts: (/** @type {number} */ n) => (n === 1 ? 'One note' : plural(n, 'note')),
  doubtsLead: (/** @type {number} */ n) => `${n === 1 ? 'One doubt' : plural(n, 'doubt')} you should know before you rely on this.`,

  cast: {
    title: 'Cast', find: 'Find a name or a role',
    summary: (/** @type {number} */ story, /** @type {number} */ furniture) => `${number.format(story)} in the story${furniture ? `, ${number.format(furniture)} in the furniture` : ''}`,
    key: 'name, description, pronoun; from the start to the end of the paste',
    more: (/** @type {number} */ n) => `${number.format(n)} more`,
    none: 'No one here goes by that.',
    together: 'Together in a paragraph',
    network: 'Who appears with whom; the same as the list below',
    listTwin: 'The same as a list',
    pair: (/** @type {string} */ a, /** @type {string} */ b, /** @type {number} */ n) => `${a} and ${b}: ${plural(n, 'paragraph')}`,
  },
  quotes: {
    title: 'Quotes',
    summary: (/** @type {number} */ spoken, /** @type {number} */ all, /** @type {number} */ anonymous) => (
      `${number.format(spoken)} of ${plural(all, 'word')} are somebody else’s.${anonymous ? ` ${percent.format(anonymous)} of those come from nobody named.` : ''}`),
    words: (/** @type {number} */ n) => plural(n, 'word'),
    copy: 'Copy', copyLabel: 'Copy this quote with its attribution',
    attributed: (/** @type {string} */ words, /** @type {string} */ who) => (who ? `“${words}” (${who})` : `“${words}”`),
  },
  attribution: {
    title: 'Whose words',
    story: 'Of the story', standing: 'Sources, as their roles tell', pronouns: 'Sources, as the text’s own pronouns tell',
    further: 'Who the sources are, as far as the text tells',
    own: 'The reporter’s own voice',
    ownEvidence: 'Every word of the story outside quotations and reported speech; these paragraphs hold nothing else:',
    opening: (/** @type {string} */ text) => {
      const first = text.trim().split(/\s+/);
      return first.length > 9 ? `${first.slice(0, 8).join(' ')} …` : first.join(' ');
    },
    names: {
      named: 'Named sources', unnamed: 'Unnamed sources', unsaid: 'Quoted, speaker unknown',
      official: 'Officials and spokespeople', expert: 'Experts', witness: 'Witnesses and residents', other: 'No such role stated',
      women: 'She', men: 'He', unknown: 'Neither, or no pronoun',
    },
    share: (/** @type {number} */ part, /** @type {number} */ words) => `${percent.format(part)}, ${plural(words, 'word')}`,
  },
  timeline: {
    title: 'Timeline',
    against: 'Read against', change: 'Change', noAnchor: 'No publication date is known, so weekdays cannot be placed.', set: 'Set the date',
    picture: 'The same dates as the list below',
    at: (/** @type {string} */ when, /** @type {number} */ n) => (n > 1 ? `${when}, ${n} times` : when),
    published: 'published',
    off: 'Not on the line',
    vague: 'vague: no day is invented for it',
    duration: 'a length, not a day',
    every: 'a repetition, not a day',
    stated: 'as stated',
  },
  figures: {
    title: 'Figures', what: 'What is counted', bound: 'Bound', value: 'Value', who: 'Says who', ages: 'Ages',
    summary: (/** @type {number} */ n, /** @type {number} */ ages) => `${plural(n, 'figure')} in the text${ages ? `, ${number.format(ages)} of them ${ages === 1 ? 'an age' : 'ages'}` : ''}.`,
  },
  map: {
    title: 'Map',
    about: (/** @type {string} */ what) => `The story is about ${what}.`,
    at: (/** @type {string} */ place, /** @type {string} */ country) => (country && country !== place ? `${country}, at ${place}` : place),
    unknown: 'What the story is about could not be told from its places.',
    picture: (/** @type {string[]} */ places) => `Map: ${places.join('; ')}. The same places are listed below.`,
    mentions: (/** @type {number} */ n) => plural(n, 'mention'),
    actor: 'speaks or acts',
    all: (/** @type {number} */ n) => `Show ${plural(n, 'place')} farther off`,
    osm: 'OpenStreetMap',
    osmLabel: (/** @type {string} */ name) => `Open ${name} in OpenStreetMap, another site`,
    projection: 'Equirectangular, true to scale at the middle. Outlines: Natural Earth, public domain.',
    fail: 'The outlines could not be loaded; the list is complete without them.',
  },
  notes: {
    title: 'Notes', show: 'Show the words', setDate: 'Set the date',
    heads: {
      empty: 'Next to nothing to read', not_text: 'This does not look like text', language: 'Perhaps not English',
      no_date: 'No publication date in the paste', date_conflict: 'Two dates disagree', fused_paragraphs: 'One paragraph may be two',
      unclosed_quote: 'A quotation is never closed', ambiguous: 'Two readings are possible', missing_model: 'A layer is missing',
      correction: 'A correction found no words',
    },
    captionDate: { head: 'The date comes from a caption', text: (/** @type {string} */ date) => `Taken as ${date}: the caption’s date, moved on to the first weekday the story names.` },
    sourceHead: (/** @type {number} */ n) => (n === 1 ? 'A source without a name' : `${plural(n, 'source')} without a name`),
    source: (/** @type {string} */ words, /** @type {number} */ n) => `${words}: ${plural(n, 'word')} that are joined to nobody.`,
    unsureHead: (/** @type {number} */ n) => `${plural(n, 'more mark')} we are unsure of`,
    unsureText: 'They have a dotted edge in the text.',
    ask: (/** @type {string} */ words, /** @type {string} */ kind) => `Is “${words}” ${kind}?`,
    because: (/** @type {string} */ why) => `What spoke for it: ${why}.`,
    yes: (/** @type {string} */ kind) => `Yes, ${kind}`, no: 'No name',
    kinds: {
      person: 'a person', org: 'an organisation', gpe: 'a place', loc: 'a place', facility: 'a building or site', group: 'a group',
      event: 'an event', product: 'a product', work: 'a work', law: 'a law', misc: 'a name',
    },
    placeHead: (/** @type {string[]} */ names) => (names.length === 1 ? `${names[0]} has no place on the map` : `${number.format(names.length)} names have no place on the map`),
    placeText: (/** @type {number} */ n) => (n === 1 ? 'It stays in the map’s list.' : 'They stay in the map’s list, under “Not placed”.'),
  },
  exports: {
    title: 'Export', lead: 'Files are made here, in this page.', copy: 'Copy', save: 'Save',
    copied: 'Copied', saved: (/** @type {string} */ name) => `Saved as ${name}`, failed: 'This format could not be made', refused: 'The browser refused the clipboard',
    share: 'Share', print: 'Print the marked sheet',
    settingsLink: 'Link with settings',
    textLink: (/** @type {number} */ letters) => `Link with the text, ${format.bytes(letters)}`,
    textLinkPlain: 'Link with the text',
    linkWarning: 'A link with the text holds the whole article in its address. No server is sent that part, but anyone who has the link can read it.',
    linkLong: 'This one is long: some programs cut addresses like that.',
    annotators: 'For annotators', annotatorsWhat: 'brat, CoNLL, spaCy, TEI',
    kinds: /** @type {[format: string, name: string, what: string, file: string][]} */ ([
      ['json', 'Report', 'everything, galley/1 JSON', 'json'],
      ['csv', 'Tables', 'CSV: people, quotes, times, figures, places', 'csv'],
      ['html', 'Marked page', 'one HTML file, reads anywhere', 'html'],
      ['markdown', 'Source sheet', 'Markdown, who said what', 'md'],
      ['annotations', 'Annotations', 'W3C Web Annotation', 'jsonld'],
      ['jsonld', 'NewsArticle', 'JSON-LD, schema.org', 'jsonld'],
      ['brat', 'brat', 'standoff annotation', 'ann'],
      ['conll', 'CoNLL, BIO', 'one token a line', 'conll'],
      ['biluo', 'CoNLL, BILUO', 'the same with last and unit', 'conll'],
      ['spacy', 'spaCy', 'training JSON', 'json'],
      ['tei', 'TEI', 'XML', 'xml'],
    ]),
  },

  card: {
    inStory: 'in the story', inFurniture: 'not in the story', also: 'also', role: 'Role', age: 'Age', nationality: 'Nationality', place: 'Place',
    with: 'Appears with', why: 'Why this mark?', next: 'Next', previous: 'Previous', close: 'Close', speaker: 'Speaker', cue: 'Cue', value: 'Value', counts: 'Counts',
    bound: 'Bound', resolved: 'How it was resolved', noWhy: 'The engine gives no further evidence.',
    readings: 'A learned reading of the whole sentence came first; this is what weighed most when the name was weighed once more.',
    allQuotes: (/** @type {number} */ n, /** @type {number} */ words) => `All ${plural(n, 'quote')}, ${plural(words, 'word')}`,
    coordinates: (/** @type {number} */ lat, /** @type {number} */ lon) => `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`,
  },

  correct: {
    kind: 'What it is', none: 'No name', split: 'On its own', same: 'The same as', choose: 'choose …', called: 'Called', always: 'Always', block: 'Block',
    pick: (/** @type {string} */ words) => `“${words}” is the same as … Go to the other and press m.`, already: 'They are one already.',
    blockDone: (/** @type {string} */ kind) => `This block: ${kind}. Read again.`,
    renamed: (/** @type {string} */ name) => `Called “${name}”.`,
    done: (/** @type {string} */ words, /** @type {string} */ kind) => `“${words}”: ${kind}.`, removed: 'no name',
    all: (/** @type {number} */ n) => `All ${number.format(n)} alike (a)`, merged: 'Taken as one.', apart: 'Taken apart.', undone: 'Undone.', redo: 'Redo', redone: 'Redone.',
  },

  answers: {
    empty: 'There are no words here yet. Paste the story’s text, or try the sample.',
    address: 'That is an address, and this page cannot fetch it: nothing leaves it, and nothing comes in. Open the page, copy the story, and paste its words here.',
    pdf: 'That is a PDF. Open it, select the story’s text, copy it, and paste it here.',
    office: 'That is a Word or other packed file. Open it, select the text, copy it, and paste it here.',
    binary: 'That does not look like text. If it is a document, open it, copy the words, and paste them here.',
    tooLong: (/** @type {number} */ size) => `That is ${format.bytes(size)} of text; the page reads up to 10 MB at once. Paste a part of it.`,
    unread: 'The file could not be read.',
    trap: 'The engine stumbled over this text and was started again. Your text is still here. Cutting it in half may show where it stumbles.',
  },
  engine: {
    loading: (/** @type {number} */ loaded, /** @type {number} */ total) => (!loaded ? 'Getting ready, once' : total
      ? `Getting ready, once: ${format.bytes(loaded)} of ${format.bytes(total)}` : `Getting ready, once: ${format.bytes(loaded)}`),
    failed: 'The engine could not be loaded, so nothing can be read yet. Check the connection.',
    old: 'This browser is too old to run the engine. Any browser of the last three years will do.',
  },
  reading: 'Reading …',
  share: (/** @type {number} */ share) => percent.format(share),
  comparing: 'Comparing …',
  cancel: 'Cancel',
  retry: 'Try again',
  ready: (/** @type {number} */ n) => `Read. ${plural(n, 'mark')}.`,
  toast: {
    waiting: (/** @type {number} */ n) => (n === 1 ? 'One more file is waiting.' : `${n} more files are waiting.`), next: 'Read the next one',
    replaced: 'Another article is on the page.', back: 'Back to the last one', copied: 'Copied',
  },
  pile: {
    title: (/** @type {number} */ n) => plural(n, 'article'),
    status: (/** @type {number} */ done, /** @type {number} */ all, /** @type {number} */ failed) => [
      done < all ? `${number.format(done)} of ${number.format(all)} read.` : 'All read.', failed && `${number.format(failed)} could not be.`].filter(Boolean).join(' '),
    read: (/** @type {number} */ n) => `${plural(n, 'article')} read.`,
    back: (/** @type {number} */ n) => `All ${plural(n, 'article')}`,
    words: (/** @type {number} */ n) => plural(n, 'word'),
    waiting: 'waiting', reading: 'reading …', choose: 'Compare',
    table: 'Save everything as CSV', making: (/** @type {number} */ n, /** @type {number} */ all) => `Table: ${number.format(n)} of ${number.format(all)}`,
    own: 'One of our exports: open it on its own, beside its text.',
    trap: 'The engine stumbled over this text and was started again.',
    cast: 'One cast', quoted: 'Who is quoted where',
    castLead: (/** @type {number} */ n, /** @type {number} */ several) => `${plural(n, 'name')}, ${number.format(several)} of them in several articles. That the same name and kind mean the same is a guess.`,
    guess: (/** @type {number} */ n) => `A guess: the same name and kind in ${plural(n, 'article')}. Take an article’s one out where it is another.`,
    quotedLead: (/** @type {number} */ n) => `${plural(n, 'speaker')}. Those without a name stand for their article alone.`,
    nothing: 'No names yet.', nobody: 'Nobody is quoted yet.',
    inArticles: (/** @type {number} */ n, /** @type {number} */ mentions) => `${plural(n, 'article')}, ${plural(mentions, 'mention')}`,
    mentions: (/** @type {number} */ n) => plural(n, 'mention'),
    wordsIn: (/** @type {number} */ words, /** @type {number} */ n) => `${plural(words, 'word')} in ${plural(n, 'article')}`,
    apart: 'Not the same', join: 'The same after all',
  },
  compare: {
    title: 'What they tell differently', here: 'the article on the page', other: 'the text put in beside it',
    before: 'First', after: 'Second', silent: 'does not say',
    changes: { added: 'only in the second', removed: 'only in the first', changed: 'changed' },
    nothing: 'Nothing was found that one tells and the other does not. Words may differ all the same.',
    swatch: { person: 'Aa', org: 'Aa', place: 'Aa', quote: '“a”', figure: '12', time: '12' },
    whats: { person: 'Person', org: 'Organisation', place: 'Place', quote: 'Quotation', figure: 'Figure', time: 'Time' },
    fields: { name: 'name', role: 'role', age: 'age', words: 'words', speaker: 'speaker', form: 'quoted or reported', value: 'value', bound: 'bound' },
    /** `Person, role: Ada Obi` */
    about: (/** @type {import('./compare').Difference} */ { what, field, subject }) => (
      [[strings.compare.whats[what], field && field !== 'value' ? strings.compare.fields[field] : ''].filter(Boolean).join(', '), subject].filter(Boolean).join(': ')),
    mark: (/** @type {import('./compare').Difference} */ it) => `${strings.compare.about(it)}, ${strings.compare.changes[it.change]}`,
    /** @param {import('./compare').Difference[]} all */
    summary(all) {
      const of = (/** @type {string} */ change) => all.filter((it) => it.change === change).length;
      const parts = [of('changed') && `${number.format(of('changed'))} changed`, of('added') && `${number.format(of('added'))} only in the second`, of('removed') && `${number.format(of('removed'))} only in the first`];
      return all.length ? `${plural(all.length, 'difference')}: ${list.format(parts.filter((it) => typeof it === 'string'))}.` : 'No difference.';
    },
    kept: (/** @type {number} */ n) => `${plural(n, 'thing')} told alike.`,
    act: 'Compare',
  },
  index: 'Index',
  blockKinds: {
    headline: 'Headline', headline_repeat: 'Headline repeat', standfirst: 'Standfirst', byline: 'Byline', dateline: 'Dateline', date: 'Date',
    caption: 'Caption', credit: 'Credit', subhead: 'Sub-head', paragraph: 'Paragraph', list_item: 'List item', quote_block: 'Quoted block',
    agency: 'Agency line', boilerplate: 'Not part of the story',
  },
  blocks: { kindOf: (/** @type {string} */ words) => `What this block is: ${words}` },
  editor: {
    done: 'Read again. Corrections went where their words went.', same: 'Nothing was changed.',
    lost: (/** @type {number} */ n) => `Read again. ${plural(n, 'correction')} found no words any more.`,
  },
  kept: {
    always: (/** @type {string} */ words, /** @type {string} */ kind) => `“${words}”: always ${kind}. Kept in this browser.`,
    forgetIt: 'Forget it', remove: 'Remove', forgotten: 'Everything kept here is forgotten.',
    blocked: 'This browser does not let the page keep anything.',
    article: (/** @type {number} */ words, /** @type {string} */ day) => `${plural(words, 'word')}, ${day}`,
  },
  link: { broken: 'The link was cut or is none of ours, so there is no text in it. Ask for it again, or paste the article.' },
  opening: {
    done: (/** @type {string} */ format) => `Opened from ${format}, with what was put right in it.`,
    failed: (/** @type {string} */ why) => `That file could not be opened: ${why}.`,
    formats: /** @type {Record<string, string>} */ ({
      json: 'a report', html: 'a marked page', annotations: 'annotations', jsonld: 'a NewsArticle', brat: 'brat', conll: 'CoNLL', biluo: 'CoNLL', spacy: 'spaCy', tei: 'TEI',
    }),
  },
  update: { ready: 'A newer Galley is ready.', use: 'Use it now' },
  madeWith: (/** @type {string} */ version) => `Made with Galley ${version} in the reader’s own browser. Check before you publish.`,
  openPanel: 'Open the panel',
  closePanel: 'Close the panel',
};
