import type { Component } from 'svelte';

const FILES = import.meta.glob<{ default: Component<{ presenceScale: number }> }>('./*/legend.svelte', { eager: true });

/** What the whole legend has of a layer: its folder's `legend.svelte`; undefined where it has none. */
export function legendOf(layer: string): Component<{ presenceScale: number }> | undefined {
  return FILES[`./${layer}/legend.svelte`]?.default;
}
