import { GONE_NAMES } from '../../data/terms/gone-names';
import type { AppState } from '../state/context';

/** Stands for a name that has not come. */
const UNKNOWN = '…';

/**
 * What a code is called in the reader's language. A code is no name: what the list is here and does not have any more is
 * told as such.
 */
export function namesOf({ view, answers }: Pick<AppState, 'view' | 'answers'>) {
  const catalogue = answers.catalogue.value;
  const language = view.language;
  const { stadsdelar, places, promise } = answers;
  return {
    actor: nameIn(catalogue?.actors, GONE_NAMES.actor[language], ({ actor, name }) => [actor, name[language]]),
    activity: nameIn(catalogue?.activities, GONE_NAMES.activity[language], ({ activity, name }) => [
      activity,
      name[language],
    ]),
    stadsdel: nameIn(stadsdelar.value?.features, GONE_NAMES.stadsdel[language], ({ properties }) => [
      properties.stadsdel,
      properties.name,
    ]),
    place: nameIn(places.value?.features, GONE_NAMES.place[language], ({ properties }) => [
      properties.place,
      properties.name,
    ]),
    promise: nameIn(promise.value?.areas, GONE_NAMES.promise[language], ({ area, title }) => [area, title[language]]),
  };
}

function nameIn<T>(list: readonly T[] | undefined, gone: string, entry: (item: T) => [code: string, name: string]) {
  return (code: string): string => {
    if (list === undefined) return UNKNOWN;
    for (const item of list) {
      const [known, name] = entry(item);
      if (known === code) return name;
    }
    return gone;
  };
}
