// Owns the texts that every door must answer alike: the golden articles, and texts that break naive counting.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../golden/', import.meta.url);

const hard = {
  empty: '',
  'blank lines': '\n\r\n \u00a0\n',
  'emoji, flags, combining marks': 'Zoë said: “👩‍👩‍👧 🇸🇾 e\u0301” — on Tuesday.\r\nİstanbul’s 3½% ﬁsh\u2028of ٣٤ שלום עולם.\n',
  'controls and a byte order mark': '\ufeffLONDON (Reuters) -\u0000 One\u0007 two\u202e three\u2066.\n',
  'no end of quotes': '"'.repeat(200) + ' said ' + '“'.repeat(200),
};

/** Every text as [name, text]. */
export function articles() {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')).sort() : [];
  return [...names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]), ...Object.entries(hard)];
}
