import { addDays, mondayOf } from '../../data/terms/calendar';
import { toWallTime } from '../../data/terms/wall-clock';
import { minutesOf, type Outcome, type Stay } from '../follow-up/outcome-of';
import { outcomesOf } from '../follow-up/outcomes-of';
import { countedPasses, type Between, type CountedPass } from '../store/tables/pass';
import { readTopics } from '../store/tables/revision';
import { visitsOfWeeks, type VisitInShort } from '../store/tables/visit';
import { keptOfStore } from '../store/kept-of-store';
import type { Db } from '../store/types';
import type { Deed } from './deed';

const OUTCOMES: Readonly<Record<Outcome['kind'], Deed['outcome']>> = {
  reported: 'done',
  cancelled: 'cancelled',
  without_report: 'unreported',
  ahead: 'ahead',
};

const placeOf = ({ place, register_place }: Stay) => place ?? register_place;

interface Weeks {
  passes: readonly CountedPass[];
  byPass: ReadonlyMap<string, VisitInShort[]>;
}

const MINUTE_MS = 60_000;

/** Stretches of weeks that are kept: several years of passes take longer to read, and to go through, than to count. */
const keepWeeks = keptOfStore<Weeks>(8);
const keepDeeds = keptOfStore<readonly Deed[]>(8);

/**
 * What was planned between two days, and what came of it.
 * @param now the instant that counts as now: plans are to the minute, and so is what is ahead of it
 */
export async function readDeeds(
  db: Db,
  { from, to }: { from: string; to: string },
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<readonly Deed[]> {
  const weeks = { from: mondayOf(from), to: addDays(mondayOf(to), 7) };
  // before the passes: what is changed in between is read once more, not missed
  const { pass, visit } = await readTopics(db);
  const key = `${pass} ${visit} ${weeks.from} ${weeks.to}`;
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  return keepDeeds(db, `${key} ${minute} ${timeZone}`, async () => {
    const { passes, byPass } = await keepWeeks(db, key, () => readWeeks(db, weeks));
    return passes.flatMap((each) => deedsOf(each, byPass.get(each.pass_id) ?? [], minute * MINUTE_MS, timeZone));
  });
}

function deedsOf(pass: CountedPass, visits: readonly VisitInShort[], now: number, timeZone: string): Deed[] {
  const { date } = toWallTime(pass.actual_from ?? pass.planned_from, timeZone);
  return outcomesOf(pass, visits, now).map((outcome): Deed => {
    const { kind, stays, stadsdel, place, planned_min, delivered_min, is_unplanned } = outcome;
    const been = [place, ...stays.map(placeOf)].filter((code) => code !== null);
    // nobody was at a stop that has no visit, though the others had
    const isPassedBy = pass.tour !== null && kind === 'reported' && stays.length === 0;
    return {
      deed_id: pass.pass_id,
      date,
      kind: pass.activity,
      stadsdel,
      places: [...new Set(been)],
      area: pass.area,
      outcome: isPassedBy ? 'unvisited' : OUTCOMES[kind],
      planned_min,
      delivered_min,
      ...(is_unplanned && { is_unplanned }),
      visits: stays.map((stay) => ({ place: placeOf(stay), stadsdel: stay.stadsdel, min: minutesOf(stay) })),
    };
  });
}

/** The passes of some weeks with their visits. */
async function readWeeks(db: Db, weeks: Between): Promise<Weeks> {
  const [passes, visits] = [await countedPasses(db, weeks), await visitsOfWeeks(db, weeks)];
  const byPass = new Map<string, VisitInShort[]>();
  for (const each of visits) {
    const own = byPass.get(each.pass_id);
    if (own) own.push(each);
    else byPass.set(each.pass_id, [each]);
  }
  return { passes, byPass };
}
