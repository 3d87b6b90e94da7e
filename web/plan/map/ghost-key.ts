/** How a suggestion is told from passes, whose keys are their ids. */
export function ghostKey({ key }: { key: string }): string {
  return `ghost ${key}`;
}
