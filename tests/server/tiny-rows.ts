import type { Row } from '../../data/duckdb/append-rows';

let lastId = 0;

/** One offence: a theft outdoors in the south-west corner of vast, Wednesday 15 January 2025 at 10.30, unless said otherwise. */
export function offence(more: Row = {}): Row {
  const at = String(more['occurred_from'] ?? '2025-01-15 10:30:00');
  const date = new Date(`${at.replace(' ', 'T')}Z`);
  return {
    offence_id: ++lastId,
    source: 'test',
    offence_code: null,
    category: 'theft',
    occurred_from: at,
    occurred_to: at,
    weekday: date.getUTCDay() || 7,
    hour: date.getUTCHours(),
    reported_on: null,
    placed: 'point',
    x: 660_050,
    y: 6_580_050,
    stadsdel: 'vast',
    deso: null,
    place_type: 'outdoors',
    batch_suspected: false,
    geometry: null,
    ...more,
  };
}

/** The same offence n times. */
export function times(n: number, more: Row = {}): Row[] {
  return Array.from({ length: n }, () => offence(more));
}

/** Offences in the home in each month of some years: no place shows them, and the data cover the years. */
export function everyMonth(years: readonly number[], n: number): Row[] {
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) =>
      times(n, {
        category: 'home_violence',
        occurred_from: `${year}-${String(month + 1).padStart(2, '0')}-15 12:00:00`,
      }),
    ).flat(),
  );
}

/** One pass: two hours in vast, planned in the week of Monday 5 January 2026, unless said otherwise. */
export function pass(more: Row = {}): Row {
  const from = `${String(more['week_start'] ?? '2026-01-05')}T17:00:00Z`;
  const minutes = Number(more['planned_min'] ?? 120);
  return {
    presence_id: `pass-${++lastId}`,
    stadsdel: 'vast',
    place: null,
    actor: 'police',
    activity: 'foot_patrol',
    planned_from: from,
    planned_to: new Date(Date.parse(from) + 60_000 * minutes).toISOString().replace('.000', ''),
    week_start: '2026-01-05',
    planned_min: 120,
    delivered_min: null,
    status: 'planned',
    geometry: 'POINT (17.8 59.3)',
    ...more,
  };
}

/** One call for service: a disturbance that somebody has called about, in vast on Wednesday 15 January 2025 at 10.30, unless said otherwise. */
export function call(more: Row = {}): Row {
  const { occurred_from, weekday, hour, placed, x, y, stadsdel, deso, geometry } = offence(more);
  return {
    service_call_id: ++lastId,
    source: 'test',
    category: 'disturbance',
    ...{ occurred_from, occurred_to: occurred_from!, weekday, hour },
    ...{ priority: 2, outcome: 'handled', origin: 'public', presence_produced: false },
    ...{ placed, x, y, stadsdel, deso, geometry },
    ...more,
  } as Row;
}
