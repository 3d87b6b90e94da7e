import { expect, it } from 'vitest';
import { statistics } from '../../../server/contract/statistics';
import { openTown } from '../tiny-town';

it('gives the official figures of this municipality and no other', async () => {
  const row = (kommunkod: string, year: number, n: number) => ({
    kommunkod,
    year,
    offence_group: 'total',
    n,
    rate_per_100000: null,
    geometry: 'POINT (17.8 59.3)',
  });
  const town = await openTown({
    tables: { statistic: [row('9999', 2025, 7), row('9999', 2024, 5), row('0183', 2025, 9)] },
  });
  expect(await town.ask(statistics, '/api/statistics')).toEqual({
    rows: [
      { year: 2024, offence_group: 'total', n: 5, rate_per_100000: null },
      { year: 2025, offence_group: 'total', n: 7, rate_per_100000: null },
    ],
  });
  await town.close();
});
