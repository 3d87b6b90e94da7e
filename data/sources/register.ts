import type { TableSource } from '../schema/metadata';
import { readMetadata } from '../read-metadata';
import { tablePath } from '../write-table';
import { newReport } from './new-report';
import { headerSignature } from './events/header-signature';
import { noRows } from './osm/ground-rows';
import { writeGround } from './osm/write-ground';
import { registerMessages } from './register/messages';
import { isOfAddresses, matchFields } from './register/match-fields';
import { readRecords } from './register/read-records';
import { REGISTER_KINDS, type RegisterKind } from './register/register-kinds';
import { statedKind } from './register/stated-kind';
import { registerRows } from './register/register-rows';
import { registerNotes } from './register/register-notes';
import { ImportError, type ImportContext, type ImportReport, type Source } from './source';
import { withDuckDb } from './with-duckdb';
import { countByReason, writeRejects, type Reject } from './write-rejects';

/** A register of the municipality's own: lamps, playgrounds, benches, addresses. What others have of that kind gives way. */
export const register: Source = { name: 'register', import: importRegister };

async function importRegister(files: readonly string[], context: ImportContext): Promise<ImportReport> {
  const started = performance.now();
  const { language, pack } = context;
  const say = registerMessages[language];
  const kind = statedKind(context) ?? (await kindOfHeaders(files[0]!, context));
  const table = kind === 'address' ? 'address_point' : 'point_of_interest';
  const report = newReport('register', table, files);
  // addresses are no part of a map that would be drawn without its streets
  if (kind !== 'address') await requireStreets(context);
  const source = sourceOf(kind, context);
  const rejects: Reject[] = [];
  const rows = noRows();
  for (const [index, file] of files.entries()) {
    context.progress(file, null, null);
    const { headers, records, notes } = await readRecords(file, index, context);
    report.signature ??= headerSignature(headers);
    if (records.length === 0) throw new ImportError(say.noRows(file));
    const fields = matchFields(file, headers, kind, context);
    const found = registerRows({ file, records, fields, kind, source: source.source, index }, context);
    if (found.rows.length === 0) throw new ImportError(say.noneHere(file, pack.municipality.name));
    rows[table].push(...found.rows);
    rejects.push(...found.rejects);
    report.rows_read += records.length;
    report.notes.push(...notes, ...registerNotes(found, fields, kind, language));
  }
  const once = new Map(rows[table].map((row) => [String(row['feature_id']), row]));
  report.duplicates_dropped = rows[table].length - once.size;
  rows[table] = [...once.values()];
  const written = await writeGround(context, rows, source, [table]);
  if (written.put_aside > 0) report.notes.push(say.replaces(String(written.put_aside)));
  return {
    ...report,
    rows_written: rows[table].length,
    rows_rejected: rejects.length,
    rejected: countByReason(rejects),
    rejects_file: writeRejects(context, table, rejects),
    synthetic_removed: written.synthetic_removed,
    rows_total: written.total[table],
    seconds: (performance.now() - started) / 1000,
  };
}

/** A map of lamps alone has no streets, and lamps along made-up ones would be a lie. */
async function requireStreets({ dataDir, pack, language }: ImportContext): Promise<void> {
  const path = tablePath(dataDir, pack.municipality.id, 'street');
  const known = await withDuckDb(dataDir, (connection) => readMetadata(connection, path));
  if (!known?.sources.some(({ synthetic }) => !synthetic))
    throw new ImportError(registerMessages[language].streetsFirst(pack.municipality.name));
}

/** What nobody has said: streets and numbers are of addresses. */
async function kindOfHeaders(file: string, context: ImportContext): Promise<RegisterKind> {
  const { headers } = await readRecords(file, 0, context);
  if (!isOfAddresses(headers, context.options.columns))
    throw new ImportError(registerMessages[context.language].noKind(REGISTER_KINDS));
  return 'address';
}

/** Each kind is a source of its own: lamps that come anew leave the playgrounds. */
function sourceOf(kind: RegisterKind, { options, pack, language }: ImportContext): TableSource {
  const unstated = language === 'sv' ? 'ej angiven' : 'not stated';
  return {
    source: `register_${kind}`,
    // it stands beside every map: a word of ours for the kind would not be read there
    title: options.name ?? (language === 'sv' ? 'eget register' : 'own register'),
    publisher: options.publisher ?? pack.municipality.name,
    licence: options.licence ?? unstated,
    url: null,
    synthetic: false,
    imported_at: new Date().toISOString(),
  };
}
