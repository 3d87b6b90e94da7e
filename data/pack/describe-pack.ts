import { areaOnGlobe } from './outline';
import { projectedSize } from './projected-size';
import { BASEMAP_LAYERS, PLACE_KINDS, type Language, type LocalText, type Pack } from './schema';

const KINDS: Record<(typeof PLACE_KINDS)[number], Record<Language, string>> = {
  station: { sv: 'stationer', en: 'stations' },
  square: { sv: 'torg', en: 'squares' },
  centre: { sv: 'centrum', en: 'centres' },
  park: { sv: 'parker', en: 'parks' },
  water: { sv: 'vatten', en: 'waters' },
  street: { sv: 'gator', en: 'streets' },
  road: { sv: 'leder', en: 'roads' },
  building: { sv: 'byggnader', en: 'buildings' },
  school: { sv: 'skolor', en: 'schools' },
  neighbourhood: { sv: 'namn på områden', en: 'neighbourhood names' },
};

const LAYERS: Record<(typeof BASEMAP_LAYERS)[number], Record<Language, string>> = {
  water: { sv: 'vatten', en: 'water' },
  green: { sv: 'grönt', en: 'green' },
  rail: { sv: 'järnväg', en: 'rail' },
  metro: { sv: 'tunnelbana', en: 'metro' },
  tram: { sv: 'spårväg', en: 'tram' },
  road: { sv: 'vägar', en: 'roads' },
  neighbour: { sv: 'grannar', en: 'neighbours' },
};

/** What a pack holds, in a few lines for the terminal. */
export function describePack(pack: Pack, language: Language): string[] {
  const { municipality: m, stadsdelar, places, basemap, actors, promises } = pack;
  const say = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const number = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 2 });
  const pick = (text: LocalText | null) => (text === null ? '' : (text[language] ?? text.sv ?? text.en ?? ''));
  const tally = <K extends string>(keys: readonly K[], all: readonly K[], names: Record<K, Record<Language, string>>) =>
    all
      .map((key) => ({ key, n: keys.filter((k) => k === key).length }))
      .filter(({ n }) => n > 0)
      .map(({ key, n }) => `${names[key][language]} ${n}`)
      .join(', ');

  const population = stadsdelar.reduce((sum, s) => sum + s.properties.population, 0);
  const years = [...new Set(stadsdelar.map((s) => s.properties.population_year))].sort().join(', ');
  const area_km2 = stadsdelar.reduce((sum, s) => sum + areaOnGlobe(s.geometry), 0) / 1e6;
  const { width_m, height_m } = projectedSize(pack);
  const isPrioritised = (code: string) => promises.prioritised.some(({ stadsdel }) => stadsdel === code);
  const prioritised = stadsdelar.filter((s) => isPrioritised(s.properties.stadsdel)).map((s) => s.properties.name);
  const lines = [
    `${m.name} (${m.kommunkod}, ${m.country})`,
    `  ${stadsdelar.length} ${say('stadsdelar', 'stadsdelar')}, ` +
      `${number.format(population)} ${say('invånare', 'residents')} ${years}, ${number.format(area_km2)} km²`,
    `  ${number.format(width_m)} × ${number.format(height_m)} m ${say('i', 'in')} ${m.crs.name} (${m.crs.code}), ` +
      `${m.bbox.join(' ')}, ${m.time_zone}`,
    `  ${places.length} ${say('platser', 'places')}` +
      (places.length > 0
        ? `: ${tally(
            places.map((p) => p.kind),
            PLACE_KINDS,
            KINDS,
          )}`
        : ''),
    `  ${basemap.features.length} ${say('delar i grundkartan', 'features in the base map')}` +
      (basemap.features.length > 0
        ? `: ${tally(
            basemap.features.map((f) => f.properties.layer),
            BASEMAP_LAYERS,
            LAYERS,
          )}`
        : ''),
    `  ${actors.actors.length} ${say('aktörer', 'actors')}, ` +
      `${actors.activities.length} ${say('slags aktiviteter', 'kinds of activity')}`,
    promises.title === null
      ? `  ${say('inget löfte', 'no promise')}`
      : `  ${pick(promises.title)}: ${promises.areas.map((a) => pick(a.title)).join('; ')}`,
  ];
  if (prioritised.length > 0) lines.push(`  ${say('prioriterat', 'prioritised')}: ${prioritised.join(', ')}`);
  return lines;
}
