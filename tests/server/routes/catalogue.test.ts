import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../server/contract/catalogue';
import { health } from '../../../server/contract/health';
import { offence, openTown, pass, type Town } from '../tiny-town';

describe('the catalogue', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        offence: [offence({ occurred_from: '2025-02-03 10:00:00' }), offence({ occurred_from: '2025-12-30 23:00:00' })],
        presence: [pass(), pass({ week_start: '2026-01-12' })],
      },
    });
  });
  afterAll(() => town.close());

  it('tells municipality, today, default period, weeks and datasets', async () => {
    const answer = await town.ask(catalogue, '/api/catalogue');
    expect(answer.municipality).toMatchObject({ id: 'tiny', name: 'Småköping', population: 2500, cell_size: 500 });
    expect(answer.municipality.area_km2).toBeCloseTo(2, 1);
    expect(answer).toMatchObject({
      synthetic: true,
      today: '2026-01-08',
      default_period: { from: '2025-02-01', to: '2026-01-01' },
      cell_sizes: [50, 100, 250, 500],
      presence_weeks: ['2026-W02', '2026-W03'],
      presence_week: '2026-W02',
      has_calls: false,
    });
    const datasets = Object.fromEntries(answer.datasets.map((d) => [d.table, d]));
    expect(datasets['offence']).toMatchObject({ rows: 2, period: { from: '2025-02-03', to: '2025-12-31' } });
    expect(datasets['offence']?.sources[0]?.source).toBe('test');
    expect(datasets['incident']).toMatchObject({ rows: 0, period: null, sources: [] });
  });

  it('fills a language that the pack lacks with the other', async () => {
    const answer = await town.ask(catalogue, '/api/catalogue');
    expect(answer.municipality.notes).toEqual([{ sv: 'En påhittad stad.', en: 'En påhittad stad.' }]);
  });

  it('is asked without parameters', async () => {
    expect(await town.refuse('/api/catalogue?from=2025-01-01')).toMatchObject({ status: 400, field: 'from' });
  });

  it('goes with a health check that says which data is served', async () => {
    const answer = await town.ask(health, '/api/health');
    expect(answer).toMatchObject({ status: 'ok', version: '0.0.0', data_problem: null });
    expect(answer.data_version).toBe((await town.ask(catalogue, '/api/catalogue')).data_version);
  });
});

describe('the catalogue of a town without data', () => {
  it('has the clock for today and says that there is nothing', async () => {
    const town = await openTown();
    const answer = await town.ask(catalogue, '/api/catalogue');
    expect(answer).toMatchObject({
      synthetic: false,
      today: '2026-03-10',
      default_period: { from: '2025-03-01', to: '2026-03-01' },
      presence_weeks: ['2026-W11'],
      presence_week: '2026-W11',
    });
    expect(answer.datasets.every((d) => d.rows === 0)).toBe(true);
    expect((await town.ask(health, '/api/health')).status).toBe('no_data');
    await town.close();
  });

  it('has the clock for today when the offences are real, whatever the other tables say', async () => {
    const town = await openTown({ tables: { offence: [offence()] }, as_of: null });
    expect((await town.ask(catalogue, '/api/catalogue')).today).toBe('2026-03-10');
    await town.close();
  });
});
