// Owns the page's one state; tells its listeners after each change.

/** @typedef {import('./page').State} State */

/** @type {State} */
const EMPTY = {
  phase: 'start', editing: false, text: '', options: { offsets: 'utf16' }, view: null, took: 0, busy: '', share: null,
  engine: { state: 'loading', loaded: 0, total: 0, message: '', formats: [] }, answer: '',
  off: new Set(), threshold: 0.6, selected: { entity: null, key: null }, tab: 'overview', past: 0, future: 0, pile: null, compare: null,
};

/** @returns {{get(): State, set(patch: Partial<State>): void, subscribe(listener: (state: State) => void): void}} */
export function createStore() {
  let state = EMPTY;
  /** @type {((state: State) => void)[]} */
  const listeners = [];
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) { listeners.push(listener); },
  };
}
