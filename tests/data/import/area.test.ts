import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCommand } from '../../../data/import/parse-command';
import { createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => {
  world.remove();
});

const HEADER = 'Id;Brottskod;Brottsdatum;Stadsdel';
const csv = (...rows: string[]) => world.file('a.csv', `${[HEADER, ...rows].join('\n')}\n`);
const FIRST = ['1;0802;2025-05-01;Rissne', '2;0802;2025-05-02;Rissne', '3;0802;2025-05-03;Ör', '4;0802;2025-05-04;'];
const left = async () =>
  (await world.rows('SELECT strftime(occurred_from, $$%d$$) AS day FROM offence ORDER BY 1')).map(({ day }) => day);

describe('a file that is all of a period and an area', () => {
  it('withdraws what it lacks there, and nothing elsewhere', async () => {
    await world.import(csv(...FIRST));
    const report = await world.import(csv(FIRST[0]!, '5;0802;2025-05-06;Rissne'), {
      merge: 'replace',
      period: { from: '2025-05-01', to: '2025-05-31' },
      area: ['Rissne'],
    });
    expect(report).toMatchObject({ rows_written: 1, rows_withdrawn: 1, duplicates_dropped: 1, rows_total: 4 });
    // Ör and what has no stadsdel stay
    expect(await left()).toEqual(['01', '03', '04', '06']);
  });

  it('is all of the municipality by its own name, and where nothing is said', async () => {
    for (const area of [undefined, ['Sundbyberg'], ['0183']]) {
      await world.import(csv(...FIRST));
      const period = { from: '2025-05-01', to: '2025-05-31' };
      expect(await world.import(csv(FIRST[0]!), { merge: 'replace', period, area })).toMatchObject({ rows_withdrawn: 3 }); // prettier-ignore
    }
  });

  it('says which of its rows lie outside what was declared', async () => {
    await world.import(csv(...FIRST));
    const report = await world.import(csv(...FIRST, '6;0802;2025-06-09;Rissne'), {
      merge: 'replace',
      period: { from: '2025-05-01', to: '2025-05-31' },
      area: ['rissne'],
    });
    expect(report.notes.join(' ')).toContain('1 offences in the file lie outside the period 2025-05-01 to 2025-05-31');
    expect(report.notes.join(' ')).toMatch(/2 offences in the file lie outside the area [^(]*\(Rissne\)/);
    expect(report.rows_withdrawn).toBe(0);
  });

  it('is refused by a name that there is not, before anything is read', async () => {
    await expect(world.import(csv(...FIRST), { merge: 'replace', area: ['Solna'] })).rejects.toThrow(
      /^There is no area "solna"\. Choose among Sundbyberg, /,
    );
  });

  it('is said by the command', () => {
    const { options } = parseCommand(['offences', 'a.csv', '--replace', '--area', 'rissne,Ör'], {});
    expect(options).toMatchObject({ merge: 'replace', area: ['rissne', 'Ör'] });
  });
});
