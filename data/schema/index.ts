import { area } from './area';
import { GROUND_TABLES } from './ground/index';
import { incident } from './incident';
import { offence } from './offence';
import { presence } from './presence';
import { service_call } from './service-call';
import { statistic } from './statistic';
import { survey } from './survey';
import type { TableSchema } from './table';

/** Every table that `data/` may write and `server/` may read, by name. */
export const TABLES = {
  offence,
  service_call,
  presence,
  incident,
  statistic,
  survey,
  area,
  ...GROUND_TABLES,
} as const satisfies Record<string, TableSchema>;
export type TableName = keyof typeof TABLES;
export type { TableSchema } from './table';
