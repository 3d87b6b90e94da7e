/** Minutes after midnight as 17:00, for a field; 24:00 is 00:00. */
export function clockField(min: number): string {
  const within = ((min % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** '17:00' as minutes after midnight; null when it is no time. */
export function parseClock(text: string): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** What people type of a time as 17:00: 17, 1730 and 17.30 are times too; anything else is left as it is. */
export function tidyClock(text: string): string {
  const match = /^\s*(\d{1,2})[:.,]?(\d{2})?\s*$/.exec(text);
  if (!match) return text;
  const hour = Number(match[1]) === 24 ? 0 : Number(match[1]);
  return hour > 23 ? text : `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`;
}
