import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../server/contract/problem';
import type { NewPass } from '../../../server/passes/check-pass';
import { savedPass } from '../../../server/contract/pass';
import { planned } from '../passes/planned';
import { offence, openTown, type Town } from '../tiny-town';

/** A file as a spreadsheet reads it, written anew from RFC 4180: one record a row, by header. */
function openCsv(file: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < file.length; i++) {
    const char = file[i]!;
    if (isQuoted && char === '"' && file[i + 1] === '"') cell += file[++i]!;
    else if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted) cell += char;
    else if (char === ';') {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (char === '\r' && file[i + 1] === '\n') {
      rows.at(-1)!.push(cell);
      rows.push([]);
      cell = '';
      i++;
    } else cell += char;
  }
  expect({ cell, isQuoted, last: rows.pop() }, 'the file ends with a whole line').toEqual({
    cell: '',
    isQuoted: false,
    last: [],
  });
  const [header = [], ...records] = rows;
  return records.map((record) => {
    expect(record).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, i) => [name, record[i]!]));
  });
}

const WALKER = { name: 'Nils', role: 'partner', actors: ['walkers'] } as const;

describe('the plan as a file for a spreadsheet', () => {
  let town: Town;
  beforeAll(async () => void (town = await openTown()));
  afterAll(() => town.close());

  const post = async (given: NewPass, as = town.as('police')) =>
    savedPass.parse((await as.send('POST', '/api/passes', given)).answer).pass;
  const fetchFile = async (question: string, as = town.as('police')) => {
    const response = await as.request(`/api/plan/passes.csv?${question}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    return { text, rows: openCsv(text), name: response.headers.get('Content-Disposition') };
  };

  it('has each pass by the clock on the wall, with decimal comma', async () => {
    const pass = await post(
      planned({
        place: 'torget',
        promise_area: 'visible',
        planned_from: '2026-01-09T21:30:00.000Z',
        planned_to: '2026-01-10T00:45:00.000Z',
      }),
    );
    const { rows, name, text } = await fetchFile('week=2026-W02');
    expect(name).toBe('attachment; filename="narvaroplan-2026-W02.csv"');
    expect(rows).toEqual([
      {
        Vecka: '2026-W02',
        Datum: '2026-01-09',
        Veckodag: 'fredag',
        Börjar: '22:30',
        Slutdatum: '2026-01-10',
        Slutar: '01:45',
        'Del av dygnet': '',
        Timmar: '3,25',
        Minuter: '195',
        Stadsdel: 'Väst',
        Stopp: '',
        Plats: 'Torget',
        'Ritat område': '',
        Aktör: 'Polisen',
        Enhet: 'Område 1',
        Slag: 'Fotpatrull',
        'Antal personer': '2',
        Löftesområde: 'Synlighet',
        Läge: 'Planerat',
        Började: '',
        Slutade: '',
        Anteckning: '',
        Uppgift: 'pass',
        Källa: 'Löfteskartans plan',
        Visningsnivå: 'Polisnivå: sprid inte vidare',
        'Pass-id': pass.pass_id,
      },
    ]);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');

    const english = await fetchFile('week=2026-W02&language=en');
    expect(english.name).toBe('attachment; filename="presence-plan-2026-W02.csv"');
    expect(english.rows[0]).toMatchObject({ Weekday: 'Friday', Hours: '3,25', Status: 'Planned' });
  });

  it('runs no text as a formula, and loses nothing of it', async () => {
    const notes = ['=1+1', '+46 70', '-1', '@SUM(A1)', '\t=1', '  =1', 'så; "här"\nsen', 'å ä ö', '\n=1'];
    for (const [i, note] of notes.entries()) {
      const planned_from = new Date(Date.parse('2026-02-02T08:00:00Z') + i * 3_600_000).toISOString();
      const planned_to = new Date(Date.parse(planned_from) + 3_600_000).toISOString();
      await post(planned({ note, unit: i === 0 ? '=cmd' : null, planned_from, planned_to }));
    }
    const { rows } = await fetchFile('week=2026-W06');
    const saved = await town.store.db
      .selectFrom('pass')
      .select('note')
      .where('week_start', '=', '2026-02-02')
      .orderBy('planned_from')
      .execute();
    expect(rows.map((row) => row['Anteckning']!.replace(/^'/, ''))).toEqual(saved.map(({ note }) => note));
    for (const row of rows) for (const value of Object.values(row)) expect(value).not.toMatch(/^\s*[=+\-@]/);
    expect(rows[0]!['Enhet']).toBe("'=cmd");
  });

  it('tells others’ passes only as agreed minutes', async () => {
    const times = { planned_from: '2026-03-06T19:07:00.000Z', planned_to: '2026-03-07T02:00:00.000Z' };
    const nils = town.asUser(WALKER);
    await post(planned({ ...times, unit: 'Spaning 7', note: 'hemligt', place: 'torget', staff: 19 }));
    const own = await post(
      planned({ ...times, actor: 'walkers', unit: null, activity: 'night_walk', note: 'kaffe' }),
      nils,
    );
    const { rows, text } = await fetchFile('week=2026-W10', nils);
    // 20.07 to midnight is 233 minutes, midnight to 3 is 180
    expect(
      rows.map((row) => [row['Datum'], row['Del av dygnet'], row['Timmar'], row['Aktör'], row['Pass-id']]),
    ).toEqual([
      ['2026-03-06', 'kväll 18–24', '4', 'Polisen', ''],
      ['2026-03-06', '', '6,88', 'Nattvandrare', own.pass_id],
      ['2026-03-07', 'natt 0–6', '3', 'Polisen', ''],
    ]);
    expect(rows[0]!['Visningsnivå']).toBe('Samverkansnivå');
    for (const leak of ['Spaning', 'hemligt', 'Torget', ';19;']) expect(text).not.toContain(leak);
    expect((await fetchFile('week=2026-W10')).rows.map((row) => row['Uppgift'])).toEqual(['pass', 'pass']);
    expect((await town.as(null).request('/api/plan/passes.csv')).status).toBe(401);
  });

  it('takes a period of days instead, its last day not included', async () => {
    const { rows, name } = await fetchFile('from=2026-03-06&to=2026-03-07');
    expect(name).toContain('narvaroplan-2026-03-06--2026-03-07.csv');
    expect(rows.map((row) => row['Datum'])).toEqual(['2026-03-06', '2026-03-06']);
    expect((await fetchFile('from=2026-03-07&to=2026-03-08')).rows).toEqual([]);
    // to a reader who sees only what has been agreed, the night belongs to the day that it is
    const { rows: night } = await fetchFile('from=2026-03-07&to=2026-03-08', town.asUser(WALKER));
    expect(night.map((row) => row['Del av dygnet'])).toEqual(['natt 0–6']);
  });

  it.each([
    ['week=2026-W99', 'week'],
    ['week=2026-W02&from=2026-01-01&to=2026-01-02', 'week'],
    ['from=2026-01-01', 'to'],
    ['to=2026-01-01', 'from'],
    ['from=2026-01-02&to=2026-01-01', 'to'],
    ['from=2026-01-01&to=2028-01-01', 'to'],
    ['from=2026-02-30&to=2026-03-01', 'from'],
    ['colour=red', 'colour'],
  ])('refuses %s', async (question, field) => {
    const response = await town.app.request(`/api/plan/passes.csv?${question}`);
    expect(response.status).toBe(400);
    expect(problem.parse(await response.json()).error.field).toBe(field);
  });

  it('has the hours that a night is long when the clocks change', async () => {
    for (const night of [
      ['2026-03-28T21:00:00Z', '2026-03-29T04:00:00Z'],
      ['2026-10-24T20:00:00Z', '2026-10-25T05:00:00Z'],
    ] as const)
      await post(planned({ planned_from: night[0], planned_to: night[1] }));
    const rows = [
      ...(await fetchFile('from=2026-03-28&to=2026-03-29')).rows,
      ...(await fetchFile('from=2026-10-24&to=2026-10-25')).rows,
    ];
    expect(rows.map((row) => [row['Börjar'], row['Slutar'], row['Timmar']])).toEqual([
      ['22:00', '06:00', '7'],
      ['22:00', '06:00', '9'],
    ]);
  });

  it('says in every row when its world is made up', async () => {
    const made = await openTown({ tables: { offence: [offence()] } });
    try {
      await made.as('police').send('POST', '/api/passes', planned());
      const response = await made.as('police').request('/api/plan/passes.csv?week=2026-W02');
      const [row] = openCsv(await response.text());
      expect(row?.['Källa']).toBe('Löfteskartans plan. Påhittade data');
    } finally {
      await made.close();
    }
  });
});
