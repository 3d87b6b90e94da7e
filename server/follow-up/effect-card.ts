import type { LeftOut } from '../analysis/left-out';
import type { RunCard } from '../analysis/run-card';
import { formatBoth } from '../analysis/format-text';
import type { Period } from '../snapshot/coverage';
import type { Deps } from '../http/deps';
import type { Text } from '../http/problem';
import type { World } from '../snapshot/world';
import type { ChosenControl, Subject } from './choose-control';
import { LEAST_BEFORE, LEAST_EXPECTED, UNLIKE_FROM } from './estimate-effect';
import { BUFFER_M, PLACE_RADIUS_M } from './zones';

interface CardParts {
  response: Subject;
  chosen: ChosenControl | null;
  isNamed: boolean;
  isUsualKnown: boolean;
  is_ratio: boolean;
  before: Period;
  after: Period;
  categories: readonly string[] | null;
  /** below /api */
  address: string;
  n_offences: number;
  left_out: readonly LeftOut[];
}

/** What an effect was worked out from: the same data and the same question give the same card. */
export function writeEffectCard(
  { version, pack }: Pick<Deps, 'version' | 'pack'>,
  world: Pick<World, 'data_version' | 'synthetic'>,
  {
    response,
    chosen,
    isNamed,
    isUsualKnown,
    is_ratio,
    before,
    after,
    categories,
    address,
    n_offences,
    left_out,
  }: CardParts,
): RunCard {
  return {
    method: 'wdd',
    data_version: world.data_version,
    program_version: version,
    synthetic: world.synthetic,
    municipality: pack.municipality.id,
    address,
    period: after,
    filter: categories === null ? {} : { category: [...categories] },
    parameters: {
      before_from: before.from,
      before_to: before.to,
      presence_produced: 'exclude',
      ...(response.kind === 'place' && { radius_m: PLACE_RADIUS_M }),
      buffer_m: BUFFER_M,
      compared: is_ratio ? 'per_cent' : 'counts',
      unlike_from: UNLIKE_FROM,
      least_before: LEAST_BEFORE,
      least_expected: LEAST_EXPECTED,
    },
    chosen: chosen === null || isNamed ? [] : [howChosen(chosen, isUsualKnown)],
    n_cells: 0,
    n_tests: 1,
    n_offences,
    left_out: left_out.filter(({ n }) => n > 0).map(({ kind, reason, n }) => ({ kind, reason: { ...reason }, n })),
    sources: [
      'Wheeler and Ratcliffe 2018, Crime Science 7:11 (weighted displacement difference)',
      'Wilson 2022, Journal of Quantitative Criminology 38:323–341 (changes in per cent, where the two are unlike)',
      'Bowers and Johnson 2003, Journal of Quantitative Criminology 19:275–301 (surroundings and displacement)',
    ],
  };
}

/** How the program found a control. */
export function howChosen({ control, n_response, n_control }: ChosenControl, isUsualKnown: boolean): Text {
  return formatBoth(
    (n) =>
      `Jämförs med ${control.name}, som programmet valde: antalet anmälda brott är mest likt ` +
      `(${n(n_control)} mot ${n(n_response)} ${isUsualKnown ? 'under året före båda perioderna' : 'under perioden före'}).`,
    (n) =>
      `Compared with ${control.name}, which the program chose: its number of reported offences is most alike ` +
      `(${n(n_control)} against ${n(n_response)} ${isUsualKnown ? 'in the year before both periods' : 'in the period before'}).`,
  );
}
