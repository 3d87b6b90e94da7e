import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../data/pack/read-pack';
import { incidents } from '../../../data/sources/incidents';
import { tablePath } from '../../../data/write-table';
import expectedStadsdelar from '../../fixtures/sundbyberg-incident-stadsdelar.json';
import { importContext, newFolder, readTable } from './tiny-town';

const SHARED = '../shared/data/polisen';

const rissa = {
  id: 1,
  datetime: '2026-08-22 9:48:12 +02:00',
  name: '22 augusti 07.59, Rån, Småstad',
  summary: 'Personrån på Skogstorget.',
  url: '/aktuellt/1/',
  type: 'Rån',
  location: { name: 'Stockholms län', gps: '59.602496,18.138438' },
};
const events = [
  rissa,
  { ...rissa, id: 2, summary: 'Personrån i Ör.' },
  { ...rissa, id: 3, summary: 'Personrån.' },
  { ...rissa, id: 4, name: '22 augusti 07.59, Rån, Malmö', location: { name: 'Skåne län', gps: '55,13' } },
];

function fileOf(content: unknown): string {
  const path = join(newFolder(), 'events.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('the import of events', () => {
  it("keeps the municipality's own, located by their text and never by the feed's coordinates", async () => {
    const context = importContext();
    const report = await incidents.import([fileOf(events)], context);
    expect(report).toMatchObject({ rows_read: 4, rows_written: 3, rows_rejected: 0, rows_total: 3, without_place: 1 });
    expect(report.notes).toEqual([
      'Located by the text: 1 at a place, 1 in a stadsdel, 1 only in the municipality, 0 only in the county. 2 have a stadsdel.',
      '1 events are not of Småstad and were left out.',
    ]);
    const columns = 'incident_id, occurred_from, located, stadsdel, place, geometry::VARCHAR AS geometry';
    expect(await readTable(context, 'incident', columns)).toEqual([
      {
        incident_id: 1,
        occurred_from: '2026-08-22 07:59:00',
        located: 'place',
        stadsdel: 'storskogen',
        place: 'Skogstorget',
        geometry: 'POINT (18.015 59.005)',
      },
      {
        incident_id: 2,
        occurred_from: '2026-08-22 07:59:00',
        located: 'stadsdel',
        stadsdel: 'or',
        place: null,
        geometry: 'POINT (18.005 59.005)',
      },
      {
        incident_id: 3,
        occurred_from: '2026-08-22 07:59:00',
        located: 'municipality',
        stadsdel: null,
        place: null,
        geometry: null,
      },
    ]);
  });

  it('changes no byte the second time', async () => {
    const context = importContext();
    const file = fileOf(events);
    await incidents.import([file], context);
    const bytes = readFileSync(tablePath(context.dataDir, 'smastad', 'incident'));
    const again = await incidents.import([file], context);
    expect(again).toMatchObject({ rows_written: 0, duplicates_dropped: 3, rows_total: 3 });
    expect(readFileSync(tablePath(context.dataDir, 'smastad', 'incident')).equals(bytes)).toBe(true);
  });

  it('replaces an event by a later publication of it, not by an earlier one', async () => {
    const context = importContext();
    await incidents.import([fileOf(events)], context);
    const later = { ...rissa, datetime: '2026-08-22 12:00:00 +02:00', summary: 'Rättelse: i Ör.' };
    const earlier = { ...rissa, id: 2, datetime: '2026-08-22 8:00:00 +02:00', summary: 'Personrån.' };
    expect(await incidents.import([fileOf([later, earlier])], context)).toMatchObject({
      rows_written: 1,
      duplicates_dropped: 1,
      rows_total: 3,
    });
    expect(await readTable(context, 'incident', 'incident_id, summary')).toEqual([
      { incident_id: 1, summary: 'Rättelse: i Ör.' },
      { incident_id: 2, summary: 'Personrån i Ör.' },
      { incident_id: 3, summary: 'Personrån.' },
    ]);
  });

  it('keeps the latest of an event that stands twice in the files', async () => {
    const context = importContext();
    const later = { ...rissa, datetime: '2026-08-22 12:00:00 +02:00', summary: 'Rättelse.' };
    const report = await incidents.import([fileOf([later]), fileOf([rissa])], context);
    expect(report).toMatchObject({ rows_read: 2, rows_written: 1, duplicates_dropped: 1 });
    expect(await readTable(context, 'incident', 'summary')).toEqual([{ summary: 'Rättelse.' }]);
  });

  it('rejects what it cannot read, and says which event and why', async () => {
    const context = importContext();
    const future = { ...rissa, id: 6, datetime: '2027-01-01 0:00:00 +01:00' };
    const report = await incidents.import([fileOf([rissa, { ...rissa, id: 5, datetime: 'igår' }, future])], context);
    expect(report).toMatchObject({
      rows_written: 1,
      rows_rejected: 2,
      rejected: { 'the field datetime is missing or cannot be read': 1, 'published in the future': 1 },
    });
    const rejects = readFileSync(report.rejects_file ?? '', 'utf8').split('\n');
    expect(rejects[0]).toBe('file,line,reason,row');
    expect(rejects[1]).toMatch(/events\.json,2,the field datetime is missing or cannot be read,"""igår"""$/);
  });

  it('says so when nothing is of the municipality, and leaves the table', async () => {
    const context = importContext({ language: 'sv' });
    await incidents.import([fileOf(events)], context);
    const report = await incidents.import([fileOf([events[3]])], context);
    expect(report.notes[0]).toBe('Ingen av händelserna hör till Småstad. Tabellen är som den var.');
    expect(report).toMatchObject({ rows_written: 0, rows_total: 3 });
  });

  it.each([
    ['an empty file', '', 'is empty, nothing to import.'],
    ['a truncated file', '[{"id": 1, "name": "22 aug', 'is not JSON, or is cut off'],
    ['something else than a list', '{"events": []}', 'expected a JSON list of events'],
    ['an empty list', '[]', 'the list is empty'],
    ['a list of other things', '[{"a": 1}, 2]', 'none of the events could be read. The first: the field id'],
  ])('refuses %s in one line and leaves the table', async (_, content, message) => {
    const context = importContext();
    await incidents.import([fileOf(events)], context);
    const file = fileOf(content);
    const error = await incidents.import([file], context).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'ImportError' });
    expect((error as Error).message).toMatch(new RegExp(`^${file}: `));
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).not.toContain('\n');
    expect(await readTable(context, 'incident', 'incident_id')).toHaveLength(3);
  });

  it('refuses a missing file and a folder', async () => {
    await expect(incidents.import(['/nowhere/x.json'], importContext())).rejects.toThrow(
      '/nowhere/x.json: does not exist.',
    );
    await expect(incidents.import([newFolder()], importContext())).rejects.toThrow('is a folder, expected a file.');
  });

  it('leaves nothing in DATA_DIR but its table', async () => {
    const context = importContext();
    await incidents.import([fileOf(events)], context);
    expect(readdirSync(context.dataDir)).toEqual(['smastad']);
    expect(readdirSync(join(context.dataDir, 'smastad'))).toEqual(['incident.parquet']);
  });
});

describe.skipIf(!existsSync(SHARED))('160 real events that name Sundbyberg', () => {
  it('land on the stadsdel that a reader finds in their text', async () => {
    const context = importContext({ pack: readPack('sundbyberg') });
    const report = await incidents.import([`${SHARED}/events_sundbyberg_2023_2026.json`], context);
    expect(report).toMatchObject({ rows_read: 160, rows_written: 160, rows_rejected: 0 });
    const found: Record<string, number[]> = {};
    for (const row of await readTable(context, 'incident', 'incident_id, stadsdel'))
      (found[(row['stadsdel'] as string | null) ?? 'none'] ??= []).push(Number(row['incident_id']));
    expect(found).toEqual(expectedStadsdelar);
    const times = await readTable(context, 'incident', 'count(occurred_from)::INTEGER AS n');
    expect(times).toEqual([{ n: 160 }]);
  });

  it('are joined by the one of 500 events of the whole country that is of Sundbyberg', async () => {
    const context = importContext({ pack: readPack('sundbyberg') });
    const report = await incidents.import([`${SHARED}/events_500.json`], context);
    expect(report).toMatchObject({ rows_read: 500, rows_written: 1, rows_rejected: 0 });
    expect(await readTable(context, 'incident', 'incident_id, stadsdel')).toEqual([
      { incident_id: 649964, stadsdel: null },
    ]);
  });
});
