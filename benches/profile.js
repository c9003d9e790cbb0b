// Owns a profile of whole reports: the browser's samples → how much of the time each room takes; needs an engine that kept its functions' names.

const EVERY_MICROSECONDS = 500;
const REPORT = 'Galley: whole report';

/** Shares of the time by room, the greatest first, of reports of `text` on a page that has the contest's code at hand. */
export async function profile(page, text) {
  const asked = (name, ...given) => page.evaluate(async ([call, args]) => (await import('/contest.js'))[call](...args), [name, given]);
  await asked('load', text);
  // Once without samples: the browser compiles well what runs often.
  await asked('measure', REPORT, text);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: EVERY_MICROSECONDS });
  await session.send('Profiler.start');
  await asked('measure', REPORT, text);
  return shares((await session.send('Profiler.stop')).profile);
}

/** Each sample counts for the room of the innermost function of ours on its stack. */
function shares({ nodes, samples, timeDeltas }) {
  const rooms = new Map();
  // Children stand behind their parents: a node's room is known before it is asked for.
  const inherited = new Map();
  for (const { id, callFrame, children = [] } of nodes) {
    const room = roomOf(callFrame.functionName) ?? inherited.get(id) ?? 'the page: JSON, garbage';
    rooms.set(id, room);
    children.forEach((child) => inherited.set(child, room));
  }
  const idle = new Set(nodes.filter((it) => ['(idle)', '(program)'].includes(it.callFrame.functionName)).map((it) => it.id));
  const sums = new Map();
  samples.forEach((id, at) => { if (!idle.has(id)) sums.set(rooms.get(id), (sums.get(rooms.get(id)) ?? 0) + timeDeltas[at]); });
  const all = [...sums.values()].reduce((sum, it) => sum + it, 0);
  return [...sums].map(([room, time]) => ({ room, share: time / all })).sort((a, b) => b.share - a.share);
}

/** `galley::tag::net::layers::dots` → `tag::net`; the net is told apart from what else finds names. */
function roomOf(name) {
  const found = /galley::(?:wasm::|request::)?(tag::net|[a-z]+)/.exec(name);
  return found?.[1];
}
