import { untrack } from 'svelte';
import type { Meetings } from '../api/types';
import { Watch } from '../api/watch-changes.svelte';
import { at } from '../api/address';
import { api } from '../api/client';
import { Asked } from '../api/asked.svelte';
import type { AppState } from '../state/context';

const TOPICS: readonly string[] = ['pass', 'visit', 'promise'];

/** The meetings of a year; asked for again when somebody has planned, held or changed one. */
export class MeetingRoom {
  readonly app: AppState;
  readonly asked: Asked<Meetings>;
  #heard = 0;

  readonly timeZone = $derived.by(() => this.app.answers.catalogue.value?.municipality.time_zone ?? 'Europe/Stockholm');

  /** Make it while a component initialises. */
  constructor(app: AppState, year: () => number) {
    this.app = app;
    this.asked = new Asked<Meetings>(
      () => at(api.meetings, { query: { year: String(year()) } }),
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

  /** Codes of the organisations that the reader plans for. */
  get actors(): readonly string[] {
    const { user } = this.app.session;
    const all = this.app.answers.catalogue.value?.actors.map(({ actor }) => actor) ?? [];
    return user?.role === 'admin' ? all : all.filter((actor) => user?.actors.includes(actor));
  }
}
