import { api } from './client';

/** The server's own description of what it answers. */
export const OPENAPI = '/api/openapi.json';

/** Where an analysis can be asked for again: its card names the path under /api. */
export const analysisLink = (card: { address: string }): string => `/api${card.address}`;

/** The passes of a week as a file. */
export const passesCsv = (week: string, language: 'sv' | 'en'): string =>
  api.plan['passes.csv'].$path({ query: { week, language } });

/** The ground's vector tiles, with the places of z, x and y as MapLibre fills them in. */
export const groundTiles = (version: string): string => `/api/tiles/ground/{z}/{x}/{y}.mvt?v=${version}`;
