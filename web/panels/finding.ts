import type { Stadsdel } from '../api/types';
import type { Answers } from '../state/answers/open-answers';
import type { View } from '../state/view';
import { findBusiestPlace } from './busiest-place';
import { isAbout } from './is-about';
import { methodSays } from './method-says';
import { summaryTexts } from '../text/summary';
import { summarySentence } from './summary-sentence';

type Asked = Pick<
  Answers,
  'streets' | 'analysis' | 'byHour' | 'byStadsdel' | 'grid' | 'gridGeometry' | 'places' | 'stadsdelar'
>;
type Chosen = Pick<View, 'filter' | 'language' | 'layers' | 'method'>;

/** What the figures of the municipality mean, in words, after what the map beside them says; null until they are there. */
export function municipalityFinding(view: Chosen, answers: Asked): string | null {
  const summary = municipalitySummary(view, answers);
  if (summary === null) return null;
  const street = view.layers.includes('streets') ? answers.streets.value?.sentence : undefined;
  const said = [methodSays(view, answers), street].flatMap((each) => (each ? [each[view.language]] : []));
  return [...said, summary].join(' ');
}

/** Where and when it is most, whatever a method says; null until it is known. */
export function municipalitySummary(view: Chosen, answers: Asked): string | null {
  const rows = answers.byStadsdel.value?.rows ?? [];
  const hours = answers.byHour.value;
  if (!hours || !isAbout(answers.byHour.answered, view.filter.stadsdelar) || rows.length === 0) return null;
  const total = answers.byStadsdel.value?.total.n ?? 0;
  const top = rows.reduce((a, b) => ((b.n ?? 0) > (a.n ?? 0) ? b : a));
  const named = answers.stadsdelar.value?.features.find(({ properties }) => properties.stadsdel === top.stadsdel);
  return summarySentence(
    {
      n: hours.counted.n,
      is_known: hours.counted.covered.length > 0,
      by_hour: hours.n,
      weekdays: view.filter.weekdays,
      hours: view.filter.hours,
      place: placeOf(view, answers, null),
      most:
        rows.length > 1 && total > 0
          ? { name: named?.properties.name ?? top.stadsdel, share: (top.n ?? 0) / total }
          : null,
    },
    view.language,
  );
}

/** What the figures of one stadsdel mean, in words, with what the map beside them says; null until they are there. */
export function stadsdelFinding(view: Chosen, answers: Asked, stadsdel: Stadsdel): string | null {
  const hours = answers.byHour.value;
  if (!hours || !isAbout(answers.byHour.answered, [stadsdel.stadsdel])) return null;
  const summary = summarySentence(
    {
      n: hours.counted.n,
      is_known: hours.counted.covered.length > 0,
      by_hour: hours.n,
      weekdays: view.filter.weekdays,
      hours: view.filter.hours,
      place: placeOf(view, answers, stadsdel.stadsdel),
      reason: stadsdel.prioritised ? (stadsdel.reason?.[view.language] ?? null) : null,
    },
    view.language,
  );
  const said = methodSays(view, answers)?.[view.language];
  if (said === undefined) return summary;
  const { stadsdelar } = view.filter;
  if (stadsdelar.length === 1 && stadsdelar[0] === stadsdel.stadsdel) return `${said} ${summary}`;
  // of more ground than the panel, the map's answer comes second and says so
  const t = summaryTexts[view.language];
  return `${summary} ${stadsdelar.length === 0 ? t.mapOfAll(said) : t.mapOfChosen(said)}`;
}

/** Where it is most is the map's own question: where a method answers it, no other number stands beside. */
function placeOf(view: Chosen, answers: Asked, stadsdel: string | null) {
  const { grid, gridGeometry, places } = answers;
  if (methodSays(view, answers) !== null || !grid.value || !gridGeometry.value) return null;
  return findBusiestPlace(grid.value, gridGeometry.value.features, places.value?.features ?? [], stadsdel);
}
