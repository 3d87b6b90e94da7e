import { basename } from 'node:path';

/**
 * The environment as one municipality has it: `ORIGIN_SOLNA` stands for ORIGIN there. The ending is the name of the
 * pack's folder, in capitals.
 */
export function ownSettings(env: NodeJS.ProcessEnv, municipality: string): NodeJS.ProcessEnv {
  const ending = `_${basename(municipality)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '_')}`;
  const own = Object.entries(env)
    .filter(([name]) => name.endsWith(ending))
    .map(([name, value]) => [name.slice(0, -ending.length), value] as const);
  return { ...env, ...Object.fromEntries(own) };
}
