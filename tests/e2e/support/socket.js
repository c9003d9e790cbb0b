// Owns a WebSocket from our side, texts only: enough to talk to a browser on this machine, on any Node.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/**
 * Connects to `ws://host:port/path`.
 *
 * @param {string} address
 * @param {(text: string) => void} hear
 * @returns {Promise<{send(text: string): void, close(): void}>}
 */
export function openSocket(address, hear) {
  const { hostname, port, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let rest = Buffer.alloc(0);
    let open = false;
    socket.on('error', reject);
    socket.on('connect', () => socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`
      + `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`));
    const read = reader(hear);
    socket.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      if (!open) {
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!/^HTTP\/1.1 101/.test(rest.toString('latin1'))) return reject(new Error('The browser refused the connection.'));
        open = true;
        rest = rest.subarray(end + 4);
        resolve({ send: (text) => socket.write(frame(text)), close: () => socket.destroy() });
      }
      rest = read(rest);
    });
  });
}

/** One masked text frame, as a client must send it. @param {string} text */
function frame(text) {
  const body = Buffer.from(text);
  // The length in as few bytes as it needs: more are refused.
  const size = Buffer.alloc(body.length < 126 ? 1 : body.length < 65_536 ? 3 : 9);
  size[0] = 128 | Math.min(body.length, size.length === 9 ? 127 : 126);
  if (size.length === 3) size.writeUInt16BE(body.length, 1);
  if (size.length === 9) size.writeBigUInt64BE(BigInt(body.length), 1);
  const mask = randomBytes(4);
  return Buffer.concat([Buffer.from([0x81]), size, mask, body.map((byte, at) => byte ^ mask[at % 4])]);
}

/** Takes whole frames off the front of what has come; a message may come in several. @param {(text: string) => void} hear */
function reader(hear) {
  /** @type {Buffer[]} */
  let parts = [];
  return (/** @type {Buffer} */ data) => {
    for (;;) {
      if (data.length < 2) return data;
      const short = data[1] & 127;
      const head = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (data.length < head) return data;
      const length = short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short;
      if (data.length < head + length) return data;
      if ((data[0] & 15) < 3) parts.push(data.subarray(head, head + length));
      if ((data[0] & 15) < 3 && data[0] & 128) { hear(Buffer.concat(parts).toString()); parts = []; }
      data = data.subarray(head + length);
    }
  };
}
