import { describe, expect, it } from 'vitest';
import { nearbyPoints } from '../../../web/public-pages/reports/nearby-points';

const words = { sv: 'x', en: 'x' };
const point = (report_id: string, more: object) => ({
  ...({ report_id, category: 'dark', status: 'planned', stadsdel: 'vast', title: words, answer: words } as const),
  ...{ answered_on: '2026-01-01', at: null },
  ...more,
});
// a degree of latitude is 111 km: 0.001 is 111 m
const far = point('far', { at: { lng: 17.95, lat: 59.372 }, stadsdel: 'ost' });
const near = point('near', { at: { lng: 17.95, lat: 59.371 }, stadsdel: 'ost' });
const other = point('other', { category: 'litter' });
const same = point('same', {});
const elsewhere = point('elsewhere', { at: { lng: 17.95, lat: 59.4 } });
const points = [far, other, near, same, elsewhere];
const ids = (asked: Parameters<typeof nearbyPoints>[1]) =>
  nearbyPoints(points, asked).map(({ point: { report_id }, distance_m }) => [report_id, distance_m]);

describe('what has been reported nearby', () => {
  it('is told by the distance to a point, whatever stadsdel it lies in, and then what has no place in the same one', () => {
    expect(ids({ at: { lng: 17.95, lat: 59.37 }, stadsdel: 'vast', category: 'dark' })).toEqual([
      ['near', 100],
      ['far', 200],
      ['same', null],
      ['other', null],
    ]);
  });

  it('is told by stadsdel where no point is given, of the same category first', () => {
    expect(ids({ at: null, stadsdel: 'vast', category: 'litter' }).map(([id]) => id)).toEqual([
      'other',
      'same',
      'elsewhere',
    ]);
    expect(ids({ at: null, stadsdel: null, category: 'litter' })).toEqual([]);
  });
});
