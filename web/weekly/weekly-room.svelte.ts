import { untrack } from 'svelte';
import { at } from '../api/address';
import { api } from '../api/client';
import { Asked } from '../api/asked.svelte';
import type { Weekly, WeeklyMeeting } from '../api/types';
import { Watch } from '../api/watch-changes.svelte';
import type { AppState } from '../state/context';

/** The sheet of today, and a meeting that has been kept; asked for again when somebody has kept or changed one. */
export class WeeklyRoom {
  readonly now: Asked<Weekly>;
  readonly kept: Asked<WeeklyMeeting>;
  /** the meeting that is looked at; null for the sheet of today */
  weekly_id = $state<string | null>(null);
  #heard = 0;

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    const language = () => app.view.language;
    this.now = new Asked<Weekly>(() => at(api.weekly), language);
    this.kept = new Asked<WeeklyMeeting>(
      () => this.weekly_id && at(api.weekly[':weekly_id'], { param: { weekly_id: this.weekly_id } }),
      language,
    );
    new Watch(({ changes }) => {
      const newest = changes.filter(({ topic }) => topic === 'weekly').map(({ revision }) => revision);
      this.#heard = Math.max(this.#heard, ...newest);
      untrack(() => {
        if (this.now.value !== null && this.now.value.revision < this.#heard) this.refresh();
      });
    });
  }

  refresh(): void {
    this.now.retry();
    this.kept.retry();
  }
}
