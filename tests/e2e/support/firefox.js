// Owns a stock Firefox in tests, over WebDriver BiDi: found, started with a profile of its own, driven by commands, and ended.
import { spawn } from 'node:child_process';
import { accessSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { openSocket } from './socket.js';

const NAMES = ['firefox', 'firefox-esr', 'firefox.exe'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe', '/snap/bin/firefox'];

/** The Firefox of this machine: `FIREFOX_PATH`, the one on the path, or in a usual place; null for none. */
export function findFirefox() {
  const there = (file) => { try { accessSync(file); return true; } catch { return false; } };
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  const path = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...path, ...PLACES].find(there) ?? null;
}

/** Starts it; `evaluate` runs an expression in the page and gives its value, a promise's too. */
export async function startFirefox(executable) {
  const profile = mkdtempSync(join(tmpdir(), 'galley-firefox-'));
  const firefox = spawn(executable, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => { firefox.on('exit', resolve); });
  const address = await listening(firefox);
  const waiting = new Map();
  let next = 1;
  const socket = await openSocket(`${address}/session`, (text) => {
    const { id, type, result, message } = JSON.parse(text);
    const job = waiting.get(id);
    waiting.delete(id);
    if (job) (type === 'error' ? job.reject(new Error(message)) : job.resolve(result));
  });
  const send = (method, params) => new Promise((resolve, reject) => {
    waiting.set(next, { resolve, reject });
    socket.send(JSON.stringify({ id: next, method, params }));
    next += 1;
  });
  await send('session.new', { capabilities: {} });
  const { contexts: [{ context }] } = await send('browsingContext.getTree', {});
  return {
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    async evaluate(expression) {
      const answer = await send('script.evaluate', { expression: `Promise.resolve(${expression}).then((it) => JSON.stringify(it ?? null))`, target: { context }, awaitPromise: true });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value);
    },
    async stop() {
      socket.close();
      firefox.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Milliseconds in which it must have said where it listens. */
const PATIENCE_MS = 60_000;

/** The address it says it listens at. */
function listening(firefox) {
  return new Promise((resolve, reject) => {
    let said = '';
    setTimeout(() => { reject(new Error(`Firefox does not listen: ${said.slice(-500)}`)); if (!said.includes('BiDi')) firefox.kill(); }, PATIENCE_MS).unref();
    firefox.stderr.on('data', (data) => {
      said += data;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    firefox.on('exit', () => reject(new Error(`Firefox ended before it listened: ${said.slice(-500)}`)));
  });
}
