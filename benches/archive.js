// Owns the measure of an archive: a long run of the command line, its memory, its resuming, and compromise and spaCy over some of the same articles; writes benches/ARCHIVE.md.
//
//   python3 examples/spark/generate.py 100000 > target/archive.jsonl
//   cargo build --release -p galley --bin galley && npm ci --prefix benches
//   node benches/archive.js target/archive.jsonl target/release/galley [python]
//
// `python` is one in which spaCy is installed, as benches/spacy_names.py says; without it spaCy is left out.
// Memory is read from /proc, so it runs on Linux only. Every contestant has two processes or threads.
import { execFileSync, fork, spawn } from 'node:child_process';
import { createReadStream, existsSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** So many articles are enough to tell compromise's rate, and to tear a run. */
const SAMPLE = 5_000;
const JOBS = 2;

if (process.argv[2] === '--peer') {
  await peer(process.argv[3], Number(process.argv[4]));
} else {
  await measure(process.argv[2], process.argv[3], process.argv[4]);
}

async function measure(articles, galley, python) {
  const answers = `${articles}.answers`;
  const count = Number(execFileSync('wc', ['-l', articles], { encoding: 'utf8' }).split(' ')[0]);
  const words = readFileSync(articles, 'utf8').split(/\s+/).length;
  const whole = await run(galley, articles, answers);
  const torn = await tear(galley, articles, answers);
  const sampled = Math.min(SAMPLE, count);
  const own = await rate(sampled, () => [spawn(galley, ['--jsonl', '--jobs', String(JOBS), `${articles}.some`], { stdio: 'ignore' })]);
  const parts = Array.from({ length: JOBS }, (_, part) => String(part));
  const script = (name) => fileURLToPath(new URL(name, import.meta.url));
  const peers = { compromise: await rate(sampled, () => parts.map((part) => fork(script('archive.js'), ['--peer', articles, part]))) };
  if (python) {
    const spacy = (part) => spawn(python, [script('spacy_names.py'), articles, part, String(JOBS), String(SAMPLE)], { stdio: ['ignore', 'ignore', 'inherit'] });
    peers.spaCy = await rate(sampled, () => parts.map(spacy));
  }
  const table = told({ count, words, whole, torn, own, peers });
  writeFileSync(new URL('ARCHIVE.md', import.meta.url), table);
  console.log(table);
}

/** How many of `count` articles a second processes read that share them, from their start to the end of the last. */
async function rate(count, started) {
  const began = performance.now();
  await Promise.all(started().map((running) => new Promise((done, failed) => {
    running.on('error', failed).on('exit', (status) => (status === 0 ? done() : failed(new Error(`${running.spawnfile} failed`))));
  })));
  return count / ((performance.now() - began) / 1000);
}

/** One unbroken run: seconds, and the most memory in each tenth of the answers, in MiB. */
async function run(galley, articles, answers) {
  writeFileSync(answers, '');
  const began = performance.now();
  const running = spawn(galley, ['--jsonl', '--jobs', String(JOBS), '--output', answers, articles], { stdio: ['ignore', 'ignore', 'inherit'] });
  const samples = [];
  const timer = setInterval(() => {
    const status = `/proc/${running.pid}/status`;
    const memory = existsSync(status) && /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1];
    if (memory) samples.push({ written: statSync(answers).size, memory: Number(memory) / 1024 });
  }, 200);
  await new Promise((done) => { running.on('exit', () => { clearInterval(timer); done(); }); });
  const seconds = (performance.now() - began) / 1000;
  const size = statSync(answers).size;
  const tenths = Array.from({ length: 10 }, (_, tenth) => Math.max(...samples
    .filter(({ written }) => Math.min(9, Math.floor((written / size) * 10)) === tenth).map(({ memory }) => memory)));
  return { seconds, tenths };
}

/** Whether a run over the first articles, killed half-way and resumed, gives the bytes of the unbroken one. */
async function tear(galley, articles, answers) {
  const [some, torn] = [`${articles}.some`, `${articles}.torn`];
  writeFileSync(some, head(articles, SAMPLE));
  const wanted = head(answers, SAMPLE);
  writeFileSync(torn, '');
  const words = ['--jsonl', '--jobs', String(JOBS), '--output', torn, some];
  const running = spawn(galley, words, { stdio: 'inherit' });
  await new Promise((done) => {
    const timer = setInterval(() => { if (statSync(torn).size > wanted.length / 2) running.kill('SIGKILL'); }, 20);
    running.on('exit', () => { clearInterval(timer); done(); });
  });
  const kept = statSync(torn).size;
  execFileSync(galley, ['--resume', ...words], { stdio: 'inherit' });
  return { kept: kept / wanted.length, equal: readFileSync(torn).equals(wanted) };
}

/** The first lines of a file, as bytes. */
function head(file, lines) {
  const [opened, parts] = [openSync(file), []];
  for (let left = lines; left > 0;) {
    const chunk = Buffer.alloc(1 << 20);
    const read = readSync(opened, chunk, 0, chunk.length, null);
    if (read === 0) break;
    let end = 0;
    while (left > 0 && end < read) {
      const next = chunk.indexOf(10, end);
      if (next < 0 || next >= read) { end = read; break; }
      end = next + 1;
      left -= 1;
    }
    parts.push(chunk.subarray(0, end));
  }
  return Buffer.concat(parts);
}

/** Compromise's names of every second article of the sample. */
async function peer(articles, part) {
  const { default: nlp } = await import('compromise');
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(articles) })) {
    if (at >= SAMPLE) break;
    if (at % JOBS === part) {
      const doc = nlp(JSON.parse(line).text);
      JSON.stringify([doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')]);
    }
    at += 1;
  }
  process.exit(0);
}

function told({ count, words, whole, torn, own, peers }) {
  const [first, last] = [whole.tenths[0], whole.tenths[9]];
  const row = ([name, rate]) => `| ${name}, names alone: articles a second; we read so many times as many | ${rate.toFixed(0)}; ${(own / rate).toFixed(2)} |`;
  return `# An archive through the command line

Written by \`node benches/archive.js\` in one run: ${cpus().length} × ${cpus()[0].model.trim()}, ${type()} ${release()}. What else the machine does meanwhile changes the rates, and their ratio too.
${count} generated articles of ${Math.round(words / count)} words (\`examples/spark/generate.py\`), \`--jobs ${JOBS}\`. The ratios are of the first ${Math.min(SAMPLE, count)} of them, read one contestant after the other, each with ${JOBS}
processes or threads, the loading of its weights included.

| | |
|---|---|
| all of them, whole reports: articles a second | ${(count / whole.seconds).toFixed(0)} |
| the first ${Math.min(SAMPLE, count)} of them again: articles a second | ${own.toFixed(0)} |
${Object.entries(peers).map(row).join('\n')}
| most memory in the first and in the last tenth of the run | ${first.toFixed(1)} MiB, ${last.toFixed(1)} MiB (${((last / first - 1) * 100).toFixed(1)} %) |
| a run of ${SAMPLE} killed after ${(torn.kept * 100).toFixed(0)} % of its answers and resumed, beside the unbroken one | ${torn.equal ? 'the same bytes' : 'OTHER BYTES'} |
`;
}
