import type { Stadsdel } from '../api';
import type { Answers } from '../state/answers.svelte';
import type { View } from '../state/view';
import { findBusiestPlace } from './busiest-place';
import { isAbout } from './is-about';
import { summarySentence } from './summary-sentence';

type Asked = Pick<Answers, 'byHour' | 'byStadsdel' | 'grid' | 'gridGeometry' | 'places' | 'stadsdelar'>;
type Chosen = Pick<View, 'filter' | 'language'>;

/** What the figures of the municipality mean, in words; null until they are there. */
export function municipalityFinding(view: Chosen, answers: Asked): string | null {
  const rows = answers.byStadsdel.value?.rows ?? [];
  const [hours, place] = [answers.byHour.value, placeOf(answers, null)];
  if (!hours || !isAbout(answers.byHour.answered, view.filter.stadsdelar) || rows.length === 0) return null;
  const total = answers.byStadsdel.value?.total.n ?? 0;
  const top = rows.reduce((a, b) => ((b.n ?? 0) > (a.n ?? 0) ? b : a));
  const named = answers.stadsdelar.value?.features.find(({ properties }) => properties.stadsdel === top.stadsdel);
  return summarySentence(
    {
      n: hours.counted.n,
      by_hour: hours.n,
      weekdays: view.filter.weekdays,
      hours: view.filter.hours,
      place,
      most:
        rows.length > 1 && total > 0
          ? { name: named?.properties.name ?? top.stadsdel, share: (top.n ?? 0) / total }
          : null,
    },
    view.language,
  );
}

/** What the figures of one stadsdel mean, in words; null until they are there. */
export function stadsdelFinding(view: Chosen, answers: Asked, stadsdel: Stadsdel): string | null {
  const hours = answers.byHour.value;
  if (!hours || !isAbout(answers.byHour.answered, [stadsdel.stadsdel])) return null;
  return summarySentence(
    {
      n: hours.counted.n,
      by_hour: hours.n,
      weekdays: view.filter.weekdays,
      hours: view.filter.hours,
      place: placeOf(answers, stadsdel.stadsdel),
      reason: stadsdel.prioritised ? (stadsdel.reason?.[view.language] ?? null) : null,
    },
    view.language,
  );
}

function placeOf({ grid, gridGeometry, places }: Asked, stadsdel: string | null) {
  if (!grid.value || !gridGeometry.value) return null;
  return findBusiestPlace(grid.value, gridGeometry.value.features, places.value?.features ?? [], stadsdel);
}
