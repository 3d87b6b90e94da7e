import { describe, expect, it } from 'vitest';
import { proposeVerdict } from '../../../server/promises/propose-verdict';
import { whoDecided, whyDecided } from '../../../server/promises/who-decided';

const progress = { done: 9, target: 20, state: 'late', n_unreported: 0 } as const;
const { why } = proposeVerdict(progress, { target_kind: 'count', to: '2026-01-01' }, '2026-02-01');

describe('whyDecided', () => {
  it('gives words that are the rule’s own in the language of the reader, whoever took them over', () => {
    expect(whyDecided(why.sv, [why])).toEqual(why);
    expect(whyDecided(why.en, [why])).toEqual(why);
    expect(why.en).not.toBe(why.sv);
  });

  it('gives a person’s own words as they were written', () => {
    expect(whyDecided('Öst återstår.', [why])).toEqual({ sv: 'Öst återstår.', en: 'Öst återstår.' });
  });
});

describe('whoDecided', () => {
  it('names a person, the demo world in both languages, and nobody who is gone', () => {
    const names = new Map([['anna', 'Anna Ek']]);
    expect(whoDecided('anna', names)).toEqual({ sv: 'Anna Ek', en: 'Anna Ek' });
    expect(whoDecided('demo', names)).toEqual({ sv: 'Demovärlden', en: 'The demo world' });
    expect(whoDecided('gone', names)).toEqual({ sv: '', en: '' });
  });
});
