import { readFileSync } from 'node:fs';
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
  return {
    source,
    files,
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
    },
  };
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
