import type { Source } from '../sources/source';

/** Loaded when asked for: what one source needs costs the others no time. */
export const SOURCES = {
  offences: async () => (await import('../sources/offences')).offences,
  calls: async () => (await import('../sources/calls')).calls,
  areas: async () => (await import('../sources/areas')).areas,
  incidents: async () => (await import('../sources/incidents')).incidents,
  osm: async () => (await import('../sources/osm')).osm,
  register: async () => (await import('../sources/register')).register,
  statistics: async () => (await import('../sources/statistics')).statistics,
  survey: async () => (await import('../sources/survey')).survey,
} satisfies Record<string, () => Promise<Source>>;

export type SourceName = keyof typeof SOURCES;

/** What can be imported, by the command's name of it. */
export const SOURCE_NAMES = Object.keys(SOURCES) as SourceName[];

/** Whether there is such a source. */
export function isSourceName(name: string): name is SourceName {
  return Object.hasOwn(SOURCES, name);
}
