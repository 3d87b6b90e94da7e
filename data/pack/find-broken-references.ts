import { MEASURE_KIND } from '../terms/measure-kind';
import { PROBLEM_TEXT } from './problem-text';
import type { Language, Pack } from './schema';

/** Codes that are used twice, and codes that name nothing. */
export function findBrokenReferences(pack: Pack, language: Language): string[] {
  const text = PROBLEM_TEXT[language];
  const problems: string[] = [];
  const unique = (file: string, codes: readonly string[]) => {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const code of codes) (seen.has(code) ? twice : seen).add(code);
    for (const code of twice) problems.push(text.twice(file, code));
    return seen;
  };
  const known = unique(
    'stadsdelar.geojson',
    pack.stadsdelar.map((s) => s.properties.stadsdel),
  );
  unique(
    'stadsdelar.geojson',
    pack.stadsdelar.flatMap((s) => s.properties.deso),
  );
  unique(
    'stadsdelar.geojson',
    pack.stadsdelar.flatMap((s) => s.properties.base_areas ?? []),
  );
  const places = unique(
    'places.json',
    pack.places.map((p) => p.place),
  );
  unique(
    'actors.json',
    pack.actors.actors.map((a) => a.actor),
  );
  // measures count for promises under a code of their own, which no activity may have
  const activities = unique('actors.json', [...pack.actors.activities.map((a) => a.activity), MEASURE_KIND]);
  unique(
    'promises.json',
    pack.promises.prioritised.map((p) => p.stadsdel),
  );

  const check = (file: string, code: string) => {
    if (!known.has(code)) problems.push(text.noStadsdel(file, code));
  };
  for (const place of pack.places)
    for (const s of new Set([...place.near, ...(place.stadsdel ? [place.stadsdel] : [])])) check('places.json', s);
  for (const p of pack.promises.prioritised) check('promises.json', p.stadsdel);
  for (const promised of pack.promises.areas.flatMap((area) => area.activities)) {
    for (const activity of [promised.activity, ...(promised.also ?? [])])
      if (!activities.has(activity)) problems.push(text.noActivity('promises.json', activity));
    for (const stadsdel of promised.stadsdelar ?? []) check('promises.json', stadsdel);
    for (const place of promised.places ?? [])
      if (!places.has(place)) problems.push(text.noPlace('promises.json', place));
  }
  return [...new Set(problems)];
}
