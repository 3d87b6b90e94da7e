import type { Component } from 'svelte';

/** What the page shows of a layer beside the map. */
interface Shown {
  /** in the legend, under the others */
  legend: Component<{ presenceScale: number }>;
  /** the one line of a folded legend */
  line: Component;
  /** what can be set of it, in the list of layers */
  setting: Component;
}

const FILES = import.meta.glob<{ default: Component<never> }>('./*/{legend,line,setting}.svelte', { eager: true });

/** What a layer's folder holds under one of these names: `grid/legend.svelte`; undefined where it has none. */
export function shownOf<K extends keyof Shown>(layer: string, what: K): Shown[K] | undefined {
  return FILES[`./${layer}/${what}.svelte`]?.default as Shown[K] | undefined;
}
