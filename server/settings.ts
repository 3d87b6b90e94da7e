import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLoopback } from './loopback';

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  municipality: string;
}

/** A setting that cannot be used: which, what it was, what would do. */
export class SettingError extends Error {
  override name = 'SettingError';
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Reads the settings from the environment. @throws {SettingError} */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = env['PORT'] || '3000';
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535)
    throw new SettingError(`PORT=${given}: ange ett tal 0 till 65535 / give a number from 0 to 65535`);
  const host = env['HOST'] || '127.0.0.1';
  if (!isLoopback(host))
    throw new SettingError(
      `HOST=${host}: så länge inloggning saknas får bara den här datorn nå servern; ange 127.0.0.1, ::1 eller localhost / ` +
        'while there is no sign-in only this machine may reach the server; give 127.0.0.1, ::1 or localhost',
    );
  return {
    port,
    host,
    dataDir: resolve(ROOT, env['DATA_DIR'] || 'data/build'),
    municipality: env['MUNICIPALITY'] || 'sundbyberg',
  };
}
