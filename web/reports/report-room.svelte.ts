import { untrack } from 'svelte';
import { at } from '../api/address';
import { api } from '../api/client';
import { Asked } from '../api/asked.svelte';
import type { Report, Reports } from '../api/types';
import { Watch } from '../api/watch-changes.svelte';
import type { AppState } from '../state/context';
import { isOpen } from './is-open';

export const PARTS = ['open', 'closed', 'all'] as const;

/** What residents have told; asked for again when somebody has reported or answered. */
export class ReportRoom {
  readonly asked: Asked<Reports>;
  part = $state<(typeof PARTS)[number]>('open');
  /** null for none */
  chosen = $state<string | null>(null);
  #heard = 0;

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    this.asked = new Asked<Reports>(
      () => at(api.reports),
      () => app.view.language,
    );
    new Watch(({ changes }) => {
      const newest = changes.filter(({ topic }) => topic === 'report').map(({ revision }) => revision);
      this.#heard = Math.max(this.#heard, ...newest);
      untrack(() => {
        if (this.asked.value !== null && this.asked.value.revision < this.#heard) this.asked.retry();
      });
    });
  }

  get all(): readonly Report[] {
    return this.asked.value?.reports ?? [];
  }

  get shown(): readonly Report[] {
    return this.all.filter((report) => this.part === 'all' || isOpen(report) === (this.part === 'open'));
  }

  get report(): Report | null {
    return this.all.find(({ report_id }) => report_id === this.chosen) ?? null;
  }
}
