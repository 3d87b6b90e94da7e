import { texts } from './texts';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

/** The words of the sentence that every panel opens with. */
export const summaryTexts = texts({
  sv: {
    none: 'Inga anmälda brott i urvalet.',
    noData: 'Inga data för perioden: det betyder inte att inget har hänt.',
    mapOfAll: (said: string) => `Kartan, hela kommunen: ${said}`,
    mapOfChosen: (said: string) => `Kartan, valda stadsdelar: ${said}`,
    prioritised: (reason: string) => (/^prioriterat/i.test(reason) ? reason : `Prioriterat i löftet: ${reason}`),
    most: (name: string, share: string) => `Flest anmälda brott i ${name}: ${share} av alla i urvalet.`,
    placeAndTime: (place: string, time: string) => `Brotten är flest nära ${place} och samlas ${time}.`,
    time: (time: string) => `Brotten samlas ${time}.`,
    place: (place: string) => `Brotten är flest nära ${place}.`,
    inTimes: (n: string) => `${offencesSv(n)} under de valda tiderna.`,
    placeNoTime: (place: string) => `Brotten är flest nära ${place}. Ingen tid i veckan sticker ut.`,
    noTime: 'Brotten samlas inte vid någon särskild tid i veckan.',
    tooFew: 'För få med känd tid för att säga när.',
    placeTooFew: (place: string) => `Brotten är flest nära ${place}. För få med känd tid för att säga när.`,
    weekdays: 'vardagar',
    everyDay: 'alla dagar',
    dayRange: (first: string, last: string) => `${first} till ${last}`,
    /** one or a few named days, then a part of the day: fredag och lördag kväll */
    onDays: (days: string, parts: readonly string[]) => `${days} ${parts.join(' och ')}`,
    /** a kind of days: vardagar på eftermiddagen */
    onKindOfDays: (days: string, parts: readonly string[]) => `${days} på ${parts.map((p) => `${p}en`).join(' och ')}`,
    daytime: (days: string) => `${days} dagtid`,
    parts: { night: 'natt', morning: 'morgon', forenoon: 'förmiddag', afternoon: 'eftermiddag', evening: 'kväll' },
  },
  en: {
    none: 'No reported offences in the selection.',
    noData: 'No data for the period, which does not mean that nothing happened.',
    mapOfAll: (said: string) => `The map, all of the municipality: ${said}`,
    mapOfChosen: (said: string) => `The map, the chosen stadsdelar: ${said}`,
    prioritised: (reason: string) => (/^named/i.test(reason) ? reason : `Named in the promise: ${reason}`),
    most: (name: string, share: string) => `Most reported offences are in ${name}: ${share} of all in the selection.`,
    placeAndTime: (place: string, time: string) => `Offences are most frequent near ${place} and gather ${time}.`,
    time: (time: string) => `Offences gather ${time}.`,
    place: (place: string) => `Offences are most frequent near ${place}.`,
    inTimes: (n: string) => `${offencesEn(n)} during the chosen times.`,
    placeNoTime: (place: string) => `Offences are most frequent near ${place}. No time of the week stands out.`,
    noTime: 'Offences do not gather at any particular time of the week.',
    tooFew: 'Too few with a known time to say when.',
    placeTooFew: (place: string) => `Offences are most frequent near ${place}. Too few with a known time to say when.`,
    weekdays: 'weekday',
    everyDay: 'every day',
    dayRange: (first: string, last: string) => `${first} to ${last}`,
    onDays: (days: string, parts: readonly string[]) => `on ${days} ${parts.map((p) => `${p}s`).join(' and ')}`,
    onKindOfDays: (days: string, parts: readonly string[]) =>
      days === 'every day'
        ? `every day in the ${parts.join(' and ')}`
        : `on ${days} ${parts.map((p) => `${p}s`).join(' and ')}`,
    daytime: (days: string) => (days === 'every day' ? 'every day in the daytime' : `on ${days}s in the daytime`),
    parts: { night: 'night', morning: 'morning', forenoon: 'morning', afternoon: 'afternoon', evening: 'evening' },
  },
});
