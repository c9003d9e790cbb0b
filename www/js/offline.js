// Owns the page's keeping for use without a network, and the news of a newer build.

/** Milliseconds between looks for a newer build, while the page stays open. */
const HOUR = 3_600_000;

/** The build this page is of; empty when it was not built. */
export const build = () => document.querySelector('meta[name=build]')?.getAttribute('content') ?? '';

/** Whether the page's files are at hand here: none need be fetched. */
export function isKept() {
  try { return Boolean(navigator.serviceWorker?.controller); } catch { return false; }
}

/**
 * Where there are no service workers, as in a file opened from disk, the page works all the same, while it is open.
 *
 * @param {(use: () => void) => void} offer called when a newer build is ready; `use` loads the page anew with it
 */
export async function keepForOffline(offer) {
  try {
    const { serviceWorker } = navigator;
    const registration = await serviceWorker.register('sw.js');
    let wanted = false;
    const tell = (/** @type {ServiceWorker | null} */ next) => {
      if (next?.state === 'installed' && serviceWorker.controller) offer(() => { wanted = true; next.postMessage('use'); });
    };
    serviceWorker.addEventListener('controllerchange', () => { if (wanted) location.reload(); });
    registration.addEventListener('updatefound', () => {
      const next = registration.installing;
      next?.addEventListener('statechange', () => tell(next));
    });
    tell(registration.waiting);
    setInterval(() => registration.update().catch(() => {}), HOUR);
  } catch { /* Not allowed or not there: nothing is kept. */ }
}
