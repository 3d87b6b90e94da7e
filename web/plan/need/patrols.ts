/** A visit as far as it says whose it is. */
interface PatrolVisit {
  weekday: number;
  team: number;
  stadsdel: string;
  from: string;
}

/** Visits by patrol and day, as they become passes: each in order of time. */
export function groupByPatrol<T extends PatrolVisit>(visits: readonly T[]) {
  const patrols = new Map<string, { key: string; weekday: number; visits: T[] }>();
  for (const visit of visits) {
    const key = `${visit.weekday} ${visit.team}`;
    const patrol = patrols.get(key) ?? { key, weekday: visit.weekday, visits: [] };
    patrols.set(key, patrol);
    patrol.visits.push(visit);
  }
  for (const patrol of patrols.values()) patrol.visits.sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
  return [...patrols.values()];
}

/** The stadsdel of most visits; of several the one that comes first. */
export function mostVisited(visits: readonly Pick<PatrolVisit, 'stadsdel'>[]): string {
  const counts = new Map<string, number>();
  for (const { stadsdel } of visits) counts.set(stadsdel, (counts.get(stadsdel) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0])[0];
}
