import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { outlineHolds } from '../../../data/pack/outline';
import { projectedSize } from '../../../data/pack/projected-size';
import { readPack } from '../../../data/pack/read-pack';

const OFFENCES = '../shared/data/offences';

describe.each([
  // width and height by hand: degrees × 111.3 km × cos(latitude)
  { town: 'memphis', stadsdelar: 9, width_km: 38, file: 'memphis_robberies_2019.csv.gz', n: 2245 },
  { town: 'new-york', stadsdelar: 5, width_km: 47.5, file: 'nyc_vehicle_thefts_2014_2017.csv.gz', n: 35_746 },
  { town: 'merseyside', stadsdelar: 5, width_km: 41, file: 'merseyside_shoplifting_2019_2020.csv.gz', n: 7930 },
])('the pack of $town', ({ town, stadsdelar, width_km, file, n }) => {
  const pack = readPack(`tests/fixtures/packs/${town}`, 'en');

  it('is whole, in a CRS of its own', () => {
    expect(pack.stadsdelar).toHaveLength(stadsdelar);
    expect(projectedSize(pack).width_m / 1000).toBeCloseTo(width_km, -0.3);
  });

  it.skipIf(!existsSync(`${OFFENCES}/${file}`))('holds at least 99 % of its offences', () => {
    const [header = '', ...lines] = gunzipSync(readFileSync(`${OFFENCES}/${file}`))
      .toString()
      .trim()
      .split('\n');
    const column = (name: string) => split(header).indexOf(name);
    const [lng, lat] = [column('longitude'), column('latitude')];
    const inside = lines.map(split).filter((cells) => {
      const [x, y] = [Number(cells[lng]), Number(cells[lat])];
      return pack.stadsdelar.some(({ geometry }) => outlineHolds(geometry, x, y));
    });
    expect(lines).toHaveLength(n);
    expect(inside.length / lines.length).toBeGreaterThanOrEqual(0.99);
  });
});

/** Cells of a line of CSV, with the quotes off. */
function split(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|\r?$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, ''));
}
