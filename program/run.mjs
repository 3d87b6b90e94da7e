/**
 * Runs one of the project's programs: `node program/run.mjs server/start.ts …`. Loading its thousand modules one by one
 * takes several times as long as what most of them do, so all programs are made into a few files first; that takes two
 * seconds, at the first start and whenever a module has changed. Where they cannot be made or kept, the modules are loaded
 * as they are.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findMade } from './find-made.mjs';
import { fileOf, ROOT } from './programs.mjs';

const [, , entry = '', ...words] = process.argv;
const source = join(ROOT, entry);
process.argv = [process.argv[0] ?? 'node', source, ...words];

const made = await findMade();
if (made === null) {
  const { register } = await import('tsx/esm/api');
  register();
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(made === null ? source : join(made, fileOf(entry))).href);
