import { formatDate } from '../../text/format';
import type { AppState } from '../../state/context';
import type { planTexts } from '../../text/plan';
import type { Draft, DraftField } from './draft';
import { namesOf } from '../names';

interface Words {
  nothing: string;
  drawn: string;
  statuses: (typeof planTexts)['sv']['statuses'];
}

/** One field of a draft as a person says it. */
export function draftWords(
  draft: Draft,
  field: DraftField,
  app: Pick<AppState, 'view' | 'answers'>,
  { nothing, drawn, statuses }: Words,
): string {
  const names = namesOf(app);
  switch (field) {
    case 'actor':
    case 'activity':
    case 'stadsdel':
      return names[field](draft[field]);
    case 'place':
      return draft.place === '' ? nothing : names.place(draft.place);
    case 'tour':
      return draft.tour === null ? nothing : draft.tour.stops.map(({ place }) => names.place(place)).join(', ');
    case 'promise_area':
      return draft.promise_area === '' ? nothing : names.promise(draft.promise_area);
    case 'area':
      return draft.area ? drawn : nothing;
    case 'status':
      return statuses[draft.status];
    case 'date':
      return formatDate(draft.date, app.view.language);
    default:
      return draft[field] || nothing;
  }
}
