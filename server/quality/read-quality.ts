import { createLocator } from '../../data/place/locator';
import type { Deps } from '../http/deps';
import type { World } from '../snapshot/world';
import { cellOfPoint } from '../analysis/cell-of-point';
import { rounded } from '../analysis/format-text';
import { describeDelay } from './describe-delay';
import { describeQuality } from './describe-quality';
import { findHeaps } from './find-heaps';
import { agesOf, tableAges } from './freshness';
import { liesAt } from './lies-at';
import type { Quality } from './quality';

type SourceQuality = Quality['sources'][number];
type Stack = Quality['stacks'][number];

/** A point with a smaller part of all is one of many, unless it lies where addresses are put that were not found. */
const LEAST_SHARE = 0.01;

/** How good the data of a world are: everything but what has been chosen about them. */
export async function readQuality(
  { pack, territory, late_days, choices }: Pick<Deps, 'pack' | 'territory' | 'late_days' | 'choices'>,
  world: World,
): Promise<Omit<Quality, 'revision' | 'choices' | 'may_choose'>> {
  const [rows, hours, delays, codes, batches, points, callRows] = await Promise.all([
    world.ask('quality-sources', {}),
    world.ask('quality-hours', {}),
    world.ask('quality-delays', {}),
    world.ask('quality-codes', {}),
    world.ask('quality-batches', {}),
    world.ask('quality-stacks', {}),
    world.ask('quality-calls', {}),
  ]);
  const chosen = choices.now;
  const sources = agesOf(rows, world.today, late_days).map((row): SourceQuality => {
    const ofSource = <R extends { source: string }>(all: readonly R[]) => all.filter(({ source }) => source === row.source); // prettier-ignore
    const told = world.metadata.offence?.sources.find(({ source }) => source === row.source);
    const n_whole = new Array<number>(24).fill(0);
    for (const { hour, n_whole: n } of ofSource(hours)) n_whole[hour] = n;
    // midnights that are read as no time are known to the day
    const n_heaped = row.n_heaped ?? 0;
    return {
      source: row.source,
      title: told?.title ?? row.source,
      synthetic: told?.synthetic ?? false,
      imported_at: told?.imported_at ?? null,
      ...{ newest: row.newest, age_days: row.age_days, late_after_days: row.late_after_days, is_late: row.is_late },
      ...{ n: row.n, first_day: row.first_day, last_day: row.last_day },
      time: { ...timeOf(row), exact: row.n_exact - n_heaped, date: row.n_date + n_heaped },
      placed: placedOf(row),
      heaps: findHeaps({ ...row, n_whole }).map(({ kind, heap }) => ({
        kind,
        ...heap,
        expected: rounded(heap.expected, 5),
      })),
      n_whole_by_hour: n_whole,
      midnight: {
        is_time: row.n_heaped === null,
        is_chosen: chosen.midnight.some(({ source }) => source === row.source),
      },
      n_unknown_kind: row.n_unknown_kind,
      unknown_codes: ofSource(codes).map(({ offence_code, n }) => ({ code: offence_code, n })),
      n_batch: row.n_batch,
      batches: ofSource(batches).map(({ reported_on, category, stadsdel, n, first_day, last_day }) => ({
        ...{ reported_on, category, stadsdel, n, first_day, last_day },
      })),
      delay: describeDelay(ofSource(delays), row.last_reported),
    };
  });
  const { unproject } = createLocator(pack);
  const grid = territory.grid(territory.cell_size);
  const isApart = (x: number, y: number) => chosen.apart.some((point) => point.x === x && point.y === y);
  const stacks = points
    .map(({ x, y, n, n_kinds, of }): Stack => {
      const near = grid.cells[cellOfPoint({ x, y }, grid)]?.near ?? null;
      return { x, y, ...unproject(x, y), n, of, n_kinds, near, lies_at: liesAt([x, y], pack, territory), is_apart: isApart(x, y) }; // prettier-ignore
    })
    .filter(({ n, of, lies_at, is_apart }) => is_apart || n >= LEAST_SHARE * of || (lies_at !== null && lies_at.kind !== 'place')); // prettier-ignore
  const found = {
    today: world.today,
    complete_to: world.coverage?.complete_to ?? null,
    sources,
    calls: callRows.map((row) => {
      const of = world.metadata.service_call?.sources.find(({ source }) => source === row.source);
      return {
        ...{ source: row.source, title: of?.title ?? row.source, synthetic: of?.synthetic ?? false },
        ...{ n: row.n, first_day: row.first_day, last_day: row.last_day, time: timeOf(row), placed: placedOf(row) },
        ...{ n_unknown_kind: row.n_unknown_kind, n_unknown_origin: row.n_unknown_origin },
      };
    }),
    tables: tableAges(world, late_days),
    stacks,
  };
  return { ...found, sentences: describeQuality(found) };
}

function timeOf(row: Record<'n_exact' | 'n_interval' | 'n_date' | 'n_month', number>): SourceQuality['time'] {
  return { exact: row.n_exact, interval: row.n_interval, date: row.n_date, month: row.n_month };
}

function placedOf(
  row: Record<'n_point' | 'n_street' | 'n_deso' | 'n_stadsdel' | 'n_nowhere', number>,
): SourceQuality['placed'] {
  return { point: row.n_point, street: row.n_street, deso: row.n_deso, stadsdel: row.n_stadsdel, none: row.n_nowhere };
}
