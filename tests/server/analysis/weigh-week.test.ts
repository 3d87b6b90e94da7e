import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { CATEGORIES } from '../../../data/offence-codes/read-codes';
import { weighWeek } from '../../../server/analysis/time/weigh-week';
import { openGeneration, type Generation } from '../../../server/db/generation';
import { aoristicWeights } from '../statistics/aoristic-weights';
import { makeDemoTables, type DemoTables } from '../../data/demo/demo-tables';
import { offence, openTown, type Town } from '../tiny-town';

const EVERYTHING = {
  from: '1960-01-01',
  to: '2100-01-01',
  category: null,
  place_type: null,
  weekday: null,
  hour: null,
  stadsdel: null,
  presence_produced: true,
};

const minutes = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`) / 60_000;

/** What the plain function says of intervals given one by one. */
function weighPlainly(intervals: readonly (readonly [from: string, to: string])[]) {
  const { aoristic_weight, n, long_share } = aoristicWeights(
    Float64Array.from(intervals, ([from]) => minutes(from)),
    Float64Array.from(intervals, ([, to]) => minutes(to)),
  );
  return { n, long_share: Number(long_share.toFixed(4)), aoristic_weight };
}

async function weighInDatabase({ ask }: Pick<Generation, 'ask'>, filter: { place_type?: readonly string[] } = {}) {
  return weighWeek(await ask('pattern-intervals', { ...EVERYTHING, ...filter }));
}

async function expectSame(
  world: Pick<Generation, 'ask'>,
  intervals: readonly (readonly [string, string])[],
  filter: { place_type?: readonly string[] } = {},
) {
  const plain = weighPlainly(intervals);
  const { aoristic_weight, n, long_share } = await weighInDatabase(world, filter);
  expect({ n, long_share }).toEqual({ n: plain.n, long_share: plain.long_share });
  expect(n).toBe(intervals.length);
  // both are rounded to thousandths: half of one, and a trace where a value lies between two
  for (const [hour, weight] of aoristic_weight.entries())
    expect(Math.abs(weight - plain.aoristic_weight[hour]!)).toBeLessThan(0.000501);
}

/** 2 March 2026 was a Monday. */
const HAND_MADE = [
  ['known to the minute', '2026-03-02 10:30:00', '2026-03-02 10:30:00'],
  ['a minute over the hour', '2026-03-02 10:59:00', '2026-03-02 11:00:00'],
  ['two minutes over the hour', '2026-03-02 10:59:00', '2026-03-02 11:01:00'],
  ['all of one hour', '2026-03-02 10:00:00', '2026-03-02 11:00:00'],
  ['two halves of hours', '2026-03-02 10:30:00', '2026-03-02 11:30:00'],
  ['over midnight', '2026-03-02 22:30:00', '2026-03-03 01:00:00'],
  ['the night when summer time begins', '2026-03-29 01:15:00', '2026-03-29 04:45:00'],
  ['the night when it ends', '2026-10-25 01:15:00', '2026-10-25 04:45:00'],
  ['over the end of the week', '2026-03-08 22:20:00', '2026-03-09 02:10:00'],
  ['from the last hour of the week', '2026-03-08 23:20:00', '2026-03-09 02:10:00'],
  ['to the end of the week', '2026-03-08 20:20:00', '2026-03-09 00:00:00'],
  ['a day', '2026-03-04 00:00:00', '2026-03-05 00:00:00'],
  ['a day and a minute', '2026-03-04 13:07:00', '2026-03-05 13:08:00'],
  ['six days', '2026-03-05 13:07:00', '2026-03-11 13:07:00'],
  ['a week but for some minutes of the same hour', '2026-03-04 10:45:00', '2026-03-11 10:15:00'],
  ['a week but for a minute, from Sunday 23', '2026-03-08 23:10:00', '2026-03-15 23:09:00'],
  ['a week', '2026-03-04 10:45:00', '2026-03-11 10:45:00'],
  ['three weeks', '2026-03-04 10:45:00', '2026-03-25 10:00:00'],
  ['a lifetime', '1961-03-04 10:45:00', '2026-03-25 10:00:00'],
  ['ended before it began', '2026-03-02 00:10:00', '2026-03-01 10:30:00'],
] as const;

describe('the week that the database sums up', () => {
  let town: Town;
  let world: Generation;
  let release: () => void;
  beforeAll(async () => {
    // each under a name of its own
    const rows = HAND_MADE.map(([place_type, occurred_from, occurred_to]) =>
      offence({ place_type, occurred_from, occurred_to }),
    );
    town = await openTown({ tables: { offence: rows } });
    ({ data: world, release } = town.live.lease());
  });
  afterAll(async () => {
    release();
    await town.close();
  });

  it.each(HAND_MADE)('is that of the plain function for %s', async (name, from, to) => {
    await expectSame(world, [[from, to]], { place_type: [name] });
  });

  it('is that of the plain function for all of them together, and counts those of whole days', async () => {
    await expectSame(
      world,
      HAND_MADE.map(([, from, to]) => [from, to] as const),
    );
    // a day, longer four times, a week or longer three times
    expect(await weighInDatabase(world)).toMatchObject({ n: 20, n_without_time: 8, long_share: 7 / 20 });
  });

  describe('of the demo world', () => {
    let demo: DemoTables;
    let generation: Generation;
    beforeAll(async () => {
      demo = await makeDemoTables();
      generation = await openGeneration(join(demo.dataDir, 'sundbyberg'), CATEGORIES);
    }, 60_000);
    afterAll(() => {
      generation.close();
      demo.close();
    });

    it('is that of the plain function', async () => {
      const rows = await demo.ask('SELECT occurred_from::VARCHAR AS a, occurred_to::VARCHAR AS b FROM offence');
      await expectSame(
        generation,
        rows.map(({ a, b }) => [String(a), String(b)] as const),
      );
    });
  });
});
