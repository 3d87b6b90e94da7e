import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METHODS } from '../../../data/terms/hotspot-method';
import { runCard } from '../../../server/contract/run-card';
import { cardFilter, cardMethod, cardParameters } from '../../../web/text/card-words';
import { everyMonth, openTown, times, type Town } from '../tiny-town';

const CHOSEN = 'from=2025-01-01&to=2025-12-01&place_type=outdoors,unknown&weekday=5,6&hour=22,23,0&stadsdel=vast';
const ANALYSES = [
  ...METHODS.map((method) => `layer?method=${method}&`),
  'time?',
  'clusters?',
  'concentration?',
  'accuracy?',
  'cell?cell=0&',
  'near-repeat?',
];
/** What only programs say: a code with an underscore, a date with dashes, a decimal point. */
const CODE = /[a-z]_[a-z]|\d{4}-\d\d-\d\d/;

const carded = z.object({ card: runCard });
const ANSWER = z.union([carded, z.object({ result: carded }).transform(({ result }) => result)]);

describe('the run card of every analysis', () => {
  let town: Town;
  beforeAll(async () => {
    const offence = everyMonth([2023, 2024, 2025], 1).flatMap((row) => times(3, row));
    town = await openTown({ tables: { offence } });
  });
  afterAll(() => town.close());

  it.each(ANALYSES)('%s speaks of its method, settings, choice and assumptions in words', async (analysis) => {
    const response = await town.app.request(`/api/analysis/${analysis}cell_size=100&${CHOSEN}`);
    // an answer that comes in lines has its result in the last
    const last = (await response.text()).trimEnd().split('\n').at(-1) ?? '';
    const { card } = ANSWER.parse(JSON.parse(last));
    const none = new Map<string, string>();
    const stadsdelar = new Map([['vast', 'Väst']]);
    for (const language of ['sv', 'en'] as const) {
      const lines = [
        cardMethod(card.method, language),
        ...cardParameters(card.parameters, language),
        ...cardFilter(card.filter, { categories: none, stadsdelar }, language),
        ...card.chosen.map((text) => text[language]),
        ...card.left_out.map(({ reason }) => reason[language]),
      ];
      expect(lines.filter((line) => CODE.test(line))).toEqual([]);
      if (language === 'sv') expect(lines.filter((line) => /\d\.\d/.test(line))).toEqual([]);
    }
    expect(cardFilter(card.filter, { categories: none, stadsdelar }, 'sv')).toEqual(
      expect.arrayContaining([
        'plats: utomhus och okänd platstyp',
        'veckodagar: fre–lör',
        'timmar: 22–01',
        'stadsdelar: Väst',
      ]),
    );
  });
});
