import { api } from './client';

/** The server's own description of what it answers. */
export const OPENAPI = '/api/openapi.json';

/** Where an analysis can be asked for again: its card names the path under /api. */
export const analysisLink = (card: { address: string }): string => `/api${card.address}`;

/** The passes of a week as a file. */
export const passesCsv = (week: string, language: 'sv' | 'en'): string =>
  api.plan['passes.csv'].$path({ query: { week, language } });

/** The map as a file for a GIS. */
export const mapFile = (query: Record<string, string>): string =>
  // the server checks the names
  api.offences['map.gpkg'].$path({ query: query as never }).replaceAll('%2C', ',');

/** A version of lägesbild and åtgärdsplan as a file. */
export const lawPackFile = (pack_id: string, format: 'pdf' | 'docx' | 'html', language: 'sv' | 'en'): string =>
  api['law-pack'][':pack_id'].document.$path({ param: { pack_id }, query: { format, language } });

/** The tiles of the municipality's own map. */
export const backgroundTiles = (version: string): string => `/api/tiles/background/{z}/{x}/{y}?v=${version}`;

/** The ground's vector tiles, with the places of z, x and y as MapLibre fills them in. */
export const groundTiles = (version: string): string => `/api/tiles/ground/{z}/{x}/{y}.mvt?v=${version}`;

/** A photo of a resident's report. */
export const reportPhoto = (report_id: string, photo_id: string): string =>
  api.reports[':report_id'].photos[':photo_id'].$path({ param: { report_id, photo_id }, query: {} });

/** Rejected rows of a file that is about to be imported, of one reason. */
export const rejectedRows = (draft_id: string, file: number, reason: string): string =>
  api.imports.drafts[':draft_id']['rejected.csv'].$path({ param: { draft_id }, query: { file: String(file), reason } });
