import type { Map as MapLibre } from 'maplibre-gl';
import type { Patterns } from '../state/patterns.svelte';
import type { Pointed } from './pointed';

/** Outlines on the map what is pointed at, whether by mouse or by keyboard. Call it while a component initialises. */
export function pointOut(map: () => MapLibre | null, patterns: Patterns, pointed: () => Pointed | null): void {
  $effect(() => {
    const id = pointed()?.stadsdel;
    const on = map();
    return on && id ? tell(on, ['stadsdelar'], id) : undefined;
  });
  $effect(() => {
    const pattern = patterns.pointed;
    const on = map();
    if (!on || !pattern) return;
    return tell(on, pattern.kind === 'cluster' ? ['cluster'] : ['string', 'string-square'], pattern.index);
  });
}

function tell(on: MapLibre, sources: readonly string[], id: string | number): () => void {
  const set = (pointed: boolean) => {
    for (const source of sources) if (on.getSource(source)) on.setFeatureState({ source, id }, { pointed });
  };
  set(true);
  return () => set(false);
}
