import { offencesEn } from '../../../../data/terms/offence-count';
import { texts } from '../../../text/texts';

/** What the list of layers and the legend say of it. */
export const words = texts({
  sv: {
    title: (size: number) => `Brott, rutor ${size} m`,
    cells: (size: number) => `Anmälda brott per ruta (${size}\u00a0m)`,
    selected: (all: string, parts: string) => `${all} brott i urvalet: ${parts}.`,
    onMap: (n: string) => `${n} på kartan`,
    notPlaced: (n: string) => `${n} utan exakt plats på land`,
    apart: (n: string) => `${n} på punkter som är ställda åt sidan (se Uppgifternas kvalitet)`,
    unknownKind: (n: string) =>
      `${n} av okänt slag, som därför aldrig visas på plats (importen hade ingen brottstyp eller kod som programmet känner)`,
    notForMap: (n: string) => `${n} som aldrig visas på plats (till exempel brott i hemmet och bedrägeri)`,
    cellSize: 'Rutstorlek',
    metres: (size: number) => `${size} m`,
  },
  en: {
    title: (size: number) => `Offences, ${size} m squares`,
    cells: (size: number) => `Reported offences per ${size}\u00a0m square`,
    selected: (all: string, parts: string) => `${offencesEn(all)} in the selection: ${parts}.`,
    onMap: (n: string) => `${n} on the map`,
    notPlaced: (n: string) => `${n} without an exact place on land`,
    apart: (n: string) => `${n} on points that are set apart (see Quality of the data)`,
    unknownKind: (n: string) =>
      `${n} of unknown kind, therefore never shown at a place (the import had no kind or code that the program knows)`,
    notForMap: (n: string) => `${n} that are never shown at a place (offences in the home, fraud and the like)`,
    cellSize: 'Square size',
    metres: (size: number) => `${size} m`,
  },
});
