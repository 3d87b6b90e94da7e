import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { health } from '../../../server/contract/health';
import { grid } from '../../../server/contract/offences';
import { analysisLayer } from '../../../server/contract/analysis-layers';
import { catalogue } from '../../../server/contract/catalogue';
import { quality, savedChoice } from '../../../server/contract/quality';
import { offence, openTown, times, type Town } from '../tiny-town';

const at = (when: string, more: object = {}) => ({ occurred_from: when, occurred_to: when, ...more });
const day = (i: number) =>
  `2025-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
/** thefts spread over the town and the year, one at each of so many points, at 10.30 */
const spread = (n: number, more: (i: number) => object = () => ({})) =>
  Array.from({ length: n }, (_, i) =>
    offence({ x: 660_005 + 10 * (i % 90), y: 6_580_005 + 10 * Math.floor(i / 90), ...at(`${day(i % 336)} 10:30:00`), ...more(i) }),
  ); // prettier-ignore
const STACK = { x: 660_777, y: 6_580_333 };

describe('the quality of the data', () => {
  let town: Town;
  afterEach(() => town.close());
  const read = () => town.ask(quality, '/api/quality');
  const choose = (body: object, role: 'police' | 'planner' = 'police') =>
    town.as(role).send('POST', '/api/quality/choices', { reason: 'Det vet vi', ...body });

  describe('of 400 offences and 80 on one point', () => {
    beforeEach(async () => {
      town = await openTown({
        tables: { offence: [...spread(400), ...times(80, { ...STACK, ...at('2025-05-06 12:15:00') })] },
      });
    });

    it('names the point with its share, and the point can be set apart, which the map follows and says', async () => {
      const { stacks, sentences } = await read();
      expect(stacks).toHaveLength(1);
      expect(stacks[0]).toMatchObject({ ...STACK, n: 80, of: 480, is_apart: false });
      expect(sentences[0]).toMatchObject({ is_alarm: true });
      expect(sentences[0]!.text.sv).toContain('80 brott, 16,7 % av dem med punkt'.replace(' %', '\u00a0%'));
      const period = 'from=2025-01-01&to=2026-01-01';
      const before = await town.ask(grid, `/api/offences/grid?cell_size=100&${period}`);
      expect([before.n_on_map, before.n_apart]).toEqual([480, 0]);
      const version = (await town.ask(catalogue, '/api/catalogue')).data_version;

      const sent = await choose({ kind: 'apart', about: '660777,6580333', choice: 'apart' });
      expect(sent.status).toBe(200);
      expect(savedChoice.parse(sent.answer).choice).toMatchObject({ chosen_by: 'Åsa police', reason: 'Det vet vi' });
      const after = await town.ask(grid, `/api/offences/grid?cell_size=100&${period}`);
      expect([after.n_on_map, after.n_apart, after.counted.n]).toEqual([400, 80, 480]);
      // what browsers keep belongs to other data
      expect((await town.ask(catalogue, '/api/catalogue')).data_version).not.toBe(version);
      const layer = await town.ask(analysisLayer, `/api/analysis/layer?method=kde&cell_size=100&${period}`);
      expect(layer.card.n_offences).toBe(400);
      expect(layer.card.left_out).toEqual([expect.objectContaining({ kind: 'set_apart', n: 80 })]);
      for (const path of ['clusters', 'concentration', 'near-repeat']) {
        const answer = await town.app.request(`/api/analysis/${path}?${period}`);
        expect(await answer.text()).toContain('"kind":"set_apart"');
      }
      const now = await read();
      expect(now.stacks[0]).toMatchObject({ n: 80, is_apart: true });
      expect(now.sentences.every(({ is_alarm }) => !is_alarm)).toBe(true);

      const undone = await town.as('police').send('DELETE', '/api/quality/choices/apart:660777,6580333');
      expect(undone.status).toBe(200);
      const again = await town.ask(grid, `/api/offences/grid?cell_size=100&${period}`);
      expect([again.n_on_map, again.n_apart]).toEqual([480, 0]);
      expect((await town.ask(catalogue, '/api/catalogue')).data_version).toBe(version);
      const trail = (await town.store.db.selectFrom('audit').select(['action', 'subject']).execute()).filter(({ subject }) => subject === 'quality'); // prettier-ignore
      expect(trail.map(({ action }) => action)).toEqual(['create', 'remove']);
    });

    it('is chosen once, by the police, of points and sources that there are', async () => {
      const apart = { kind: 'apart', about: '660777,6580333', choice: 'apart' };
      expect((await choose(apart, 'planner')).status).toBe(403);
      expect((await choose(apart)).status).toBe(200);
      expect((await choose(apart)).status).toBe(409);
      for (const wrong of [
        { ...apart, about: 'torget' },
        { ...apart, choice: 'time' },
        { kind: 'midnight', about: 'nobody', choice: 'time' },
        { kind: 'midnight', about: 'test', choice: 'apart' },
      ])
        expect((await choose(wrong)).status).toBe(400);
      expect((await town.as('police').send('DELETE', '/api/quality/choices/apart:1,1')).status).toBe(404);
      expect((await town.as('partner').request('/api/quality')).status).toBe(403);
      expect((await town.as('planner').request('/api/quality')).status).toBe(200);
    });
  });

  it('tells of points that hold much, and not so much that somebody has to act', async () => {
    town = await openTown({ tables: { offence: [...spread(2400), ...times(80, { ...STACK, ...at('2025-05-06 12:15:00') })] } }); // prettier-ignore
    const { sentences } = await read();
    const told = sentences.find(({ text }) => text.sv.startsWith('En punkt har ovanligt många brott'));
    expect(told).toMatchObject({ is_alarm: false });
    expect(told!.text.sv).toContain('Flest, 80 eller 3,2\u00a0% av dem med punkt, står');
    expect(told!.text.en).toContain('Most, 80 or 3.2% of those with a point, stand');
  });

  it('offers to read 00:00 as no time, and as one again', async () => {
    // 60 at 10.30, forty at exactly 00:00
    town = await openTown({
      tables: { offence: [...spread(60), ...Array.from({ length: 40 }, (_, i) => offence(at(`${day(i)} 00:00:00`)))] },
    });
    const [source] = (await read()).sources;
    expect(source!.heaps[0]).toMatchObject({ kind: 'midnight', n: 40, of: 40, is_told: true });
    expect(source!.midnight).toEqual({ is_time: false, is_chosen: false });
    expect(source!.time).toEqual({ exact: 60, interval: 0, date: 40, month: 0 });
    expect((await choose({ kind: 'midnight', about: 'test', choice: 'time' })).status).toBe(200);
    const believed = (await read()).sources[0]!;
    expect(believed.midnight).toEqual({ is_time: true, is_chosen: true });
    expect(believed.time).toEqual({ exact: 100, interval: 0, date: 0, month: 0 });
    expect((await town.ask(catalogue, '/api/catalogue')).coverage!.midnight).toBeNull();
  });

  it('lets nine midnights be read as no time where somebody knows it', async () => {
    town = await openTown({
      tables: { offence: [...spread(60), ...Array.from({ length: 9 }, (_, i) => offence(at(`${day(i)} 00:00:00`)))] },
    });
    expect((await read()).sources[0]!.midnight).toEqual({ is_time: true, is_chosen: false });
    expect((await choose({ kind: 'midnight', about: 'test', choice: 'no_time' })).status).toBe(200);
    expect((await read()).sources[0]).toMatchObject({
      midnight: { is_time: false, is_chosen: true },
      time: { exact: 60, date: 9 },
    });
  });

  it('tells how soon offences are reported, and which weeks are not whole', async () => {
    // in each of 300 days one that is reported at once and one ten days later, up to 27 October
    const days = Array.from({ length: 300 }, (_, i) => new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10));
    const later = (date: string, n: number) => new Date(Date.parse(date) + n * 86_400_000).toISOString().slice(0, 10);
    const rows = days.flatMap((date) =>
      [0, 10]
        .filter((delay) => later(date, delay) <= '2025-10-27')
        .map((delay) => offence({ ...at(`${date} 10:30:00`), reported_on: later(date, delay) })),
    );
    town = await openTown({ tables: { offence: rows }, late_days: 'offence=60' });
    const { sources, sentences, complete_to } = await read();
    const { delay, last_reported, ...source } = { last_reported: '2025-10-27', ...sources[0]! };
    expect(source).toMatchObject({ newest: last_reported, age_days: 73, late_after_days: 60, is_late: true });
    expect(sentences[0]).toMatchObject({ is_alarm: true });
    expect(delay).toMatchObject({ median_days: 0, most_days: 10 });
    expect(delay!.share.slice(0, 11)).toEqual([...new Array<number>(10).fill(0.5), 1]);
    // the last week: half. The one before it: ages 7 to 13, of which three are half and four whole
    expect(delay!.weeks.slice(0, 3).map(({ share, is_complete }) => [share, is_complete])).toEqual([
      [0.5, false],
      [0.7857, false],
      [1, true],
    ]);
    expect(delay!.weeks[0]).toMatchObject({ from: '2025-10-21', to: '2025-10-28', n: 7 });
    expect(complete_to).toBe('2025-10-18');
    const told = await town.ask(health, '/api/health');
    expect(told.late_tables).toEqual(['offence']);
    // a map of a period that reaches into it says so
    const layer = await town.ask(analysisLayer, '/api/analysis/layer?method=kde&cell_size=100&from=2025-10-01&to=2025-10-28'); // prettier-ignore
    expect(layer.card.chosen.map(({ sv }) => sv).join(' ')).toContain('Från 18 oktober 2025 är antalen inte fulla');
    const earlier = await town.ask(analysisLayer, '/api/analysis/layer?method=kde&cell_size=100&from=2025-08-01&to=2025-09-01'); // prettier-ignore
    expect(earlier.card.chosen.map(({ sv }) => sv).join(' ')).not.toContain('inte fulla');
  });

  it('counts times, places, unknown codes and batches', async () => {
    town = await openTown({
      tables: {
        offence: [
          offence(at('2025-05-06 10:30:00')),
          offence({ occurred_from: '2025-05-06 08:00:00', occurred_to: '2025-05-06 17:00:00', hour: null }),
          offence({ occurred_from: '2025-05-06 00:00:00', occurred_to: '2025-05-07 00:00:00', placed: 'stadsdel', x: null, y: null }), // prettier-ignore
          offence({ occurred_from: '2025-05-01 00:00:00', occurred_to: '2025-06-01 00:00:00', placed: 'none', x: null, y: null }), // prettier-ignore
          offence({ ...at('2025-05-06 11:30:00'), category: 'unknown', offence_code: '9999' }),
          offence({ ...at('2025-05-06 12:30:00'), batch_suspected: true, reported_on: '2025-09-01' }),
        ],
      },
    });
    const [source] = (await read()).sources;
    expect(source).toMatchObject({
      n: 6,
      time: { exact: 3, interval: 1, date: 1, month: 1 },
      placed: { point: 4, street: 0, deso: 0, stadsdel: 1, none: 1 },
      n_unknown_kind: 1,
      unknown_codes: [{ code: '9999', n: 1 }],
      n_batch: 1,
      batches: [{ reported_on: '2025-09-01', n: 1, stadsdel: 'vast' }],
      delay: null,
    });
  });

  it('has nothing to say of no data', async () => {
    town = await openTown();
    const { sources, stacks, sentences } = await read();
    expect([sources, stacks]).toEqual([[], []]);
    expect(sentences).toHaveLength(1);
  });
});
