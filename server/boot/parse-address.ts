import { isLoopback } from '../http/loopback';
import { SettingError } from './setting-error';

/** Where a server listens, and the address under which people reach it. */
interface Address {
  port: number;
  host: string;
  /** null for the one that it listens on */
  origin: string | null;
}

/** `PORT`, `HOST` and `ORIGIN`. @throws {SettingError} */
export function parseAddress(env: NodeJS.ProcessEnv): Address {
  const given = env['PORT'] || '3000';
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535)
    throw new SettingError(`PORT=${given}: ange ett tal 0 till 65535 / give a number from 0 to 65535`);
  const host = env['HOST'] || '127.0.0.1';
  const origin = env['ORIGIN'] ? parseOrigin(env['ORIGIN']) : null;
  if (!isLoopback(host) && origin === null)
    throw new SettingError(
      `HOST=${host}: andra datorer når servern, ange den adress de använder med ORIGIN=https://… / ` +
        'other machines reach the server, give the address that they use with ORIGIN=https://…',
    );
  return { port, host, origin };
}

function parseOrigin(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  const isSafe = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  if (!isSafe || url.pathname !== '/' || url.search !== '')
    throw new SettingError(
      `ORIGIN=${given}: ange en adress som https://lofteskartan.sundbyberg.se / give an address such as https://…`,
    );
  return url.origin;
}
