import type { Category } from '../offence-codes/schema';
import { addBatches, type Batch } from './batches';
import { BRA_FIGURES, type BraYear } from './bra-figures';
import { DAY_MIN, dayNumber, daysOfMonth, isoWeekday, outOfSkippedHour } from './calendar';
import type { CategoryModel } from './category-model';
import { CATEGORY_MODELS } from './category-models/category-models';
import { apportion, createChooser } from './choose';
import { LAST_PUBLISHED } from './demo-period';
import type { DemoWorld } from './demo-world';
import { addNearRepeats, type NearRepeat } from './near-repeats';
import type { OffenceDraft } from './offence-draft';
import { drawInterval } from './offence-interval';
import { createRandom, type Random } from './random';
import { trendFactor } from './sites/trend-factor';
import { sourcesOf, type OffenceSource } from './sources';
import { dateOf } from './time-profiles';

export interface DemoOffences {
  drafts: OffenceDraft[];
  batches: Batch[];
  nearRepeats: NearRepeat[];
}

/**
 * Draws the offences of every year: Brå's number per year and group, exactly, spread as the models and places say. A
 * year without a published total follows the last one that has it. Of the year that is not over there is what has been
 * reported before today: the last weeks lack what is reported late, as they do in earnest.
 */
export function makeOffences(world: DemoWorld, categories: readonly Category[]): DemoOffences {
  const all: DemoOffences = { drafts: [], batches: [], nearRepeats: [] };
  const { years, today_day } = world.period;
  const isKnown = ({ reported }: OffenceDraft) => reported < today_day;
  for (const year of years)
    for (const { item: model, n } of splitYear(Math.min(year, LAST_PUBLISHED), categories)) {
      const random = createRandom(`offences ${year} ${model.category}`);
      const batched = model.category === 'graffiti' ? addBatches(world, year, n) : { drafts: [], batches: [] };
      const drafts = drawYear(world, model, year, n - batched.drafts.length, n, random);
      if (model.category === 'burglary') all.nearRepeats.push(...addNearRepeats(world, drafts, isKnown, random));
      all.drafts.push(...[...drafts, ...batched.drafts].filter(isKnown));
      all.batches.push(...batched.batches.filter((batch) => batch.reported_on < world.period.today));
    }
  return all;
}

/** How many offences of each category a year has. */
function splitYear(year: number, categories: readonly Category[]): { item: CategoryModel; n: number }[] {
  const figures = BRA_FIGURES.find((f) => f.year === year);
  if (figures === undefined) throw new Error(`no yearly figures for ${year}`);
  const groupOf = new Map(categories.map((c) => [c.category, c.group]));
  return ([null, 'person', 'theft', 'burglary', 'vandalism', 'drugs_weapons'] as const).flatMap((group) =>
    apportion(
      group === null ? notInAGroup(figures) : figures[group],
      CATEGORY_MODELS.filter((m) => groupOf.get(m.category) === group),
      (m) => m.share_pct,
    ),
  );
}

function notInAGroup(f: BraYear): number {
  return f.total - f.person - f.theft - f.burglary - f.vandalism - f.drugs_weapons;
}

/** Draws `n` offences of a category in a year that has `nAll` of them, the others being of more than one date. */
function drawYear(
  world: DemoWorld,
  model: CategoryModel,
  year: number,
  n: number,
  nAll: number,
  random: Random,
): OffenceDraft[] {
  const sources = sourcesOf(world, model);

  const [yearStart, yearEnd] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  const sameDay = (model.same_day * nAll) / n;
  const months = model.months.map((weight, m) => {
    const time = year + (m + 0.5) / 12;
    const strength = ({ site, percent }: OffenceSource) =>
      percent * (site === null ? 1 : trendFactor(site, time, world.period));
    const withDays = sources.map((source) => ({
      ...source,
      chooseDay: createChooser(
        daysOfMonth(year, m + 1),
        (day) => (source.profile.weekdays ?? model.weekdays)[isoWeekday(day) - 1] ?? 0,
      ),
    }));
    return { weight, chooseSource: createChooser(withDays, strength) };
  });
  const chooseMonth = createChooser(months, (month) => month.weight);

  return Array.from({ length: n }, () => {
    const source = chooseMonth(random).chooseSource(random);
    const evening = source.chooseDay(random);
    const hour = source.chooseHour(random);
    const day = Math.min(dateOf(source.profile, evening, hour), yearEnd - 1);
    const interval = drawInterval(random, model, day, hour, sameDay);
    // nothing spans two years, so that a year's offences are also those reported in it, which Brå counts
    const from = outOfSkippedHour(Math.max(interval.from, yearStart * DAY_MIN));
    const to = Math.max(from, outOfSkippedHour(Math.min(interval.to, yearEnd * DAY_MIN)));
    const lastDay = Math.floor(Math.max(from, to - 1) / DAY_MIN);
    return {
      year,
      category: model.category,
      from,
      to,
      address: source.draw(random),
      site: source.site?.site ?? null,
      reported: Math.min(drawReported(random, model, lastDay), yearEnd - 1),
      batch: false,
    };
  });
}

/** Graffiti found at a weekend is reported on Monday; the rest within days, some within weeks. */
function drawReported(random: Random, model: CategoryModel, day: number): number {
  if (model.anchor === 'end')
    return isoWeekday(day) >= 6 ? day + 8 - isoWeekday(day) : random.chance(0.8) ? day : day + 1;
  const kind = random.next();
  if (kind < 0.5) return day;
  if (kind < 0.78) return day + 1;
  return day + (kind < 0.95 ? random.integer(2, 8) : random.integer(8, 45));
}
