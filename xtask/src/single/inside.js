// Owns the files that lie inside the single page: gives modules, fetches and workers what they ask for, and nothing from outside.
function galleyInside(filesJson) {
  const BASE = 'https://galley.invalid/';
  const files = JSON.parse(filesJson);
  const addresses = {};

  const pathOf = (address) => {
    const { origin, pathname } = new URL(address, BASE);
    const path = pathname.slice(1);
    if (`${origin}/` !== BASE || !files[path]) throw new TypeError(`not inside this file: ${address}`);
    return path;
  };

  /** The address of a module, whose own imports are given addresses first. */
  const moduleAt = (path) => {
    const link = (source) => source.replace(/"galley:([^"]+)"/g, (_, inner) => JSON.stringify(moduleAt(inner)));
    return (addresses[path] ??= URL.createObjectURL(new Blob([link(files[path].source)], { type: 'text/javascript' })));
  };

  const bytesOf = ({ base64 }) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

  globalThis.galleyImport = (address) => import(moduleAt(pathOf(address)));
  globalThis.fetch = async (address) => {
    const file = files[pathOf(address.url ?? address)];
    const packed = new Blob([bytesOf(file)]).stream();
    const stream = file.gzip ? packed.pipeThrough(new DecompressionStream('gzip')) : packed;
    return new Response(stream, { headers: { 'content-type': file.type, 'content-length': file.length } });
  };

  // A worker has no page to ask, so it is given the files too. What it is told before it listens is kept for it.
  const Outside = globalThis.Worker;
  globalThis.Worker = Outside && class extends Outside {
    constructor(address, { name } = {}) {
      const listen = `const early = [];
        const keep = ({ data }) => early.push(data);
        addEventListener('message', keep);
        galleyImport(${JSON.stringify(String(address))}).then(() => {
          removeEventListener('message', keep);
          for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
        });`;
      const script = new Blob([galleyInside.toString(), '\ngalleyInside(', JSON.stringify(filesJson), ');\n', listen], { type: 'text/javascript' });
      // Not a module worker: Chromium starts none from a blob of a file's own origin.
      super(URL.createObjectURL(script), { name });
    }
  };
}
galleyInside(document.getElementById('galley-files').textContent);
galleyImport('https://galley.invalid/js/main.js');
