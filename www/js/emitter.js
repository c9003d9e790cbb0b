// Owns how a part speaks: handlers by event name.

/** @returns {{on(type: string, handler: import('./page').Handler): void, emit(type: string, detail?: unknown): void}} */
export function emitter() {
  /** @type {Map<string, import('./page').Handler[]>} */
  const handlers = new Map();
  return {
    on(type, handler) {
      handlers.set(type, [...(handlers.get(type) ?? []), handler]);
    },
    emit(type, detail) {
      for (const handler of handlers.get(type) ?? []) handler(detail);
    },
  };
}
