import { MEASURE_KIND, MEASURE_KIND_NAME } from '../../data/terms/measure-kind';
import type { AppState } from '../state/context';

type Named = readonly { code: string; name: string }[];

/** What a stadsdel, a place or an activity is called; its code where nobody knows. @param places that a promise may name, those of the register alone among them */
export function nameOf({ answers, view }: AppState, code: string, places: Named = []): string {
  if (code === MEASURE_KIND) return MEASURE_KIND_NAME[view.language];
  const stadsdel = answers.stadsdelar.value?.features.find(({ properties }) => properties.stadsdel === code);
  if (stadsdel) return stadsdel.properties.name;
  const activity = answers.catalogue.value?.activities.find((each) => each.activity === code);
  if (activity) return activity.name[view.language];
  const named = places.find((place) => place.code === code)?.name;
  return (
    named ?? answers.places.value?.features.find(({ properties }) => properties.place === code)?.properties.name ?? code
  );
}
