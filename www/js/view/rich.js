// Owns a page's words: HTML → its text with a line for each block, and what its metadata says; puts nothing into the document.

/** Elements that stand apart, with a blank line around them, as a browser copies them. */
const APART = 'p,h1,h2,h3,h4,h5,h6,ul,ol,dl,blockquote,figure,table,pre,hr';
/** Elements that take lines of their own. */
const LINES = 'div,section,article,header,footer,aside,main,nav,form,address,figcaption,li,tr,dt,dd,time[datetime]';
/** What no reader sees. */
const UNSEEN = 'script,style,noscript,template,svg,iframe,select,[hidden]';

/**
 * A page's text and date. Headline and author that stand only in the metadata are set above the story.
 *
 * @param {string} html
 * @returns {{text: string, date: string}} date: ISO day, empty when no metadata says it
 */
export function readHtml(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { headline, authors, date } = metadata(page);
  for (const it of page.querySelectorAll(UNSEEN)) it.remove();
  const seen = plain(page.body.textContent ?? '');
  const missing = [headline && !seen.includes(plain(headline)) ? headline : '', bylineOf(authors.filter((it) => !seen.includes(plain(it))))];
  const story = page.querySelector('article, main') ?? page.body;
  for (const line of missing.reverse()) if (line) story.prepend(paragraph(page, line));
  return { text: textOf(page), date };
}

/** Whether pasted HTML holds more than styled words. @param {string} html */
export function hasBlocks(html) {
  return /<(?:p|h[1-6]|li|figcaption|table|blockquote|article)[\s>]/i.test(html);
}

/** @param {Document} page */
function textOf(page) {
  for (const it of page.querySelectorAll('br')) it.replaceWith('\u0001');
  for (const it of page.querySelectorAll('td + td, td + th, th + td, th + th')) it.prepend('\u0002');
  for (const it of page.querySelectorAll('li')) if (!isLink(it)) it.prepend('• ');
  for (const it of page.querySelectorAll(LINES)) { it.prepend('\u0001'); it.append('\u0001'); }
  for (const it of page.querySelectorAll(APART)) { it.before('\u0000'); it.after('\u0000'); }
  const words = (page.body.textContent ?? '').replace(/\s+/g, ' ').replace(/ ?\u0002 ?/g, '\t');
  return words.replace(/[ \u0001]*\u0000[ \u0000\u0001]*/g, '\n\n').replace(/ *\u0001[ \u0001]*/g, '\n').replace(/• *\n+/g, '• ').trim();
}

/** An item that is a link and nothing else belongs to a menu. @param {Element} item */
function isLink(item) {
  return plain(item.textContent ?? '') === plain(item.querySelector('a')?.textContent ?? '');
}

/** @param {Document} page @param {string} words */
function paragraph(page, words) {
  const it = page.createElement('p');
  it.textContent = words;
  return it;
}

/** @param {string[]} names */
function bylineOf(names) {
  return names.length ? `By ${names.join(', ').replace(/, ([^,]*)$/, ' and $1')}` : '';
}

/** @param {string} words */
const plain = (words) => words.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * What JSON-LD says, or else the meta elements.
 *
 * @param {Document} page
 * @returns {{headline: string, authors: string[], date: string}}
 */
function metadata(page) {
  const told = linked(page);
  const meta = (/** @type {string} */ name) => page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
  const author = meta('author');
  return {
    headline: wordsOf(told.headline) || meta('og:title'),
    authors: namesOf(told.author).concat(told.author || !author || author.includes('/') ? [] : [author]),
    date: dayOf(wordsOf(told.datePublished) || meta('article:published_time') || clocked(page)),
  };
}

/** When the story was published by its own `time` element, which may show the reader only `3 hours ago`. @param {Document} page */
function clocked(page) {
  const said = page.querySelector('time[itemprop="datePublished"], time[pubdate]') ?? page.querySelector('h1')?.closest('article, main')?.querySelector('time[datetime]');
  return said?.getAttribute('datetime') ?? '';
}

/** The article among a page's JSON-LD. @param {Document} page @returns {Record<string, unknown>} */
function linked(page) {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = flat(JSON.parse(script.textContent ?? '')).find((it) => /Article|Posting|Report/.test(String(it['@type'])));
      if (found) return found;
    } catch { /* Broken metadata says nothing; the words are still there. */ }
  }
  return {};
}

/** @param {unknown} value @returns {Record<string, unknown>[]} */
function flat(value) {
  if (Array.isArray(value)) return value.flatMap(flat);
  if (!value || typeof value !== 'object') return [];
  const it = /** @type {Record<string, unknown>} */ (value);
  return [it, ...flat(it['@graph'])];
}

/** @param {unknown} value @returns {string[]} */
function namesOf(value) {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  const name = value && typeof value === 'object' ? /** @type {Record<string, unknown>} */ (value).name : value;
  return [wordsOf(name)].filter((it) => it && it.length <= 80);
}

/** @param {unknown} value */
const wordsOf = (value) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

/** @param {string} stamp */
const dayOf = (stamp) => /^\d{4}-\d{2}-\d{2}/.exec(stamp)?.[0] ?? '';
