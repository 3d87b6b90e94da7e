import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisCell } from '../../../server/contract/analysis-layers';
import { analysisTime } from '../../../server/contract/analysis-patterns';
import { catalogue } from '../../../server/contract/catalogue';
import { coverage } from '../../../server/contract/coverage';
import { byHour } from '../../../server/contract/offences';
import { offence, openTown, type Town } from '../tiny-town';

const two = (n: number) => String(n).padStart(2, '0');
const day = (i: number) => `2025-0${1 + (i % 9)}-1${i % 9}`;
/** Sixty over the day, the first of them at midnight, and forty more at exactly 00:00. */
const heaped = (source: string) =>
  [
    ...Array.from({ length: 60 }, (_, i) => `${day(i)} ${two(i % 24)}:${two((i * 7) % 60)}:00`),
    ...Array.from({ length: 40 }, (_, i) => `${day(i)} 00:00:00`),
  ].map((occurred_from) => offence({ source, occurred_from, occurred_to: occurred_from }));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('a heap of exact times at midnight', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        offence: [
          ...heaped('registrar'),
          // twenty at each whole hour: midnight as much as any other is a time like others
          ...Array.from({ length: 480 }, (_, i) =>
            offence({ source: 'other', category: 'assault', occurred_from: `${day(i)} ${two(i % 24)}:00:00` }),
          ),
        ],
      },
    });
  });
  afterAll(() => town.close());

  const period = 'from=2025-01-01&to=2026-01-01&language=en';

  it('is spread over its days, and not called the hour of the night', async () => {
    const time = await town.ask(analysisTime, `/api/analysis/time?${period}&category=theft`);
    const byHourOfDay = Array.from({ length: 24 }, (_, hour) =>
      sum(time.aoristic_weight.filter((_, i) => i % 24 === hour)),
    );
    expect(time.n_without_time).toBe(41);
    expect(sum(byHourOfDay)).toBeCloseTo(100, 1);
    // two of sixty and a twenty-fourth of the 41
    expect(byHourOfDay[0]).toBeCloseTo(2 + 41 / 24, 1);
    expect(time.card.chosen.map(({ en }) => en)).toContain(
      '41 of 100 offences in the data have exactly 00:00 as their time, many more than other whole hours: the time is probably unknown, and they count as having happened at some time of that day.',
    );
  });

  it('has no hour in any other answer', async () => {
    const hours = await town.ask(byHour, `/api/offences/by-hour?${period}&category=theft`);
    expect([hours.n_time_known, hours.n_time_unknown]).toEqual([59, 41]);
    const night = await town.ask(byHour, `/api/offences/by-hour?${period}&category=theft&hour=0`);
    expect(night.counted.n).toBe(2);
    const square = await town.ask(analysisCell, `/api/analysis/cell?${period}&category=theft&cell_size=100&cell=0`);
    expect(square).toMatchObject({ n: 100 });
    expect(square.n_by_hour[0]).toBe(2);
    expect(square.card.chosen.some(({ sv }) => sv.startsWith('41 av 100 brott'))).toBe(true);
  });

  it('leaves a source alone whose whole hours are all as full', async () => {
    const hours = await town.ask(byHour, `/api/offences/by-hour?${period}&category=assault`);
    expect(hours).toMatchObject({ n_time_known: 480, n_time_unknown: 0 });
    expect(sum(hours.n.filter((_, i) => i % 24 === 0))).toBe(20);
  });

  it('is told wherever hours are: in the catalogue and in the need for presence', async () => {
    const { coverage: covered } = await town.ask(catalogue, '/api/catalogue');
    expect(covered?.midnight?.sv).toMatch(/^41 av 100 brott i data har klockslaget exakt 00:00/);
    const { card } = await town.ask(coverage, '/api/plan/coverage?week=2026-W01');
    expect(card.method.some(({ en }) => en.startsWith('41 of 100'))).toBe(true);
  });
});
