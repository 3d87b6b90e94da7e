import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeriod } from '../../../data/demo/demo-period';
import { makeDemo } from '../../../data/demo/make-demo';
import { openDuckDb } from '../../../data/duckdb/open';
import { readMetadata } from '../../../data/read-metadata';
import { tablePath } from '../../../data/write-table';
import { demoOptions, makeDemoTables, type DemoTables } from './demo-tables';

const TODAY = '2026-11-28';

describe('a demo world made in the middle of a year', () => {
  let demo: DemoTables;
  beforeAll(async () => {
    demo = await makeDemoTables(TODAY);
  }, 60_000);
  afterAll(() => {
    demo.close();
  });

  it('ends the day before, and knows nothing of what is reported later', async () => {
    const [row] = await demo.ask(
      `SELECT max(reported_on)::VARCHAR AS reported, max(occurred_from)::DATE::VARCHAR AS occurred FROM offence`,
    );
    expect(row).toEqual({ reported: '2026-11-27', occurred: '2026-11-27' });
  });

  it("keeps Brå's totals for the years that have one, and follows the last of them after that", () => {
    const { 2026: year, ...published } = demo.report.offences_by_year;
    expect(Object.values(published)).toEqual([7216, 6339, 7039, 8186, 8138]);
    // 331 of 365 days of the 8,138 of 2025, less what is reported late
    expect(Math.abs((year ?? 0) / ((8138 * 331) / 365) - 1)).toBeLessThan(0.04);
    expect(demo.report.notes).toEqual(['För 2026 finns ingen årssumma än: nivå och säsong följer 2025.']);
  });

  it('lacks in its last weeks what is reported late, as real data do', async () => {
    const [row] = await demo.ask(`SELECT
      count(*) FILTER (occurred_from >= DATE '2026-11-18')::INTEGER AS last_days,
      count(*) FILTER (occurred_from >= DATE '2026-10-04' AND occurred_from < DATE '2026-10-14')::INTEGER AS before
      FROM offence`);
    expect(Number(row?.['last_days'])).toBeLessThan(0.9 * Number(row?.['before']));
  });

  it('says which year follows which, and keeps the official figures as published', async () => {
    const connection = await openDuckDb('128MB', demo.dataDir);
    const metadata = await readMetadata(connection, tablePath(demo.dataDir, 'sundbyberg', 'offence'));
    connection.closeSync();
    expect(metadata?.as_of).toBe(TODAY);
    expect(metadata?.sources[0]?.title).toContain('2026 efter 2025 års nivå');
    expect(await demo.ask('SELECT max(year)::INTEGER AS year FROM statistic')).toEqual([{ year: 2025 }]);
  });

  it('has its new place begin half a year before, and its plan around the day', async () => {
    const site = demo.report.planted.sites.find((s) => s.trend === 'new');
    expect(site?.from).toBe('2026-05-01');
    expect(site?.n['2025']).toBe(0);
    expect(site?.n['2026']).toBeGreaterThan(30);
    expect(
      await demo.ask(
        'SELECT min(week_start)::VARCHAR AS first, max(week_start)::VARCHAR AS last, count(DISTINCT week_start)::INTEGER AS n FROM presence',
      ),
    ).toEqual([{ first: '2025-11-24', last: '2026-12-14', n: 56 }]);
  });

  it('tells only of planted near repeats and batches that are in it', () => {
    const { near_repeats, batches } = demo.report.planted;
    expect(near_repeats.some(({ first_on }) => first_on > '2026-01-01')).toBe(true);
    expect(near_repeats.every(({ first_on }) => first_on < TODAY)).toBe(true);
    expect(batches.every(({ reported_on }) => reported_on < TODAY)).toBe(true);
    expect(batches.filter(({ reported_on }) => reported_on > '2026').length).toBeGreaterThan(4);
  });
});

describe('the day of a demo world', () => {
  it('is the end of a year on New Year’s Day, and its beginning on the day after', () => {
    expect(demoPeriod('2026-01-01')).toMatchObject({
      years: [2021, 2022, 2023, 2024, 2025],
      unpublished: [],
      span: [2021, 2026],
      new_from: { year: 2025, month: 7 },
    });
    expect(demoPeriod('2026-01-02').years.at(-1)).toBe(2026);
    expect(demoPeriod('2028-02-29').unpublished).toEqual([2026, 2027, 2028]);
  });

  it.each(['2026-02-30', '2026-13-01', '2021-12-31', 'i går', ''])('is not "%s"', async (today) => {
    await expect(makeDemo(demoOptions('.', today))).rejects.toThrow(/ange ett datum från 2022/);
  });
});
