// Owns light and dark: the system's, unless the reader chose; the choice is kept where the browser allows it.

const KEY = 'galley-theme';

/** Storage may be blocked; then the choice lasts as long as the page. */
const stored = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
const keep = (/** @type {string} */ theme) => { try { localStorage.setItem(KEY, theme); } catch { /* blocked: nothing to do */ } };

export function restoreTheme() {
  const theme = stored();
  if (theme) document.documentElement.dataset.theme = theme;
}

export function switchTheme() {
  const { dataset } = document.documentElement;
  const dark = dataset.theme ? dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  dataset.theme = dark ? 'light' : 'dark';
  keep(dataset.theme);
}
