import type { Text } from './language';

/** What residents tell of: a place that feels unsafe, or where they ask for a safety walk. */
export const REPORT_KINDS = ['unsafe', 'walk'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_KIND_WORDS: Readonly<Record<ReportKind, Text>> = {
  unsafe: { sv: 'En plats känns otrygg', en: 'A place feels unsafe' },
  walk: { sv: 'Jag önskar en trygghetsvandring', en: 'I ask for a safety walk' },
};

/** What it is about. Crimes, and whoever may have done them, are the police's. */
export const REPORT_CATEGORIES = [
  'dark',
  'overgrown',
  'broken',
  'litter',
  'traffic',
  'deserted',
  'disorder',
  'other',
] as const;
export type ReportCategory = (typeof REPORT_CATEGORIES)[number];

export const REPORT_CATEGORY_WORDS: Readonly<Record<ReportCategory, Text>> = {
  dark: { sv: 'Mörkt eller trasig belysning', en: 'Dark, or a lamp is out' },
  overgrown: { sv: 'Buskar eller träd skymmer', en: 'Bushes or trees block the view' },
  broken: { sv: 'Trasigt eller klotter', en: 'Broken things or graffiti' },
  litter: { sv: 'Skräpigt', en: 'Litter' },
  traffic: { sv: 'Otrygg trafik', en: 'Unsafe traffic' },
  deserted: { sv: 'Öde, svårt att få hjälp', en: 'Deserted, hard to get help' },
  disorder: { sv: 'Stök och bråk', en: 'Disorder' },
  other: { sv: 'Annat', en: 'Something else' },
};

/** How far a report has come; `merged` is none of them: such a report follows the one that it was put together with. */
export const REPORT_STATUSES = ['received', 'seen', 'planned', 'answered', 'mended', 'declined'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export const REPORT_STATUS_WORDS: Readonly<Record<ReportStatus, Text>> = {
  received: { sv: 'Mottagen', en: 'Received' },
  seen: { sv: 'Läst', en: 'Read' },
  planned: { sv: 'Planerad', en: 'Planned' },
  answered: { sv: 'Besvarad', en: 'Answered' },
  mended: { sv: 'Åtgärdad', en: 'Mended' },
  declined: { sv: 'Görs inte', en: 'Will not be done' },
};

/** Of a report with one of these something may still have to be done. */
export const OPEN_STATUSES: ReadonlySet<ReportStatus> = new Set(['received', 'seen', 'planned']);

/** Statuses that tell of a decision: they need words for the resident. */
export const NEEDS_ANSWER: readonly ReportStatus[] = ['planned', 'answered', 'mended', 'declined'];

/** What anybody may add to a published point. */
export const REPORT_ECHOES = ['me_too', 'not_mended'] as const;
export type ReportEcho = (typeof REPORT_ECHOES)[number];

/** Characters of the text and of the words for a place; photos of one report. */
export const MOST_REPORT_TEXT = 2000;
export const MOST_REPORT_PLACE = 200;
export const MOST_REPORT_PHOTOS = 3;
