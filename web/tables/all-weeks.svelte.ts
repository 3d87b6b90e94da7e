import { at } from '../api/address';
import { ask } from '../api/ask';
import { api } from '../api/client';
import type { PresenceWeek } from '../api/types';
import type { Language } from '../text/texts';

/** Presence of every week, asked for when the reader wants it. */
export class AllWeeks {
  value = $state.raw<PresenceWeek[] | null>(null);
  failed = $state(false);

  /** Asks for the weeks; the ones that cannot be had make the whole fail, as a table with holes would mislead. */
  async load(weeks: readonly string[], language: Language): Promise<void> {
    this.failed = false;
    try {
      this.value = await Promise.all(
        weeks.map(async (week) => {
          const sent = await ask(at(api.presence, { query: { week } }), language);
          if (!sent.done) throw new Error(`${week}: ${sent.message}`);
          return sent.value;
        }),
      );
    } catch {
      this.failed = true;
    }
  }
}
