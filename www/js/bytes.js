// Owns bytes on their way: gathered from a stream, or sent through one; no other process takes part, as it would in a `Blob`.

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @param {(count: number) => void} [hear] how many there are by now
 */
export async function gathered(stream, hear) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let count = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    count += value.length;
    hear?.(count);
  }
  return joined(parts, count);
}

/** @param {Uint8Array} bytes @param {CompressionStream | DecompressionStream} stream */
export function through(bytes, stream) {
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is heard by whoever reads.
  writer.write(/** @type {BufferSource} */ (bytes)).catch(() => {});
  writer.close().catch(() => {});
  return gathered(stream.readable);
}

/** @param {Uint8Array[]} parts @param {number} count */
function joined(parts, count) {
  const all = new Uint8Array(count);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
