/** Formats cost far more to make than to use. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The local date in a time zone, '2026-11-28'. */
export function dateIn(timeZone: string, instant: Date): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(instant);
}
