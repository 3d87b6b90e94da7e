import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createRandom } from '../../data/demo/random';
import { OFFENCE_CODES } from '../../data/offence-codes/read-codes';
import { readPack } from '../../data/pack/read-pack';
import { packExtent } from '../../data/place/extent';
import { createLocator } from '../../data/place/locator';

const HEADER =
  'LOKALPOLISOMRÅDE;INSKRIVNINGSDATUM;BROTTSKOD;LATITUDE;LONGITUDE;GATA;GATUNR;KOMMUN;BROTTSDATUMTID_START;BROTTSDATUMTID_SLUT';
const STREETS = ['Sturegatan', 'Esplanaden', 'Landsvägen', 'Tulegatan', 'Hamngatan', 'Lötsjövägen'];
const FIRST_MINUTE = Date.UTC(2016, 0, 1) / 60_000;
const MINUTES = 9 * 365 * 24 * 60;
/** Rows gathered before they are written. */
const BATCH = 5000;

/**
 * Writes a CSV of offences in Sundbyberg in the police's layout with coordinates, spread evenly in place and time: the
 * same rows for the same number. Of a thousand rows one has a date that does not exist and one lies outside.
 */
export async function makeOffences(path: string, rows: number): Promise<void> {
  const pack = readPack('sundbyberg');
  const locator = createLocator(pack);
  const [west, south, east, north] = packExtent(pack);
  const random = createRandom('import bench');
  const codes = OFFENCE_CODES.filter((c) => c.valid_from === null && c.valid_to === null).map((c) => c.code);
  const output = createWriteStream(path);
  output.write(`${HEADER}\n`);
  let batch: string[] = [];
  for (let i = 0; i < rows; i++) {
    let lng: number;
    let lat: number;
    for (;;) {
      lng = Number((west + random.next() * (east - west)).toFixed(6));
      lat = Number((south + random.next() * (north - south)).toFixed(6));
      const { x, y } = locator.project(lng, lat);
      if (locator.stadsdelAt(x, y) !== null) break;
    }
    if (i % 1000 === 7) lng += 1;
    const start = FIRST_MINUTE + random.integer(0, MINUTES);
    const end = random.chance(0.5) ? start : start + random.integer(1, 3 * 24 * 60);
    const from = i % 1000 === 3 ? '2021-02-30 10:00' : minute(start);
    const code = codes[random.integer(0, codes.length)]!;
    const street = STREETS[random.integer(0, STREETS.length)]!;
    batch.push(
      `Solna;${minute(end + 600).slice(0, 10)};${code};${lat.toFixed(6)};${lng.toFixed(6)};${street};${random.integer(1, 90)};Sundbyberg;${from};${minute(end)}\n`,
    );
    if (batch.length === BATCH || i === rows - 1) {
      if (!output.write(batch.join(''))) await once(output, 'drain');
      batch = [];
    }
  }
  output.end();
  await finished(output);
}

function minute(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

// npx tsx tests/bench/make-offences.ts /tmp/offences.csv 1000000
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , path, rows = '1000000'] = process.argv;
  if (path === undefined) throw new Error('give a path: tsx tests/bench/make-offences.ts <path> [rows]');
  await makeOffences(path, Number(rows));
}
