/** Whether a feed rests until its owner signs in: they have not for so many days that nobody knows whether they should. */
export function isResting(feed: { created_at: string }, signed_in_at: string | null, idle_days: number): boolean {
  // who makes a feed is signed in
  const last = signed_in_at !== null && signed_in_at > feed.created_at ? signed_in_at : feed.created_at;
  return Date.parse(last) < Date.now() - idle_days * 86_400_000;
}
