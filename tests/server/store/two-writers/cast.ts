import { randomUUID } from 'node:crypto';
import { nowIn } from '../../../../server/passes/clock';
import { planned } from '../../passes/planned';
import type { Answered, Person, TwoServers } from '../two-servers';

export interface Cast {
  servers: TwoServers;
  police: Person;
  admins: readonly [Person, Person];
}

export const statusesOf = (answers: readonly Answered[]) => answers.map(({ status }) => status).sort();
export const passesOf = ({ servers }: Cast, week_start: string) =>
  servers.store.db.selectFrom('pass').selectAll().where('week_start', '=', week_start).execute();
/** A week of 2026 that no other round and no other case on the same engine has. */
let weeks = 0;
export const nextWeek = () => {
  const n = ++weeks + 2;
  const monday = new Date(Date.UTC(2025, 11, 29) + (n - 1) * 7 * 86_400_000).toISOString().slice(0, 10);
  return { week: `2026-W${String(n).padStart(2, '0')}`, monday };
};
/** Plans a pass on the Friday of a week. */
export const plan = async ({ police }: Cast, monday: string, more: object = {}) => {
  const friday = new Date(Date.parse(monday) + 4 * 86_400_000).toISOString().slice(0, 10);
  const times = { planned_from: `${friday}T17:00:00.000Z`, planned_to: `${friday}T19:00:00.000Z` };
  const { answer } = await police.send(0, 'POST', '/api/passes', planned({ ...times, ...more }));
  return answer.pass!;
};
export const makeTemplate = async (cast: Cast) => {
  const { week, monday } = nextWeek();
  await plan(cast, monday);
  await plan(cast, monday, { unit: 'Område 2' });
  const { answer } = await cast.police.send(0, 'POST', '/api/templates', { name: randomUUID(), week });
  return answer.template!.template_id;
};
export const draft = async ({ police }: Cast) => {
  const asked = { week: '2026-W03', days: [5, 6], actor: 'police', activity: 'foot_patrol', by: 'offences' };
  const { answer } = await police.send(0, 'POST', '/api/suggestions', { ...asked, travel: 'fixed' });
  return { suggestion_id: answer.suggestion_id!, visits: answer.result!.visits };
};
/** An instant on the clock of the data, which stands still on a day of its own. */
export const minutesOn = (n: number) =>
  new Date(nowIn({ today: '2026-01-08' }, 'Europe/Stockholm', new Date()).getTime() + n * 60_000).toISOString();
/** A visit of ten minutes, as a phone reports it. */
export const visitOf = ({ police }: Cast, pass_id: string) => {
  const visit = { report_id: randomUUID(), kind: 'visit', pass_id, place: 'torget', done: ['talk'] };
  return { user_id: police.user_id, reports: [{ ...visit, from: minutesOn(-20), to: minutesOn(-10) }] };
};
/** A pass from an hour ago to an hour from now. */
export const planNow = (cast: Cast) =>
  plan(cast, '2026-01-05', { planned_from: minutesOn(-60), planned_to: minutesOn(60) });
/** A year that no other case has a promise of. */
let years = 0;
export const nextYear = () => 2027 + ++years;
export const placeNamed = (name: string) => ({
  ...{ name, kind: 'square', members: [], status: 'watched', reason: '' },
  outline: { from: 'place', place: 'torget', radius_m: 100 },
});
export const measureOf = (action: string) => ({
  ...{
    about: { kind: 'stadsdel', stadsdel: 'vast' },
    promise_id: null,
    problem: 'Mörkt',
    cause: 'Inga lampor',
    action,
  },
  ...{ indicator: 'Brott', categories: [], owner: '', from: '2026-01-01', to: null, months: 12, is_worst: false },
});
export const decisionOf = (reason: string) => ({
  ...{ kind: 'stadsdel', weights: { residents: 1, police: 1, city: 1 }, chosen: ['vast'], reason },
});
/** A day has one weekly meeting: each round begins without. */
export const forgetWeekly = ({ servers }: Cast) => servers.store.db.deleteFrom('weekly_meeting').execute();
/** There is one draft at a time: each round begins without. */
export const newDraft = async ({ servers, police }: Cast) => {
  await servers.store.db.deleteFrom('law_pack').execute();
  return `/api/law-pack/${(await police.send(0, 'POST', '/api/law-pack', {})).answer.pack!.pack_id}`;
};
export const makePromise = async ({ police }: Cast) => {
  const given = { from_promise_id: 'pack-2026', year: nextYear() };
  return (await police.send(0, 'POST', '/api/promises', given)).answer.promise!;
};
export const addUser = async ({ admins }: Cast) => {
  const email = `${randomUUID()}@example.org`;
  const given = { email, name: 'Åke Öst', role: 'police', actors: ['police'], unit: null };
  const { answer } = await admins[0].send(0, 'POST', '/api/users', given);
  return { ...given, user_id: answer.user!.user_id };
};

/** Weeks and years begin anew on another engine. */
export function beginAnew(): void {
  weeks = 0;
  years = 0;
}

/** What each route that writes does when two servers are asked at once. */
export type Cases = Readonly<Record<string, (cast: Cast) => Promise<void>>>;
