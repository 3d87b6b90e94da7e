import { resolve } from 'node:path';
import { isSourceName, type SourceName } from '../../data/import/sources';
import { isLoopback } from '../http/loopback';
import { SettingError } from './setting-error';

/** An address that is asked for data of a source. */
export interface AskedAddress {
  source: SourceName;
  url: string;
  every_h: number;
}

/** Where data come by themselves. */
export interface DeliverySettings {
  /** where files are delivered, a folder a town */
  folder: string;
  addresses: readonly AskedAddress[];
  most_bytes: number;
}

const ACCEPTED = 'offences=https://data.example.se/brott.csv every 24h';

/** `IMPORT_DIR`, `IMPORT_FROM` and `IMPORT_MB`; null where no folder is watched. @throws {SettingError} */
export function parseDeliveries(env: NodeJS.ProcessEnv, root: string): DeliverySettings | null {
  const [folder, from] = [(env['IMPORT_DIR'] ?? '').trim(), (env['IMPORT_FROM'] ?? '').trim()];
  if (folder === '' && from === '') return null;
  if (folder === '')
    throw new SettingError(
      'IMPORT_FROM: ange också IMPORT_DIR, där filerna läggs / give IMPORT_DIR too, where files are put',
    );
  const mb = (env['IMPORT_MB'] ?? '').trim() || '2048';
  if (!/^\d{1,7}$/.test(mb) || Number(mb) < 1)
    throw new SettingError(`IMPORT_MB=${mb}: ange megabyte, 2048 / give megabytes, 2048`);
  return {
    folder: resolve(root, folder),
    addresses: from === '' ? [] : from.split(/[\n,]+/).map((part) => parseAddress(part.trim())),
    most_bytes: Number(mb) * 1024 * 1024,
  };
}

function parseAddress(part: string): AskedAddress {
  const [, source = '', address = '', hours = '24'] =
    /^([a-z]+)\s*=\s*(\S+)(?:\s+every\s+(\d{1,4})h)?$/.exec(part) ?? [];
  const url = URL.canParse(address) ? new URL(address) : null;
  const isSafe = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  if (!isSourceName(source) || !isSafe || Number(hours) < 1)
    throw new SettingError(
      `IMPORT_FROM=${part}: ange källa och adress, ”${ACCEPTED}” / give source and address, '${ACCEPTED}'`,
    );
  return { source, url: url.href, every_h: Number(hours) };
}
