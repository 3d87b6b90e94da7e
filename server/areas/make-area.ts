import { kinks } from '@turf/kinks';
import { polygon } from '@turf/helpers';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { AREA_REACH_M, MOST_AREA_CORNERS, parseShape, type AreaShape } from '../../data/terms/area-shape';
import { BadInput, type Text } from '../http/problem';
import { bufferLine } from '../town/buffer-line';
import { cutToTown, shapeInDegrees } from '../town/cut-to-town';
import { areaOf } from '../town/planar';
import type { Territory } from '../town/territory';

/**
 * The least that an area may be: the smallest square of the map. Below it, what is told would be about a household; and of
 * two areas that differ by less than that nobody should tell the difference.
 */
const LEAST_DRAWN_M2 = 2500;

/** Corners of a circle. */
const CORNERS = 48;

const ACCEPTED_IN_AREA = {
  shape: {
    sv: `polygon:lng,lat;… med 3 till ${MOST_AREA_CORNERS} hörn, circle:lng,lat;meter eller line:lng,lat;…;meter, ${AREA_REACH_M.least} till ${AREA_REACH_M.most} meter och minst ${LEAST_DRAWN_M2} m² i kommunen`,
    en: `polygon:lng,lat;… of 3 to ${MOST_AREA_CORNERS} corners, circle:lng,lat;metres or line:lng,lat;…;metres, ${AREA_REACH_M.least} to ${AREA_REACH_M.most} metres and ${LEAST_DRAWN_M2} m² at least in the municipality`,
  },
} as const satisfies Record<string, Text>;

interface Drawn {
  /** degrees */
  outline: Polygon | MultiPolygon;
  is_cut: boolean;
}

/** The area that an address tells of, as far as it lies in the municipality. @throws {BadInput} */
export function makeArea(text: string, territory: Territory): Drawn {
  const refuse = (sv: string, en: string) => new BadInput('shape', text, ACCEPTED_IN_AREA.shape, { sv, en });
  const shape = parseShape(text);
  if (shape === null) throw refuse('är ingen yta', 'is no area');
  const drawn = onPlane(shape, territory);
  if (shape.kind === 'polygon' && kinks(polygon(polygonsOf(drawn)[0]!)).features.length > 0)
    throw refuse('ytan korsar sig själv', 'the area crosses itself');
  const whole_m2 = areaOf(polygonsOf(drawn));
  const inside = whole_m2 === 0 ? null : cutToTown(drawn, territory);
  if (whole_m2 > 0 && inside === null)
    throw refuse('ytan ligger utanför kommunen', 'the area lies outside the municipality');
  const inside_m2 = inside === null ? 0 : areaOf(polygonsOf(inside));
  if (inside_m2 < LEAST_DRAWN_M2)
    throw refuse(
      `ytan är mindre än ${LEAST_DRAWN_M2} m²: siffror om den skulle handla om ett hushåll`,
      `the area is less than ${LEAST_DRAWN_M2} m²: figures of it would be about a household`,
    );
  return { outline: shapeInDegrees(inside!, territory), is_cut: inside_m2 < 0.999 * whole_m2 };
}

function onPlane(shape: AreaShape, { toMetres }: Territory): Polygon | MultiPolygon {
  const corners = shape.corners.map(([lng, lat]) => toMetres([lng, lat]));
  if (shape.kind === 'line') return bufferLine(corners, shape.reach_m);
  const ring = shape.kind === 'circle' ? circle(corners[0]!, shape.reach_m) : corners;
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

function circle([x = 0, y = 0]: Position, radius_m: number): Position[] {
  return Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return [x + radius_m * Math.cos(angle), y + radius_m * Math.sin(angle)];
  });
}

function polygonsOf(shape: Polygon | MultiPolygon): Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}
