import type { AppState } from '../state/context';

/** What a code is called in the reader's language; the code itself where nothing is known of it. */
export function namesOf({ view, answers }: Pick<AppState, 'view' | 'answers'>) {
  const catalogue = answers.catalogue.value;
  const language = view.language;
  return {
    actor: (code: string) => catalogue?.actors.find(({ actor }) => actor === code)?.name[language] ?? code,
    activity: (code: string) => catalogue?.activities.find(({ activity }) => activity === code)?.name[language] ?? code,
    stadsdel: (code: string) =>
      answers.stadsdelar.value?.features.find(({ properties }) => properties.stadsdel === code)?.properties.name ??
      code,
    place: (code: string) =>
      answers.places.value?.features.find(({ properties }) => properties.place === code)?.properties.name ?? code,
    promise: (code: string) => answers.promise.value?.areas.find(({ area }) => area === code)?.title[language] ?? code,
  };
}
