import type { Pack } from '../../../data/pack/schema';
import { addDays } from '../../../data/terms/calendar';
import { putVerdict, verdictsById, type VerdictRow } from '../../store/tables/promise-activity';
import type { Store } from '../../store/types';
import { DEMO } from './demo';
import { moveToYear } from '../move-to-year';
import { readPromises } from '../read-promises';
import { readingAt, type Reading } from '../reading';
import { promiseOfPack, seedPromises, type WholePromise } from '../seed-promise';

/** Days after the end of a year when it has been decided how it went. */
const DECIDED_AFTER = 90;

/**
 * Puts the promises of the demo world into the store, from the year after the pack's to this year, and decides those whose
 * year is well over as the rule proposes, once halfway where it was too early then; what is there already stays as it is.
 */
export async function plantDemoPromises(store: Store, pack: Pack, reading: Reading): Promise<void> {
  const first = promiseOfPack(pack);
  if (first === null) return;
  const promises: WholePromise[] = [];
  for (let year = first.year + 1; year <= Number(reading.today.slice(0, 4)); year++) {
    const { content, ...rest } = moveToYear(first, first.year, year);
    promises.push({ ...rest, year, content: { ...content, source: null } });
  }
  await seedPromises(store, promises, DEMO);
  await decideOld(store, reading);
}

async function decideOld(store: Store, reading: Reading): Promise<void> {
  const known = await verdictsById(store.db);
  const over = addDays(reading.today, -DECIDED_AFTER);
  const due = (await readPromises(store.db, reading)).flatMap(({ year, activities }) =>
    activities
      .filter(({ activity_id, to, proposed }) => to <= over && proposed.verdict !== null && !known.has(activity_id))
      .map((activity) => ({ year, ...activity })),
  );
  if (due.length === 0) return;
  const halfway = new Map<string, Verdict>();
  for (const year of new Set(due.map((each) => each.year)))
    for (const { activities } of await readPromises(store.db, readingAt(reading, { to: halfOf(year) })))
      for (const { activity_id, proposed, to } of activities)
        if (proposed.verdict === 'too_early' && to.startsWith(String(year + 1)))
          halfway.set(activity_id, {
            verdict: 'too_early',
            reason: proposed.why.sv,
            decided_at: `${halfOf(year)}T07:00:00.000Z`,
          });
  await store.write({ user_id: null, role: null, request_id: null }, async (tx) => {
    for (const { activity_id, proposed, to } of due) {
      const last = {
        verdict: proposed.verdict!,
        reason: proposed.why.sv,
        decided_at: `${addDays(to, 30)}T09:00:00.000Z`,
      };
      const decisions = [...(halfway.has(activity_id) ? [halfway.get(activity_id)!] : []), last];
      for (const [i, decision] of decisions.entries())
        await putVerdict(tx.db, {
          ...{ activity_id, revision: i + 1, ...decision },
          ...{ proposed: decision.verdict, decided_by: DEMO },
        });
    }
    await tx.audit({ action: 'import', subject: 'promise', subject_id: null, detail: { source: DEMO, n: due.length } });
  });
}

type Verdict = Pick<VerdictRow, 'verdict' | 'reason' | 'decided_at'>;

/** The day in a year when it is first asked how it goes. */
function halfOf(year: number): string {
  return `${year}-07-01`;
}
