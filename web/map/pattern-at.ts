import type { Map as MapLibre } from 'maplibre-gl';
import { isPattern, type Pattern } from '../state/patterns.svelte';

/** How near a thin line has to be pressed, px. */
const REACH_PX = 6;

/** The layers that are pressed and pointed at, by kind: the thin ones first, they lie over the others. */
const TARGETS = [
  { kind: 'cluster', layers: ['cluster-badge'] },
  { kind: 'string', layers: ['string-square', 'string-line'] },
  { kind: 'cluster', layers: ['cluster-fill'] },
] as const;

/** The place or chain under a point of the map; of several, the chosen one, else the one that lies uppermost. */
export function patternAt(map: MapLibre, { x, y }: { x: number; y: number }, chosen: Pattern | null): Pattern | null {
  if (!map.getLayer('cluster-fill')) return null;
  for (const { kind, layers } of TARGETS) {
    const reach = kind === 'string' ? REACH_PX : 0;
    const found = map
      .queryRenderedFeatures(
        [
          [x - reach, y - reach],
          [x + reach, y + reach],
        ],
        { layers: [...layers] },
      )
      .map(({ properties }): Pattern => ({ kind, index: Number(properties['index']) }));
    if (found.length > 0) return found.find((pattern) => isPattern(pattern, chosen)) ?? found[0] ?? null;
  }
  return null;
}
