import { closeSync, openSync, readSync } from 'node:fs';
import { isOfAddresses } from '../sources/register/match-fields';
import type { SourceName } from './sources';

const LOOKED_AT = 64 * 1024;

/** What a file is likely to hold, by its name and its beginning; offences where nothing says otherwise. Its headers may tell more. */
export function guessSource(path: string): SourceName {
  const name = path.toLowerCase();
  if (/\.pbf$/.test(name)) return 'osm';
  if (/\.(zip|shp)$/.test(name)) return 'areas';
  const head = beginningOf(path);
  if (/\.gpkg$/.test(name)) return guessLayer(head);
  if (/\.(geo)?json$/.test(name)) {
    if (/"type"\s*:\s*"(Multi)?Polygon"/.test(head)) return 'areas';
    if (/"elements"\s*:\s*\[/.test(head)) return 'osm';
    if (/"gps"\s*:/.test(head) && /"summary"\s*:/.test(head)) return 'incidents';
  }
  if (/^(\ufeff)?[^\n]*\b(andel|share)\b[^\n]*\b(n|svar|antal svar|answers)\b/i.test(head)) return 'survey';
  if (/^(\ufeff)?[^\n]*\b(år|year)\b[^\n]*per[_ ]?100/i.test(head)) return 'statistics';
  return 'offences';
}

/** The tables of a GeoPackage stand as they were made in its first pages: those of addresses have a street and a number. */
function guessLayer(head: string): SourceName {
  const tables = head
    .split(/CREATE TABLE /i)
    .slice(1)
    .map((made) =>
      made
        .slice(made.indexOf('(') + 1)
        .split(',')
        .map((column) => /^\s*(?:"([^"]*)"|([^\s]+))/.exec(column)?.slice(1).find(Boolean) ?? ''),
    );
  if (tables.some((columns) => isOfAddresses(columns))) return 'register';
  return /\bPOINT\b/i.test(head) && !/POLYGON/i.test(head) ? 'offences' : 'areas';
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(LOOKED_AT);
    return bytes.subarray(0, readSync(file, bytes, 0, LOOKED_AT, 0)).toString('utf8');
  } finally {
    closeSync(file);
  }
}
