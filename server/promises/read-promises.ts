import { MEASURE_KIND } from '../../data/terms/measure-kind';
import { formatBoth } from '../analysis/format-text';
import { Refusal, type Text } from '../http/problem';
import { promisesByYear, type PromiseRow } from '../store/tables/promise';
import {
  activitiesOf,
  verdictsBefore,
  verdictsById,
  type ActivityRow,
  type VerdictRow,
} from '../store/tables/promise-activity';
import { userNames } from '../store/tables/user';
import type { Db } from '../store/types';
import type { Promised, PromisedActivity, PromisedWithProgress } from './activity';
import type { Deed } from './deed';
import { measureProgress } from './measure-progress';
import { readMeasureDeeds } from './read-measure-deeds';
import { activityOf, contentOf } from './promise-content';
import { atRegisterPlaces, registerPlaces } from './register-places';
import { proposeVerdict, RULE_REASONS } from './propose-verdict';
import { readDeeds } from './read-deeds';
import type { Reading } from './reading';
import { describeProgress } from './describe-progress';
import { whoDecided, whyDecided } from './who-decided';

/** Every promise with its progress, newest year first. */
export async function readPromises(db: Db, reading: Reading): Promise<Promised[]> {
  const rows = await promisesByYear(db);
  return assemble(db, rows, await activitiesOf(db), reading);
}

/** The newest promises that have something that is asked for, each with the activities that do. */
export async function readPromisesOf(
  db: Db,
  reading: Reading,
  isAsked: (activity: PromisedActivity) => boolean,
  most: number,
): Promise<Promised[]> {
  const asked = (await activitiesOf(db)).filter((row) => isAsked(activityOf(row)));
  const rows = (await promisesByYear(db)).filter(({ promise_id }) =>
    asked.some((row) => row.promise_id === promise_id),
  );
  return assemble(db, rows.slice(0, most), asked, reading);
}

/** One promise. @throws {Refusal} when there is none */
export async function readPromise(db: Db, promise_id: string, reading: Reading): Promise<Promised> {
  const rows = await promisesByYear(db, promise_id);
  const [promise] = await assemble(db, rows, await activitiesOf(db, promise_id), reading);
  if (promise === undefined) throw new Refusal('not_found');
  return promise;
}

async function assemble(
  db: Db,
  rows: readonly PromiseRow[],
  activities: readonly ActivityRow[],
  reading: Reading,
): Promise<Promised[]> {
  if (rows.length === 0) return [];
  const [verdicts, before] = [await verdictsById(db), await verdictsBefore(db)];
  const decided = [...verdicts.values(), ...[...before.values()].flat()];
  const names = await userNames(
    db,
    decided.map(({ decided_by }) => decided_by),
  );
  const own = new Set(rows.map(({ promise_id }) => promise_id));
  const periods = activities.filter(({ promise_id }) => own.has(promise_id)).map(activityOf);
  const years = rows.map(({ year }) => `${year}-01-01`);
  const from = [...years, ...periods.map((period) => period.from)].sort()[0]!;
  const to = [...years, ...periods.map((period) => period.to)].sort().at(-1)!;
  const promised = new Set(periods.flatMap(({ places }) => places));
  const register = (await registerPlaces(db)).filter(({ place_id }) => promised.has(place_id));
  const all = [...(await readDeeds(db, { from, to }, reading)), ...(await readMeasureDeeds(db, reading.today))];
  const deeds = atRegisterPlaces(all, register, reading.ground);
  const registered = new Map(register.map(({ place_id, name }) => [place_id, name]));
  const named = { ...reading, nameOf: (code: string) => registered.get(code) ?? reading.nameOf(code) };
  return rows.map((row) => {
    const own = activities
      .filter(({ promise_id }) => promise_id === row.promise_id)
      .map((activity) => {
        const { activity_id } = activity;
        const own = { verdict: verdicts.get(activity_id), before: before.get(activity_id) ?? [], names };
        return assembleActivity(activity, own, deeds, named);
      });
    return assemblePromise(row, own, reading.today);
  });
}

function assemblePromise(row: PromiseRow, activities: PromisedWithProgress[], today: string): Promised {
  const { promise_id, revision, year, made_from } = row;
  const n_by_state: Promised['n_by_state'] = { done: 0, on_time: 0, late: 0, not_begun: 0, no_records: 0 };
  const n_by_verdict: Promised['n_by_verdict'] = { kept: 0, partly: 0, not: 0, too_early: 0 };
  for (const { progress, decided } of activities) {
    n_by_state[progress.state]++;
    if (decided) n_by_verdict[decided.verdict]++;
  }
  const isOver = activities.every(({ to }) => to <= today);
  const sentence = describePromise(n_by_state, activities.length, isOver);
  const synthetic = made_from === 'demo';
  return { promise_id, revision, year, ...contentOf(row), synthetic, sentence, n_by_state, n_by_verdict, activities };
}

function describePromise(n_by_state: Promised['n_by_state'], all: number, isOver: boolean) {
  const { done, on_time, late, no_records, not_begun } = n_by_state;
  if (all === 0) return { sv: 'Löftet har inga åtaganden än.', en: 'The promise has no activities yet.' };
  if (no_records === all)
    return {
      sv: 'Inget är rapporterat från löftets tid.',
      en: 'Nothing has been reported of the time of the promise.',
    };
  if (not_begun === all) return { sv: 'Löftet har inte börjat än.', en: 'The promise has not begun yet.' };
  const rest = no_records + not_begun;
  if (isOver)
    return formatBoth(
      (n) =>
        `Löftets tid är slut: ${n(done)} av ${n(all)} åtaganden nådde målet` +
        (rest > 0 ? `; om ${n(rest)} är inget känt.` : '.'),
      (n) =>
        `The time of the promise is over: ${n(done)} of ${n(all)} activities reached the target` +
        (rest > 0 ? `; of ${n(rest)} nothing is known.` : '.'),
    );
  return formatBoth(
    (n) =>
      `Av ${n(all)} åtaganden har ${n(done)} nått målet, ${n(on_time)} är i fas och ${n(late)} ligger efter` +
      (rest > 0 ? `; om ${n(rest)} är inget känt än.` : '.'),
    (n) =>
      `Reached the target: ${n(done)} of ${n(all)} activities; on time: ${n(on_time)}; behind: ${n(late)}` +
      (rest > 0 ? `; nothing known yet: ${n(rest)}.` : '.'),
  );
}

/** What has been decided of an activity, and by whom. */
interface Decided {
  verdict: VerdictRow | undefined;
  before: readonly VerdictRow[];
  names: ReadonlyMap<string, string>;
}

function assembleActivity(
  row: ActivityRow,
  { verdict, before, names }: Decided,
  deeds: readonly Deed[],
  { today, stadsdelar, nameOf }: Reading,
): PromisedWithProgress {
  const said = activityOf(row);
  // a measure that somebody has recorded says nothing of whether passes were reported at the time
  const has_records = deeds.some(
    ({ date, outcome, kind }) =>
      outcome !== 'ahead' &&
      date >= said.from &&
      date < said.to &&
      (kind !== MEASURE_KIND || said.kinds.includes(MEASURE_KIND)),
  );
  const progress = measureProgress(said, deeds, { today, stadsdelar, has_records });
  const proposed = proposeVerdict(progress, said, today);
  return {
    activity_id: row.activity_id,
    revision: row.revision,
    ...said,
    progress,
    sentence: describeProgress(progress, said, nameOf),
    proposed,
    decided: verdict ? assembleVerdict(verdict, names, [proposed.why]) : null,
    // what the rule said then may be other words than it has now
    decided_before: before.map((each) => assembleVerdict(each, names, [proposed.why, ...RULE_REASONS])),
  };
}

function assembleVerdict(
  { revision, verdict, reason, proposed, decided_by, decided_at }: VerdictRow,
  names: ReadonlyMap<string, string>,
  ruleSays: readonly Text[],
): NonNullable<PromisedWithProgress['decided']> {
  const said = { reason: whyDecided(reason, ruleSays), decided_by: whoDecided(decided_by, names) };
  return { revision, verdict, proposed, decided_at, ...said };
}
