import type { Context } from 'hono';
import type { Language } from '../../../data/terms/language';
import type { PublicSite } from '../build-site';
import type { Intake } from './intake';
import type { ReportView } from './report-view';

/** What every answer of these pages is made from. */
export interface Asked {
  c: Context;
  intake: Intake;
  site: PublicSite;
  /** of all that is published */
  folder: string;
  language: Language;
  /** where the request comes from, as far as one subscriber has it */
  address: string;
  /** a page of ours in the same language */
  link: (path: string) => string;
  show: (view: ReportView, status?: 200 | 400 | 403 | 404 | 413 | 429 | 503) => Response;
}
