// Owns the weighing: bytes of each part of the page as `dist` stores it, and of the peers, each bundled alone.
import { build } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PEERS = {
  compromise: "export * from 'compromise'; export { default } from 'compromise';",
  'wink-nlp with its model': "import a from 'wink-nlp'; import b from 'wink-eng-lite-web-model'; export default [a, b];",
  'chrono-node': "export * from 'chrono-node';",
};

/** @param {string} site the built page @returns {Promise<Record<string, Buffer>>} */
export async function weigh(site) {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const read = (wanted) => Buffer.concat(files.filter((it) => wanted(it)).map((it) => readFileSync(join(it.parentPath, it.name))));
  const ours = (it) => !['peers.js', 'contest.js'].includes(it.name);
  const inEngine = (it) => it.parentPath.endsWith('engine');
  const parts = {
    'engine, WebAssembly': read((it) => it.name === 'galley_bg.wasm'),
    'engine, JavaScript': read((it) => it.name === 'galley.js'),
    'model (stored as gzip)': read((it) => it.name === 'model.bin.gz'),
    'page: HTML, CSS, JavaScript': read((it) => ours(it) && !inEngine(it) && /\.(html|css|js)$/.test(it.name)),
  };
  for (const [peer, code] of Object.entries(PEERS)) parts[`peer: ${peer}`] = await bundled(code);
  return parts;
}

async function bundled(contents) {
  const resolveDir = new URL('.', import.meta.url).pathname;
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error' });
  return Buffer.from(outputFiles[0].contents);
}
