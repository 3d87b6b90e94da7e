import { describe, expect, it } from 'vitest';
import type { ByStreet } from '../../../server/streets/by-street';
import { describeStreets } from '../../../server/streets/describe-streets';

type Stretch = ByStreet['streets'][number];

const MOST: Stretch = {
  street: '667950_6583120',
  name: 'Sturegatan',
  stadsdel: null,
  between: ['Järnvägsgatan', 'Esplanaden'],
  n: 61.5,
  per_100m: 64.7,
  length_m: 95,
  line: [],
  expected: 9.2,
  qvalue: 0.0001,
  is_hot: true,
  is_stable: true,
};
const SHARES = [{ of_offences_pct: 50, of_streets_pct: 3.7, by_chance_pct: 19.7 }];

const say = (more: Partial<Stretch>) => describeStreets([{ ...MOST, ...more }], SHARES).sv.replaceAll('\u00a0', ' ');

describe('where most lies along streets', () => {
  it('is said with its crossings, and with what chance would give', () => {
    expect(say({})).toBe(
      'Tätast ligger de på Sturegatan mellan Järnvägsgatan och Esplanaden: 61,5 anmälda brott på 95 m, där slumpen skulle ge högst 9,2 brott. Hälften ligger på 3,7 % av gatustyckena; av en slump hade det varit 19,7 %.',
    );
    expect(describeStreets([MOST], SHARES).en).toMatch(
      /^They lie densest on Sturegatan between Järnvägsgatan and Esplanaden: .* where chance would give 9\.2 offences at most\. Half lie/,
    );
  });

  it('names each crossing once, and never the street itself', () => {
    expect(say({ between: ['Tulegatan', 'Tulegatan'] })).toContain('på Sturegatan vid Tulegatan: ');
    expect(say({ between: ['Sturegatan', null] })).toContain('på Sturegatan: ');
    expect(say({ name: null, between: [null, 'Tulegatan'] })).toContain('på en gata utan namn vid Tulegatan: ');
  });

  it('says nothing of chance where there is not surely more', () => {
    expect(say({ is_hot: false })).not.toContain('slumpen skulle');
    expect(say({ is_hot: false, expected: null, qvalue: null })).not.toContain('slumpen skulle');
  });
});
