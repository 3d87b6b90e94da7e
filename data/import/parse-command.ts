import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../pack/schema';
import { fileProblem } from '../sources/file-problem';
import { ImportError, type ImportOptions } from '../sources/source';
import { importMessages } from '../text/import-messages';

export interface ImportCommand {
  source: string | undefined;
  files: string[];
  municipality: string;
  dataDir: string;
  language: Language;
  json: boolean;
  help: boolean;
  /** goes through everything and changes nothing */
  dryRun: boolean;
  /** day until which personal data in it may be kept */
  keepUntil: string | null;
  /** who the history says that it was */
  by: string;
  options: ImportOptions;
}

const DEFAULT_DATA_DIR = fileURLToPath(new URL('../build', import.meta.url));

const OPTIONS = {
  municipality: { type: 'string' },
  'data-dir': { type: 'string' },
  column: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  crs: { type: 'string' },
  name: { type: 'string' },
  publisher: { type: 'string' },
  licence: { type: 'string' },
  kind: { type: 'string' },
  sheet: { type: 'string' },
  period: { type: 'string' },
  area: { type: 'string' },
  replace: { type: 'boolean' },
  add: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'keep-until': { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the command line.
 * @throws {ImportError} in the reader's language, naming the option
 */
export function parseCommand(args: readonly string[], environment: NodeJS.ProcessEnv): ImportCommand {
  const language = parseLanguage(args, environment);
  const text = importMessages[language];
  const parsed = (() => {
    try {
      return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    } catch (error) {
      throw new ImportError(text.badOption(`${(error as Error).message.split(/[\n.]/)[0]!}.`));
    }
  })();
  const { values, positionals } = parsed;
  const [source, ...files] = positionals;
  const columns: Record<string, string> = values.mapping === undefined ? {} : readMapping(values.mapping, language);
  for (const given of values.column ?? []) {
    const at = given.indexOf('=');
    if (at < 1 || at === given.length - 1) throw new ImportError(text.badColumn(given));
    columns[given.slice(0, at)] = given.slice(at + 1);
  }
  if (values.sheet !== undefined) columns['sheet'] = values.sheet;
  if (values.replace === true && values.add === true) throw new ImportError(text.badOption('--replace, --add.'));
  const keepUntil = values['keep-until'] ?? null;
  if (keepUntil !== null && !DAY.test(keepUntil)) throw new ImportError(text.badOption(`--keep-until ${keepUntil}.`));
  return {
    source,
    files,
    dryRun: values['dry-run'] ?? false,
    keepUntil,
    by: userInfo().username,
    municipality: values.municipality ?? (environment['MUNICIPALITY'] || 'sundbyberg'),
    dataDir: values['data-dir'] ?? (environment['DATA_DIR'] || DEFAULT_DATA_DIR),
    language,
    json: values.json ?? false,
    help: values.help ?? false,
    options: {
      columns,
      crs: values.crs,
      name: values.name,
      licence: values.licence,
      publisher: values.publisher,
      kind: values.kind,
      merge: values.replace === true ? 'replace' : values.add === true ? 'add' : undefined,
      period: values.period === undefined ? undefined : parsePeriod(values.period, language),
      area: values.area?.split(','),
    },
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** '2026-01..2026-10' and '2026-01-01..2026-10-31': first and last day. */
function parsePeriod(given: string, language: Language): { from: string; to: string } {
  const days = /^(\d{4}-\d{2})(-\d{2})?(?:\.\.(\d{4}-\d{2})(-\d{2})?)?$/.exec(given);
  const [, first = '', firstDay, last = first, lastDay] = days ?? [];
  const from = `${first}${firstDay ?? '-01'}`;
  const end = lastDay ?? (days?.[3] === undefined ? firstDay : undefined);
  const to = end === undefined ? lastOfMonth(last) : `${last}${end}`;
  if (days === null || [from, to].some((day) => Number.isNaN(Date.parse(day))) || from > to)
    throw new ImportError(importMessages[language].badPeriod(given));
  return { from, to };
}

function lastOfMonth(month: string): string {
  const [year, m] = month.split('-').map(Number) as [number, number];
  return m >= 1 && m <= 12 ? new Date(Date.UTC(year, m, 0)).toISOString().slice(0, 10) : '';
}

/** As --language says, else as the locale does: English when it begins with en, Swedish otherwise. */
function parseLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const stated = at === -1 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  const locale = environment['LC_ALL'] || environment['LANG'] || '';
  const wanted = stated ?? (locale.startsWith('en') ? 'en' : 'sv');
  const language = LANGUAGES.find((l) => l === wanted);
  if (language === undefined) throw new ImportError(importMessages.sv.badOption(`--language ${wanted}: sv, en.`));
  return language;
}

function readMapping(file: string, language: Language): Record<string, string> {
  const problem = fileProblem(file, language);
  if (problem !== null) throw new ImportError(problem);
  try {
    return z.record(z.string(), z.string().min(1)).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new ImportError(importMessages[language].badMapping(file, why.replaceAll('\n', ' ')));
  }
}
