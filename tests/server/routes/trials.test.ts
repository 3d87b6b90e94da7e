import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../data/terms/calendar';
import { placeCard } from '../../../server/contract/place-register';
import { problem } from '../../../server/contract/problem';
import { savedTrial, trialConflict, trialResult, trials } from '../../../server/contract/trials';
import { trialContentOf } from '../../../server/trials/trial-content';
import { everyMonth, offence, openTown, pass, times, type Town } from '../tiny-town';

type Person = ReturnType<Town['as']>;

/** Squares of 100 m in vast, 200 m apart. */
const AT = Array.from({ length: 8 }, (_, i) => ({
  x: 660_150 + 200 * (i % 4),
  y: 6_580_150 + 400 * Math.floor(i / 4),
}));

describe('trials by lot', () => {
  let town: Town;
  let places: string[];
  // today is 8 January 2026
  beforeEach(async () => {
    const presence = [pass({ week_start: '2025-09-01', status: 'done', delivered_min: 60 })];
    town = await openTown({ tables: { offence: everyMonth([2023, 2024, 2025], 10), presence } });
    places = await Promise.all(AT.map((at, i) => addPlace(`Plats ${i + 1}`, at)));
  });
  afterEach(() => town.close());

  async function addPlace(name: string, { x, y }: { x: number; y: number }): Promise<string> {
    const corners = [-50, 50].flatMap((dx) => [-dx, dx].map((dy) => [x + dx, y - dy]));
    const ring = [...corners, corners[0]!].map((at) => town.deps.territory.toDegrees(at));
    const outline = { from: 'drawn', area: { type: 'Polygon', coordinates: [ring] } };
    const sent = { name, kind: 'square', members: [], status: 'watched', reason: '', outline };
    return placeCard.parse((await town.as('police').send('POST', '/api/place-register', sent)).answer).place.place_id;
  }

  const given = (more: object = {}) => ({
    name: 'Fotpatrull på torgen',
    action: 'Fotpatrull',
    dose: 'Två besök om 15 minuter fredag och lördag kväll',
    owner: 'Områdespolisen',
    unit: 'places',
    places,
    categories: [],
    from: '2026-02-02',
    weeks: 8,
    seed: 7,
    ...more,
  });
  const add = (more: object = {}, as: Person = town.as('police')) =>
    as.send('POST', '/api/trials?language=sv', given(more));
  const made = async (more: object = {}) => savedTrial.parse((await add(more)).answer).trial;
  const result = (trial_id: string) => town.ask(trialResult, `/api/trials/${trial_id}/result`);
  const fault = async (sent: ReturnType<Person['send']>) => {
    const { status, answer } = await sent;
    return [status, problem.parse(answer).error.field];
  };
  /** Moves a trial to a day that is past, as if it had been drawn then. */
  const beginOn = (trial_id: string, day: string) =>
    town.store.db.updateTable('trial').set({ begins_on: day }).where('trial_id', '=', trial_id).execute();

  it('are drawn by a seed that is shown, and the same seed draws the same', async () => {
    const trial = await made();
    expect(trial).toMatchObject({ revision: 1, seed: 7, phase: 'planned', n_drawn: 1, to: '2026-03-30' });
    expect(trial.units.filter(({ is_on }) => is_on)).toHaveLength(4);
    expect((await made()).units).toEqual(trial.units);
    const drawn = await made({ seed: null });
    expect(drawn.seed).toBeGreaterThanOrEqual(0);
    const { trials: all } = await town.ask(trials, '/api/trials');
    expect(all).toHaveLength(3);
    // where the police are to be and not to be is theirs
    expect((await town.as('planner').request('/api/trials')).status).toBe(403);
    expect((await add({}, town.as('planner'))).status).toBe(403);
  });

  it('draw days against the same weekday of the week after', async () => {
    const { units, n_strata } = await made({ unit: 'days', places: places.slice(0, 1), weeks: 4 });
    expect([units.length, n_strata]).toEqual([28, 14]);
    const isOn = new Map(units.map(({ code, is_on }) => [code, is_on]));
    for (let day = 0; day < 7; day++) {
      const date = addDays('2026-02-02', day);
      expect(isOn.get(date)).toBe(!isOn.get(addDays(date, 7)));
    }
  });

  it('can be changed until they begin, and how often was drawn is told', async () => {
    const trial = await made();
    const path = `/api/trials/${trial.trial_id}`;
    const put = (more: object) => town.as('police').send('PUT', path, { ...given(), ...more });
    const same = savedTrial.parse((await put({ name: 'Annat namn', revision: 1 })).answer).trial;
    expect(same).toMatchObject({ name: 'Annat namn', revision: 2, n_drawn: 1 });
    const late = await put({ revision: 1 });
    expect(late.status).toBe(409);
    expect(trialConflict.parse(late.answer).current.name).toBe('Annat namn');
    expect(savedTrial.parse((await put({ seed: 8, revision: 2 })).answer).trial.n_drawn).toBe(2);
    expect((await result(trial.trial_id)).notes[0]!.sv).toBe(
      'Lotten drogs 2 gånger innan försöket började; den sista gäller.',
    );
    await beginOn(trial.trial_id, '2026-01-05');
    expect(await fault(put({ revision: 3 }))).toEqual([400, 'trial_id']);
    expect(await fault(town.as('police').send('DELETE', `${path}?revision=3`))).toEqual([400, 'trial_id']);
    const trail = await town.store.db.selectFrom('audit').select('action').where('subject', '=', 'trial').execute();
    expect(trail.map(({ action }) => action)).toEqual(['create', 'change', 'change']);
  });

  it('that have begun are stopped with a reason that is told, and not otherwise', async () => {
    const { trial_id } = await made();
    const stop = (more: object = {}) =>
      town.as('police').send('POST', `/api/trials/${trial_id}/stop`, { reason: 'Ny enhet', revision: 1, ...more });
    expect(await fault(stop())).toEqual([400, 'trial_id']);
    await beginOn(trial_id, '2026-01-05');
    expect(await fault(stop({ reason: '  ' }))).toEqual([400, 'reason']);
    const stopped = savedTrial.parse((await stop()).answer).trial;
    expect(stopped).toMatchObject({
      to: '2026-01-08',
      phase: 'ended',
      stopped: { reason: 'Ny enhet', by: 'Åsa police' },
    });
    expect(await fault(stop({ revision: 2 }))).toEqual([400, 'trial_id']);
    expect((await result(trial_id)).notes[0]!.sv).toContain('i förtid 8 januari 2026: Ny enhet');
    const removed = await made();
    const path = `/api/trials/${removed.trial_id}?revision=1`;
    expect((await town.as('police').send('DELETE', path)).status).toBe(200);
  });

  it('say nothing of offences while they go on', async () => {
    const { trial_id } = await made();
    expect((await result(trial_id)).sentence.sv).toBe(
      'Försöket börjar 2 februari 2026 och pågår till och med 29 mars 2026.',
    );
    await beginOn(trial_id, '2026-01-05');
    expect(await result(trial_id)).toMatchObject({ state: 'ongoing', effect: null });
  });

  it('tell by the draw itself what places on and off have changed, without what presence produces', async () => {
    const { trial_id, units } = await made();
    const on = (day: string) => ({ occurred_from: `${day} 12:00:00`, occurred_to: `${day} 12:00:00` });
    const isOn = (i: number) => units.find(({ code }) => code === places[i])!.is_on;
    await town.write({
      offence: [
        ...everyMonth([2023, 2024, 2025], 50),
        ...AT.flatMap((at, i) => [
          ...times(12, { ...at, ...on('2024-09-10') }),
          ...times(isOn(i) ? 4 : 12 + i, { ...at, ...on('2025-09-09') }),
          ...times(isOn(i) ? 50 : 0, { ...at, category: 'drugs', ...on('2025-09-09') }),
        ]),
      ],
    });
    await town.live.refresh();
    await beginOn(trial_id, '2025-09-01');
    const answer = await result(trial_id);
    expect(answer).toMatchObject({
      state: 'told',
      effect: { pvalue: 0.02857, n_draws: 70, is_exact: true, on: { n_units: 4, n: 16, n_before: 48, mean: -8 } },
      periods: { during: { from: '2025-09-01', to: '2025-10-27' }, before: { from: '2024-09-02', to: '2024-10-28' } },
    });
    expect(answer.effect!.high).toBeLessThan(0);
    expect(answer.sentence.sv).toMatch(
      /^Där lotten föll på insatsen ändrades de anmälda brotten med −8 per plats .+ p = 0,03 bland alla 70 möjliga lottningar\): mer än lotten ger av sig själv\.$/,
    );
    expect(answer.card).toMatchObject({
      method: 'trial',
      n_offences: 96 + 16 + AT.reduce((sum, _, i) => sum + (isOn(i) ? 0 : 12 + i), 0),
      left_out: [{ kind: 'presence_produced', n: 200 }],
    });
    // one pass in vast, at none of the places
    expect(answer.dose).toMatchObject({ on: 0, off: 0 });
  });

  it('tell of days on and off, and leave out offences of no certain day', async () => {
    const { trial_id } = await made({ unit: 'days', places: places.slice(0, 1), weeks: 8, from: '2026-02-02' });
    const row = await town.store.db.selectFrom('trial').selectAll().executeTakeFirstOrThrow();
    const content = trialContentOf(row);
    const moved = content.units.map((each) => ({ ...each, code: addDays(each.code, -154) }));
    await town.store.db
      .updateTable('trial')
      .set({ begins_on: '2025-09-01', content: JSON.stringify({ ...content, units: moved }) })
      .execute();
    await town.write({
      offence: [
        ...everyMonth([2023, 2024, 2025], 50),
        ...moved.flatMap(({ code, is_on }) => times(is_on ? 1 : 3, { ...AT[0], occurred_from: `${code} 12:00:00` })),
        ...times(9, {
          ...AT[0],
          occurred_from: '2025-09-10 12:00:00',
          occurred_to: '2025-09-14 12:00:00',
          weekday: null,
        }),
        offence({ ...AT[1], occurred_from: '2025-09-10 12:00:00' }),
      ],
    });
    await town.live.refresh();
    const answer = await result(trial_id);
    expect(answer).toMatchObject({ state: 'told', effect: { difference: -2, low: -2, high: -2, is_exact: false } });
    expect(answer.sentence.en).toContain(
      'had 1 reported offence on average, the others 3. The difference is −2 (95%: −2 to −2; p < 0.001 among 10,000 draws)',
    );
    expect(answer.notes.at(-1)!.en).toContain('Presence may last for several days');
    expect(answer.card.left_out).toMatchObject([{ kind: 'unknown_day', n: 9 }]);
  });

  it.each([
    ['seven places', () => ({ places: places.slice(0, 7) }), 'places'],
    ['no place', () => ({ places: [] }), 'places'],
    ['a place that there is not', () => ({ places: ['nowhere'] }), 'places'],
    ['a beginning today', () => ({ from: '2026-01-08' }), 'from'],
    ['a beginning far ahead', () => ({ from: '2029-01-08' }), 'from'],
    ['odd weeks of days', () => ({ unit: 'days', weeks: 5 }), 'weeks'],
    ['three weeks', () => ({ weeks: 3 }), 'weeks'],
    ['a kind that there is not', () => ({ categories: ['helicopters'] }), 'categories'],
    ['a seed below nought', () => ({ seed: -1 }), 'seed'],
    ['a hundred thousand characters', () => ({ action: 'å'.repeat(100_000) }), 'action'],
  ])('refuse %s in one sentence', async (_, more, field) => {
    const sent = await add(more());
    expect(sent.status).toBe(400);
    const { error } = problem.parse(sent.answer);
    expect(error.field!.split('.')[0]).toBe(field);
    expect(error.message).toMatch(/^\S+: .+\. Ange .+\.$/);
    expect((await town.ask(trials, '/api/trials')).trials).toEqual([]);
  });

  it('refuse places that overlap', async () => {
    const over = await addPlace('Överlapp', { x: AT[0]!.x + 30, y: AT[0]!.y + 30 });
    const { answer } = await add({ places: [...places, over] });
    expect(problem.parse(answer).error.message).toContain('överlappar varandra, så välj en av varje par: ');
  });
});
