// Owns what goes over a reload that the reader asked for: the article, for this tab and this once.

const KEY = 'galley-carry';

/** @param {import('./page').Asked} asked */
export function carry(asked) {
  try { sessionStorage.setItem(KEY, JSON.stringify(asked)); } catch { /* Blocked or too long: the paste box is empty afterwards. */ }
}

/** @returns {import('./page').Asked | null} */
export function carried() {
  try {
    const json = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return json && JSON.parse(json);
  } catch { return null; }
}
