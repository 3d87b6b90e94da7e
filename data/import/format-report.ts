import type { Language } from '../pack/schema';
import type { ImportReport } from '../sources/source';
import { importMessages } from '../text/import-messages';

const SHOWN_CODES = 10;

/** The report as a person reads it; lines that would say nothing are left out. */
export function formatReport(report: ImportReport, language: Language, isDryRun: boolean): string {
  const text = importMessages[language];
  const number = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB');
  const seconds = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 });
  const lines: [string, number, boolean][] = [
    [text.rowsRead, report.rows_read, true],
    [text.rowsWritten, report.rows_written, true],
    [text.changed, report.rows_changed, report.rows_changed > 0],
    [text.withdrawn, report.rows_withdrawn, report.rows_withdrawn > 0],
    [text.missing, report.rows_missing, report.rows_missing > 0],
    [text.duplicates, report.duplicates_dropped, report.duplicates_dropped > 0],
    [text.rowsRejected, report.rows_rejected, true],
    ...Object.entries(report.rejected).map(([reason, n]): [string, number, boolean] => [`  ${reason}`, n, true]),
    [text.unknownCodes, sum(report.unknown_codes), sum(report.unknown_codes) > 0],
    ...shownCodes(report.unknown_codes, text.more),
    [text.withoutPlace, report.without_place, report.without_place > 0],
    [text.batch, report.batch_suspected, report.batch_suspected > 0],
    [text.synthetic, report.synthetic_removed, report.synthetic_removed > 0],
    [text.total, report.rows_total, true],
  ];
  const shown = lines.filter(([, , show]) => show).map(([label, n]) => [label, number.format(n)] as const);
  const width = Math.max(...shown.map(([label]) => label.length));
  const figures = Math.max(...shown.map(([, n]) => n.length));
  return [
    (isDryRun ? text.dryRun : text.done)(report.source, seconds.format(report.seconds)),
    ...shown.map(([label, n]) => `  ${label.padEnd(width)}  ${n.padStart(figures)}`),
    ...(report.rejects_file === null ? [] : [`${text.rejectsFile}: ${report.rejects_file}`]),
    ...report.notes.map((note) => `– ${note}`),
  ].join('\n');
}

function shownCodes(codes: Readonly<Record<string, number>>, more: (n: number) => string): [string, number, boolean][] {
  const all = Object.entries(codes).sort((a, b) => b[1] - a[1]);
  const rest = all.slice(SHOWN_CODES);
  const shown = all.slice(0, SHOWN_CODES).map(([code, n]): [string, number, boolean] => [`  ${code}`, n, true]);
  return rest.length === 0
    ? shown
    : [...shown, [`  ${more(rest.length)}`, rest.reduce((total, [, n]) => total + n, 0), true]];
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, n) => total + n, 0);
}
