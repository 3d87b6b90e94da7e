import type { z } from '@hono/zod-openapi';
import type { changedPromise } from '../contract/promises';
import { BadInput } from '../http/problem';
import type { PromiseRow } from '../store/tables/promise';
import type { ActivityRow } from '../store/tables/promise-activity';
import { ACCEPTED_IN_PROMISE } from './accepted';
import type { Promised, PromisedActivity } from './activity';

type Given = Omit<z.infer<typeof changedPromise>, 'revision'>;

/** What a promise says itself, as its row keeps it. */
export type PromiseContent = Given & Pick<Promised, 'source'>;

export function contentOf(row: Pick<PromiseRow, 'content'>): PromiseContent {
  return JSON.parse(row.content) as PromiseContent;
}

export function activityOf(row: Pick<ActivityRow, 'content'>): PromisedActivity {
  return JSON.parse(row.content) as PromisedActivity;
}

/**
 * What is said of a promise, where its activities still have their areas.
 * @throws {BadInput} for areas that are named twice, or that an activity needs and that are gone
 */
export function checkPromise(given: Given, activities: readonly PromisedActivity[]): Given {
  const codes = given.areas.map(({ area }) => area);
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice !== undefined)
    throw new BadInput('areas', twice, ACCEPTED_IN_PROMISE.areas, {
      sv: `koden ${twice} står två gånger`,
      en: `the code ${twice} stands twice`,
    });
  const orphan = activities.find(({ priority_area }) => !codes.includes(priority_area));
  if (orphan !== undefined)
    throw new BadInput('areas', orphan.priority_area, ACCEPTED_IN_PROMISE.areas, {
      sv: `området ${orphan.priority_area} har åtaganden och kan inte tas bort`,
      en: `the area ${orphan.priority_area} has activities and cannot be removed`,
    });
  return given;
}
