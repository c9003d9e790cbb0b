// Owns what a browser asks of the network: a proxy that every request goes through, pages', workers' and the browser's own, and that lets none out but to one origin.
import { createServer, request } from 'node:http';

/**
 * Starts it; everything asked is in `asked`, in order, as `METHOD url`.
 *
 * @param {string} origin the only one that is answered
 */
export async function startRecorder(origin) {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? '';
    asked.push(`${incoming.method} ${url}`);
    if (new URL(url, 'http://nowhere.invalid').origin !== new URL(origin).origin) return void outgoing.writeHead(502).end();
    const onward = request(url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  // An encrypted connection, and a socket: told where to, refused.
  const refuse = (/** @type {import('node:http').IncomingMessage} */ { method, url }, /** @type {import('node:stream').Duplex} */ socket) => {
    asked.push(`${method} ${url}`);
    socket.destroy();
  };
  server.on('connect', refuse);
  server.on('upgrade', refuse);
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(null)); });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { asked, proxy: `http://127.0.0.1:${port}`, stop: () => { server.closeAllConnections(); server.close(); } };
}
