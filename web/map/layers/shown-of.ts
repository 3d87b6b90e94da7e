import type { Component } from 'svelte';

/** What the page shows of a layer beside the map, by the names of the files in its folder. */
interface Shown {
  /** the one line of a folded legend */
  line: Component;
  /** what can be set of it, in the list of layers */
  setting: Component;
}

type Files = Record<string, { default: Component<never> }>;

// apart, for a folded legend is seen long before a whole one
const FILES: Record<keyof Shown, Files> = {
  line: import.meta.glob('./*/line.svelte', { eager: true }),
  setting: import.meta.glob('./*/setting.svelte', { eager: true }),
};

/** What a layer's folder holds under one of these names: `grid/line.svelte`; undefined where it has none. */
export function shownOf<K extends keyof Shown>(layer: string, what: K): Shown[K] | undefined {
  return FILES[what][`./${layer}/${what}.svelte`]?.default as Shown[K] | undefined;
}
