import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeCard } from '../../../server/contract/place-register';
import { problem } from '../../../server/contract/problem';
import { savedWeekly, weekly, weeklyConflict, weeklyMeeting } from '../../../server/contract/weekly';
import { everyMonth, openTown, pass, times, type Town } from '../tiny-town';

const on = (day: string) => ({ occurred_from: `${day} 12:00:00`, occurred_to: `${day} 12:00:00` });
const AT_TORGET = { x: 660_550, y: 6_580_550, stadsdel: 'vast' };
const decided = (what = 'Ronder i garaget', more: object = {}) => ({
  what,
  owner: 'Centrumägaren',
  due: '2026-01-31',
  is_done: false,
  ...more,
});

describe('the weekly meeting', () => {
  let town: Town;
  // today is 8 January 2026, and reports are complete to the 2nd
  beforeEach(async () => {
    town = await openTown({
      tables: {
        offence: [
          ...everyMonth([2023, 2024, 2025], 10),
          ...times(40, { ...AT_TORGET, ...on('2025-12-30') }),
          ...times(4, { ...AT_TORGET, ...on('2024-12-31') }),
          ...times(6, { x: 661_500, y: 6_580_500, stadsdel: 'ost', category: 'assault', ...on('2025-12-29') }),
          ...times(6, { x: 661_500, y: 6_580_500, stadsdel: 'ost', category: 'assault', ...on('2024-12-30') }),
          ...times(90, { ...AT_TORGET, category: 'drugs', ...on('2025-12-30') }),
          ...times(1, { category: 'home_violence', ...on('2026-01-07') }),
        ],
        presence: [
          pass({ week_start: '2025-12-29', status: 'done', delivered_min: 60 }),
          pass({ week_start: '2026-01-12', activity: 'night_walk' }),
        ],
      },
    });
  });
  afterEach(() => town.close());

  const read = () => town.ask(weekly, '/api/weekly');
  const keep = (decisions: object[] = [decided()]) => town.as('planner').send('POST', '/api/weekly', { decisions });

  it('tells on one sheet what is new, what grows, where nobody has been and what is coming', async () => {
    const torget = await town.as('police').send('POST', '/api/place-register', {
      ...{ name: 'Torget', kind: 'square', members: [], status: 'watched', reason: '' },
      outline: { from: 'place', place: 'torget', radius_m: 100 },
    });
    const { place_id } = placeCard.parse(torget.answer).place;
    const { sheet, last, meetings } = await read();
    expect([last, meetings]).toEqual([null, []]);
    expect(sheet).toMatchObject({ held_on: '2026-01-08', is_comparable: true });
    const vast = sheet.stadsdelar.find(({ stadsdel }) => stadsdel === 'vast')!;
    // what the police find themselves is in none of it
    expect(vast.week).toMatchObject({ n: 40, n_before: 4, is_sure: true });
    expect(sheet.stadsdelar.find(({ stadsdel }) => stadsdel === 'ost')!.week).toMatchObject({ n: 6, is_sure: false });
    expect(sheet.standing_out).toContainEqual(
      expect.objectContaining({ stadsdel: 'vast', category: 'theft', window: 'week', n: 40, n_before: 4 }),
    );
    expect(sheet.sentence.sv).toMatch(
      /^Nytt eller växande: .+ i Väst \(40 på sju dagar, 4 i fjol\).*\d+ av \d+ jämförelser med samma tid i fjol skiljer sig mer än slumpen ger\. En plats växer, och ingen/,
    );
    expect(sheet.growing).toMatchObject([{ place_id, name: 'Torget', n: 40 }]);
    expect(sheet.gaps.map(({ stadsdel }) => stadsdel)).toContain('ost');
    expect(sheet.coming).toEqual([{ date: '2026-01-12', activity: 'night_walk', stadsdel: 'vast' }]);
    expect((await town.as('partner').request('/api/weekly')).status).toBe(403);
    expect((await town.as(null).request('/api/weekly')).status).toBe(401);
  });

  it('is kept as it was, with what was decided, by whom and until when', async () => {
    const before = (await read()).sheet;
    const { meeting } = savedWeekly.parse((await keep()).answer);
    expect(meeting).toMatchObject({ held_on: '2026-01-08', revision: 1, recorded_by: 'Åsa planner' });
    await town.write({ offence: everyMonth([2024, 2025], 3) });
    const path = `/api/weekly/${meeting.weekly_id}`;
    const kept = await town.ask(weeklyMeeting, path);
    expect(kept.sheet).toEqual(before);
    expect(kept.meeting.decisions).toEqual([decided()]);
    expect((await read()).today?.weekly_id).toBe(meeting.weekly_id);
    const again = await keep();
    expect([again.status, problem.parse(again.answer).error.field]).toEqual([400, 'held_on']);

    const put = (what: string) =>
      town.as('police').send('PUT', path, { decisions: [decided(what, { is_done: true })], revision: 1 });
    expect((await put('Klart')).status).toBe(200);
    const late = await put('För sent');
    expect(late.status).toBe(409);
    expect(weeklyConflict.parse(late.answer).current).toMatchObject({ revision: 2, decisions: [{ what: 'Klart' }] });
    expect((await town.ask(weeklyMeeting, path)).sheet).toEqual(before);
    const trail = await town.store.db
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', 'weekly')
      .orderBy('audit_id')
      .execute();
    expect(trail.map(({ action }) => action)).toEqual(['create', 'change']);
    expect((await town.refuse('/api/weekly/none')).status).toBe(404);
  });

  it.each([
    ['without a decision', [decided('  ')], 'decisions.0.what'],
    ['with a hundred thousand characters', [decided('å'.repeat(100_000))], 'decisions.0.what'],
    ['with nobody who does it', [decided('Ronder', { owner: '' })], 'decisions.0.owner'],
    ['with a day that there is not', [decided('Ronder', { due: '2026-02-31' })], 'decisions.0.due'],
    ['with a thousand decisions', Array.from({ length: 1000 }, () => decided()), 'decisions'],
  ])('refuses one %s in one sentence, and keeps nothing', async (_, decisions, field) => {
    const { status, answer } = await keep(decisions);
    expect([status, problem.parse(answer).error.field]).toEqual([400, field]);
    expect((await read()).meetings).toEqual([]);
  });

  it('keeps markup as the text that it is', async () => {
    const what = '<script>alert(1)</script>';
    expect(savedWeekly.parse((await keep([decided(what)])).answer).meeting.decisions[0]!.what).toBe(what);
  });
});
