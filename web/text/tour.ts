import { texts } from './texts';

const stopsSv = (n: number) => `${n} stopp`;
const stopsEn = (n: number) => `${n} ${n === 1 ? 'stop' : 'stops'}`;

/** Words of a pass with stops: its form, its list, its map. */
export const tourTexts = texts({
  sv: {
    stops: 'Stopp',
    stopsHow: (n: number, way: number) =>
      `${stopsSv(n)}${way > 0 ? `, ${way} min på väg` : ''}. Bara tiden vid stoppen räknas som närvaro.`,
    by: 'Tar sig fram',
    travel: { walking: 'till fots', cycling: 'med cykel', driving: 'med bil', fixed: 'lika långt överallt' },
    wayThere: (min: number) => `${min} min väg dit`,
    addFirst: 'Lägg till ett stopp: sök plats',
    addStop: 'Lägg till stopp: sök plats',
    noPlace: 'Ingen plats heter så.',
    arrival: (name: string) => `${name}: framme klockan`,
    stay: (name: string) => `${name}: minuter på plats`,
    up: (name: string) => `Flytta upp ${name}`,
    down: (name: string) => `Flytta ner ${name}`,
    remove: (name: string) => `Ta bort stoppet ${name}`,
    dragHow: 'Dra för att ändra ordningen',
    added: (name: string, at: number) => `${name} är tillagt som stopp ${at}.`,
    moved: (name: string, at: number, n: number) => `${name} är nu stopp ${at} av ${n}.`,
    removed: (name: string) => `${name} är borttaget.`,
    shortest: (saved: number) => `Kortaste ordning: ${saved} min kortare väg`,
    shortened: (saved: number) => `Ordningen är ändrad: ${saved} min kortare väg.`,
    isShortest: 'Ordningen är den kortaste.',
    endFollows: (clock: string) => `Passet slutar nu ${clock}.`,
    overflow: (clock: string, min: number) =>
      `Stoppen ryms inte: det sista slutar ${clock}, ${min} min efter passets slut.`,
    moveEnd: 'Flytta slutet',
    onMap: 'Stopp på kartan',
    noneShown: 'Inget pass valt',
    pickHow:
      'Fyllda punkter är planerade stopp, ihåliga är föreslagna. Peka på ett pass för att se dess stopp i ordning.',
    suggested: (what: string) => `${what} (förslag)`,
    sum: (n: number, way: number) => `${stopsSv(n)}${way > 0 ? `, ${way} min på väg` : ''}.`,
    closer: 'Visa nära',
    minutes: (min: number) => `${min} min`,
  },
  en: {
    stops: 'Stops',
    stopsHow: (n: number, way: number) =>
      `${stopsEn(n)}${way > 0 ? `, ${way} min on the way` : ''}. Only the time at the stops is counted as presence.`,
    by: 'Gets about',
    travel: { walking: 'on foot', cycling: 'by bicycle', driving: 'by car', fixed: 'as far everywhere' },
    wayThere: (min: number) => `${min} min to get there`,
    addFirst: 'Add a stop: find a place',
    addStop: 'Add a stop: find a place',
    noPlace: 'No place is called so.',
    arrival: (name: string) => `${name}: there at`,
    stay: (name: string) => `${name}: minutes there`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Remove the stop ${name}`,
    dragHow: 'Drag to change the order',
    added: (name: string, at: number) => `${name} is added as stop ${at}.`,
    moved: (name: string, at: number, n: number) => `${name} is now stop ${at} of ${n}.`,
    removed: (name: string) => `${name} is removed.`,
    shortest: (saved: number) => `Shortest order: ${saved} min less on the way`,
    shortened: (saved: number) => `The order is changed: ${saved} min less on the way.`,
    isShortest: 'The order is the shortest.',
    endFollows: (clock: string) => `The pass now ends at ${clock}.`,
    overflow: (clock: string, min: number) =>
      `The stops do not fit: the last one ends at ${clock}, ${min} min after the end of the pass.`,
    moveEnd: 'Move the end',
    onMap: 'Stops on the map',
    noneShown: 'No pass chosen',
    pickHow: 'Filled points are planned stops, hollow ones are suggested. Point at a pass to see its stops in order.',
    suggested: (what: string) => `${what} (suggested)`,
    sum: (n: number, way: number) => `${stopsEn(n)}${way > 0 ? `, ${way} min on the way` : ''}.`,
    closer: 'Look closer',
    minutes: (min: number) => `${min} min`,
  },
});
