/** How far an activity has come. */
interface Measured {
  target: number;
  /** null where nobody has reported */
  done: number | null;
  due: number;
}

/** How much of its target each activity has reached, and should have by now: shares, also above 1; none where nobody has reported. */
export function progressOf<A extends Measured>(activities: readonly A[]): { of: A; share: number; wanted: number }[] {
  return activities.flatMap((of) =>
    of.done === null || of.target <= 0 ? [] : [{ of, share: of.done / of.target, wanted: of.due / of.target }],
  );
}

/** As much of a name as fits in a picture. @param most letters */
export function shortName(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
