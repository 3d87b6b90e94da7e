import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLoopback } from '../http/loopback';
import { SettingError } from './setting-error';

/** What is drawn in place of the ground: a file of tiles, or the address of a style that browsers fetch themselves. */
export type BackgroundSetting = { file: string } | { style: string };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `BACKGROUND`: a path, or https://… (http:// on this machine alone). @throws {SettingError} */
export function parseBackground(given: string | undefined): BackgroundSetting | null {
  const wanted = given?.trim() ?? '';
  if (wanted === '') return null;
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(wanted)) return { file: resolve(ROOT, wanted) };
  const url = URL.canParse(wanted) ? new URL(wanted) : null;
  const isSafe = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  if (!isSafe || url.username !== '' || url.password !== '')
    throw new SettingError(
      `BACKGROUND=${wanted}: ange en PMTiles-fil, eller adressen till en MapLibre-stil som https://kartor.example.se/stil.json / ` +
        'give a PMTiles file, or the address of a MapLibre style, https://…',
    );
  return { style: url.href };
}
