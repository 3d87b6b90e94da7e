import { api, type PresenceWeek } from '../api';

/** Presence of every week, asked for when the reader wants it. */
export class AllWeeks {
  value = $state.raw<PresenceWeek[] | null>(null);
  failed = $state(false);

  /** Fetches the weeks; the ones that cannot be had make the whole fail, as a table with holes would mislead. */
  async fetch(weeks: readonly string[]): Promise<void> {
    this.failed = false;
    try {
      this.value = await Promise.all(
        weeks.map(async (week) => {
          const response = await fetch(api.presence.$path({ query: { week } }));
          if (!response.ok) throw new Error(`${week}: ${response.status}`);
          return (await response.json()) as PresenceWeek;
        }),
      );
    } catch {
      this.failed = true;
    }
  }
}
