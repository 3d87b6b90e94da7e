import type { WallTime } from '../../data/terms/wall-clock';

/** A time on the wall as a field for date and time has it: 2026-01-05T17:00. */
export function writeLocal({ date, min }: WallTime): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date}T${two(Math.floor(min / 60))}:${two(min % 60)}`;
}

/** The other way; null for what is no time. */
export function parseLocal(text: string): WallTime | null {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(text);
  return match ? { date: match[1]!, min: Number(match[2]) * 60 + Number(match[3]) } : null;
}
