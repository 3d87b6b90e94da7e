import type { z } from '@hono/zod-openapi';
import { addMonths } from '../../data/terms/calendar';
import type { byStadsdel } from '../contract/offences';
import type { OffenceParameters } from '../db/question-parameters';
import { changeBetween } from '../statistics/change-between';
import { countBreaks, EVEN, rateBreaks } from '../statistics/class-breaks';
import type { Territory } from '../town/territory';
import { covers } from '../snapshot/coverage';
import { completeTime, coverFilter, yearsOfData } from '../snapshot/covered-time';
import type { World } from '../snapshot/world';

/** A rate per 1,000 residents says nothing where fewer live. */
const MIN_POPULATION = 1000;

/** In less than a year, fewer offences than this say nothing of what a year would have had… */
const LEAST_FOR_YEAR = 20;
/** …where a leap day makes no difference. */
const WHOLE_YEAR = 0.99;

interface Counts {
  n: number;
  n_presence_produced: number;
  n_compared: number;
  n_before: number;
  n_all: number;
}

interface StadsdelSize {
  population: number;
  area_km2: number;
}

/** Counts the offences of a filter per stadsdel and compares them with the same dates a year before. */
export async function compareStadsdelar(
  world: World,
  territory: Territory,
  asked: OffenceParameters,
): Promise<z.infer<typeof byStadsdel>> {
  const { filter, time } = coverFilter(world, asked);
  const complete = completeTime(world, time);
  const compared_period = complete.parts.length > 0 ? complete.hull : time.hull;
  const previous_period = { from: addMonths(compared_period.from, -12), to: addMonths(compared_period.to, -12) };
  const answer = await world.ask('offences-by-stadsdel', {
    ...filter,
    compared_from: compared_period.from,
    compared_to: compared_period.to,
    previous_from: previous_period.from,
    previous_to: previous_period.to,
  });
  const counts = new Map(answer.map((row) => [row.stadsdel, row]));
  const chosen = territory.stadsdelar.filter((s) => filter.stadsdel?.includes(s.stadsdel) ?? true);

  const previous_covered = covers(world.coverage, previous_period);
  // a month that lacks would look like a fall
  const isComparable = complete.parts.length > 0 && previous_covered && covers(world.coverage, compared_period);
  const { years } = time;
  const isKnown = years > 0;
  const describe = (count: Counts, ground: StadsdelSize) => ({
    n: isKnown ? count.n : null,
    n_presence_produced: isKnown ? count.n_presence_produced : null,
    rate_per_1000: isKnown && !isGuess(count.n, years) ? ratePer1000(count.n, ground, years) : null,
    n_per_km2: isKnown && !isGuess(count.n, years) ? round(count.n / ground.area_km2 / years) : null,
    n_before: previous_covered ? count.n_before : null,
    ...describeChange(isComparable ? count : null),
  });

  const total = sum(answer);
  const whole = {
    population: chosen.reduce((n, s) => n + s.population, 0),
    area_km2: chosen.reduce((n, s) => n + s.area_km2, 0),
  };
  const all = chosen.map((s) => ({ ...s, n_all: counts.get(s.stadsdel)?.n_all ?? 0 }));
  const allYears = yearsOfData(world);
  return {
    counted: {
      period: time.asked,
      covered: [...time.parts],
      n: isKnown ? total.n : 0,
      n_presence_produced: isKnown ? total.n_presence_produced : 0,
    },
    compared_period,
    previous_period,
    previous_covered,
    rows: chosen.map((s) => ({ stadsdel: s.stadsdel, ...describe(counts.get(s.stadsdel) ?? NONE, s) })),
    total: describe(total, whole),
    n_without_stadsdel: total.n - chosen.reduce((n, s) => n + (counts.get(s.stadsdel)?.n ?? 0), 0),
    breaks: {
      n: countBreaks(
        all.map((s) => s.n_all),
        (isKnown ? years : allYears) / allYears,
        EVEN,
      ),
      rate_per_1000: rateBreaks(
        all.map((s) => ratePer1000(s.n_all, s, allYears) ?? 0),
        EVEN,
      ),
      n_per_km2: rateBreaks(
        all.map((s) => s.n_all / s.area_km2 / allYears),
        EVEN,
      ),
    },
  };
}

const NONE: Counts = { n: 0, n_presence_produced: 0, n_compared: 0, n_before: 0, n_all: 0 };

function sum(rows: readonly Counts[]): Counts {
  const total = { ...NONE };
  for (const row of rows) for (const key of Object.keys(NONE) as (keyof Counts)[]) total[key] += row[key];
  return total;
}

/** Whether a figure a year would multiply a handful. */
function isGuess(n: number, years: number): boolean {
  return years < WHOLE_YEAR && n < LEAST_FOR_YEAR;
}

/** Offences per 1,000 residents and year; null where too few live. */
function ratePer1000(n: number, { population }: StadsdelSize, years: number): number | null {
  return population < MIN_POPULATION ? null : round((1000 * n) / population / years);
}

function describeChange(count: Counts | null) {
  const change = count && changeBetween(count.n_before, count.n_compared);
  return {
    change_pct: change?.change_pct ?? null,
    change_low_pct: change?.low_pct ?? null,
    change_high_pct: change?.high_pct ?? null,
  };
}

/** To one decimal, as it is shown. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
