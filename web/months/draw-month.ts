import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Catalogue, Grid, GridGeometry, Stadsdelar } from '../api/types';
import { hotColours, type MapColours } from '../map/colours';
import { classOf } from './last-months';

type BoundingBox = Catalogue['municipality']['bbox'];

/** From degrees to px of a small map: a municipality is small enough for a plane. */
export interface Plane {
  width: number;
  height: number;
  toPx: (lng: number, lat: number) => [number, number];
}

/** The municipality fitted into a width, its height after its own shape. @param width px */
export function planeOf([west, south, east, north]: BoundingBox, width: number): Plane {
  // a degree of longitude is shorter the further north it lies
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * narrowing);
  return {
    width,
    height: Math.round((north - south) * scale),
    toPx: (lng, lat) => [(lng - west) * narrowing * scale, (north - lat) * scale],
  };
}

interface Drawing {
  plane: Plane;
  grid: Grid;
  squares: GridGeometry;
  stadsdelar: Stadsdelar;
  breaks: readonly number[];
  colours: MapColours;
}

/** Draws the squares of one month, and the stadsdelar around them, on a canvas that is as large as the plane. */
export function drawMonth(on: CanvasRenderingContext2D, drawing: Drawing): void {
  const { plane, grid, squares, stadsdelar, breaks, colours } = drawing;
  const hot = hotColours(colours);
  on.clearRect(0, 0, plane.width, plane.height);
  on.fillStyle = colours.zero;
  for (const { geometry } of stadsdelar.features) {
    trace(on, geometry, plane);
    on.fill();
  }
  grid.cell.forEach((cell, i) => {
    const square = squares.features[cell];
    const index = classOf(grid.n[i] ?? 0, breaks);
    if (square === undefined || index === 0) return;
    on.fillStyle = hot[index - 1] ?? colours.hot5;
    trace(on, square.geometry, plane);
    on.fill();
  });
  on.strokeStyle = colours.outline;
  on.lineWidth = 0.75;
  for (const { geometry } of stadsdelar.features) {
    trace(on, geometry, plane);
    on.stroke();
  }
}

function trace(on: CanvasRenderingContext2D, geometry: Geometry, { toPx }: Plane): void {
  on.beginPath();
  for (const ring of ringsOf(geometry as Polygon | MultiPolygon)) {
    ring.forEach(([lng = 0, lat = 0], i) => {
      const [x, y] = toPx(lng, lat);
      if (i === 0) on.moveTo(x, y);
      else on.lineTo(x, y);
    });
    on.closePath();
  }
}

function ringsOf(geometry: Polygon | MultiPolygon): number[][][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
