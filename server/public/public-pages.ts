import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from '@hono/zod-openapi';
import type { Language } from '../../data/terms/language';
import type { publicPictures } from '../contract/published';
import type { PublicDocument } from './read-version';
import type { ReportView } from './reports/report-view';

/** One page as the renderer writes it. */
interface RenderedPage {
  /** without slashes at the ends: '' is the start, 'en/metod' */
  path: string;
  html: string;
}

/** How a page's links are written, from where the page is: a server's are absolute, those of plain files relative. */
export type LinkFrom = (from: string) => (to: string) => string;

/** What goes with the pages of a version: pictures to share, and files by name. */
export interface Shown {
  pictures: z.infer<typeof publicPictures>;
  files: ReadonlySet<string>;
}

/** What differs between where a site is shown. */
export interface Place {
  /** the address under which people reach it */
  origin: string;
  linkFrom: LinkFrom;
  /** of the page that says that there is none, where it has others; null where it can have none */
  missingLinkFrom?: LinkFrom | null;
  /** whether people sign in at the same address */
  hasSignIn: boolean;
  /** whether residents can report there */
  takesReports?: boolean;
  /** who may show the embeddable pages within their own: parseEmbedHosts; nobody where it is left out */
  embeddedBy?: readonly string[];
  /** not published: shown inside alone, and says so */
  isDraft?: boolean;
}

/** The built renderer of the public pages: web/public-pages/render-pages.ts. */
export interface PublicPages {
  stylesheet: string;
  /** SVG */
  icon: string;
  /** of the embeddable pages and of the form by which residents report, by name: everything else has none */
  scripts: Readonly<Record<string, string>>;
  /** woff2 in base64 */
  font: string;
  renderPages: (document: PublicDocument, place: Place & { shown: Shown }) => RenderedPage[];
  renderReport: (document: PublicDocument, language: Language, view: ReportView, place: Place) => string;
  renderNotFound: (document: PublicDocument, language: Language, place: Place) => string;
}

/** Where vite writes the renderer, in the folder of the built site; nothing of it is served. */
const RENDERER = 'renderer/render-pages.js';

/** Loads the renderer out of the built site. @returns null where it has not been built */
export async function loadPublicPages(dist: string): Promise<PublicPages | null> {
  const path = join(dist, RENDERER);
  if (!existsSync(path)) return null;
  return (await import(pathToFileURL(path).href)) as PublicPages;
}
