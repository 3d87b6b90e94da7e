import type { z } from '@hono/zod-openapi';
import type { Language } from '../../../data/pack/schema';
import type { analysisTime } from '../../contract/analysis-patterns';
import { addDays, addMonths, daysBetween, monthsFrom } from '../../../data/terms/calendar';
import type { Deps } from '../../http/deps';
import { COVER_SLACK_DAYS, covers } from '../../snapshot/coverage';
import type { World } from '../../snapshot/world';
import type { AnalysisFilter } from '../analysis-filter';
import { periodInWords } from '../date-words';
import { leftOut } from '../left-out';
import { NOTHING, describeIncomplete, describeMidnight } from '../describe-covered';
import { makeRunCard } from '../run-card';
import { formatBoth } from '../format-text';
import { findOutsideFunnel, FUNNEL_Z } from './find-outside-funnel';
import { ALPHA, findTrend, TREND_MONTHS } from './find-trend';
import { findUnusualWeek } from './find-unusual-week';
import { describeNoTrend, describeNoWeek } from './describe-unknown';
import { weighWeek } from './weigh-week';

/** With fewer offences the hours of a week are all but empty. */
const MIN_OFFENCES = 10;

/**
 * Batch reports that make less of a month's offences than this do not change how its bar is read: a single one marks
 * nothing, and where all kinds are shown hardly any month is.
 */
const BATCH_SHARE = 0.2;

const SOURCES = [
  'Ratcliffe 2002, Journal of Quantitative Criminology 18:23–43 (aoristic analysis)',
  'Hirsch, Slack and Smith 1982, Water Resources Research 18:107–121 (seasonal Mann-Kendall)',
  'Naus 1982, JASA 77:177–183 (scan statistic)',
  'Farrington and others 1996, JRSS A 159:547–563 (what a week is to have)',
  'Spiegelhalter 2005, Statistics in Medicine 24:1185–1202 (funnel)',
  'Krishnamoorthy and Thomson 2004, Journal of Statistical Planning and Inference 119:23–35 (E-test)',
  'Benjamini and Hochberg 1995, JRSS B 57:289–300',
];

type TownData = Pick<Deps, 'version' | 'pack' | 'territory'>;

/** When offences happen: by hour of the week, by month, lately, and in each stadsdel against a year before. */
export async function analyseTime(
  deps: TownData,
  world: World,
  asked: AnalysisFilter,
  language: Language,
): Promise<z.infer<typeof analysisTime>> {
  const { filter } = asked;
  const { from, to, ...always } = filter;
  const previous = previousPeriod(filter);
  const before = periodInWords(previous);
  const [intervals, days, stadsdelar] = await Promise.all([
    world.ask('pattern-intervals', filter),
    world.ask('pattern-days', always),
    world.ask('pattern-stadsdelar', { ...filter, previous_from: previous.from, previous_to: previous.to }),
  ]);
  const week = weighWeek(intervals);
  const data = world.extents.offence.period;
  const { coverage } = world;
  const month = data ? monthsFrom(data.from.slice(0, 7), addDays(data.to, -1).slice(0, 7)) : [];
  const n_by_month = new Map<string, number>();
  const n_batch = new Map<string, number>();
  let n_left_out = 0;
  for (const row of days) {
    const at = row.day.slice(0, 7);
    n_by_month.set(at, (n_by_month.get(at) ?? 0) + row.n);
    n_batch.set(at, (n_batch.get(at) ?? 0) + row.n_batch);
    if (row.day >= from && row.day < to) n_left_out += row.n_left_out;
  }
  const batch_month = month.flatMap((m, i) => (isMarked(n_batch.get(m) ?? 0, n_by_month.get(m) ?? 0) ? [i] : []));
  // of the last weeks reports still come in: they would look like a fall
  const isIncomplete = coverage !== null && coverage.complete_to < (coverage.to < to ? coverage.to : to);
  const end = coverage === null ? to : isIncomplete ? coverage.complete_to : coverage.to < to ? coverage.to : to;
  const thin = coverage?.thin ?? new Set<string>();
  const lastThin =
    [...thin]
      .filter((m) => `${m}-01` < end)
      .sort()
      .at(-1) ?? '';
  // a month that lacks breaks the year: what comes after it is what can be compared
  const whole = month.filter((m) => coverage && m > lastThin && isWhole(m, coverage.from, end));
  const rows = new Map(stadsdelar.map((row) => [row.stadsdel, row]));
  // those that the filter leaves out have no offences that could be known, not none
  const counts = deps.territory.stadsdelar
    .filter(({ stadsdel }) => filter.stadsdel?.includes(stadsdel) ?? true)
    .map(({ stadsdel }) => ({
      stadsdel,
      before: rows.get(stadsdel)?.n_before ?? 0,
      after: rows.get(stadsdel)?.n_after ?? 0,
    }));
  const outside = covers(coverage, previous) && counts.length > 1 ? findOutsideFunnel(counts) : [];
  // known to the month alone, an offence says nothing of the week
  const n_in_week = week.n - week.n_always;
  const isInWeek = n_in_week > week.n_always;
  const isEnough = week.n >= MIN_OFFENCES && isInWeek && asked.time.years > 0;
  const trend = findTrend(
    whole,
    whole.map((m) => n_by_month.get(m) ?? 0),
  );
  const unusual =
    coverage && findUnusualWeek(days, { from: coverage.from, to: end, thin: new Set([...thin, ...coverage.by_month]) });
  return {
    card: makeRunCard(deps, world, {
      method: 'time',
      path: '/analysis/time',
      asked,
      language,
      parameters: {
        trend_months: TREND_MONTHS,
        alpha: ALPHA,
        funnel_z: FUNNEL_Z,
        batch_share: BATCH_SHARE,
        before_from: previous.from,
        before_to: previous.to,
      },
      chosen: [
        {
          sv: `Stadsdelarna jämförs med samma tid ett år före: ${before.sv}.`,
          en: `Stadsdelar are compared with the same time a year before: ${before.en}.`,
        },
        {
          sv: 'Brott utan känd plats är med: här räknas bara tid.',
          en: 'Offences without a known place take part: only time counts here.',
        },
        ...(isIncomplete ? [describeIncomplete(coverage)] : []),
        ...(coverage?.midnight ? [describeMidnight(coverage.midnight)] : []),
        formatBoth(
          (f) =>
            `En månad märks när minst ${f(100 * BATCH_SHARE)} % av brotten i urvalet kan vara gamla brott som anmälts samlat: ${f(batch_month.length)} av ${f(month.length)} månader. De är medräknade.`,
          (f) =>
            `A month is marked when at least ${f(100 * BATCH_SHARE)} % of the offences in the selection may be old ones reported together: ${f(batch_month.length)} of ${f(month.length)} months. They are counted.`,
        ),
      ],
      n_cells: 0,
      n_tests: outside.filter((row) => row.pvalue !== null).length,
      n_offences: week.n,
      left_out: [leftOut('presence_produced', n_left_out)],
      sources: SOURCES,
    }),
    too_little: isEnough
      ? null
      : asked.time.years === 0
        ? { reason: NOTHING.reason, message: NOTHING.message[language] }
        : isInWeek || week.n < MIN_OFFENCES
          ? describeTooLittle(week.n, language)
          : describeNotInWeek(week.n, week.n_always, language),
    aoristic_weight: isEnough ? week.aoristic_weight : new Array<number>(168).fill(0),
    long_share: isEnough ? week.long_share : 0,
    n_without_time: week.n_without_time,
    month,
    n_by_month: month.map((m) => n_by_month.get(m) ?? 0),
    batch_month,
    trend,
    no_trend: trend ? null : describeNoTrend(whole.length),
    unusual,
    no_unusual: unusual ? null : describeNoWeek((coverage?.by_month.size ?? 0) > 0),
    funnel: outside,
  };
}

function isMarked(n_batch: number, n: number): boolean {
  return n_batch > 0 && n_batch >= BATCH_SHARE * n;
}

/** The same period a year before; for a period of more than a year as many whole years as it takes. */
function previousPeriod({ from, to }: { from: string; to: string }) {
  const years = Math.max(1, Math.ceil(daysBetween(from, to) / 366));
  return { from: addMonths(from, -12 * years), to: addMonths(to, -12 * years) };
}

/** A month that the data covers from its first day to its last. */
function isWhole(month: string, from: string, to: string): boolean {
  const first = `${month}-01`;
  return from <= addDays(first, COVER_SLACK_DAYS) && addMonths(first, 1) <= addDays(to, COVER_SLACK_DAYS);
}

function describeNotInWeek(n: number, n_always: number, language: Language) {
  const message = {
    sv: `${n_always} av ${n} brott är bara kända till en vecka, en månad eller mer: när på veckan de sker går inte att säga.`,
    en: `${n_always} of ${n} offences are known to a week, a month or more alone: when in the week they happen cannot be said.`,
  }[language];
  return { reason: 'too_few' as const, message };
}

function describeTooLittle(n: number, language: Language) {
  const message = {
    sv:
      n === 0
        ? 'Inga brott i urvalet under perioden.'
        : `Bara ${n} brott i urvalet: för lite för att säga när på veckan de sker. Välj en längre period eller fler brottstyper.`,
    en:
      n === 0
        ? 'No offences in the selection during the period.'
        : `Only ${n} ${n === 1 ? 'offence' : 'offences'} in the selection: too little to say when in the week they happen. Choose a longer period or more kinds of offence.`,
  }[language];
  return { reason: n === 0 ? ('no_offences' as const) : ('too_few' as const), message };
}
