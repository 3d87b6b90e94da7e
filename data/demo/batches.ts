import { DAY_MIN, dayNumber, formatDay, isoWeekday } from './calendar';
import type { DemoWorld } from './demo-world';
import type { OffenceDraft } from './offence-draft';
import { createRandom } from './random';

/** Many old graffiti reported by one owner on one Monday, for one address. */
export interface Batch {
  reported_on: string;
  site: string;
  n: number;
}

const BATCHES_A_YEAR = 8;

/**
 * Draws the year's batch reports: housing and transport companies report what they have cleaned all at once.
 * @param n the year's graffiti; batches take about an eighth of it
 */
export function addBatches(world: DemoWorld, year: number, n: number): { drafts: OffenceDraft[]; batches: Batch[] } {
  const random = createRandom(`batches ${year}`);
  const sites = world.sites.filter((s) => s.draws['graffiti'] !== undefined);
  const drafts: OffenceDraft[] = [];
  const batches: Batch[] = [];
  for (let i = 0; i < BATCHES_A_YEAR; i++) {
    const site = random.pick(sites);
    const address = site.draw(random);
    // one in each eighth of the year, February to December
    const near = dayNumber(year, 2, 1) + Math.floor(((i + random.next()) * 325) / BATCHES_A_YEAR);
    const monday = near - isoWeekday(near) + 1;
    const size = Math.max(8, Math.round((n / 8 / BATCHES_A_YEAR) * (0.6 + 0.8 * random.next())));
    for (let k = 0; k < size; k++) {
      const age = random.integer(3, 28);
      const to = monday * DAY_MIN + 8 * 60;
      drafts.push({
        year,
        category: 'graffiti',
        from: (monday - age) * DAY_MIN,
        to,
        address,
        site: site.site,
        reported: monday,
        batch: true,
      });
    }
    batches.push({ reported_on: formatDay(monday), site: site.site, n: size });
  }
  return { drafts, batches };
}
