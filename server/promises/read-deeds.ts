import { addDays, mondayOf } from '../../data/terms/calendar';
import { toWallTime } from '../../data/terms/wall-clock';
import { outcomeOf, type Outcome } from '../follow-up/outcome-of';
import { countedPasses } from '../store/tables/pass';
import { visitsOfWeeks, type VisitInShort } from '../store/tables/visit';
import type { Db } from '../store/types';
import type { Deed } from './deed';

const OUTCOMES: Readonly<Record<Outcome['kind'], Deed['outcome']>> = {
  reported: 'done',
  cancelled: 'cancelled',
  without_report: 'unreported',
  ahead: 'ahead',
};

/**
 * What was planned between two days, and what came of it.
 * @param now the instant that counts as now
 */
export async function readDeeds(
  db: Db,
  { from, to }: { from: string; to: string },
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<Deed[]> {
  const weeks = { from: mondayOf(from), to: addDays(mondayOf(to), 7) };
  const [passes, visits] = [await countedPasses(db, weeks), await visitsOfWeeks(db, weeks)];
  const byPass = new Map<string, VisitInShort[]>();
  for (const visit of visits) byPass.set(visit.pass_id, [...(byPass.get(visit.pass_id) ?? []), visit]);
  return passes.map((pass) => {
    const { kind, stays, stadsdel, place, planned_min, delivered_min } = outcomeOf(
      pass,
      byPass.get(pass.pass_id) ?? [],
      now.getTime(),
    );
    const been = [place, ...stays.map((stay) => stay.place)].filter((code) => code !== null);
    return {
      date: toWallTime(pass.actual_from ?? pass.planned_from, timeZone).date,
      kind: pass.activity,
      stadsdel,
      places: [...new Set(been)],
      outcome: OUTCOMES[kind],
      planned_min,
      delivered_min,
    };
  });
}
