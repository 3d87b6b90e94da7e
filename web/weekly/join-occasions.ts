interface Occasion {
  date: string;
  activity: string;
  stadsdel: string;
  n_came?: number | null;
  next_step?: string;
}

interface Joined {
  date: string;
  activity: string;
  stadsdelar: string[];
  /** of all of them; null where nobody counted */
  n_came: number | null;
  next_steps: string[];
}

/** Activities of one kind on one day as one line, in the order in which they come. */
export function joinOccasions(occasions: readonly Occasion[]): Joined[] {
  const joined = new Map<string, Joined>();
  for (const { date, activity, stadsdel, n_came = null, next_step = '' } of occasions) {
    const key = `${date} ${activity}`;
    const own = joined.get(key) ?? { date, activity, stadsdelar: [], n_came: null, next_steps: [] };
    joined.set(key, own);
    if (!own.stadsdelar.includes(stadsdel)) own.stadsdelar.push(stadsdel);
    if (n_came !== null) own.n_came = (own.n_came ?? 0) + n_came;
    if (next_step !== '') own.next_steps.push(next_step);
  }
  return [...joined.values()];
}
