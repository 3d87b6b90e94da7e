import type { WriteStream } from 'node:tty';

const QUIET_MS = 1000;
const REDRAW_MS = 200;
const PLAIN_LINE_MS = 2000;

/** Shows how far an import has come: one line drawn over and over on a terminal, a line now and then elsewhere. */
export function createProgressLine(output: WriteStream) {
  const started = performance.now();
  let last = -Infinity;
  let lastStage = '';
  let drawn = false;
  return {
    tell: (stage: string, done: number | null, total: number | null) => {
      const now = performance.now();
      if (now - started < QUIET_MS) return;
      const wait = output.isTTY ? REDRAW_MS : PLAIN_LINE_MS;
      if (now - last < wait && (stage === lastStage || !output.isTTY)) return;
      last = now;
      lastStage = stage;
      const share =
        done !== null && total !== null && total > 0 ? ` ${Math.min(100, Math.round((100 * done) / total))} %` : '';
      const line = `${stage}${share} …`;
      if (output.isTTY) {
        output.write(`\r\u001b[2K${line.slice(0, (output.columns || 80) - 1)}`);
        drawn = true;
      } else output.write(`${line}\n`);
    },
    clear: () => {
      if (drawn) output.write('\r\u001b[2K');
      drawn = false;
    },
  };
}
