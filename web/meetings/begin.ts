/** What the form for planning a meeting begins with. */
export interface Begin {
  activity: string | null;
  stadsdel: string | null;
}
