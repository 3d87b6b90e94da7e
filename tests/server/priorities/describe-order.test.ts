import { describe, expect, it } from 'vitest';
import { describeOrder } from '../../../server/priorities/describe-order';

type Unit = Parameters<typeof describeOrder>[0][number];

const unit = (name: string, first: number, in_top_any: number) =>
  ({ name, together: { first }, in_top_any }) as unknown as Unit;

describe('what an order of voices comes to', () => {
  it('says of nothing that it holds in every way to weigh, where it holds in most', () => {
    const { sv, en } = describeOrder([unit('Rissne', 1, 0.97), unit('Duvbo', 1, 0.4)], 3, 'stadsdel');
    expect(sv).toBe(
      'Rissne och Duvbo går inte att skilja åt överst. Rissne är bland de 3 första i minst nio av tio sätt att väga rösterna.',
    );
    expect(en).toContain('Rissne is among the first 3 in at least nine of ten ways to weigh the voices.');
  });

  it('says that it hangs on the weights where none is sure', () => {
    const { sv } = describeOrder([unit('Rissne', 1, 0.89), unit('Duvbo', 2, 0.4)], 3, 'stadsdel');
    expect(sv).toBe('Rissne kommer först. Vilka som är bland de 3 första hänger på vikterna.');
  });
});
