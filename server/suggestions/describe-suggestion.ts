import { MOST_BETWEEN_MIN } from '../../data/terms/split-at-pauses';
import { TRAVEL_KMH } from '../../data/terms/travel';
import { periodInWords } from '../analysis/date-words';
import { formatText, formatBoth } from '../analysis/format-text';
import type { Text } from '../http/problem';
import type { NeedOfWeek } from '../need/read-need';
import { LEAST_EVENTS } from '../need/share-need';
import { describeHours } from './shift-hours';
import type { Parameters, SuggestionResult } from './suggestion-result';

/**
 * Why a visit is there, in a line that has room beside it in a calendar: its place's part of the need at all places
 * during the shift, and when somebody was there last. @param since days from the last visit; null for none in four weeks
 */
export function describeReason(share: number, since: number | null): Text {
  const percent = 100 * share;
  const decimals = percent >= 1 ? 0 : 1;
  return formatBoth(
    (n) =>
      `${n(percent, decimals)} % av behovet, ` +
      (since === null
        ? 'obesökt i fyra veckor'
        : since === 0
          ? 'besökt samma dag'
          : `besökt för ${since === 1 ? 'en dag' : `${n(since)} dagar`} sedan`),
    (n) =>
      `${n(percent, decimals)} % of the need, ` +
      (since === null
        ? 'not visited for four weeks'
        : since === 0
          ? 'visited on the same day'
          : `visited ${since === 1 ? 'a day' : `${n(since)} days`} ago`),
  );
}

/** Every place without a visit, and why. */
export function explainNotPlanned(
  need: NeedOfWeek,
  visited: ReadonlySet<string>,
  demand: ReadonlyMap<string, number>,
  shifts: SuggestionResult['shifts'],
  bounds: Parameters['bounds'],
  kept: readonly { place: string; trial: string }[],
): SuggestionResult['not_planned'] {
  const all = [...demand.values()].reduce((a, b) => a + b, 0);
  return need.places
    .filter(({ place }) => !visited.has(place))
    .map(({ place, name, stadsdel, n: events }) => {
      const share = all > 0 ? (demand.get(place) ?? 0) / all : 0;
      const barred = bounds.find((bound) => bound.stadsdel === stadsdel && bound.max !== null);
      const off = kept.filter((each) => each.place === place).map(({ trial }) => trial);
      const reason =
        share === 0 && off.length > 0 ? explainOff(off) : explain(events, share, shifts, barred?.max ?? null);
      return { place, name, stadsdel, n: events, reason };
    });
}

/** A place that the lot of a trial has kept without presence in every shift that it had need in. */
function explainOff([trial = '']: readonly string[]): Text {
  return {
    sv: `0 besök: försöket ”${trial}” har enligt lotten ingen närvaro där under de valda passen`,
    en: `0 visits: the trial “${trial}” has by the lot no presence there during the chosen shifts`,
  };
}

/** Which places the lots of trials keep without presence in a shift. */
export function describeOff(off: readonly { name: string; trial: string }[]): Text[] {
  return [...new Set(off.map(({ trial }) => trial))].map((trial) => {
    const names = off.filter((each) => each.trial === trial).map(({ name }) => name);
    return {
      sv: `Försöket ”${trial}”: enligt lotten ingen närvaro vid ${listOf('sv').format(names)} den dagen, så inget besök föreslås.`,
      en: `The trial “${trial}”: by the lot no presence at ${listOf('en').format(names)} that day, so no visit is suggested.`,
    };
  });
}

const listOf = (language: 'sv' | 'en') => new Intl.ListFormat(language, { type: 'conjunction' });

function explain(events: number, share: number, shifts: SuggestionResult['shifts'], max: number | null): Text {
  if (events < LEAST_EVENTS)
    return formatBoth(
      (n) => `0 besök: ${n(events)} ${events === 1 ? 'händelse' : 'händelser'} på 12 månader`,
      (n) => `0 visits: ${n(events)} ${events === 1 ? 'event' : 'events'} in 12 months`,
    );
  if (shifts.every((shift) => shift.n_possible === 0))
    return { sv: '0 besök: ingen fri tid att fördela', en: '0 visits: no free time to share out' };
  if (share === 0)
    return { sv: '0 besök: inget behov under de valda passen', en: '0 visits: no need during the chosen shifts' };
  const percent = 100 * share;
  const tail =
    max === null
      ? { sv: 'lotten föll på andra', en: 'the draw fell on others' }
      : { sv: `stadsdelen får högst ${max} besök per pass`, en: `the stadsdel may have ${max} visits a shift at most` };
  return formatBoth(
    (n) => `0 besök: ${n(percent, 1)} % av behovet, och ${tail.sv}`,
    (n) => `0 visits: ${n(percent, 1)} % of the need, and ${tail.en}`,
  );
}

export function describeSuggestion(visits: number, days: number, minutes: number): Text {
  if (visits === 0)
    return {
      sv: 'Förslaget har inga besök. Se varför under varje pass.',
      en: 'The suggestion has no visits. See why under each shift.',
    };
  return formatBoth(
    (n) =>
      `Ett förslag med ${n(visits)} besök på ${n(days)} ${days === 1 ? 'dag' : 'dagar'}, ${n(minutes)} minuter på plats. Inget är planerat förrän du godkänner.`,
    (n) =>
      `A suggestion of ${n(visits)} visits on ${n(days)} ${days === 1 ? 'day' : 'days'}, ${n(minutes)} minutes on site. Nothing is planned until you accept.`,
  );
}

/** What the suggestion rests on. */
export function describeBasedOn(
  { card }: NeedOfWeek,
  parameters: Parameters,
  n_known: number,
  kept: readonly { trial: string }[],
): Text[] {
  const measure =
    parameters.by === 'offences'
      ? { sv: 'antalet anmälda brott', en: 'the number of reported offences' }
      : { sv: 'skadan av anmälda brott', en: 'the harm of reported offences' };
  const period = periodInWords(card.period);
  return [
    formatBoth(
      (n) =>
        `Behovet är ${measure.sv} vid namngivna platser ${period.sv}: ${n(card.n_at_places)} brott inom ${n(card.radius_m)} meter från någon av dem.`,
      (n) =>
        `The need is ${measure.en} at named places from ${period.en}: ${n(card.n_at_places)} offences within ${n(card.radius_m)} metres of one of them.`,
    ),
    {
      sv: 'Brott som polisens egen närvaro ger upphov till är inte med: annars skulle planen bekräfta sig själv.',
      en: 'Offences that police presence itself produces are not in it: the plan would confirm itself.',
    },
    formatBoth(
      (n) =>
        `Besök på ${n(parameters.visit_min)} minuter, i slumpad ordning på slumpade tider. En plats utan besök på tre dagar går först, när besöken räcker till alla sådana.`,
      (n) =>
        `Visits of ${n(parameters.visit_min)} minutes, in random order at random times. A place without a visit for three days comes first, when there are visits for all of those.`,
    ),
    {
      sv: `Det ett lag gör en dag är ett pass med flera stopp, eller två där mer än ${MOST_BETWEEN_MIN / 60} timmar skiljer två besök åt.`,
      en: `What a team does on a day is one pass with several stops, or two where more than ${MOST_BETWEEN_MIN / 60} hours lie between visits.`,
    },
    ...describeHours(parameters),
    formatText((n, language) => describeTravel(parameters, n)[language]),
    formatBoth(
      (n) => `${n(n_known)} besök och pass på platser de senaste fyra veckorna är medräknade.`,
      (n) => `${n(n_known)} visits and passes at places in the last four weeks are taken into account.`,
    ),
    ...[...new Set(kept.map(({ trial }) => trial))].map((trial) => ({
      sv: `Lotten i försöket ”${trial}” följs: inga besök där och då den säger ingen närvaro.`,
      en: `The lot of the trial “${trial}” is followed: no visits where and when it says no presence.`,
    })),
  ];
}

function describeTravel({ travel, travel_min }: Parameters, n: (value: number, decimals?: number) => string): Text {
  if (travel === 'fixed')
    return {
      sv: `Vägen mellan två platser är satt till ${n(travel_min, 1)} minuter.`,
      en: `The way between two places is set to ${n(travel_min, 1)} minutes.`,
    };
  const how = {
    walking: { sv: 'till fots', en: 'on foot' },
    cycling: { sv: 'med cykel', en: 'by bicycle' },
    driving: { sv: 'med bil', en: 'by car' },
  }[travel];
  return {
    sv: `Vägen mellan platser är räknad ${how.sv} i ${TRAVEL_KMH[travel]} km/h på fågelvägen gånger 1,3.`,
    en: `The way between places is reckoned ${how.en} at ${TRAVEL_KMH[travel]} km/h along the line of flight times 1.3.`,
  };
}

/** What nothing in the data can tell. */
export function describeCannotKnow(): Text[] {
  return [
    {
      sv: 'Vad som händer just den här veckan: matcher, lov, väder, evenemang, vad ni fick veta i går.',
      en: 'What happens this very week: matches, holidays, weather, events, what you heard yesterday.',
    },
    {
      sv: 'Brott som aldrig anmäls, och hur trygga människor känner sig.',
      en: 'Offences that are never reported, and how safe people feel.',
    },
    {
      sv: 'Närvaro som inte står i planen, och om någon måste rycka ut till annat.',
      en: 'Presence that is not in the plan, and whether somebody is called away.',
    },
    {
      sv: 'Om platsens punkt är rätt: flera punkter är ungefärliga. Avstängda gator och vägen från annat arbete är inte med.',
      en: 'Whether the point of a place is right: several are approximate. Closed streets and the way from other work are not in it.',
    },
  ];
}
