import { describe, expect, it } from 'vitest';
import { SWEDISH_CRS } from '../../../data/place/crs';
import { parseCoordinate } from '../../../server/search/parse-coordinate';

const SWEREF99TM = SWEDISH_CRS[0]!;
const REACH = [17.5, 59, 18.5, 59.7] as const;

// about Sundbybergs torg in each system; that the transformations are right is tested where they are
describe('a position', () => {
  it.each([
    ['59.3612, 17.9705', 'EPSG:4326'],
    ['59,3612 17,9705', 'EPSG:4326'],
    ['59,3612, 17,9705', 'EPSG:4326'],
    ['17.9705 59.3612', 'EPSG:4326'],
    [`59°21'40.3"N 17°58'13.8"E`, 'EPSG:4326'],
    ['N 6583949, E 668921', 'EPSG:3006'],
    ['6583949,668921', 'EPSG:3006'],
    ['6582627 148323', 'EPSG:3011'],
    ['X 6584320 Y 1623088', 'EPSG:3021'],
  ])('%s is read as %s, and lies in the town', (text, crs) => {
    const found = parseCoordinate(text, SWEREF99TM, REACH);
    expect(found?.crs.code).toBe(crs);
    expect(found?.lng).toBeGreaterThan(17.9);
    expect(found?.lng).toBeLessThan(18.05);
    expect(found?.lat).toBeGreaterThan(59.3);
    expect(found?.lat).toBeLessThan(59.42);
  });

  it.each(['Sturegatan 10', '10', '12 14', '48.85, 2.35', '', '59.3612', 'E18', '6583949 668921 12'])(
    '%s is none here',
    (text) => {
      expect(parseCoordinate(text, SWEREF99TM, REACH)).toBeNull();
    },
  );
});
