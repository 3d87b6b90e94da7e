import { SettingError } from './setting-error';

/** A setting that is on or off; off when it is absent. @throws {SettingError} */
export function parseYesNo(env: NodeJS.ProcessEnv, name: string): boolean {
  const given = (env[name] ?? '').trim().toLowerCase();
  if (['', '0', 'no', 'nej', 'false', 'off'].includes(given)) return false;
  if (['1', 'yes', 'ja', 'true', 'on'].includes(given)) return true;
  throw new SettingError(`${name}=${given}: ange ja eller nej / give yes or no`);
}

/** A whole number within bounds. @throws {SettingError} */
export function parseNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  { or, from, to }: { or: number; from: number; to: number },
): number {
  const given = (env[name] ?? '').trim();
  if (given === '') return or;
  const n = Number(given);
  if (/^\d+$/.test(given) && n >= from && n <= to) return n;
  throw new SettingError(
    `${name}=${given}: ange ett heltal ${from} till ${to} / give a whole number from ${from} to ${to}`,
  );
}
