import type { PromisedActivity } from '../../../server/promises/activity';
import { seedPromises } from '../../../server/promises/seed-promise';
import type { Store } from '../../../server/store/types';

const NOTHING = { sv: '', en: '' };

/** An activity of the tiny town's promise: foot patrols in every stadsdel, once. */
export function promised(more: Partial<PromisedActivity> = {}): PromisedActivity {
  return {
    priority_area: 'visible',
    title: { sv: 'Fotpatrull i alla stadsdelar', en: 'Foot patrols in every stadsdel' },
    kinds: ['foot_patrol'],
    target_kind: 'cover_stadsdelar',
    target_n: 1,
    stadsdelar: [],
    places: [],
    indicator: NOTHING,
    from: '2026-01-01',
    to: '2027-01-01',
    owner_police: { sv: 'Områdespolisen', en: '' },
    owner_municipality: NOTHING,
    milestones: [{ date: '2026-01-05', n: 1 }],
    ...more,
  };
}

/** Puts a promise of 2026 with two activities into a store. @returns its id, and those of its activities */
export async function seedTinyPromise(store: Store) {
  const content = {
    title: { sv: 'Löfte 2026', en: 'Promise 2026' },
    summary: NOTHING,
    areas: [
      { area: 'visible', title: { sv: 'Synlighet', en: 'Visibility' }, why: NOTHING },
      { area: 'together', title: { sv: 'Samverkan', en: 'Co-operation' }, why: NOTHING },
    ],
    source: null,
  };
  const walks = promised({
    priority_area: 'together',
    title: { sv: 'Nattvandringar blir av', en: 'Night walks take place' },
    kinds: ['night_walk'],
    target_kind: 'carried_out',
    target_n: 80,
    milestones: [],
  });
  await seedPromises(store, [{ year: 2026, content, activities: [promised(), walks] }], 'pack');
  return { promise_id: 'pack-2026', activity_id: 'pack-2026-01', walks_id: 'pack-2026-02' };
}
