import { expect, it } from 'vitest';
import { grid } from '../../../server/contract/offences';
import { openTown, times } from '../tiny-town';
import { unpackLayer } from './unpack-layer';

it('says of offences of unknown kind that the import could not tell, not that they are offences in the home', async () => {
  const occurred_from = '2025-06-15 12:00:00';
  const town = await openTown({
    tables: {
      offence: [
        ...times(40, { category: 'unknown', occurred_from }),
        ...times(3, { category: 'home_violence', occurred_from }),
      ],
    },
  });
  const period = 'from=2025-01-01&to=2026-01-01';
  const counted = await town.ask(grid, `/api/offences/grid?cell_size=100&${period}`);
  expect([counted.n_on_map, counted.n_unknown_kind, counted.n_not_for_map]).toEqual([0, 40, 3]);
  const layer = await town.ask(unpackLayer, `/api/analysis/layer?method=count&cell_size=100&${period}`);
  expect(layer.too_little?.message).toMatch(/^40 brott är av okänt slag och visas därför aldrig på en plats/);
  expect(layer.card.left_out.map(({ n, reason }) => [n, reason.en.slice(0, 24)])).toEqual([
    [3, 'Offences in the home, be'],
    [40, 'Offences of unknown kind'],
  ]);
  await town.close();
});
