import type { Pack } from '../../../data/pack/schema';
import { addDays } from '../../../data/terms/calendar';
import { putVerdict, verdictsById } from '../../store/tables/promise-activity';
import type { Store } from '../../store/types';
import { DEMO } from './demo';
import { moveToYear } from '../move-to-year';
import { readPromises } from '../read-promises';
import type { Reading } from '../reading';
import { promiseOfPack, seedPromises, type WholePromise } from '../seed-promise';

/** Days after the end of a year when it has been decided how it went. */
const DECIDED_AFTER = 90;

/**
 * Puts the promises of the demo world into the store, from the year after the pack's to this year, and decides those whose
 * year is well over as the rule proposes; what is there already stays as it is.
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
  const due = (await readPromises(store.db, reading))
    .flatMap(({ activities }) => activities)
    .filter(({ activity_id, to, proposed }) => to <= over && proposed.verdict !== null && !known.has(activity_id));
  if (due.length === 0) return;
  await store.write({ user_id: null, role: null, request_id: null }, async (tx) => {
    for (const { activity_id, proposed, to } of due)
      await putVerdict(tx.db, {
        activity_id,
        revision: 1,
        verdict: proposed.verdict!,
        reason: proposed.why.sv,
        proposed: proposed.verdict,
        decided_by: DEMO,
        decided_at: `${addDays(to, 30)}T09:00:00.000Z`,
      });
    await tx.audit({ action: 'import', subject: 'promise', subject_id: null, detail: { source: DEMO, n: due.length } });
  });
}
