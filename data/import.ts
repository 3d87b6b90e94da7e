import { explainError } from './import/explain-error';
import { formatReport } from './import/format-report';
import { HISTORY_COMMANDS, runHistoryCommand } from './import/history-command';
import { parseCommand, type ImportCommand } from './import/parse-command';
import { createProgressLine } from './import/progress-line';
import { runImport } from './import/run-import';
import type { Language } from './pack/schema';
import { importMessages } from './text/import-messages';

/** How long what is under way may take to stop by itself. */
const STOP_MS = 2000;

/** The command: rows in, rows out, rejects and why. Exit status 0 when something could be imported, 130 after Ctrl-C. */
async function main(): Promise<number> {
  let command: ImportCommand;
  try {
    command = parseCommand(process.argv.slice(2), process.env);
  } catch (error) {
    process.stderr.write(`${explainError(error, guessLanguage(), '', false)}\n`);
    return 2;
  }
  const { language } = command;
  if (command.help) {
    process.stdout.write(`${importMessages[language].help}\n`);
    return 0;
  }
  const abort = new AbortController();
  let stoppedAt = Infinity;
  const line = createProgressLine(process.stderr);
  const stop = () => {
    abort.abort();
    // what does not stop at once is left: the table is renamed into place as the last thing, whole or not at all
    setTimeout(() => {
      line.clear();
      process.stderr.write(`${importMessages[language].aborted}\n`);
      process.exit(130);
    }, STOP_MS).unref();
    stoppedAt = Math.min(stoppedAt, performance.now());
    // npm and tsx pass the same Ctrl-C on; only a later one is a person who will not wait
    if (performance.now() - stoppedAt > 1000) process.exit(130);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    if (HISTORY_COMMANDS.some((name) => name === command.source)) {
      process.stdout.write(`${await runHistoryCommand(command)}\n`);
      return 0;
    }
    const report = await runImport(command, abort.signal, line.tell);
    line.clear();
    process.stdout.write(
      `${command.json ? JSON.stringify(report, null, 2) : formatReport(report, language, command.dryRun)}\n`,
    );
    return 0;
  } catch (error) {
    line.clear();
    process.stderr.write(`${explainError(error, language, command.dataDir, abort.signal.aborted)}\n`);
    return abort.signal.aborted ? 130 : 1;
  }
}

function guessLanguage(): Language {
  return (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('en') ? 'en' : 'sv';
}

process.exitCode = await main();
