import type { Topic } from '../change';

/** One row: how often the store has changed, and the lock of whoever changes it. */
export interface PlanRevisionTable {
  id: number;
  revision: number;
}

/** At which revision of the store something of a topic was last changed; no row for one that never was. */
export interface TopicRevisionTable {
  topic: Topic;
  revision: number;
}
