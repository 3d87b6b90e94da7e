import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { lineLength, ringArea } from '../../../data/terms/ground-metres';
import { areaWords, lengthWords } from '../../../web/map/measure/measured-words';
import type { LngLat } from '../../../data/terms/area-shape';

/** True to scale along its middle, which goes through the town: there a plane's metres are the ground's. */
const TOWN = '+proj=tmerc +lat_0=59.36 +lon_0=17.97 +k=1 +ellps=GRS80 +units=m +no_defs';
const at = (x: number, y: number) => proj4(TOWN).inverse([x, y]) as unknown as LngLat;

describe('a distance that is measured', () => {
  it('is the ground’s, in every direction', () => {
    expect(lineLength([at(0, 0), at(1000, 0)])).toBeCloseTo(1000, 2);
    expect(lineLength([at(0, 0), at(0, 1000)])).toBeCloseTo(1000, 2);
    expect(lineLength([at(0, 0), at(3000, 4000)])).toBeCloseTo(5000, 1);
  });

  it('is the sum of its parts', () => {
    expect(lineLength([at(0, 0), at(30, 40), at(30, 140)])).toBeCloseTo(150, 3);
    expect(lineLength([at(0, 0)])).toBe(0);
    expect(lineLength([])).toBe(0);
  });

  it('is a quarter of a degree of the meridian as the ellipsoid has it', () => {
    // a degree of latitude at 60° on GRS 80 is 111,412 m
    expect(Math.abs(lineLength([[18, 59.5], [18, 60.5]]) - 111_412)).toBeLessThan(1); // prettier-ignore
  });
});

describe('an area that is measured', () => {
  it('is the ground’s, whichever way round', () => {
    const square = [at(0, 0), at(100, 0), at(100, 100), at(0, 100)];
    expect(ringArea(square)).toBeCloseTo(10_000, 1);
    expect(ringArea(square.toReversed())).toBeCloseTo(10_000, 1);
    // sides of kilometres are straight on the map, and bend a metre on the ground
    expect(Math.abs(ringArea([at(0, 0), at(4000, 0), at(0, 3000)]) - 6_000_000)).toBeLessThan(0.0005 * 6_000_000);
  });

  it('is nothing with fewer than three corners', () => {
    expect(ringArea([at(0, 0), at(100, 0)])).toBe(0);
  });
});

describe('what is measured', () => {
  it('is said in metres under a kilometre, with a decimal comma above', () => {
    expect(lengthWords(999.4, 'sv')).toBe('999\u00a0m');
    expect(lengthWords(999.6, 'sv')).toBe('1,00\u00a0km');
    expect(lengthWords(12_345, 'sv')).toBe('12,35\u00a0km');
    expect(lengthWords(1234, 'en')).toBe('1.23\u00a0km');
  });

  it('is said in the unit that fits an area', () => {
    expect(areaWords(9999.4, 'sv')).toBe('9\u00a0999\u00a0m²');
    expect(areaWords(12_345, 'sv')).toBe('1,23\u00a0ha');
    expect(areaWords(8_640_000, 'sv')).toBe('8,64\u00a0km²');
  });
});
