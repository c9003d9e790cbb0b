// Owns what stays in this browser, and only when asked: names that are always of a kind, recent articles; forgets all at a word.

/**
 * @typedef {{words: string, kind: import('./report').Kind}} Always
 * @typedef {{id: string, title: string, words: number, when: number, text: string, options: import('./page').Options}} Recent
 */

const ALWAYS = 'galley-always';
const RECENT = 'galley-recent';
const DATABASE = 'galley';
const STORE = 'articles';
/** Articles kept; the oldest make room. */
const MOST = 30;

/** Storage may be blocked or full: then nothing is kept, and the page goes on. @param {() => T} job @param {T} otherwise @returns {T} @template T */
function allowed(job, otherwise) { try { return job(); } catch { return otherwise; } }

/** @returns {Always[]} */
export function alwaysList() {
  const list = allowed(() => JSON.parse(localStorage.getItem(ALWAYS) ?? '[]'), []);
  return Array.isArray(list) ? list.filter((it) => it && typeof it.words === 'string' && typeof it.kind === 'string') : [];
}

/** @param {Always[]} list @returns {boolean} whether it is kept */
export function keepAlways(list) {
  return allowed(() => (list.length ? localStorage.setItem(ALWAYS, JSON.stringify(list)) : localStorage.removeItem(ALWAYS), true), false);
}

/** Whether the reader asked for recent articles. */
export const keepsRecent = () => allowed(() => localStorage.getItem(RECENT) === 'on', false);

/** @param {boolean} on @returns {Promise<boolean>} whether it could be switched */
export async function switchRecent(on) {
  const done = allowed(() => (on ? localStorage.setItem(RECENT, 'on') : localStorage.removeItem(RECENT), true), false);
  if (!on) await drop();
  return done && (!on || await open().then((database) => (database.close(), true), () => false));
}

/** The latest first. @returns {Promise<Recent[]>} */
export async function recent() {
  if (!keepsRecent()) return [];
  /** @type {Recent[]} */
  const all = await inStore('readonly', (store) => store.getAll()) ?? [];
  return all.sort((a, b) => b.when - a.when);
}

/** @param {Recent} article */
export async function keepRecent(article) {
  if (!keepsRecent()) return;
  await inStore('readwrite', (store) => store.put(article));
  for (const old of (await recent()).slice(MOST)) await dropRecent(old.id);
}

/** @param {string} id */
export const dropRecent = (id) => inStore('readwrite', (store) => store.delete(id));

/** Nothing of the reader's stays: no list, no articles, no choice of light or dark. */
export async function forgetAll() {
  allowed(() => { for (const key of Object.keys(localStorage)) if (key.startsWith('galley')) localStorage.removeItem(key); }, undefined);
  await drop();
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'id' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} job @returns {Promise<any>} undefined where storage is blocked */
async function inStore(mode, job) {
  try {
    const database = await open();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const asked = job(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(asked.result);
        transaction.onerror = () => reject(transaction.error);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally { database.close(); }
  } catch { return undefined; }
}

function drop() {
  return new Promise((resolve) => {
    const asked = allowed(() => indexedDB.deleteDatabase(DATABASE), null);
    if (!asked) return resolve(undefined);
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve(undefined);
  });
}
