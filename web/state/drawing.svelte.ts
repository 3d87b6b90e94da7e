import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { createContext } from 'svelte';
import { MOST_AREA_CORNERS, type AreaShape, type LngLat } from '../../data/terms/area-shape';

/** How many corners a shape has at least, and at most where that is fewer than there may be. */
const LEAST = { polygon: 3, circle: 1, line: 2 } as const;

/** What a drawing is for: the figures of an area of one's own, or how far and how large. */
type DrawingUse = 'area' | 'measure';

/** An area that is being drawn or measured on the map, and the outline of the one that has been. */
export class Drawing {
  /** null while nothing is being drawn */
  kind = $state<AreaShape['kind'] | null>(null);
  use = $state<DrawingUse>('area');
  corners = $state.raw<readonly LngLat[]>([]);
  reach_m = $state(100);
  /** of the area whose figures are shown, as the server has cut it */
  outline = $state.raw<Polygon | MultiPolygon | null>(null);
  /** where the middle of the map is; for those who draw without a pointer */
  middle: (() => LngLat) | null = null;

  readonly isArea = $derived(this.kind !== null && this.use === 'area');
  readonly isMeasuring = $derived(this.kind !== null && this.use === 'measure');
  readonly isDone = $derived(this.kind !== null && this.corners.length >= LEAST[this.kind]);
  readonly isFull = $derived(this.corners.length >= MOST_AREA_CORNERS);
  readonly shape = $derived.by((): AreaShape | null => {
    const { kind, corners, reach_m } = this;
    if (kind === null || !this.isDone) return null;
    return kind === 'polygon' ? { kind, corners } : { kind, corners, reach_m };
  });
  /** what is drawn on the map: the same as long as nothing changes */
  readonly features = $derived.by((): FeatureCollection => {
    if (this.kind === null) return collection(this.outline === null ? [] : [this.outline]);
    const corners = this.corners.map(([lng, lat]) => [lng, lat]);
    const points = corners.map((at): Geometry => ({ type: 'Point', coordinates: at }));
    if (this.kind === 'polygon' && corners.length >= 3)
      return collection([{ type: 'Polygon', coordinates: [[...corners, corners[0]!]] }, ...points]);
    return collection([
      ...(corners.length > 1 ? [{ type: 'LineString' as const, coordinates: corners }] : []),
      ...points,
    ]);
  });

  begin(kind: AreaShape['kind'], use: DrawingUse = 'area'): void {
    this.kind = kind;
    this.use = use;
    this.corners = [];
  }

  /** Adds a corner, or moves the middle of a circle. */
  add(at: LngLat): void {
    if (this.kind === 'circle') this.corners = [at];
    else if (!this.isFull) this.corners = [...this.corners, at];
  }

  removeLast(): void {
    this.corners = this.corners.slice(0, -1);
  }

  end(): void {
    this.kind = null;
    this.corners = [];
  }
}

export const [getDrawing, setDrawing] = createContext<Drawing>();

function collection(geometries: readonly Geometry[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  };
}
