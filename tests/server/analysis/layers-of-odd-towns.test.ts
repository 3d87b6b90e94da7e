import { expect, it } from 'vitest';
import { unpackLayer } from './unpack-layer';
import { offence, openTown, squareStadsdel, tinyPack } from '../tiny-town';

it('answers without any offences', async () => {
  const town = await openTown({ tables: { offence: [] } });
  const answer = await town.ask(unpackLayer, '/api/analysis/layer?method=gistar&cell_size=100');
  expect(answer.too_little?.reason).toBe('no_data');
  await town.close();
});

it('keeps a lone offence from making a map', async () => {
  const town = await openTown({ tables: { offence: [offence()] } });
  const answer = await town.ask(unpackLayer, '/api/analysis/layer?method=count&cell_size=100');
  expect(answer.too_little?.reason).toBe('too_few');
  await town.close();
});

it('tests a town of 14,400 squares as it does a small one, and says when steps of time are too many', async () => {
  const large = tinyPack();
  large.stadsdelar = [squareStadsdel('vast', 'Väst', 2000, 660_000, 6_580_000, 6000)];
  const offences = Array.from({ length: 60 }, (_, i) => offence({ x: 660_025 + 100 * i }));
  const town = await openTown({ pack: large, tables: { offence: offences } });
  const ask = (more: string) => town.ask(unpackLayer, `/api/analysis/layer?language=en&cell_size=50&${more}`);
  // sixty squares in a row with one offence each, tested as in a small town
  const tested = await ask('method=gistar&from=2025-01-01&to=2025-02-01');
  expect(tested.card).toMatchObject({ n_tests: 14_400, parameters: { test: 'permutation_exact' } });
  // twenty years are eighty quarters
  const emerging = await ask('method=emerging&from=2006-01-01&to=2026-01-01');
  expect(emerging.too_little).toEqual({
    reason: 'too_many',
    message: '1,152,000 squares times steps are too many to work out. Choose larger squares or a shorter period.',
  });
  expect([emerging.cell, emerging.sentence.en]).toEqual([[], emerging.too_little?.message]);
  await town.close();
});
