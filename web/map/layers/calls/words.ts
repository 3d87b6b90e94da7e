import { texts } from '../../../text/texts';

/** What the list of layers and the legend say of it. */
export const words = texts({
  sv: {
    title: 'Händelser',
    heading: (size: number) => `Händelser per ruta, ${size} × ${size}\u00a0m`,
    rings: 'Ringens yta i rutan följer antalet.',
    beside: 'Händelser räknas för sig, aldrig ihop med brotten.',
    period: (period: string) => `Händelserna gäller ${period}.`,
    notCovered: 'Uppgifterna om händelser når inte den tiden.',
    onMap: (n: string) => `${n} händelser på kartan`,
    notForMap: (n: string) => `${n} gäller någons hem, en person som behöver hjälp eller är av okänt slag`,
    notPlaced: (n: string) => `${n} har för osäker plats för en ruta`,
    apart: (n: string) => `${n} står på punkter som är ställda åt sidan`,
    leftOut: (parts: string) => `Utanför kartan: ${parts}.`,
    inSquare: (n: string, isOne: boolean, size: number, near: string | null) =>
      `${n} ${isOne ? 'händelse' : 'händelser'} i rutan (${size}\u00a0m)${near ? `, nära ${near}` : ''}`,
    most: 'eller fler',
  },
  en: {
    title: 'Calls for service',
    heading: (size: number) => `Calls for service per square, ${size} × ${size}\u00a0m`,
    rings: 'The area of a ring within its square follows the number.',
    beside: 'Calls are counted by themselves, never together with offences.',
    period: (period: string) => `The calls are of ${period}.`,
    notCovered: 'The data on calls for service do not reach that time.',
    onMap: (n: string) => `${n} calls on the map`,
    notForMap: (n: string) => `${n} concern a home, a person in need of help, or are of an unknown kind`,
    notPlaced: (n: string) => `${n} have too uncertain a place for a square`,
    apart: (n: string) => `${n} stand on points that are set apart`,
    leftOut: (parts: string) => `Not on the map: ${parts}.`,
    inSquare: (n: string, isOne: boolean, size: number, near: string | null) =>
      `${n} ${isOne ? 'call' : 'calls'} in this square (${size}\u00a0m)${near ? `, near ${near}` : ''}`,
    most: 'or more',
  },
});
