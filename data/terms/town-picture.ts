/** What a picture of a town needs of a stadsdel. */
interface Stadsdel {
  stadsdel: string;
  name: string;
  prioritised: object | null;
  /** coordinates of a MultiPolygon, degrees */
  outline: readonly (readonly (readonly (readonly number[])[])[])[];
}

export const MAP_WIDTH = 640;

export interface DrawnArea {
  stadsdel: string;
  name: string;
  isFirst: boolean;
  /** in pixels of the picture */
  rings: (readonly [number, number])[][];
  /** the same for an SVG path */
  d: string;
  label: { x: number; y: number };
}

/** The stadsdelar as paths of a picture: degrees stretched by the latitude, which is enough for a town. */
export function drawMap(stadsdelar: readonly Stadsdel[]): {
  height: number;
  areas: DrawnArea[];
  /** another outline as a path of the same picture */
  pathOf: (outline: Stadsdel['outline']) => string;
} {
  const points = stadsdelar.flatMap(({ outline }) => outline.flat(2));
  const [lngs, lats] = [0, 1].map((i) => points.map((point) => point[i]!)) as [number[], number[]];
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const margin = 8;
  const scale = (MAP_WIDTH - 2 * margin) / ((east - west) * stretch);
  const x = (lng: number) => Math.round(10 * (margin + (lng - west) * stretch * scale)) / 10;
  const y = (lat: number) => Math.round(10 * (margin + (north - lat) * scale)) / 10;
  const ringsOf = (outline: Stadsdel['outline']) =>
    outline.flat().map((ring) => ring.map(([lng, lat]) => [x(lng!), y(lat!)] as const));
  const pathOf = (outline: Stadsdel['outline']) =>
    ringsOf(outline)
      .map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`)
      .join('');
  const areas = stadsdelar.map(({ stadsdel, name, prioritised, outline }): DrawnArea => {
    const rings = ringsOf(outline);
    const d = pathOf(outline);
    const [lng, lat] = middleOf(outline);
    return { stadsdel, name, isFirst: prioritised !== null, rings, d, label: { x: x(lng), y: y(lat) } };
  });
  return { height: Math.ceil((north - south) * scale + 2 * margin), areas, pathOf };
}

/** The centre of mass of the largest part. */
function middleOf(outline: Stadsdel['outline']): [number, number] {
  let best = { area: -1, lng: 0, lat: 0 };
  for (const [ring = []] of outline) {
    let [twice, lng, lat] = [0, 0, 0];
    for (const [i, [x0 = 0, y0 = 0]] of ring.entries()) {
      const [x1 = 0, y1 = 0] = ring[(i + 1) % ring.length]!;
      const cross = x0 * y1 - x1 * y0;
      twice += cross;
      lng += (x0 + x1) * cross;
      lat += (y0 + y1) * cross;
    }
    const area = Math.abs(twice);
    if (area > best.area && twice !== 0) best = { area, lng: lng / (3 * twice), lat: lat / (3 * twice) };
  }
  return [best.lng, best.lat];
}
