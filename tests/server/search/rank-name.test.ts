import { describe, expect, it } from 'vitest';
import { plain } from '../../../server/search/plain';
import { editDistance, rankMisspelt, rankName } from '../../../server/search/rank-name';

describe('a text that is compared', () => {
  it('has neither dots nor rings, capitals nor signs', () => {
    expect(plain('Örs-vängen  12 B')).toBe('ors vangen 12 b');
    expect(plain('Café Élan')).toBe('cafe elan');
  });
});

describe('a name', () => {
  it.each([
    ['sturegatan', 0],
    ['stureg', 1],
    ['ga', null],
    ['gata', 3],
  ])('fits %s by rank %s', (asked, rank) => {
    expect(rankName(asked, 'sturegatan')).toBe(rank);
  });

  it('fits by the beginning of any of its words', () => {
    expect(rankName('torg', 'sundbybergs torg')).toBe(2);
  });
});

describe('a misspelt name', () => {
  it.each([
    ['sturegattan', 'sturegatan', 5],
    ['strueg', 'sturegatan', 5],
    ['sturgeatn', 'sturegatan', 6],
    ['tor', 'sundbybergs torg', null],
    ['trog', 'sundbybergs torg', 5],
    ['kungsgatan', 'sturegatan', null],
  ])('%s may be %s', (asked, name, rank) => {
    expect(rankMisspelt(asked, name)).toBe(rank);
  });

  it('counts a swap as one mistake', () => {
    expect(editDistance('ab', 'ba', 2)).toBe(1);
    expect(editDistance('abc', 'xyz', 1)).toBe(2);
  });
});
