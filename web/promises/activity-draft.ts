import type { NewActivity, OnePromise, PromisedActivity } from '../api/types';
import { addDays } from '../../data/terms/calendar';
import { numeric } from '../api/numeric';

/** An activity as it is typed: texts, so that nothing that somebody has written is lost. */
export interface ActivityDraft {
  priority_area: string;
  title_sv: string;
  title_en: string;
  kinds: string[];
  target_kind: NewActivity['target_kind'];
  target_n: string;
  stadsdelar: string[];
  places: string[];
  from: string;
  /** the last day of the period, as people say it */
  last: string;
  indicator_sv: string;
  indicator_en: string;
  owner_police: string;
  owner_municipality: string;
  milestones: { date: string; n: string }[];
}

export function draftOf(activity: PromisedActivity): ActivityDraft {
  return {
    priority_area: activity.priority_area,
    title_sv: activity.title.sv,
    title_en: activity.title.en,
    kinds: [...activity.kinds],
    target_kind: activity.target_kind,
    target_n: String(activity.target_n),
    stadsdelar: [...activity.stadsdelar],
    places: [...activity.places],
    from: activity.from,
    last: addDays(activity.to, -1),
    indicator_sv: activity.indicator.sv,
    indicator_en: activity.indicator.en,
    owner_police: activity.owner_police.sv,
    owner_municipality: activity.owner_municipality.sv,
    milestones: activity.milestones.map(({ date, n }) => ({ date, n: String(n) })),
  };
}

/** A draft of something new in a promise: all of its year. */
export function emptyDraft({ promise }: OnePromise): ActivityDraft {
  return {
    priority_area: promise.areas[0]?.area ?? '',
    title_sv: '',
    title_en: '',
    kinds: [],
    target_kind: 'count',
    target_n: '1',
    stadsdelar: [],
    places: [],
    from: `${promise.year}-01-01`,
    last: `${promise.year}-12-31`,
    indicator_sv: '',
    indicator_en: '',
    owner_police: '',
    owner_municipality: '',
    milestones: [],
  };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A draft as what is sent. @param before what it was made from, whose owners keep their other language unless changed */
export function fieldsOf(draft: ActivityDraft, before: PromisedActivity | null): NewActivity {
  const owner = (field: 'owner_police' | 'owner_municipality') =>
    before?.[field].sv === draft[field] ? before[field] : { sv: draft[field], en: '' };
  return {
    priority_area: draft.priority_area,
    title: { sv: draft.title_sv, en: draft.title_en },
    kinds: draft.kinds,
    target_kind: draft.target_kind,
    target_n: numeric(draft.target_n),
    stadsdelar: draft.stadsdelar,
    places: draft.places,
    indicator: { sv: draft.indicator_sv, en: draft.indicator_en },
    from: draft.from,
    to: DATE.test(draft.last) ? addDays(draft.last, 1) : draft.last,
    owner_police: owner('owner_police'),
    owner_municipality: owner('owner_municipality'),
    milestones: draft.milestones.map(({ date, n }) => ({ date, n: numeric(n) })),
  };
}

/** Which field of the form shows what the server says of a field. */
export function fieldOf(field: string): keyof ActivityDraft | null {
  const [first = '', second] = field.split('.');
  const names: Readonly<Record<string, keyof ActivityDraft>> = {
    title: second === 'en' ? 'title_en' : 'title_sv',
    indicator: second === 'en' ? 'indicator_en' : 'indicator_sv',
    to: 'last',
  };
  const own: readonly string[] = [
    ...['priority_area', 'kinds', 'target_kind', 'target_n', 'stadsdelar', 'places', 'from'],
    ...['owner_police', 'owner_municipality', 'milestones'],
  ];
  return names[first] ?? (own.includes(first) ? (first as keyof ActivityDraft) : null);
}
