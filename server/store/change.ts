/** What changes are told by, each with a revision of its own. */
export const TOPICS = [
  'pass',
  'template',
  'suggestion',
  'visit',
  'promise',
  'place',
  'measure',
  'trial',
  'weekly',
  'publication',
  'law_pack',
  'priority',
  'report',
  'quality',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What somebody else has to hear of when it has been saved. */
export interface Change {
  topic: Topic;
  id: string;
  /** which part of the topic it is seen in: the Monday of a week; null for every part */
  scope: string | null;
}

export interface Changed {
  /** of the store, after the change */
  revision: number;
  /** none when it is not known what has changed: the revisions of the topics tell */
  changes: readonly Change[];
}
