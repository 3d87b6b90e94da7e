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
 * @param before its areas until now
 * @throws {BadInput} for areas that are named twice, or that an activity needs and that are gone
 */
export function checkPromise(given: Given, activities: readonly PromisedActivity[], before: Given['areas']): Given {
  const codes = given.areas.map(({ area }) => area);
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice !== undefined)
    throw new BadInput('areas', twice, ACCEPTED_IN_PROMISE.areas, {
      sv: `koden ${twice} står två gånger`,
      en: `the code ${twice} stands twice`,
    });
  const orphan = activities.find(({ priority_area }) => !codes.includes(priority_area));
  const was = (language: 'sv' | 'en') => {
    const title = before.find(({ area }) => area === orphan?.priority_area)?.title;
    return title?.[language] || title?.sv || orphan?.priority_area;
  };
  if (orphan !== undefined)
    throw new BadInput('areas', orphan.priority_area, ACCEPTED_IN_PROMISE.used_areas, {
      sv: `området ${was('sv')} har åtaganden och kan inte tas bort`,
      en: `the area ${was('en')} has activities and cannot be removed`,
    });
  return given;
}
