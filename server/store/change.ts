/** What somebody else has to hear of when it has been saved. */
export interface Change {
  kind: 'pass' | 'template' | 'suggestion' | 'visit';
  id: string;
  /** Monday of the week that it is about; null for none */
  week_start: string | null;
}

export interface Changed {
  /** of the plan, after the change */
  revision: number;
  /** none when it is not known what has changed: everything has to be asked for again */
  changes: readonly Change[];
}
