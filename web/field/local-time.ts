import type { WallTime } from '../plan/wall-clock';

/** A time on the wall as a field for date and time has it: 2026-01-05T17:00. */
export function writeLocal({ date, minute }: WallTime): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The other way; null for what is no time. */
export function readLocal(text: string): WallTime | null {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(text);
  return match ? { date: match[1]!, minute: Number(match[2]) * 60 + Number(match[3]) } : null;
}
