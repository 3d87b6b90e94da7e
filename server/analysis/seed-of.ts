/** The seed of what is drawn at random: the same data, the same draws. */
export function seedOf(data_version: string): number {
  return Number.parseInt(data_version.slice(0, 8), 16);
}
