import { afterAll, beforeAll, expect, it } from 'vitest';
import { balance, coverage } from '../../../server/contract/coverage';
import { addMinutes, slotsOfWeek } from '../../../server/coverage/slots-of-week';
import { planMinutes } from '../../../server/coverage/plan-minutes';
import { balanceStadsdelar } from '../../../server/coverage/balance-stadsdelar';
import { sharePrioritised } from '../../../server/coverage/prioritised-share';
import { everyMonth, openTown, times, tinyPack, type Town } from '../tiny-town';

const FRIDAY_21 = 4 * 8 + 7;
let town: Town;

beforeAll(async () => {
  town = await openTown({
    tables: {
      offence: [
        ...everyMonth([2025], 1),
        ...times(30, { x: 660_550, y: 6_580_550, occurred_from: '2025-06-06 22:00:00' }),
        ...times(10, { x: 661_500, stadsdel: 'ost', occurred_from: '2025-06-03 10:00:00' }),
      ],
    },
  });
});
afterAll(() => town.close());

async function plan(more: Record<string, unknown>) {
  const at = '2026-01-01T00:00:00.000Z';
  await town.store.write({ user_id: null, role: null, request_id: null }, async (tx) => {
    await tx.audit({ action: 'create', subject: 'pass', subject_id: null });
    await tx.db
      .insertInto('pass')
      .values({
        pass_id: crypto.randomUUID(),
        revision: 1,
        actor: 'police',
        unit: null,
        activity: 'foot_patrol',
        stadsdel: 'vast',
        place: null,
        area: null,
        planned_from: '',
        planned_to: '',
        week_start: '2026-01-05',
        staff: 2,
        promise_area: null,
        note: '',
        status: 'planned',
        actual_from: null,
        actual_to: null,
        source: 'plan',
        created_by: '',
        created_at: at,
        updated_by: '',
        updated_at: at,
        ...more,
      })
      .execute();
  });
}

it('says in words where most is missing in an empty calendar', async () => {
  const answer = await town.ask(coverage, '/api/plan/coverage?week=2026-W02');
  expect(answer.card.n_offences).toBe(40);
  expect(answer.sentence.en).toBe('Nothing is planned this week. The list shows where the need is greatest.');
  const [first] = answer.gaps.filter((gap) => gap.measure === 'offences' && gap.unit === 'place');
  expect(first).toMatchObject({ place: 'torget', slot: FRIDAY_21, weekday: 5, hour_from: 21, hour_to: 24 });
  expect(first!.from).toBe('2026-01-09T20:00:00.000Z');
  expect(first!.sentence.sv).toMatch(
    /^Torget, fredag 21–24: \d+(,\d)? av \d+(,\d)? brott på ett kvartal, 0 planerade minuter$/,
  );
  expect(answer.prioritised).toMatchObject({ share: null, target: null, is_reached: null });
});

it('holds planned minutes against the need, slot by slot', async () => {
  // Friday 20 to 22 at Torget, Tuesday 9 to 11 in ost as a whole, and one that is cancelled
  await plan({ place: 'torget', planned_from: '2026-01-09T19:00:00.000Z', planned_to: '2026-01-09T21:00:00.000Z' });
  await plan({ stadsdel: 'ost', planned_from: '2026-01-06T08:00:00.000Z', planned_to: '2026-01-06T10:00:00.000Z' });
  await plan({
    status: 'cancelled',
    planned_from: '2026-01-06T08:00:00.000Z',
    planned_to: '2026-01-06T18:00:00.000Z',
  });
  const answer = await town.ask(coverage, '/api/plan/coverage?week=2026-W02');
  const [vast, ost] = answer.stadsdelar;
  expect(vast!.planned_min[FRIDAY_21 - 1]).toBe(60);
  expect(vast!.planned_min[FRIDAY_21]).toBe(60);
  expect(vast!.planned_min.reduce((a, b) => a + b)).toBe(120);
  expect(ost!.planned_min[8 + 3]).toBe(120);
  const [torget] = answer.places;
  expect(torget!.planned_min[FRIDAY_21]).toBe(60);
  expect(torget!.stadsdel_min.every((minutes) => minutes === 0)).toBe(true);
  expect(answer.prioritised).toMatchObject({ planned_min: 120, all_min: 240, share: 0.5, target: null });
  expect(answer.prioritised.sentence.sv).toBe(
    '50\u00a0% av de planerade minuterna ligger i Väst, som löftet sätter först. Löftet anger inget mål i siffror.',
  );

  const even = await town.ask(balance, '/api/plan/balance?week=2026-W02');
  expect(even.visits).toBe(2);
  expect(even.stadsdelar.map((row) => [row.stadsdel, row.visits, row.share_visits, row.share_offences])).toEqual([
    ['vast', 1, 0.5, 0.75],
    ['ost', 1, 0.5, 0.25],
  ]);
  // one visit in four would be even for ost: too few to flag
  expect(even.stadsdelar[1]!.flags.filter(({ against }) => against === 'offences')).toEqual([]);
});

it('says what week it can answer for', async () => {
  expect(await town.refuse('/api/plan/coverage?week=2026-W54')).toMatchObject({ status: 400, field: 'week' });
});

it('lets police see need at places, and those who analyse the balance', async () => {
  for (const [role, path, status] of [
    ['police', 'coverage', 200],
    ['planner', 'coverage', 403],
    ['partner', 'coverage', 403],
    ['planner', 'balance', 200],
    ['partner', 'balance', 403],
    [null, 'balance', 401],
  ] as const)
    expect((await town.as(role).request(`/api/plan/${path}`)).status, `${role} ${path}`).toBe(status);
});

it('gives a night its real hours when the clock is set', () => {
  // summer time begins on 29 March 2026 and ends on 25 October
  const hoursOfSunday = (monday: string) => {
    const slots = slotsOfWeek(monday, 'Europe/Stockholm');
    return (slots[49]! - slots[48]!) / 3_600_000;
  };
  expect(hoursOfSunday('2026-03-23')).toBe(2);
  expect(hoursOfSunday('2026-10-19')).toBe(4);
  const slots = slotsOfWeek('2026-03-23', 'Europe/Stockholm');
  const minutes = new Array<number>(56).fill(0);
  // Saturday 22 to Sunday 04 by the clock is five hours
  addMinutes(minutes, slots, Date.parse('2026-03-28T21:00:00Z'), Date.parse('2026-03-29T02:00:00Z'));
  expect(minutes.slice(47, 50)).toEqual([120, 120, 60]);
});

it('counts a drawn area for the places that lie in it, and a stadsdel as a whole apart', () => {
  const slots = slotsOfWeek('2026-01-05', 'Europe/Stockholm');
  const points = [
    { place: 'in', lng_lat: [0.5, 0.5] },
    { place: 'out', lng_lat: [2, 2] },
  ];
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const pass = {
    stadsdel: 'vast',
    place: null,
    tour: null,
    status: 'planned' as const,
    source: 'plan',
    planned_from: '2026-01-05T08:00:00Z',
    planned_to: '2026-01-05T09:00:00Z',
  };
  const area = JSON.stringify({ type: 'Polygon', coordinates: [ring] });
  const sums = planMinutes(
    [
      { ...pass, area },
      { ...pass, area: null },
    ],
    points,
    slots,
  );
  expect(sums.places.get('in')?.[3]).toBe(60);
  expect(sums.places.has('out')).toBe(false);
  expect(sums.wholly.get('vast')?.[3]).toBe(60);
  expect(sums.stadsdelar.get('vast')?.[3]).toBe(120);
});

it('flags more than twice and less than half of an even share, for a person to decide on', () => {
  const unit = (stadsdel: string, n: number) => ({
    stadsdel,
    name: stadsdel,
    population: n,
    n,
    n_weighted: 0,
    by_slot: new Float64Array(56),
    exactness: 1,
    harm: n,
    share_offences: new Float64Array(56),
    share_harm: new Float64Array(56),
  });
  const rows = balanceStadsdelar(
    { stadsdelar: [unit('a', 10), unit('b', 60), unit('c', 30)], card: { weights: { too_few: null } } },
    new Map([
      ['a', { visits: 10, planned_min: 150 }],
      ['b', { visits: 6, planned_min: 90 }],
      ['c', { visits: 4, planned_min: 60 }],
    ]),
    new Set(['b']),
  );
  expect(rows.map((row) => row.flags.map(({ against, is, ratio }) => [against, is, ratio]))).toEqual([
    [
      ['offences', 'more', 5],
      ['harm', 'more', 5],
      ['population', 'more', 5],
    ],
    // .3 of the visits for .6 of the need is just half
    [],
    [],
  ]);
  expect(rows[0]!.flags[0]!.sentence.en).toBe('a has 10% of the reported offences and gets 50% of the visits.');
});

it('compares with the target that the promise sets', () => {
  const pack = tinyPack();
  pack.promises.presence_share_target = 0.6;
  const share = sharePrioritised(pack, (stadsdel) => (stadsdel === 'vast' ? 50 : 50));
  expect(share).toMatchObject({ share: 0.5, target: 0.6, is_reached: false });
  expect(share.sentence.en).toContain("The promise's target is 60%: not reached.");
});
