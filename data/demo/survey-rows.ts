import type { Row } from '../duckdb/append-rows';
import type { Pack } from '../pack/schema';
import type { SurveyQuestion } from '../terms/survey';
import { labelPoint } from './label-point';
import { createRandom, type Random } from './random';

/** Of a hundred residents, how many say so in a usual stadsdel: after the region's and Brå's published levels. */
const USUAL: Partial<Record<SurveyQuestion, number>> = {
  unsafe_evening: 0.24,
  worry_crime: 0.22,
  litter: 0.3,
  dark: 0.21,
  vandalism: 0.19,
  mopeds: 0.17,
};

/** How much more or less than usual the invented residents of a stadsdel say so. */
const FACTORS: Readonly<Record<string, number>> = {
  hallonbergen: 1.55,
  rissne: 1.45,
  or: 1.25,
  'centrala-sundbyberg': 1.05,
  duvbo: 0.65,
  brotorp: 0.6,
  'stora-ursvik': 0.7,
  'lilla-ursvik': 0.65,
};

/** Places where an own survey has asked, with its level of unsafe; one does not say how many answered. */
const AT_PLACES = [
  { place: 'rissne-torg', share: 0.41, n: 143 },
  { place: 'hallonbergens-centrum', share: 0.44, n: 118 },
  { place: 'sundbybergs-torg', share: 0.29, n: 201 },
  { place: 'storskogstorget', share: 0.22, n: 31 },
  { place: 'lotsjogaraget', share: 0.5, n: null },
] as const;

/** One resident in so many answers. */
const PER_ANSWER = 25;

/** Answers of invented residents: a survey every year in every stadsdel, and one at some places in the last. */
export function surveyRows(pack: Pack, years: readonly number[]): Row[] {
  const random = createRandom('survey');
  const inStadsdelar = years.flatMap((year) =>
    pack.stadsdelar.flatMap(({ properties: { stadsdel, population } }) => {
      const { lng, lat } = labelPoint(pack, stadsdel);
      const n = Math.max(12, Math.round((population / PER_ANSWER) * (0.85 + 0.3 * random.next())));
      return Object.entries(USUAL).map(([question, usual]) => ({
        ...{ source: 'trygghetsmatning', about: 'stadsdel', code: stadsdel, question, year, n },
        share: answered(Math.min(0.9, usual * (FACTORS[stadsdel] ?? 1)), n, random),
        geometry: `POINT (${lng} ${lat})`,
      }));
    }),
  );
  const last = years.at(-1);
  const atPlaces = AT_PLACES.flatMap(({ place, share, n }) => {
    const found = pack.places.find((each) => each.place === place);
    if (found === undefined || found.lng === null || found.lat === null || last === undefined) return [];
    return [
      {
        ...{ source: 'own', about: 'place', code: place, question: 'unsafe_evening', year: last, share, n },
        geometry: `POINT (${found.lng} ${found.lat})`,
      },
    ];
  });
  return [...inStadsdelar, ...atPlaces];
}

/** The share of n who say so, when each does with probability p; rounded to whole answers. */
function answered(p: number, n: number, random: Random): number {
  const drawn = p * n + Math.sqrt(n * p * (1 - p)) * random.normal();
  return Math.round((Math.min(n, Math.max(0, Math.round(drawn))) / n) * 1e6) / 1e6;
}
