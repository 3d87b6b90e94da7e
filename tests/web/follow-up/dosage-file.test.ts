import { expect, it } from 'vitest';
import type { Dosage } from '../../../web/api/types';
import { dosageFile } from '../../../web/follow-up/dosage-file';

const unit = {
  ...{ stadsdel: 'vast', name: 'Väst', is_prioritised: true, visits: 12, minutes: 180, n: 40 },
  ...{ share_visits: 0.6, share_offences: 0.25, ratio: 2.4, low: 1.3, high: 4.1, is_flagged: true },
  seen: [],
};
const place = {
  ...{ place: 'torget', name: 'Torget', stadsdel: 'vast', meant_visits: 5, meant_min: 75, visits: 3, short_visits: 1 },
  ...{
    minutes: 50,
    n_without_report: 1,
    longest_gap_days: 4.5,
    is_gap_long: true,
    evenness: 0.7,
    is_predictable: true,
  },
  by_slot: [0, 0, 0, 0, 0, 1, 2, 0],
  seen: [],
};
const answer = { places: [place], fairness: { stadsdelar: [unit] } } as unknown as Dosage;

it('is one file of stadsdelar and places, with the same columns and units, and empty where one has nothing of it', () => {
  const [head, ...lines] = dosageFile(answer, 'v. 2–5', 'sv').slice(1).trimEnd().split('\r\n');
  const names = head!.split(';');
  const read = (line: string): Record<string, string> =>
    Object.fromEntries(line.split(';').map((cell, i) => [names[i] ?? '', cell]));
  const [west, square] = lines.map(read);
  expect(west).toMatchObject({ Slag: 'stadsdel', Stadsdel: 'Väst', Namn: 'Väst', Besök: '12', Minuter: '180' });
  expect(west).toMatchObject({ 'Avsedda besök': '', 'Anmälda brott': '40', 'Gånger sin andel': '2,40' });
  expect(square).toMatchObject({ Slag: 'plats', Stadsdel: 'Väst', Namn: 'Torget', Besök: '3', Minuter: '50' });
  expect(square).toMatchObject({ 'Avsedda besök': '5', 'Anmälda brott': '', 'Besök 18–21': '2', Period: 'v. 2–5' });
  expect(new Set(names).size).toBe(names.length);
});

it('leaves the places out for those who may not see presence there', () => {
  const text = dosageFile({ ...answer, places: null }, 'v. 2–5', 'en');
  expect(text.trimEnd().split('\r\n')).toHaveLength(2);
});
