import { addDays, mondayOf } from '../../data/terms/calendar';
import { toWallTime } from '../../data/terms/wall-clock';
import type { Outcome } from '../follow-up/outcome-of';
import { outcomesOf } from '../follow-up/outcomes-of';
import { countedPasses, type Between, type CountedPass } from '../store/tables/pass';
import { readTopics } from '../store/tables/revision';
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
  const { passes, byPass } = await readWeeks(db, { from: mondayOf(from), to: addDays(mondayOf(to), 7) });
  return passes.flatMap((pass) =>
    outcomesOf(pass, byPass.get(pass.pass_id) ?? [], now.getTime()).map((outcome): Deed => {
      const { kind, stays, stadsdel, place, planned_min, delivered_min } = outcome;
      const been = [place, ...stays.map((stay) => stay.place)].filter((code) => code !== null);
      // nobody was at a stop that has no visit, though the others had
      const isPassedBy = pass.tour !== null && kind === 'reported' && stays.length === 0;
      return {
        deed_id: pass.pass_id,
        date: toWallTime(pass.actual_from ?? pass.planned_from, timeZone).date,
        kind: pass.activity,
        stadsdel,
        places: [...new Set(been)],
        area: pass.area,
        outcome: isPassedBy ? 'unreported' : OUTCOMES[kind],
        planned_min,
        delivered_min,
      };
    }),
  );
}

interface Weeks {
  passes: readonly CountedPass[];
  byPass: ReadonlyMap<string, VisitInShort[]>;
}

/** Stretches of weeks that are kept of each store: several years of passes take longer to read than to count. */
const MOST_KEPT = 8;
const kept = new WeakMap<Db, Map<string, Weeks>>();

/** The passes of some weeks with their visits; read anew only when a pass or a visit has changed. */
async function readWeeks(db: Db, weeks: Between): Promise<Weeks> {
  // before the passes: what is changed in between is read once more, not missed
  const { pass, visit } = await readTopics(db);
  const of = kept.get(db) ?? new Map<string, Weeks>();
  kept.set(db, of);
  const key = `${pass} ${visit} ${weeks.from} ${weeks.to}`;
  const known = of.get(key);
  if (known) return known;
  const [passes, visits] = [await countedPasses(db, weeks), await visitsOfWeeks(db, weeks)];
  const byPass = new Map<string, VisitInShort[]>();
  for (const each of visits) {
    const own = byPass.get(each.pass_id);
    if (own) own.push(each);
    else byPass.set(each.pass_id, [each]);
  }
  const read = { passes, byPass };
  if (of.size >= MOST_KEPT) of.clear();
  of.set(key, read);
  return read;
}
