import type { z } from '@hono/zod-openapi';
import { rounded, formatBoth } from '../analysis/format-text';
import type { balance } from '../contract/coverage';
import type { Text } from '../http/problem';
import type { NeedOfWeek } from '../need/read-need';

export type BalanceRow = z.infer<typeof balance>['stadsdelar'][number];
type Flag = BalanceRow['flags'][number];

/** Twice or half of what would be even is for a person to decide on (METHODS: stadsdel balance). */
const MORE = 2;
const LESS = 0.5;
/** Where an even share would give less than one visit, one visit more or less says nothing. */
const LEAST_EXPECTED = 1;

type Balanced = Pick<NeedOfWeek, 'stadsdelar'> & { card: { weights: Pick<NeedOfWeek['card']['weights'], 'too_few'> } };

/**
 * Visits, offences, harm and residents of each stadsdel side by side. Nothing is made even by it: what stands out is
 * flagged.
 */
export function balanceStadsdelar(
  { stadsdelar, card }: Balanced,
  planned: ReadonlyMap<string, { visits: number; planned_min: number }>,
  prioritised: ReadonlySet<string>,
): BalanceRow[] {
  const rows = stadsdelar.map(({ stadsdel, name, population, n, harm }) => {
    const { visits = 0, planned_min = 0 } = planned.get(stadsdel) ?? {};
    return { stadsdel, name, population, n, harm, visits, planned_min };
  });
  const total = (key: 'visits' | 'planned_min' | 'n' | 'harm' | 'population') =>
    rows.reduce((sum, row) => sum + row[key], 0);
  // harm that almost nothing has flags nobody
  const isHarmKnown = card.weights.too_few === null;
  const share = (value: number, of: number) => (of > 0 ? rounded(value / of, 4) : null);
  const all = {
    visits: total('visits'),
    planned_min: total('planned_min'),
    n: total('n'),
    harm: total('harm'),
    population: total('population'),
  };
  return rows.map(({ harm, ...row }) => {
    const shares = {
      share_visits: share(row.visits, all.visits),
      share_minutes: share(row.planned_min, all.planned_min),
      share_offences: share(row.n, all.n),
      share_harm: isHarmKnown ? share(harm, all.harm) : null,
      share_population: share(row.population, all.population),
    };
    return {
      ...row,
      planned_min: Math.round(row.planned_min),
      is_prioritised: prioritised.has(row.stadsdel),
      ...shares,
      flags: (['offences', 'harm', 'population'] as const).flatMap((against) =>
        flag(row.name, against, row.visits, all.visits, shares[`share_${against}`]),
      ),
    };
  });
}

function flag(name: string, against: Flag['against'], visits: number, all: number, share: number | null): Flag[] {
  if (share === null || share === 0 || all * share < LEAST_EXPECTED) return [];
  const ratio = visits / all / share;
  if (ratio >= LESS && ratio <= MORE) return [];
  const is = ratio > MORE ? 'more' : 'less';
  return [{ against, is, ratio: rounded(ratio, 2), sentence: describeFlag(name, against, visits / all, share) }];
}

function describeFlag(name: string, against: Flag['against'], visits: number, share: number): Text {
  const of = {
    offences: { sv: 'de anmälda brotten', en: 'the reported offences' },
    harm: { sv: 'skadan', en: 'the harm' },
    population: { sv: 'invånarna', en: 'the residents' },
  }[against];
  return formatBoth(
    (n) => `${name} har ${n(100 * share)} % av ${of.sv} och får ${n(100 * visits)} % av besöken.`,
    (n) => `${name} has ${n(100 * share)} % of ${of.en} and gets ${n(100 * visits)} % of the visits.`,
  );
}
