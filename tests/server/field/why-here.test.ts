import { describe, expect, it } from 'vitest';
import { describeOffences } from '../../../server/field/why-here';

const DAYS = 365;

describe('why one is sent to a place', () => {
  it('is how many offences there were, and when they gather', () => {
    const slots = new Float64Array(56).fill(0.5);
    slots[4 * 8 + 7] = 6;
    slots[5 * 8 + 7] = 6;
    expect(describeOffences({ by_slot: slots, exactness: 1, n: 39 }, DAYS)).toEqual({
      sv: '12 av 39 anmälda brott fre–lör 21–24',
      en: '12 of 39 reported offences Fri–Sat 21–24',
    });
  });

  it('says about, where times are known as intervals', () => {
    const slots = new Float64Array(56).fill(0.5);
    slots[4 * 8 + 7] = 9.4;
    expect(describeOffences({ by_slot: slots, exactness: 1, n: 37 }, DAYS).sv).toBe(
      'Omkring 9 av 37 anmälda brott fre 21–24',
    );
  });

  it('is honest about an even week, a few and none', () => {
    const even = new Float64Array(56).fill(20 / 56);
    expect(describeOffences({ by_slot: even, exactness: 1, n: 20 }, DAYS).sv).toBe(
      '20 anmälda brott på 12 månader, spridda över veckan',
    );
    const few = new Float64Array(56);
    few[39] = 4;
    expect(describeOffences({ by_slot: few, exactness: 1, n: 4 }, DAYS)).toEqual({
      sv: '4 anmälda brott på 12 månader, för få för att säga när',
      en: '4 reported offences in 12 months, too few to say when',
    });
    expect(describeOffences({ by_slot: new Float64Array(56), exactness: 1, n: 1 }, DAYS).sv).toContain(
      '1 anmält brott',
    );
    expect(describeOffences({ by_slot: new Float64Array(56), exactness: 1, n: 0 }, DAYS).sv).toBe(
      'Inga anmälda brott på 12 månader',
    );
  });
});
