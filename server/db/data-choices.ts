/** What people have chosen about how the tables are read. */
export interface DataChoices {
  /** points that are no places, in metres: what stands on them has no point */
  apart: readonly { x: number; y: number }[];
  /** sources of which it is said whether 00:00 is a time, whatever the rule of the heap says */
  midnight: readonly { source: string; is_time: boolean }[];
}

/** Nothing has been chosen: the rules decide. */
export const NO_CHOICES: DataChoices = { apart: [], midnight: [] };

/** A text that is the same for the same choices, in whatever order they were made; null where nothing has been chosen. */
export function choicesKey({ apart, midnight }: DataChoices): string | null {
  if (apart.length + midnight.length === 0) return null;
  return [
    ...apart.map(({ x, y }) => `apart ${x} ${y}`).sort(),
    ...midnight.map(({ source, is_time }) => `midnight ${is_time} ${source}`).sort(),
  ].join('\n');
}
