import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };

/** Where the made programs lie, written in where this is one of them (program/make.mjs). */
declare const __made: string | undefined;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUN = fileURLToPath(new URL('../../program/run.mjs', import.meta.url));

/** Which making of the program this is; its version where it runs unmade. Another one may read the same file in another way. */
export const MAKING =
  typeof __made === 'undefined' ? packageJson.version : `${packageJson.version} ${basename(__made)}`;

/**
 * How to start a module as a program of its own, in a process or a thread: out of the same making as whoever asks, so that
 * both are of one version, or as a command is.
 * @param from the asking module's `import.meta.url`
 * @param path of the module, from there
 */
export function programOf(from: string, path: string): { file: string; args: string[] } {
  const entry = relative(ROOT, fileURLToPath(new URL(path, from))).replaceAll('\\', '/');
  if (typeof __made === 'undefined') return { file: RUN, args: [entry] };
  const name = entry.replace(/\.ts$/, '').replaceAll('/', '.');
  return { file: fileURLToPath(new URL(`${name}.mjs`, __made)), args: [] };
}
