import { proxiesAmong, type IsProxy } from '../http/client-address';
import { SettingError } from './setting-error';

/** `TRUSTED_PROXIES`: whose word is taken for whom a request comes from. @throws {SettingError} */
export function parseProxies(given: string): IsProxy {
  try {
    return proxiesAmong(given.split(/[\s,]+/).filter((address) => address !== ''));
  } catch {
    throw new SettingError(
      `TRUSTED_PROXIES=${given}: ange adresser som 10.0.0.5 eller 10.0.0.0/24 / give addresses such as 10.0.0.5 or 10.0.0.0/24`,
    );
  }
}
