import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { mendArea } from '../../../../data/sources/osm/mend-area';

const area = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const SQUARE = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]; // prettier-ignore
const HOLE = [[1, 1], [1, 2], [2, 2], [2, 1], [1, 1]]; // prettier-ignore

describe('the outline of an area', () => {
  it('that is whole stays as it is, also with a hole or a corner given twice', () => {
    const whole = area(SQUARE, HOLE);
    expect(mendArea(whole)).toEqual({ geometry: whole, mended: false, partly: false });
    const twice = area([[0, 0], [4, 0], [4, 0], [4, 4], [0, 0]]); // prettier-ignore
    expect(mendArea(twice)).toEqual({ geometry: twice, mended: false, partly: false });
  });

  it('that is not closed is closed', () => {
    expect(mendArea(area(SQUARE.slice(0, -1)))).toEqual({ geometry: area(SQUARE), mended: true, partly: false });
  });

  it('loses what goes out and back the same way', () => {
    const spiked = area([[0, 0], [4, 0], [9, 9], [4, 0], [4, 4], [0, 4], [0, 0]]); // prettier-ignore
    expect(mendArea(spiked)).toEqual({ geometry: area(SQUARE), mended: true, partly: false });
  });

  it('that crosses itself once becomes the two parts that every rule fills', () => {
    // a bow tie: two triangles that meet at 2,2
    expect(mendArea(area([[0, 0], [4, 4], [4, 0], [0, 4], [0, 0]]))).toEqual({
      geometry: {
        type: 'MultiPolygon',
        coordinates: [[[[2, 2], [4, 4], [4, 0], [2, 2]]], [[[0, 0], [2, 2], [0, 4], [0, 0]]]],
      },
      mended: true,
      partly: false,
    }); // prettier-ignore
  });

  it('that meets itself in a corner is two areas, or one with a hole', () => {
    const two = mendArea(area([[0, 0], [2, 0], [2, 2], [4, 2], [4, 4], [2, 4], [2, 2], [0, 2], [0, 0]])); // prettier-ignore
    expect(two).toMatchObject({ geometry: { type: 'MultiPolygon' }, mended: true });
    // from the corner 0,0 the hole is gone round the other way
    const ring = area([[0, 0], [4, 0], [4, 4], [0, 4], [0, 0], [1, 2], [2, 1], [0, 0]]); // prettier-ignore
    const { geometry } = mendArea(ring)!;
    expect(geometry).toMatchObject({ type: 'Polygon' });
    expect(geometry.coordinates).toHaveLength(2);
  });

  it('that can be read in several ways is left out', () => {
    // a second turn within the first, and a star of five points
    expect(mendArea(area([[0, 0], [4, 0], [4, 4], [0, 4], [0, 0], [2, 1], [2, 2], [1, 2], [0, 0]]))).toBeNull(); // prettier-ignore
    expect(mendArea(area([[0, 3], [4, 3], [1, 0], [2, 5], [3, 0], [0, 3]]))).toBeNull(); // prettier-ignore
    expect(mendArea(area([[0, 0], [1, 1], [0, 0], [1, 1]]))).toBeNull(); // prettier-ignore
  });

  it('of one part that cannot be read leaves the others', () => {
    const star = [[0, 3], [4, 3], [1, 0], [2, 5], [3, 0], [0, 3]]; // prettier-ignore
    expect(mendArea({ type: 'MultiPolygon', coordinates: [[star], [SQUARE]] })).toEqual({
      geometry: area(SQUARE),
      mended: false,
      partly: true,
    });
  });
});
