import { untrack } from 'svelte';
import { at } from '../api/address';
import { Asked } from '../api/asked.svelte';
import { api } from '../api/client';
import type { Priorities } from '../api/types';
import { Watch } from '../api/watch-changes.svelte';
import type { AppState } from '../state/context';

/** What the order follows from, beside figures that are imported. */
const TOPICS: readonly string[] = ['priority', 'place', 'measure', 'report'];

/** The order of stadsdelar or places by the weights in view; asked for again when what it rests on has changed. */
export class PrioritiesRoom {
  readonly asked: Asked<Priorities>;
  #heard = 0;

  /** Make it while a component initialises. */
  constructor({ view }: AppState) {
    this.asked = new Asked<Priorities>(
      () => at(api.priorities, { query: { kind: view.order, weights: view.weights.join(',') } }),
      () => view.language,
    );
    new Watch(({ changes }) => {
      const newest = changes.filter(({ topic }) => TOPICS.includes(topic)).map(({ revision }) => revision);
      this.#heard = Math.max(this.#heard, ...newest);
      untrack(() => {
        if (this.asked.value !== null && this.asked.value.revision < this.#heard) this.asked.retry();
      });
    });
  }
}
