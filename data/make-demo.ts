import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatReport } from './demo/format-report';
import { DemoError, makeDemo } from './demo/make-demo';
import { PackError, readPack } from './pack/read-pack';
import { LANGUAGES, type Language } from './pack/schema';
import { dateIn } from './terms/local-date';

const USAGE = `npm run demo -- [--municipality sundbyberg] [--today 2026-11-28] [--data-dir data/build] [--language sv|en] [--json] [--force]`;

/** The command `npm run demo`: the synthetic municipality, into DATA_DIR. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      municipality: { type: 'string', default: 'sundbyberg' },
      'data-dir': {
        type: 'string',
        default: process.env['DATA_DIR'] ?? fileURLToPath(new URL('build', import.meta.url)),
      },
      today: { type: 'string' },
      language: { type: 'string', default: 'sv' },
      json: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const language = LANGUAGES.find((l): l is Language => l === values.language);
  if (language === undefined) throw new TypeError(`--language ${values.language}: sv, en`);
  const abort = new AbortController();
  process.once('SIGINT', () => {
    abort.abort();
  });
  const pack = readPack(values.municipality);
  const report = await makeDemo({
    pack,
    dataDir: values['data-dir'],
    today: values.today ?? dateIn(pack.municipality.time_zone, new Date()),
    language,
    signal: abort.signal,
    progress: values.json
      ? () => undefined
      : (stage) => {
          console.error(`${stage} …`);
        },
    force: values.force,
  });
  console.log(values.json ? JSON.stringify(report) : formatReport(report, pack, language));
}

try {
  await run();
} catch (error) {
  const isExpected = error instanceof DemoError || error instanceof PackError || error instanceof TypeError;
  console.error(isExpected ? error.message : error);
  if (error instanceof TypeError) console.error(USAGE);
  process.exitCode = 1;
}
