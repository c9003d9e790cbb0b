// Owns the engine inside a test's page: loads it as the page's worker does, without the page.

/** Opens a page that has the site's origin and headers, and the engine in it as `globalThis.engine`. */
export async function openEngine(page) {
  await page.goto('engine/galley.d.ts');
  await page.evaluate(async () => {
    const { default: start, Engine } = await import('/engine/galley.js');
    await start();
    const packed = await fetch('/engine/model.bin.gz');
    const model = await new Response(packed.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    globalThis.Engine = Engine;
    globalThis.engine = new Engine(new Uint8Array(model));
  });
}

/** The message of the error that `job` throws in the page, or null. */
export function errorOf(page, job) {
  return page.evaluate(`(() => { try { ${job}; return null; } catch (error) { return String(error.message ?? error); } })()`);
}
