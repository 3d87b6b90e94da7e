import type { Category } from '../offence-codes/schema';
import { addBatches, type Batch } from './batches';
import { BRA_FIGURES, type BraYear } from './bra-figures';
import { DAY_MIN, dayNumber, daysOfMonth, isoWeekday, outOfSkippedHour } from './calendar';
import { CATEGORY_MODELS, type CategoryModel } from './category-model';
import { apportion, createChooser } from './choose';
import type { DemoWorld, PlacedSite } from './demo-world';
import { addNearRepeats, type NearRepeat } from './near-repeats';
import type { OffenceDraft } from './offence-draft';
import { drawInterval } from './offence-interval';
import { createRandom, type Random } from './random';
import { trendFactor } from './sites';
import { dateOf, PROFILES, weekdayShares, type TimeProfile } from './time-profiles';

export const YEARS = [2021, 2022, 2023, 2024, 2025] as const;

export interface DemoOffences {
  drafts: OffenceDraft[];
  batches: Batch[];
  nearRepeats: NearRepeat[];
}

/** Draws five years of offences: Brå's number per year and group, exactly, spread as the models and places say. */
export function makeOffences(world: DemoWorld, categories: readonly Category[]): DemoOffences {
  const all: DemoOffences = { drafts: [], batches: [], nearRepeats: [] };
  for (const year of YEARS)
    for (const [model, n] of splitYear(year, categories)) {
      const random = createRandom(`offences ${year} ${model.category}`);
      const batches = model.category === 'graffiti' ? addBatches(world, year, n) : { drafts: [], batches: [] };
      const batched = batches.drafts.length;
      // batches span weeks: the others are of one date the oftener
      const sameDay = (model.same_day * n) / (n - batched);
      const drafts = drawYear(world, model, year, n - batched, sameDay, random);
      if (model.category === 'burglary') all.nearRepeats.push(...addNearRepeats(world, drafts, random));
      all.drafts.push(...drafts, ...batches.drafts);
      all.batches.push(...batches.batches);
    }
  return all;
}

/** How many of each category a year has. */
export function splitYear(year: number, categories: readonly Category[]): [CategoryModel, number][] {
  const figures = BRA_FIGURES.find((f) => f.year === year);
  if (figures === undefined) throw new Error(`no yearly figures for ${year}`);
  const groupOf = new Map(categories.map((c) => [c.category, c.group]));
  return [null, 'person', 'theft', 'burglary', 'vandalism', 'drugs_weapons'].flatMap((group) => {
    const models = CATEGORY_MODELS.filter((m) => groupOf.get(m.category) === group);
    const n = group === null ? notInAGroup(figures) : figures[group as 'person'];
    return apportion(
      n,
      models.map((m) => m.share_pct),
    ).map((part, i): [CategoryModel, number] => [models[i]!, part]);
  });
}

function notInAGroup(f: BraYear): number {
  return f.total - f.person - f.theft - f.burglary - f.vandalism - f.drugs_weapons;
}

function drawYear(
  world: DemoWorld,
  model: CategoryModel,
  year: number,
  n: number,
  sameDay: number,
  random: Random,
): OffenceDraft[] {
  const sites = world.sites.filter((s) => s.draws[model.category] !== undefined);
  const period = [YEARS[0], YEARS[YEARS.length - 1]! + 1] as const;
  const [yearStart, yearEnd] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  const chooseMonth = createChooser(model.months);
  const months = Array.from({ length: 12 }, (_, m) => {
    const weights = sites.map((s) => s.draws[model.category]![0] * trendFactor(s, year + (m + 0.5) / 12, period));
    const rest = 100 - sites.filter((s) => s.trend !== 'new').reduce((sum, s) => sum + s.draws[model.category]![0], 0);
    const days = daysOfMonth(year, m + 1);
    const profiles = [
      ...sites.map((s): TimeProfile => PROFILES[s.draws[model.category]![1]]),
      restProfile(sites, model, rest),
    ];
    return {
      days,
      chooseSite: createChooser([...weights, Math.max(rest, 5)]),
      profiles,
      chooseDay: profiles.map((p) =>
        createChooser(days.map((d) => (p.weekdays ?? model.weekdays)[isoWeekday(d) - 1]!)),
      ),
      chooseHour: profiles.map((p) => createChooser(p.hours)),
    };
  });

  return Array.from({ length: n }, () => {
    const month = months[chooseMonth(random)]!;
    const source = month.chooseSite(random);
    const site = sites[source];
    const evening = month.days[month.chooseDay[source]!(random)]!;
    const hour = month.chooseHour[source]!(random);
    const day = Math.min(dateOf(month.profiles[source]!, evening, hour), yearEnd - 1);
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
      address: site === undefined ? world.background[model.setting](random) : site.draw(random),
      site: site?.site ?? null,
      reported: Math.min(drawReported(random, model, lastDay), yearEnd - 1),
      batch: false,
    };
  });
}

/** The rest of the town's profile: such weekdays that, with the pubs' nights, the category has the weekdays it should. */
function restProfile(sites: readonly PlacedSite[], model: CategoryModel, rest: number): TimeProfile {
  const aim = weekdayShares(PROFILES[model.time], model.weekdays);
  const surplus = aim.map((share, i) =>
    sites.reduce((sum, { draws }) => {
      const [percent, time] = draws[model.category]!;
      return sum + (percent / rest) * (weekdayShares(PROFILES[time], model.weekdays)[i]! - share);
    }, 0),
  );
  return { weekdays: aim.map((share, i) => Math.max(0.02, share - surplus[i]!)), hours: PROFILES[model.time].hours };
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
