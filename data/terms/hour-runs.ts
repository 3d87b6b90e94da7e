import { cyclicRun, cyclicRuns } from './cyclic-run';

/** Hours as clock runs, the end exclusive as people say it: [20…23, 0, 1, 2] is '20-03'. */
export function formatHourRuns(hours: readonly number[]): string {
  const pad = (hour: number) => String(hour).padStart(2, '0');
  return cyclicRuns(hours, 24, 0)
    .map(({ from, to }) => `${pad(from)}-${pad(to + 1)}`)
    .join(',');
}

/** The hours of one run, '20-03'; undefined for what is none, an empty one among them. */
export function parseHourRun(text: string): number[] | undefined {
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const [from, to] = [Number(match[1]), Number(match[2])];
  if (from > 23 || to > 24 || from === to) return undefined;
  return cyclicRun(from, (to + 23) % 24, 24, 0);
}
