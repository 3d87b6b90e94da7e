import type { Language } from '../../pack/schema';
import { AREA_KINDS } from '../../schema/area';
import { withNumbers } from '../../terms/with-numbers';

const kinds = AREA_KINDS.join(', ');
const list = (names: readonly string[]) => (names.length === 0 ? '–' : names.join(', '));

const sv = {
  tooBig: (path: string, mb: number) =>
    `${path}: större än ${mb} MB. Spara bara kommunens områden, eller använd GeoPackage.`,
  notJson: (path: string) => `${path}: är inte JSON eller är avhuggen. Hämta filen på nytt.`,
  notCollection: (path: string) => `${path}: väntade en GeoJSON-fil av typen FeatureCollection.`,
  notGeoPackage: (path: string) => `${path}: går inte att läsa som GeoPackage. Hämta filen på nytt.`,
  notShapefile: (path: string) =>
    `${path}: går inte att läsa som zippad Shapefile. Packa .shp, .dbf och .prj i en zip på nytt.`,
  tooManyRows: (path: string, table: string, n: number) =>
    `${path}: tabellen ${table} rymmer inte så många rader som den säger (${n}). Filen är trasig; hämta den på nytt.`,
  truncatedZip: (path: string) => `${path}: zip-filen är avhuggen. Hämta den på nytt.`,
  unknownFormat: (path: string) =>
    `${path}: är varken GeoJSON, GeoPackage eller zippad Shapefile. Packa .shp, .dbf och .prj i en zip på nytt.`,
  unknownCrs: (path: string, crs: string) =>
    `${path}: koordinatsystemet ${crs} är okänt. Spara om filen i WGS 84 eller SWEREF 99 TM.`,
  chooseLayer: (path: string, layers: readonly string[]) =>
    layers.length === 0
      ? `${path}: filen har inget lager med områden eller punkter.`
      : `${path}: filen har flera lager: ${list(layers)}. Säg vilket som ska läsas med --column layer=LAGER.`,
  badKind: (got: string) => `--kind är ${got}, väntade något av: ${kinds}.`,
  noCode: (path: string, columns: readonly string[]) =>
    `${path}: hittar ingen kolumn med områdeskod. Ange den med --column code=…; filen har: ${list(columns)}.`,
  noColumn: (path: string, column: string, columns: readonly string[]) =>
    `${path}: har ingen kolumn ${column}; filen har: ${list(columns)}.`,
  noRecords: (path: string) => `${path}: har inga områden.`,
  crs: {
    outside: (path: string, name: string) =>
      `${path}: inget område når in i ${name} i något av koordinatsystemen vi prövar. Ange --crs EPSG:…, eller kontrollera filen.`,
    swapped: (path: string, name: string, codes: readonly string[]) =>
      `${path}: axlarna verkar omkastade; omvända skulle områdena ligga i ${name} (${list(codes)}). Spara om med öst eller longitud först.`,
    ambiguous: (path: string, _name: string, codes: readonly string[]) =>
      `${path}: koordinaterna kan vara i flera system (${list(codes)}). Ange --crs.`,
  },
  noneHere: (path: string, name: string) => `${path}: inget område hör till ${name}.`,
  noneGood: (path: string, reason: string) => `${path}: inget av områdena gick att använda. Det första: ${reason}.`,
  noGeometry: 'saknar polygon eller har en trasig',
  noCodeInRow: 'saknar områdeskod',
  twice: 'koden står redan på ett tidigare område',
  crsUsed: (code: string) => `Koordinatsystem: ${code}.`,
  kindUsed: (kind: string, n: number) => `${n} ${{ deso: 'DeSO', regso: 'RegSO', own: 'egna områden' }[kind] ?? kind}.`,
  notHere: (n: number, name: string) => `${n} områden hör inte till ${name} och togs inte med.`,
  withoutPopulation: (n: number) =>
    `${n} områden har en folkmängd som inte är ett helt tal från noll: de är kvar utan folkmängd.`,
  withoutStadsdel: (n: number) => `${n} områden ligger i ingen stadsdel.`,
  removed: (n: number) => `${n} tidigare områden av samma slag finns inte i filen och togs bort.`,
};

const en: typeof sv = {
  tooBig: (path, mb) => `${path}: larger than ${mb} MB. Save only the municipality's areas, or use GeoPackage.`,
  notJson: (path) => `${path}: is not JSON, or is cut off. Fetch the file again.`,
  notCollection: (path) => `${path}: expected a GeoJSON file of type FeatureCollection.`,
  notGeoPackage: (path) => `${path}: cannot be read as GeoPackage. Fetch the file again.`,
  notShapefile: (path) => `${path}: cannot be read as a zipped Shapefile. Pack .shp, .dbf and .prj into a zip anew.`,
  tooManyRows: (path, table, n) =>
    `${path}: the table ${table} has no room for as many rows as it says (${n}). The file is broken; fetch it again.`,
  truncatedZip: (path) => `${path}: the zip file is cut off. Fetch it again.`,
  unknownFormat: (path) =>
    `${path}: is neither GeoJSON, GeoPackage nor a zipped Shapefile. Pack .shp, .dbf and .prj into a zip anew.`,
  unknownCrs: (path, crs) =>
    `${path}: the coordinate system ${crs} is not known. Save the file in WGS 84 or SWEREF 99 TM.`,
  chooseLayer: (path, layers) =>
    layers.length === 0
      ? `${path}: the file has no layer of areas or points.`
      : `${path}: the file has several layers: ${list(layers)}. Say which one to read by --column layer=LAYER.`,
  badKind: (got) => `--kind is ${got}, expected one of: ${kinds}.`,
  noCode: (path, columns) =>
    `${path}: finds no column with the areas' codes. Name it by --column code=…; the file has: ${list(columns)}.`,
  noColumn: (path, column, columns) => `${path}: has no column ${column}; the file has: ${list(columns)}.`,
  noRecords: (path) => `${path}: has no areas.`,
  crs: {
    outside: (path, name) =>
      `${path}: no area reaches into ${name} in any coordinate system that we try. Name it by --crs EPSG:…, or check the file.`,
    swapped: (path, name, codes) =>
      `${path}: the axes seem to be swapped; the other way round the areas would lie in ${name} (${list(codes)}). Save with easting or longitude first.`,
    ambiguous: (path, _name, codes) =>
      `${path}: the coordinates may be of several systems (${list(codes)}). Name it by --crs.`,
  },
  noneHere: (path, name) => `${path}: no area is of ${name}.`,
  noneGood: (path, reason) => `${path}: none of the areas could be used. The first: ${reason}.`,
  noGeometry: 'has no polygon, or a broken one',
  noCodeInRow: 'has no code',
  twice: 'its code stands on an earlier area',
  crsUsed: (code) => `Coordinate system: ${code}.`,
  kindUsed: (kind, n) => `${n} ${{ deso: 'DeSO', regso: 'RegSO', own: 'areas of your own' }[kind] ?? kind}.`,
  notHere: (n, name) => `${n} areas are not of ${name} and were left out.`,
  withoutPopulation: (n) =>
    `${n} areas have a population that is no whole number from zero: they are kept without one.`,
  withoutStadsdel: (n) => `${n} areas lie in no stadsdel.`,
  removed: (n) => `${n} earlier areas of the same kind are not in the file and were removed.`,
};

export const areaMessages: Record<Language, typeof sv> = { sv: withNumbers(sv, 'sv'), en: withNumbers(en, 'en') };
