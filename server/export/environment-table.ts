import type { Locator } from '../../data/place/locator';
import type { Language } from '../../data/pack/schema';
import { ENVIRONMENT_KINDS } from '../../data/terms/environment';
import { sourcesOfKind } from '../environment/sources-of-kind';
import type { GeoTable } from '../geopackage/write-geopackage';
import type { World } from '../snapshot/world';
import { MAP_WORDS } from './map-words';

/**
 * What is mapped of the environment within the stadsdelar, each at a point in the middle of it: a kind, whether it is lit
 * where that is known, and in which stadsdel. Whose it is stands in the description; what is made up for the demo is left
 * out.
 */
export async function environmentTable(
  world: Pick<World, 'ask' | 'metadata'>,
  { project, stadsdelAt }: Pick<Locator, 'project' | 'stadsdelAt'>,
  language: Language,
): Promise<GeoTable> {
  const words = MAP_WORDS[language];
  const rows = (await world.ask('ground-environment', {})).flatMap(({ kind, lit, lng, lat }) => {
    const { x, y } = project(lng, lat);
    const stadsdel = stadsdelAt(x, y);
    if (stadsdel === null) return [];
    return [
      {
        geometry: { type: 'Point' as const, coordinates: [lng, lat] },
        values: { kind, meaning: words.kinds[kind], lit, stadsdel },
      },
    ];
  });
  const found = new Set(rows.map(({ values }) => values.kind));
  const sources = ENVIRONMENT_KINDS.filter((kind) => found.has(kind))
    .flatMap((kind) => sourcesOfKind(kind, (table) => world.metadata[table]?.sources ?? []))
    .map(({ title, publisher, licence }) => `${title}, ${publisher} (${licence})`);
  return {
    name: 'environment',
    title: words.environment,
    description: rows.length === 0 ? words.notMapped : [...new Set(sources)].join('; '),
    geometry: 'POINT',
    columns: { kind: 'TEXT', meaning: 'TEXT', lit: 'BOOLEAN', stadsdel: 'TEXT' },
    rows,
  };
}
