export interface PickGroup<T extends string | number> {
  /** null where there is one group only */
  title: string | null;
  options: readonly { value: T; label: string; note?: string }[];
  /** why the group stands apart */
  why?: string;
}

/** What is picked after some of it has been switched on or off, in the order of `all`. */
export function toggled<T>(all: readonly T[], picked: readonly T[], values: readonly T[], on: boolean): T[] {
  return all.filter((value) => (values.includes(value) ? on : picked.includes(value)));
}
