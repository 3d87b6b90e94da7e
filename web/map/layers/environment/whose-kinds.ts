/** A kind of thing around, and whose its points are. */
interface Kind {
  name: string;
  /** each as it is said to a reader */
  sources: readonly string[];
}

/** Each source once, with the kinds that it has: a municipality's own lamps stand beside what others have of the rest. */
export function whoseKinds(kinds: readonly Kind[]): { source: string; names: string[] }[] {
  const whose = new Map<string, string[]>();
  for (const { name, sources } of kinds)
    for (const source of sources) whose.set(source, [...(whose.get(source) ?? []), name]);
  return [...whose].map(([source, names]) => ({ source, names }));
}
