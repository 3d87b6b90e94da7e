import type { AppState } from '../state/context';

/** Stands for a name that has not come. */
const UNKNOWN = '…';

/**
 * What a code is called in the reader's language. A code is no name: it is shown only where the list is here and does not
 * have it any more.
 */
export function namesOf({ view, answers }: Pick<AppState, 'view' | 'answers'>) {
  const catalogue = answers.catalogue.value;
  const language = view.language;
  const { stadsdelar, places, promise } = answers;
  return {
    actor: nameIn(catalogue?.actors, ({ actor, name }) => [actor, name[language]]),
    activity: nameIn(catalogue?.activities, ({ activity, name }) => [activity, name[language]]),
    stadsdel: nameIn(stadsdelar.value?.features, ({ properties }) => [properties.stadsdel, properties.name]),
    place: nameIn(places.value?.features, ({ properties }) => [properties.place, properties.name]),
    promise: nameIn(promise.value?.areas, ({ area, title }) => [area, title[language]]),
  };
}

function nameIn<T>(list: readonly T[] | undefined, entry: (item: T) => [code: string, name: string]) {
  return (code: string): string => {
    if (list === undefined) return UNKNOWN;
    for (const item of list) {
      const [known, name] = entry(item);
      if (known === code) return name;
    }
    return code;
  };
}
