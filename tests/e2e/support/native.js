// Owns the command line in tests: the same engine, built for this machine.
import { execFileSync } from 'node:child_process';

/** What the command line answers to `text`, as the bytes it printed. */
export function native(text, ...words) {
  const options = { input: text, encoding: 'utf8', maxBuffer: 1 << 28 };
  return execFileSync(process.env.GALLEY_BIN ?? '../../target/debug/galley', words, options);
}
