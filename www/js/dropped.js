// Owns what a drop holds: its files, and those in its folders.

/**
 * @param {DataTransfer} data read at once, for it is empty after the event
 * @returns {Promise<File[]>}
 */
export async function filesOf(data) {
  const files = [...data.files];
  const entries = [...data.items].map((it) => it.webkitGetAsEntry?.() ?? null);
  if (!entries.some((it) => it?.isDirectory)) return files;
  const found = await Promise.all(entries.map((it) => (it ? inside(it) : [])));
  return found.flat().sort((a, b) => (a.webkitRelativePath || a.name).localeCompare(b.webkitRelativePath || b.name, 'en', { numeric: true }));
}

/** @param {FileSystemEntry} entry @returns {Promise<File[]>} */
async function inside(entry) {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) return [await new Promise((resolve, reject) => { /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject); })];
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const found = [];
  // A reader gives a folder by parts, and an empty one at its end.
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (!some.length) return (await Promise.all(found.map(inside))).flat();
    found.push(...some);
  }
}
