import type { TableSource } from '../schema/metadata';
import { SURVEY_SOURCES, SURVEY_SOURCE_WORDS, type SurveySource } from '../terms/survey';
import { mergeTable, type TextRow } from './merge-table';
import { newReport } from './new-report';
import { readRecords } from './register/read-records';
import { ImportError, type ImportContext, type ImportReport, type Source } from './source';
import { pointOfAnswer, surveyLocator } from './survey/locate-answer';
import { surveyMessages } from './survey/messages';
import { parseAnswers, type SurveyAnswer } from './survey/parse-answers';
import { SURVEY_FIELDS, surveyColumns } from './survey/survey-columns';
import { withDuckDb } from './with-duckdb';
import { countByReason, writeRejects, type Reject } from './write-rejects';

/** What residents answer in surveys, by stadsdel or place, with how many answered; later figures replace earlier ones. */
export const survey: Source = { name: 'survey', import: importSurvey };

async function importSurvey(files: readonly string[], context: ImportContext): Promise<ImportReport> {
  const started = performance.now();
  const say = surveyMessages[context.language];
  const source = statedSource(context);
  const report = newReport('survey', 'survey', files);
  const rejects: Reject[] = [];
  const answers = new Map<string, SurveyAnswer>();
  let without_n = 0;
  for (const [index, file] of files.entries()) {
    context.progress(file, null, null);
    const { headers, records, notes } = await readRecords(file, index, context);
    if (records.length === 0) throw new ImportError(say.noRows(file));
    const cells = surveyColumns(headers, context.options.columns);
    if ('missing' in cells) throw new ImportError(say.missing(file, cells.missing, headers));
    if ('no_column' in cells) throw new ImportError(say.noColumn(file, cells.no_column, headers));
    const lastYear = Number(context.today.slice(0, 4));
    const read = parseAnswers(records, cells, { source, lastYear, locate: surveyLocator(context.pack) });
    for (const { line, problem, row } of read.rejects) rejects.push({ file, line, reason: say.problems[problem], row });
    const [first] = read.rejects;
    if (read.answers.length === 0 && first !== undefined)
      throw new ImportError(say.noneGood(file, first.line, say.problems[first.problem]));
    for (const answer of read.answers) {
      const key = [answer.source, answer.about, answer.code, answer.question, answer.year].join(' ');
      if (answers.has(key)) report.duplicates_dropped++;
      answers.set(key, answer);
    }
    report.rows_read += records.length;
    report.notes.push(...notes, say.percent(file, read.isPercent));
    without_n += read.without_n;
  }
  const all = [...answers.values()];
  const merged = await withDuckDb(context.dataDir, (connection) =>
    mergeTable(connection, context, {
      table: 'survey',
      rows: all.map((answer) => toRow(answer, context)),
      order: 'source, about, code, question, year',
      sources: [...new Set(all.map((answer) => answer.source))].map((each) => sourceOf(each, context)),
    }),
  );
  const years = all.map(({ year }) => year);
  report.notes.unshift(say.read(all.length, Math.min(...years), Math.max(...years)));
  if (without_n > 0) report.notes.push(say.withoutN(without_n));
  if (merged.updated > 0) report.notes.push(say.updated(merged.updated));
  return {
    ...report,
    rows_written: merged.added + merged.updated,
    duplicates_dropped: report.duplicates_dropped + merged.unchanged,
    rows_rejected: rejects.length,
    rejected: countByReason(rejects),
    rejects_file: writeRejects(context, 'survey', rejects),
    synthetic_removed: merged.synthetic_removed,
    rows_total: merged.total,
    seconds: (performance.now() - started) / 1000,
  };
}

/** @throws {ImportError} for a kind or a field that there is not */
function statedSource({ options: { kind, columns }, language }: ImportContext): SurveySource | null {
  const say = surveyMessages[language];
  const field = Object.keys(columns).find((each) => !SURVEY_FIELDS.some((known) => known === each));
  if (field !== undefined) throw new ImportError(say.noField(field));
  if (kind === undefined) return null;
  const known = SURVEY_SOURCES.find((each) => each === kind);
  if (known === undefined) throw new ImportError(say.badKind(kind));
  return known;
}

function sourceOf(source: SurveySource, { options, pack, language }: ImportContext): TableSource {
  return {
    source,
    title: options.name ?? SURVEY_SOURCE_WORDS[source][language],
    publisher: options.publisher ?? (source === 'ntu' ? 'Brottsförebyggande rådet (Brå)' : pack.municipality.name),
    licence: options.licence ?? (language === 'sv' ? 'ej angiven' : 'not stated'),
    url: null,
    synthetic: false,
    imported_at: new Date().toISOString(),
  };
}

function toRow(answer: SurveyAnswer, { pack }: ImportContext): TextRow {
  const { source, about, code, question, year, share, n } = answer;
  return {
    ...{ source, about, code, question },
    year: String(year),
    share: String(Math.round(share * 1e6) / 1e6),
    n: n === null ? null : String(n),
    geometry: pointOfAnswer(answer, pack),
  };
}
