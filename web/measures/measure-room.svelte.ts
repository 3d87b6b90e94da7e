import { untrack } from 'svelte';
import { at } from '../api/address';
import { api } from '../api/client';
import { Asked } from '../api/asked.svelte';
import type { Measures } from '../api/types';
import { Watch } from '../api/watch-changes.svelte';
import type { AppState } from '../state/context';

/** What a measure tells of besides itself. */
const TOPICS: readonly string[] = ['measure', 'place', 'promise'];

/** The measures; asked for again when somebody has changed one. */
export class MeasureRoom {
  readonly app: AppState;
  readonly asked: Asked<Measures>;
  #heard = 0;

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    this.app = app;
    this.asked = new Asked<Measures>(
      () => at(api.measures),
      () => app.view.language,
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
