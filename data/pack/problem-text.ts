import type { z } from 'zod';
import { CODE_PATTERN, type Language } from './schema';

const round = (value: number) => Number(value.toPrecision(3)).toString();

const SV = {
  noFolder: (folder: string) =>
    `${folder}: mappen finns inte; ett paket är en mapp med municipality.json och stadsdelar.geojson`,
  missing: (file: string) => `${file}: filen saknas`,
  notJson: (file: string, why: string) => `${file}: inte JSON: ${why}`,
  more: (file: string, n: number) => `${file}: och ${n} till av samma slag`,
  twice: (file: string, value: string) => `${file}: '${value}' står mer än en gång`,
  noStadsdel: (file: string, value: string) => `${file}: '${value}' är ingen stadsdel i stadsdelar.geojson`,
  noActivity: (file: string, value: string) => `${file}: '${value}' är ingen aktivitet i actors.json`,
  noPlace: (file: string, value: string) => `${file}: '${value}' är ingen plats i places.json`,
  notDegrees: (where: string, a: number, b: number) =>
    `${where}: [${a}, ${b}] är inte grader; spara filen i WGS 84 (EPSG:4326), longitud först`,
  swapped: (where: string, a: number, b: number) =>
    `${where}: [${a}, ${b}] ser ut att ha omkastade axlar; longitud ska stå först, sedan latitud`,
  open: (where: string) => `${where}: ringen är inte sluten; sista punkten ska vara lika med den första`,
  notProjected: (definition: string) =>
    `municipality.json: crs.proj4: '${definition}' mäter i grader; välj ett projicerat system i meter, till exempel UTM`,
  noCrs: (definition: string) => `municipality.json: crs.proj4: '${definition}' är ingen proj4-definition`,
  notMetric: (crs: string, there: number, here: number) =>
    `municipality.json: crs: stadsdelarna är ${round(here)} km² på jordytan men ${round(there)} km² i ${crs}; ` +
    `systemet ska mäta i meter och vara gjort för trakten (eller så är axlarna i stadsdelar.geojson omkastade)`,
  bbox: (given: readonly number[], least: readonly number[]) =>
    `municipality.json: bbox: [${given.join(', ')}] rymmer inte alla stadsdelar; minst [${least.join(', ')}] behövs`,
  timeZone: (zone: string) =>
    `municipality.json: time_zone: '${zone}' är ingen tidszon; skriv till exempel Europe/Stockholm`,
  overlap: (a: string, b: string, percent: number) =>
    `stadsdelar.geojson: '${a}' och '${b}' överlappar varandra (${percent} % av den mindre); en plats kan bara ligga i en stadsdel`,
  farAway: (place: string, km: number) =>
    `places.json: '${place}' ligger ${km} km från stadsdelarna; är lng och lat omkastade?`,
  alreadyThere: (folder: string) =>
    `${folder}: här finns redan ett paket; ta bort municipality.json eller välj en annan mapp`,
  noProperty: (file: string, name: string, there: string) =>
    `${file}: områdena har ingen egenskap '${name}'; där finns ${there}`,
  noPolygons: (file: string) => `${file}: inga områden; väntade en FeatureCollection med Polygon eller MultiPolygon`,
  unknownCrs: (crs: string) => `${crs}: okänt här; skriv dess definition med --proj4 "+proj=…" (se epsg.io)`,
  expected: (what: string, given: string | null) => `väntade ${what}${given === null ? '' : `, fick ${given}`}`,
  unknownKeys: (keys: string) => `okänt fält ${keys}; är det felstavat?`,
  codeShape: 'små bokstäver a–z, siffror och enkla bindestreck',
  nothing: 'ingenting',
  language: 'sv eller en',
  or: 'eller',
  atLeast: (what: string) => `minst ${what}`,
  atMost: (what: string) => `högst ${what}`,
  types: {
    number: 'ett tal',
    int: 'ett heltal',
    string: 'text',
    array: 'en lista',
    tuple: 'en lista',
    object: 'ett objekt',
    boolean: 'true eller false',
    null: 'null',
    date: 'ett datum som 2026-05-14',
  },
};

const EN: typeof SV = {
  noFolder: (folder) => `${folder}: no such folder; a pack is a folder with municipality.json and stadsdelar.geojson`,
  missing: (file) => `${file}: missing`,
  notJson: (file, why) => `${file}: not JSON: ${why}`,
  more: (file, n) => `${file}: and ${n} more of the kind`,
  twice: (file, value) => `${file}: '${value}' stands more than once`,
  noStadsdel: (file, value) => `${file}: '${value}' is no stadsdel of stadsdelar.geojson`,
  noActivity: (file, value) => `${file}: '${value}' is no activity of actors.json`,
  noPlace: (file, value) => `${file}: '${value}' is no place of places.json`,
  notDegrees: (where, a, b) =>
    `${where}: [${a}, ${b}] is not in degrees; save the file in WGS 84 (EPSG:4326), longitude first`,
  swapped: (where, a, b) =>
    `${where}: [${a}, ${b}] looks as if the axes are swapped; longitude comes first, then latitude`,
  open: (where) => `${where}: the ring is not closed; its last point has to equal its first`,
  notProjected: (definition) =>
    `municipality.json: crs.proj4: '${definition}' measures in degrees; choose a projected CRS in metres, such as UTM`,
  noCrs: (definition) => `municipality.json: crs.proj4: '${definition}' is no proj4 definition`,
  notMetric: (crs, there, here) =>
    `municipality.json: crs: the stadsdelar are ${round(here)} km² on the globe but ${round(there)} km² in ${crs}; ` +
    `the CRS has to measure in metres and be made for the region (or else the axes of stadsdelar.geojson are swapped)`,
  bbox: (given, least) =>
    `municipality.json: bbox: [${given.join(', ')}] does not hold all stadsdelar; it takes at least [${least.join(', ')}]`,
  timeZone: (zone) => `municipality.json: time_zone: '${zone}' is no time zone; write for example Europe/Stockholm`,
  overlap: (a, b, percent) =>
    `stadsdelar.geojson: '${a}' and '${b}' overlap (${percent} % of the smaller); a place can lie in one stadsdel only`,
  farAway: (place, km) => `places.json: '${place}' lies ${km} km from the stadsdelar; are lng and lat swapped?`,
  alreadyThere: (folder) =>
    `${folder}: there is a pack here already; remove municipality.json or choose another folder`,
  noProperty: (file, name, there) => `${file}: the areas have no property '${name}'; there are ${there}`,
  noPolygons: (file) => `${file}: no areas; expected a FeatureCollection of Polygon or MultiPolygon`,
  unknownCrs: (crs) => `${crs}: not known here; write its definition with --proj4 "+proj=…" (see epsg.io)`,
  expected: (what, given) => `expected ${what}${given === null ? '' : `, got ${given}`}`,
  unknownKeys: (keys) => `unknown field ${keys}; is it misspelt?`,
  codeShape: 'lower-case letters a–z, digits and single hyphens',
  nothing: 'nothing',
  language: 'sv or en',
  or: 'or',
  atLeast: (what) => `at least ${what}`,
  atMost: (what) => `at most ${what}`,
  types: {
    number: 'a number',
    int: 'a whole number',
    string: 'text',
    array: 'a list',
    tuple: 'a list',
    object: 'an object',
    boolean: 'true or false',
    null: 'null',
    date: 'a date such as 2026-05-14',
  },
};

export const PROBLEM_TEXT: Record<Language, typeof SV> = { sv: SV, en: EN };

/** The first few problems of a file, and how many more there are: a file of the wrong kind has one in every line. */
export function firstProblems(file: string, problems: readonly string[], most: number, language: Language): string[] {
  const more = problems.length - most;
  return more > 0 ? [...problems.slice(0, most), PROBLEM_TEXT[language].more(file, more)] : [...problems];
}

/** What a value should have been and what it was, in the reader's language. */
export function describeIssue(issue: z.core.$ZodIssue, given: unknown, language: Language): string {
  const text = PROBLEM_TEXT[language];
  const type = (name: string) => (text.types as Record<string, string>)[name] ?? name;
  const shown = show(given, text.nothing);
  const oneOf = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(` ${text.or} `);
  switch (issue.code) {
    case 'invalid_type':
      return text.expected(type(issue.expected), shown);
    case 'invalid_value':
      return text.expected(oneOf(issue.values), shown);
    case 'invalid_union': {
      if (issue.discriminator === 'type') return text.expected(oneOf(['Polygon', 'MultiPolygon']), shown);
      const values = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
      return values.length > 0 ? text.expected(oneOf(values), shown) : text.expected(issue.message, shown);
    }
    case 'too_small':
      return text.expected(text.atLeast(String(issue.minimum)), shown);
    case 'too_big':
      return text.expected(text.atMost(String(issue.maximum)), shown);
    case 'unrecognized_keys':
      return text.unknownKeys(issue.keys.map((key) => `'${key}'`).join(', '));
    case 'invalid_format': {
      if (issue.format === 'date') return text.expected(type('date'), shown);
      const isCode = issue.pattern === String(CODE_PATTERN);
      return text.expected(isCode ? text.codeShape : (issue.pattern ?? issue.format), shown);
    }
    case 'custom':
      return text.expected(text.language, shown);
    default:
      return issue.message;
  }
}

function show(value: unknown, nothing: string): string {
  if (value === undefined) return nothing;
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
