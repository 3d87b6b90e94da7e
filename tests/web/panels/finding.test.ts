import { expect, it } from 'vitest';
import type { Answers } from '../../../web/state/answers/open-answers';
import { DEFAULT_VIEW } from '../../../web/state/view';
import { municipalityFinding, municipalitySummary, stadsdelFinding } from '../../../web/panels/finding';

type Asked = Parameters<typeof stadsdelFinding>[1];

const rissne = {
  stadsdel: 'rissne',
  name: 'Rissne',
  population: 10_000,
  population_year: 2025,
  area_km2: 1,
  prioritised: false,
  reason: null,
  since: null,
} as unknown as Parameters<typeof stadsdelFinding>[2];

/** Answers of the map by Gi*, and of the hours of one stadsdel: few, so that nothing is said of when. */
function answers(method: 'gistar' | 'kde' = 'gistar'): Asked {
  const sentence = { sv: 'Av 100 rutor har 4 fler brott än slumpen ger.', en: '4 of 100 squares have more.' };
  const asked = <T>(value: T, answered: string | null = null) => ({ value, answered });
  return {
    analysis: asked({ method, too_little: null, sentence }),
    byHour: asked(
      { counted: { n: 5, covered: [{ from: '2025-01-01', to: '2026-01-01' }] }, n: new Array<number>(168).fill(0) },
      '/api/offences/by-hour?stadsdel=rissne',
    ),
    byStadsdel: asked(null),
    grid: asked(null),
    gridGeometry: asked(null),
    places: asked(null),
    stadsdelar: asked(null),
  } as unknown as Pick<Answers, keyof Asked>;
}

const view = (stadsdelar: string[], method: 'gistar' | 'count' = 'gistar') => ({
  ...DEFAULT_VIEW,
  method,
  layers: ['grid'] as const,
  language: 'sv' as const,
  filter: { ...DEFAULT_VIEW.filter, stadsdelar },
});

it('gives the panel of a stadsdel the answer of the map, and says of which ground it is', () => {
  expect(stadsdelFinding(view([]), answers(), rissne)).toBe(
    'För få med känd tid för att säga när. Kartan, hela kommunen: Av 100 rutor har 4 fler brott än slumpen ger.',
  );
  expect(stadsdelFinding(view(['rissne']), answers(), rissne)).toBe(
    'Av 100 rutor har 4 fler brott än slumpen ger. För få med känd tid för att säga när.',
  );
  expect(stadsdelFinding(view(['rissne', 'ursvik']), answers(), rissne)).toContain('Kartan, valda stadsdelar: Av 100');
});

it('says the number alone where the map shows numbers, or has another answer still', () => {
  expect(stadsdelFinding(view([], 'count'), answers(), rissne)).toBe('För få med känd tid för att säga när.');
  expect(stadsdelFinding(view([]), answers('kde'), rissne)).toBe('För få med känd tid för att säga när.');
});

it('tells when apart from what the map says, for paper that opens with the map’s answer', () => {
  const asked = answers();
  const whole = {
    ...asked,
    byHour: { value: asked.byHour.value, answered: '/api/offences/by-hour' },
    byStadsdel: { value: { rows: [{ stadsdel: 'rissne', n: 5 }], total: { n: 5 } }, answered: null },
  } as unknown as Asked;
  expect(municipalitySummary(view([]), whole)).toBe('För få med känd tid för att säga när.');
  expect(municipalityFinding(view([]), whole)).toBe(
    'Av 100 rutor har 4 fler brott än slumpen ger. För få med känd tid för att säga när.',
  );
});

it('speaks first of the streets where the map shows them', () => {
  const asked = answers();
  const whole = {
    ...asked,
    byHour: { value: asked.byHour.value, answered: '/api/offences/by-hour' },
    byStadsdel: { value: { rows: [{ stadsdel: 'rissne', n: 5 }], total: { n: 5 } }, answered: null },
    streets: { value: { sentence: { sv: 'Tätast: Hamngatan.', en: 'Densest: Hamngatan.' } } },
  } as unknown as Asked;
  const said = (layers: ('grid' | 'streets')[]) => municipalityFinding({ ...view([], 'count'), layers }, whole);
  expect(said(['streets'])).toBe('Tätast: Hamngatan. För få med känd tid för att säga när.');
  expect(said(['grid'])).toBe('För få med känd tid för att säga när.');
});
