// Owns what the reader asked this browser to keep: names that are always of a kind, the articles read lately.

import { alwaysList, dropRecent, forgetAll, keepAlways, keepRecent, keepsRecent, recent, switchRecent } from '../kept.js';
import { strings } from '../strings.js';

/** Milliseconds after the last change before an article is put away. */
const REST_MS = 600;

/**
 * @param {import('../page').Desk} desk
 * @param {{read: (text: string, options: import('../page').Options) => Promise<void>, take: (text: string, options?: import('../page').Options) => void}} reading
 */
export function createKeeping({ store, parts }, { read, take }) {
  let id = '';
  let timer = 0;
  /** @type {import('../page').View | null} */
  let seen = null;

  /** @param {import('../page').State} state */
  function watch({ view, editing, options }) {
    if (!view || view === seen || editing) return;
    seen = view;
    clearTimeout(timer);
    if (!keepsRecent()) return;
    id ||= crypto.randomUUID();
    const { text } = view;
    const { headline } = view.report.article;
    const title = (headline ? text.slice(headline.start, headline.end) : text.trim().slice(0, 80)).replace(/\s+/g, ' ');
    const article = { id, title, words: view.words.story || view.words.all, when: Date.now(), text, options };
    timer = setTimeout(() => keepRecent(article).then(tell), REST_MS);
  }

  /** Shows what is kept, wherever it is shown. */
  async function tell() {
    const kept = { always: alwaysList(), on: keepsRecent(), recent: await recent() };
    parts.keeping.show(kept);
    parts.start.recent(kept.recent);
  }

  const readAgain = () => { const { text, options, view } = store.get(); if (view) read(text, options); };

  /** @param {import('../page').Mark} mark */
  function always(mark) {
    const { text } = store.get();
    if (!mark.mention || mark.mention.form !== 'name') return;
    const words = text.slice(mark.start, mark.end);
    const { kind } = mark.mention;
    const done = keepAlways([...alwaysList().filter((it) => it.words !== words), { words, kind }]);
    if (!done) return parts.toast.say(strings.kept.blocked);
    readAgain();
    tell();
    parts.toast.say(strings.kept.always(words, strings.kinds[kind].toLowerCase()), strings.kept.forgetIt, () => forgetAlways(words));
  }

  /** @param {string} words */
  function forgetAlways(words) {
    keepAlways(alwaysList().filter((it) => it.words !== words));
    readAgain();
    tell();
  }

  /** @param {boolean} on */
  async function keep(on) {
    const done = await switchRecent(on);
    if (!done) parts.toast.say(strings.kept.blocked);
    seen = null;
    if (on && done) watch(store.get());
    tell();
  }

  async function forget() {
    clearTimeout(timer);
    await forgetAll();
    delete document.documentElement.dataset.theme;
    readAgain();
    tell();
    parts.toast.say(strings.kept.forgotten);
  }

  /** @param {string} wanted */
  async function reopen(wanted) {
    const found = (await recent()).find((it) => it.id === wanted);
    if (!found) return;
    take(found.text, found.options);
    id = found.id;
  }

  return {
    watch, tell, always, forgetAlways, keep, forget, reopen,
    drop: (/** @type {string} */ it) => dropRecent(it).then(tell),
    /** Another article: not the one that was put away before. */
    another: () => { id = ''; },
  };
}
