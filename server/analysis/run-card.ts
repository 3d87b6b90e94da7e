import type { z } from '@hono/zod-openapi';
import type { Language } from '../../data/pack/schema';
import type { runCard } from '../contract/run-card';
import type { Deps } from '../http/deps';
import type { World } from '../snapshot/world';
import type { AnalysisFilter } from './analysis-filter';
import type { LeftOut } from './left-out';
import { groundTold } from './name-ground';
import { describeCovered, describeStillComing } from './describe-covered';

export type RunCard = z.infer<typeof runCard>;

interface CardParts {
  method: RunCard['method'];
  /** the route below /api, such as /analysis/layer */
  path: string;
  /** further fields of the address, defaults written out, such as method and bandwidth_m; null is left away */
  query?: Readonly<Record<string, string | number | null>>;
  asked: AnalysisFilter;
  /** in it are the messages of the answer */
  language: Language;
  parameters?: RunCard['parameters'];
  chosen?: RunCard['chosen'];
  n_cells: number;
  n_tests?: number;
  n_offences: number;
  left_out: readonly LeftOut[];
  sources: readonly string[];
}

const FIELDS = ['category', 'place_type', 'weekday', 'hour', 'stadsdel'] as const;

/** Those that do without the days of which reports still come in, and say so themselves. */
const CUT: ReadonlySet<RunCard['method']> = new Set(['accuracy', 'dual_kde', 'emerging', 'street_accuracy', 'time']);

/** The card of an analysis: the same data and the same question give the same card. No clock, no machine in it. */
export function makeRunCard(
  { version, pack }: Pick<Deps, 'version' | 'pack'>,
  world: Pick<World, 'data_version' | 'synthetic' | 'coverage'>,
  parts: CardParts,
): RunCard {
  const { filter, time, cell_size } = parts.asked;
  const still = world.coverage && !CUT.has(parts.method) ? describeStillComing(world.coverage, time.hull) : null;
  const presence_produced = filter.presence_produced ? 'include' : 'exclude';
  const address: [string, string | number | null][] = [
    ...Object.entries(parts.query ?? {}),
    ['from', time.asked.from],
    ['to', time.asked.to],
    ...FIELDS.map((field): [string, string | null] => [field, filter[field]?.join(',') ?? null]),
    ['cell_size', cell_size],
    ['presence_produced', presence_produced],
    ['language', parts.language],
  ];
  const written = address
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${escape(value ?? '')}`);
  return {
    method: parts.method,
    data_version: world.data_version,
    program_version: version,
    synthetic: world.synthetic,
    municipality: pack.municipality.id,
    address: `${parts.path}?${written.join('&')}`,
    period: { ...time.asked },
    filter: Object.fromEntries(FIELDS.map((field) => [field, filter[field] === null ? null : [...filter[field]]])),
    parameters: { cell_size, presence_produced, ...parts.parameters },
    chosen: [
      ...(time.is_partly ? [describeCovered(time)] : []),
      ...(still ? [still] : []),
      ...(parts.chosen ?? []),
      ...groundTold(filter.stadsdel, { pack }),
    ],
    n_cells: parts.n_cells,
    n_tests: parts.n_tests ?? 0,
    n_offences: parts.n_offences,
    // what nothing was left out for needs no line
    left_out: parts.left_out
      .filter(({ n }) => n > 0)
      .map(({ kind, reason, n }) => ({ kind, reason: { ...reason }, n })),
    sources: [...parts.sources],
  };
}

/** As a value in an address; commas may stand as they are and are easier to read. */
function escape(value: string | number): string {
  return encodeURIComponent(value).replaceAll('%2C', ',');
}
