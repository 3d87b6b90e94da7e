import { splitAtPauses } from '../../../data/terms/split-at-pauses';

/** A visit as far as it says whose it is. */
interface PatrolVisit {
  weekday: number;
  team: number;
  stadsdel: string;
  from: string;
  to: string;
  /** minutes from the visit before */
  travel_min: number;
}

/** Visits by patrol and day, as they become passes: each in order of time, and begun at its first visit. */
export function groupByPatrol<T extends PatrolVisit>(visits: readonly T[]) {
  const patrols = new Map<string, T[]>();
  for (const visit of visits) {
    const key = `${visit.weekday} ${visit.team}`;
    patrols.set(key, [...(patrols.get(key) ?? []), visit]);
  }
  return [...patrols].flatMap(([patrol, all]) =>
    splitAtPauses(all.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))).map(([first, ...rest]) => ({
      key: `${patrol} ${first!.from}`,
      weekday: first!.weekday,
      visits: [{ ...first!, travel_min: 0 }, ...rest],
    })),
  );
}

/** The stadsdel of most visits; of several the one that comes first. */
export function mostVisited(visits: readonly Pick<PatrolVisit, 'stadsdel'>[]): string {
  const counts = new Map<string, number>();
  for (const { stadsdel } of visits) counts.set(stadsdel, (counts.get(stadsdel) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0])[0];
}
