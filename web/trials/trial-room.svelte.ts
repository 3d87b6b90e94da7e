import { untrack } from 'svelte';
import { at } from '../api/address';
import { api } from '../api/client';
import { Asked } from '../api/asked.svelte';
import type { Trials } from '../api/types';
import { Watch } from '../api/watch-changes.svelte';
import type { AppState } from '../state/context';

/** The trials by lot; asked for again when somebody has changed one. */
export class TrialRoom {
  readonly asked: Asked<Trials>;
  #heard = 0;

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    this.asked = new Asked<Trials>(
      () => at(api.trials),
      () => app.view.language,
    );
    new Watch(({ changes }) => {
      const newest = changes.filter(({ topic }) => topic === 'trial').map(({ revision }) => revision);
      this.#heard = Math.max(this.#heard, ...newest);
      untrack(() => {
        if (this.asked.value !== null && this.asked.value.revision < this.#heard) this.asked.retry();
      });
    });
  }
}
