import type { Deps } from '../http/deps';
import type { Language } from '../../data/pack/schema';
import type { Text } from '../http/problem';
import type { AnalysisFilter } from '../analysis/analysis-filter';
import { makeRunCard, type RunCard } from '../analysis/run-card';
import { ALPHA } from '../analysis/layers/significance';
import type { LeftOut } from '../analysis/left-out';
import type { World } from '../snapshot/world';
import { LEAST_M } from './street-rate';
import { RULE } from './street-rules';
import { N_LAYOUTS } from './stable-streets';

const SOURCES = [
  'Weisburd (2015), Criminology 53:133–157 (few street segments hold half of crime)',
  'Przyborowski and Wilenski (1940), Biometrika 31:313–323 (counts by the binomial of their sum)',
  'Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289–300',
  'Openshaw (1984), The Modifiable Areal Unit Problem, CATMOG 38 (stable)',
];

interface Parts {
  method: 'streets' | 'street' | 'street_accuracy';
  path: string;
  query?: Record<string, string>;
  asked: AnalysisFilter;
  language: Language;
  n_tests: number;
  n_segments: number;
  n_offences: number;
  left_out: readonly LeftOut[];
  parameters?: RunCard['parameters'];
  chosen?: readonly Text[];
  sources?: readonly string[];
}

/** The card of an answer about streets: how offences were put on them, and what chance was taken to be. */
export function streetCard(deps: Pick<Deps, 'version' | 'pack'>, world: World, parts: Parts): RunCard {
  const { n_segments, parameters, chosen = [], sources = [], ...rest } = parts;
  return makeRunCard(deps, world, {
    ...rest,
    ...(parts.query ? { query: parts.query } : {}),
    parameters: {
      test: 'binomial',
      alpha: ALPHA,
      alternative: 'greater',
      within_m: RULE.within_m,
      shared_within_m: RULE.as_near_m,
      least_length_m: LEAST_M,
      layouts: N_LAYOUTS,
      ...parameters,
    },
    chosen: [LAID, ...(parts.n_tests > 0 ? [TESTED] : []), ...chosen],
    n_cells: n_segments,
    sources: [...SOURCES, ...sources],
  });
}

const LAID: Text = {
  sv: 'Varje brott läggs på närmaste gata mellan två korsningar, högst 50 m bort; ligger flera lika nära (på 2 m när), som i en korsning, delas det mellan dem. Stycken under 50 m räknas som 50 m i talet per 100 m.',
  en: 'Each offence is put on the nearest street between two crossings, 50 m away at most; where several are as near (within 2 m), as at a crossing, it is shared among them. Stretches under 50 m count as 50 m in the figure per 100 m.',
};

const TESTED: Text = {
  sv: 'Slumpen är prövad på två sätt: brotten strödda jämnt längs gatorna, och jämnt över marken inom 50 m från dem. Ett gatustycke har fler än slumpen ger när det har fler än båda ger, justerat för alla stycken, också de utan brott. Brott samlas där folk rör sig, så många livliga gator är med.',
  en: 'Chance is tested in two ways: the offences strewn evenly along the streets, and evenly over the ground within 50 m of them. A stretch has more than chance gives when it has more than both give, adjusted for all stretches, those without offences too. Offences gather where people move, so that many busy streets are among them.',
};
