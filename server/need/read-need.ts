import type { z } from '@hono/zod-openapi';
import { HARM_WEIGHTS } from '../../data/harm-weights/read-weights';
import type { Deps } from '../http/deps';
import type { coverage } from '../contract/coverage';
import { CAP_QUANTILE } from '../analysis/count-harm';
import { isHarmCovered, whyNoHarm } from '../analysis/harm-coverage';
import { leftOut } from '../analysis/left-out';
import { describeMidnight } from '../analysis/describe-covered';
import type { World } from '../snapshot/world';
import { placeSpots, type Spot } from './place-spots';
import { LEAST_EVENTS, shareNeed, type Need } from './share-need';
import type { Questions } from '../db/questions';
import type { Columns } from '../db/read-columns';
import { addSpreads, spreadWeek, type Spread } from './spread-week';

/** What an officer on foot is near to: field trials use 150 m. */
const RADIUS_M = 150;

type NeedCard = z.infer<typeof coverage>['card'];

/** Where and when presence is needed, as the last twelve months of the data have it. */
export interface NeedOfWeek {
  card: NeedCard;
  stadsdelar: readonly (Need & { stadsdel: string; name: string; population: number })[];
  places: readonly (Need & Spot)[];
}

type TownData = Pick<Deps, 'version' | 'pack' | 'territory'>;

/** The need follows from the data alone: worked out once for each generation of them. */
export class NeedReader {
  readonly #ground: TownData;
  readonly #spots: readonly Spot[];
  #kept: { data_version: string; need: Promise<NeedOfWeek> } | null = null;

  constructor(ground: TownData) {
    this.#ground = ground;
    this.#spots = placeSpots(ground.pack, ground.territory);
  }

  read(world: World): Promise<NeedOfWeek> {
    const { data_version } = world;
    // who asked first may have gone, and the question with them: then it is asked again for who still waits
    if (this.#kept?.data_version === data_version) return this.#kept.need.catch(() => this.read(world));
    const need = this.#workOut(world);
    this.#kept = { data_version, need };
    need.catch(() => {
      if (this.#kept?.need === need) this.#kept = null;
    });
    return need;
  }

  async #workOut(world: World): Promise<NeedOfWeek> {
    const { pack } = this.#ground;
    const spots = this.#spots;
    const period = world.default_period;
    const asked = { ...period, cap_quantile: CAP_QUANTILE };
    const [hours, [without]] = await Promise.all([
      world.askColumns('need-intervals', {
        ...asked,
        radius_m: RADIUS_M,
        place_x: spots.map(({ x }) => x),
        place_y: spots.map(({ y }) => y),
      }),
      world.ask('need-left-out', asked),
    ]);
    const spreads = spreadEach(hours);
    const those = (is: (row: { stadsdel: string; place: number }) => boolean): Spread =>
      addSpreads(spreads.filter(is).map(({ spread }) => spread));
    const stadsdelar = pack.stadsdelar.map(({ properties }) => properties);
    const shares = shareNeed(
      stadsdelar.map(({ stadsdel }) => those((row) => row.stadsdel === stadsdel)),
      spots.map((spot, i) => ({
        spread: those((row) => row.place === i),
        stadsdel: stadsdelar.findIndex(({ stadsdel }) => stadsdel === spot.stadsdel),
      })),
    );
    const { all } = shares;
    return {
      card: this.#writeCard(world, {
        n_offences: all.n,
        n_at_places: shares.places.reduce((sum, { n }) => sum + n, 0),
        left_out: [
          leftOut('presence_produced', without?.n_presence_produced ?? 0),
          leftOut('not_for_map', without?.n_not_for_map ?? 0),
          { reason: WITHOUT_STADSDEL, n: without?.n_without_stadsdel ?? 0 },
        ].filter(({ n }) => n > 0),
        weights: {
          version: HARM_WEIGHTS.version,
          title: HARM_WEIGHTS.title,
          n_weighted: all.n_weighted,
          n_not_weighted: all.n - all.n_weighted,
          too_few: all.n === 0 || isHarmCovered(all) ? null : whyNoHarm(all),
          cap: without?.cap ?? null,
        },
      }),
      stadsdelar: stadsdelar.map(({ stadsdel, name, population }, i) => ({
        stadsdel,
        name,
        population,
        ...shares.stadsdelar[i]!,
      })),
      places: spots.map((spot, i) => ({ ...spot, ...shares.places[i]! })),
    };
  }

  #writeCard(world: World, counted: Pick<NeedCard, 'n_offences' | 'n_at_places' | 'left_out' | 'weights'>): NeedCard {
    return {
      data_version: world.data_version,
      program_version: this.#ground.version,
      synthetic: world.synthetic,
      municipality: this.#ground.pack.municipality.id,
      period: world.default_period,
      ...counted,
      radius_m: RADIUS_M,
      least_events: LEAST_EVENTS,
      method: [...METHOD, ...(world.coverage?.midnight ? [describeMidnight(world.coverage.midnight)] : [])],
      sources: SOURCES,
    };
  }
}

const WITHOUT_STADSDEL = {
  sv: 'Brott utan känd stadsdel',
  en: 'Offences whose stadsdel is not known',
};

const METHOD = [
  {
    sv: `Ett anmält brott vars tid är känd som ett intervall räknas med en del i varje timme av det (aoristisk tid). Veckan delas i 56 pass om tre timmar efter klockan.`,
    en: `A reported offence whose time is known as an interval counts with a part in each hour of it (aoristic time). The week is cut into 56 slots of three hours by the clock.`,
  },
  {
    sv: 'Få brott säger lite om när: en stadsdels timmar dras mot kommunens, en plats timmar mot stadsdelens (Gamma-Poisson), och en plats antal mot platsernas medeltal.',
    en: 'Few offences say little of when: the hours of a stadsdel are pulled towards those of the municipality, the hours of a place towards those of its stadsdel (Gamma-Poisson), and its number towards the mean of places.',
  },
  {
    sv: `Ett brott hör till den närmaste namngivna platsen inom ${RADIUS_M} meter, och bara till den. Brott längre bort räknas i stadsdelen men inte på någon plats.`,
    en: `An offence belongs to the nearest named place within ${RADIUS_M} metres, and to that alone. Offences further away count in the stadsdel and at no place.`,
  },
  {
    sv: 'Skada är summan av publicerade vikter. Den tyngsta hundradelen räknas som den under, och brott utan publicerad vikt är inte med i skadan.',
    en: 'Harm is the sum of published weights. The heaviest hundredth counts as the one below it, and offences without a published weight are not in the harm.',
  },
];

const SOURCES = [
  'Ratcliffe 2002, Journal of Quantitative Criminology 18:23–43 (aoristic analysis)',
  'Marshall 1991, Applied Statistics 40:283–294 (Gamma-Poisson shrinkage by moments)',
  'Sherman, Neyroud and Neyroud 2016, Policing 10:171–183 (harm)',
];

/** What is known of each place, and of the rest of its stadsdel (place -1): rows of one place stand together. */
function spreadEach(hours: Columns<Questions['need-intervals']['row']>) {
  const spreads: { stadsdel: string; place: number; spread: Spread }[] = [];
  const { stadsdel, place } = hours;
  for (let from = 0, to = 0; from < stadsdel.length; from = to) {
    while (to < stadsdel.length && stadsdel[to] === stadsdel[from] && place[to] === place[from]) to++;
    spreads.push({ stadsdel: stadsdel[from]!, place: place[from]!, spread: spreadWeek(hours, from, to) });
  }
  return spreads;
}
