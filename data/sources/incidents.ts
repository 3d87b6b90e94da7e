import { addDays } from '../terms/calendar';
import { eventLocator, type Location } from './incidents/locate-event';
import { eventRowMaker } from './incidents/event-row';
import { incidentMessages } from './incidents/messages';
import { parseEvent, type FeedEvent } from './incidents/parse-event';
import { readEvents } from './incidents/read-events';
import { mergeTable } from './merge-table';
import { newReport } from './new-report';
import { ImportError, type ImportContext, type ImportReport, type Source } from './source';
import { withDuckDb } from './with-duckdb';
import { countByReason, writeRejects, type Reject } from './write-rejects';

/** Fetched when no file is named. */
const FEED = 'https://polisen.se/api/events';

/** The police's public feed of events, from files or fetched from its address: notices for the municipality, never counts. */
export const incidents: Source = { name: 'incidents', import: importIncidents };

async function importIncidents(files: readonly string[], context: ImportContext): Promise<ImportReport> {
  const started = performance.now();
  const say = incidentMessages[context.language];
  const { name, time_zone: timeZone } = context.pack.municipality;
  const locate = eventLocator(context.pack);
  const from = files.length === 0 ? [FEED] : files;
  const report = newReport('incidents', 'incident', from);
  const rejects: Reject[] = [];
  const kept = new Map<number, { event: FeedEvent; location: Location }>();
  // a publication may be dated tomorrow where its clock is ahead of ours, not later
  const latest = addDays(context.today, 1);
  let elsewhere = 0;

  for (const file of from) {
    context.progress(file, null, null);
    for (const [i, value] of (await readEvents(file, context)).entries()) {
      report.rows_read++;
      const event = parseEvent(value, timeZone);
      const reject = (reason: string, row: string) => rejects.push({ file, line: i + 1, reason, row });
      if ('field' in event) {
        reject(say.badFieldReason(event.field), event.got);
        continue;
      }
      if (event.published_at.slice(0, 10) > latest) {
        reject(say.future, event.published_at);
        continue;
      }
      const location = locate(event);
      const twin = kept.get(event.incident_id);
      if (location === null) elsewhere++;
      else if (twin === undefined) kept.set(event.incident_id, { event, location });
      else {
        report.duplicates_dropped++;
        if (Date.parse(event.published_at) >= Date.parse(twin.event.published_at))
          kept.set(event.incident_id, { event, location });
      }
    }
  }
  const [first] = rejects;
  if (first !== undefined && rejects.length === report.rows_read)
    throw new ImportError(say.noneReadable(first.file, `${first.reason} (${first.row})`));

  const toRow = eventRowMaker(context.pack);
  const merged = await withDuckDb(context.dataDir, (connection) =>
    mergeTable(connection, context, {
      table: 'incident',
      rows: [...kept.values()].map(({ event, location }) => toRow(event, location)),
      keepsOld: 'old.published_at > new.published_at',
      order: 'published_at, incident_id',
      sources: [
        {
          source: 'polisen',
          title: context.options.name ?? 'Polisens händelsenotiser',
          publisher: context.options.publisher ?? 'Polismyndigheten',
          licence: context.options.licence ?? 'Offentlig information från Polismyndigheten',
          url: FEED,
          synthetic: false,
          imported_at: new Date().toISOString(),
        },
      ],
    }),
  );

  const events = [...kept.values()];
  const at = (located: Location['located']) => events.filter((e) => e.location.located === located).length;
  const withStadsdel = events.filter((e) => e.location.stadsdel !== null).length;
  const summaries = events.filter((e) => e.event.is_summary).length;
  const withoutTime = events.filter((e) => e.event.occurred_from === null).length;
  if (events.length === 0) report.notes.push(say.noneHere(name));
  else report.notes.push(say.located(at('place'), at('stadsdel'), at('municipality'), at('county'), withStadsdel));
  if (elsewhere > 0) report.notes.push(say.notHere(elsewhere, name));
  if (summaries > 0) report.notes.push(say.summaries(summaries));
  if (withoutTime > 0) report.notes.push(say.withoutTime(withoutTime));
  if (merged.updated > 0) report.notes.push(say.updated(merged.updated));

  return {
    ...report,
    rows_written: merged.added + merged.updated,
    duplicates_dropped: report.duplicates_dropped + merged.unchanged,
    rows_rejected: rejects.length,
    rejected: countByReason(rejects),
    rejects_file: writeRejects(context, 'incident', rejects),
    without_place: at('municipality') + at('county'),
    synthetic_removed: merged.synthetic_removed,
    rows_total: merged.total,
    seconds: (performance.now() - started) / 1000,
  };
}
