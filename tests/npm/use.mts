// A program that uses the package as its types say it may; compiled, never run.
import { Galley, load, type Comparison, type Report } from 'galley-news';
const galley: Galley = await load({ model: new Uint8Array() });
const report: Report = galley.analyze('x', { date: '2024-05-16', corrections: { names: [{ start: 0, end: 1, kind: null }] } });
const found: Comparison = galley.compare('a', 'b', { before: { date: null } });
const text: string = galley.export('x', 'csv') + report.entities[0].name + found.differences[0].after?.text + Galley.formats.join();
// @ts-expect-error no such format
galley.export(text, 'docx');
