import { describe, expect, it } from 'vitest';
import { askedViews, QUESTIONS } from '../../../web/filter/questions';
import { panelTexts } from '../../../web/text/panel';

const default_period = { from: '2025-11-01', to: '2026-11-01' };
const catalogue = (...codes: string[]) =>
  ({
    categories: codes.map((category) => ({ category })),
    datasets: [{ table: 'offence', period: { from: '2021-01-01', to: '2026-11-28' } }],
    default_period,
  }) as unknown as Parameters<typeof askedViews>[0];

describe('the questions to begin with', () => {
  it('ask of robberies outdoors, in the last whole quarter, whether they gather more than chance gives', () => {
    expect(askedViews(catalogue('robbery', 'theft')).get('robbery')).toMatchObject({
      method: 'gistar',
      layers: ['grid', 'prioritised'],
      filter: {
        categories: ['robbery'],
        place_types: ['outdoors'],
        period: { from: '2026-07-01', to: '2026-10-01' },
        stadsdelar: [],
      },
    });
  });

  it('come with the kinds of offence that the data have, and have words in both languages', () => {
    expect([...askedViews(catalogue('robbery')).keys()]).toEqual([...QUESTIONS]);
    expect([...askedViews(catalogue('burglary')).keys()]).toEqual(['change', 'places']);
    for (const { questions } of [panelTexts.sv, panelTexts.en]) expect(Object.keys(questions)).toEqual([...QUESTIONS]);
  });
});
