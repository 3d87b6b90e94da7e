import { addDays } from '../../data/terms/calendar';
import { drawLots, strataSizes } from '../statistics/draw-lots';
import { BadInput } from '../http/problem';
import { ACCEPTED_IN_TRIAL } from './accepted';
import type { TrialContent } from './trial-content';

type Units = TrialContent['units'];

/**
 * Draws which places are on: those with about as many offences in the year before stand in one stratum, so that the draw
 * cannot give one side all the worst.
 * @throws {BadInput} when they are too few for any draw to be told from chance
 */
export function drawPlaces(places: readonly { place_id: string; n_before: number }[], seed: number): Units {
  const sizes = strataSizes(places.length);
  if (sizes === null)
    throw new BadInput('places', String(places.length), ACCEPTED_IN_TRIAL.places, {
      sv: `av ${places.length} platser blir lottningarna för få för att något ska kunna skiljas från slumpen`,
      en: `${places.length} places can be drawn in too few ways for anything to be told from chance`,
    });
  const ordered = places.toSorted((a, b) => b.n_before - a.n_before || (a.place_id < b.place_id ? -1 : 1));
  const { isOn, stratum } = drawLots(sizes, seed);
  return ordered.map(({ place_id }, i) => ({ code: place_id, stratum: stratum[i]!, is_on: isOn[i] === 1 }));
}

/** Draws which days are on: of the same weekday of two weeks after each other one is, so that week-end and season weigh alike. */
export function drawDays({ from, weeks }: { from: string; weeks: number }, seed: number): Units {
  const pairs = Array.from({ length: weeks / 2 }, (_, fortnight) =>
    Array.from({ length: 7 }, (_, weekday) => [0, 7].map((week) => addDays(from, 14 * fortnight + weekday + week))),
  ).flat();
  const { isOn, stratum } = drawLots(
    pairs.map(() => 2),
    seed,
  );
  return pairs
    .flat()
    .map((code, i) => ({ code, stratum: stratum[i]!, is_on: isOn[i] === 1 }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
