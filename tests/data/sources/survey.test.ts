import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { survey } from '../../../data/sources/survey';
import { tablePath } from '../../../data/write-table';
import { importContext, newFolder, readTable } from './tiny-town';

function fileOf(content: string): string {
  const path = join(newFolder(), 'enkat.csv');
  writeFileSync(path, content);
  return path;
}

const SHARES = 'source, about, code, question, year, share, n';
const region = (more: object = {}) => importContext({ options: { kind: 'trygghetsmatning', ...more } });

describe('the import of surveys', () => {
  it('reads shares in per cent with their number of answers, of stadsdelar, places and the whole', async () => {
    const context = region();
    const report = await survey.import(
      [
        fileOf(
          'Stadsdel;Plats;Fråga;År;Andel;Antal svar\n' +
            'Storskogen;;Otrygg ute sent på kvällen;2025;38,5;120\n' +
            'Ör;Skogstorget;Nedskräpning;2025;"20 %";40\n' +
            'Småstad;;Oro för brott;2024;22;1 204\n',
        ),
      ],
      context,
    );
    expect(report).toMatchObject({ rows_read: 3, rows_written: 3, rows_rejected: 0, rows_total: 3 });
    expect(report.notes[0]).toBe('3 shares of answers for the years 2024–2025.');
    expect(report.notes.join()).toContain('shares were read as per cent');
    const whole = { source: 'trygghetsmatning', about: 'municipality', code: '0199' };
    expect(await readTable(context, 'survey', SHARES)).toEqual([
      { ...whole, question: 'worry_crime', year: 2024, share: 0.22, n: 1204 },
      { ...whole, about: 'place', code: 'skogstorget', question: 'litter', year: 2025, share: 0.2, n: 40 },
      { ...whole, about: 'stadsdel', code: 'storskogen', question: 'unsafe_evening', year: 2025, share: 0.385, n: 120 },
    ]);
  });

  it('sums the answers that say that it is a problem, where each has a row', async () => {
    const context = region();
    const row = (answer: string, share: number) => `Ör;Hur trygg känner du dig?;${answer};2025;${share};90\n`;
    await survey.import(
      [
        fileOf(
          'stadsdel;fråga;svar;år;andel;n\n' +
            row('Mycket otrygg', 0.1) +
            row('Ganska otrygg', 0.2) +
            row('Trygg', 0.65) +
            row('Vet ej', 0.05),
        ),
      ],
      context,
    );
    expect(await readTable(context, 'survey', 'question, share, n')).toEqual([
      { question: 'unsafe_evening', share: 0.3, n: 90 },
    ]);
  });

  it('tells of answers that do not add up, and keeps the questions that do', async () => {
    const context = region();
    const report = await survey.import(
      [
        fileOf(
          'stadsdel;fråga;svar;år;andel;n\n' +
            'Ör;Trygg;Otrygg;2025;30;90\nÖr;Trygg;Trygg;2025;82;90\n' +
            'Ör;Nedskräpning;Ja;2025;30;90\nÖr;Nedskräpning;Nej;2025;70;90\n',
        ),
      ],
      context,
    );
    expect(report.rejected).toEqual({ 'the answers to the question do not add up to 100%': 2 });
    expect(await readTable(context, 'survey', 'question')).toEqual([{ question: 'litter' }]);
  });

  it('keeps a share without a number of answers, and says that its uncertainty is not known', async () => {
    const context = region();
    const file = fileOf('stadsdel;fråga;år;andel;n\nÖr;Klotter;2025;30;saknas\n');
    const report = await survey.import([file], context);
    expect(report.notes.at(-1)).toMatch(/^1 of them have no number of answers/);
    expect(await readTable(context, 'survey', 'share, n')).toEqual([{ share: 0.3, n: null }]);
    // the same of a file that has no such column, and of a cell that is empty
    for (const [header, row] of [
      ['stadsdel;fråga;år;andel', 'Ör;Klotter;2025;30'],
      ['stadsdel;fråga;år;andel;n', 'Ör;Klotter;2025;30;'],
    ]) {
      const other = region();
      const { notes, rejected } = await survey.import([fileOf(`${header}\n${row}\n`)], other);
      expect([notes.at(-1), rejected]).toEqual([expect.stringMatching(/^1 of them have no number of answers/), {}]);
      expect(await readTable(other, 'survey', 'share, n')).toEqual([{ share: 0.3, n: null }]);
    }
  });

  it.each([
    ['Ör;Klotter;2025;130;90', 'the share is no number from 0 to 100%'],
    ['Ör;Klotter;2025;-3;90', 'the share is no number from 0 to 100%'],
    ['Ör;Klotter;2025;många;90', 'the share is no number from 0 to 100%'],
    ['Ör;Klotter;2025;30;0', 'the number of answers is no whole number from 1'],
    ['Ör;Klotter;2025;30;-5', 'the number of answers is no whole number from 1'],
    ['Ör;Klotter;2025;30;många', 'the number of answers is no whole number from 1'],
    ['Ör;Klotter;2025;30;12,5', 'the number of answers is no whole number from 1'],
    ['Ör;Klotter;2027;30;90', 'the year is none, or has not been'],
    ['Solna;Klotter;2025;30;90', 'the municipality has no such stadsdel or place'],
    ['Ör;Trygg sent på kvällen;2025;70;90', /^the question is not known, or asks how many are content/],
  ])('refuses %s, and leaves nothing half stored', async (row, reason) => {
    const context = region();
    const file = fileOf(`stadsdel;fråga;år;andel;n\n${row}\nÖr;Nedskräpning;2025;30;90\n`);
    const report = await survey.import([file], context);
    expect(Object.keys(report.rejected)).toEqual([typeof reason === 'string' ? reason : expect.stringMatching(reason)]);
    expect(report.rows_total).toBe(1);
    const empty = region();
    await expect(survey.import([fileOf(`stadsdel;fråga;år;andel;n\n${row}\n`)], empty)).rejects.toThrow(
      /no answer could be used\. Line 2: .*Nothing has changed/,
    );
    expect(existsSync(tablePath(empty.dataDir, 'smastad', 'survey'))).toBe(false);
  });

  it('refuses a file without its columns, a kind and a field that there are not', async () => {
    await expect(survey.import([fileOf('stadsdel;fråga;år\nÖr;Klotter;2025\n')], region())).rejects.toThrow(
      /no column for share was found.*--column share=/,
    );
    await expect(survey.import([fileOf('a;b\n1;2\n')], region({ kind: 'sifo' }))).rejects.toThrow(/--kind sifo/);
    await expect(survey.import([fileOf('a;b\n1;2\n')], region({ columns: { color: 'a' } }))).rejects.toThrow(
      /--column color=/,
    );
  });

  it('takes a value for all rows and the survey from a column; a later figure replaces the earlier', async () => {
    const context = importContext({ options: { columns: { year: '=2025', share: 'Problem' } } });
    const file = (share: number) => fileOf(`källa;stadsdel;fråga;Problem;n\nEgen enkät;Ör;Klotter;${share};50\n`);
    await survey.import([file(0.2)], context);
    const report = await survey.import([file(0.4)], context);
    expect(report.notes.at(-1)).toBe('1 shares have changed since they were imported the last time.');
    expect(await readTable(context, 'survey', 'source, year, share')).toEqual([
      { source: 'own', year: 2025, share: 0.4 },
    ]);
  });
});
