import type { ReportCategory, ReportEcho, ReportKind, ReportStatus } from '../../../data/terms/report';

/** What a resident has told. What tells of them is taken away by schedule; where, what about and how it went stays. */
export interface ReportTable {
  report_id: string;
  /** goes up by one with every change of a person's: who saves has to know the newest */
  revision: number;
  /** SHA-256 of the receipt's code, in hex; null once the report has been emptied */
  receipt_hash: string | null;
  /** the report that this one has been put together with */
  merged_into: string | null;
  status: ReportStatus;
  kind: ReportKind;
  category: ReportCategory;
  stadsdel: string | null;
  received_at: string;
  /** JSON: contract/reports.ts, reportContent; null once the report has been emptied */
  content: string | null;
  /** JSON: words for the resident in each language; null until there are some */
  answer: string | null;
  /** JSON: contract/reports.ts, reportPoint, what everybody may read of it; null where nothing is */
  point: string | null;
  /** the measure that is taken for it; null for none */
  measure_id: string | null;
  /** null until somebody has changed it */
  updated_by: string | null;
  updated_at: string;
}

/** Somebody else says the same, or that it is not mended. */
export interface ReportEchoTable {
  echo_id: string;
  report_id: string;
  kind: ReportEcho;
  received_at: string;
}

/** A photo of a report; the picture itself is in the file store. */
export interface ReportPhotoTable {
  photo_id: string;
  report_id: string;
  /** 0, 1, 2 */
  position: number;
  /** SHA-256 of the file, in hex: its name in the file store */
  hash: string;
  width: number;
  height: number;
}
