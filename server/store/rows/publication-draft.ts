/** What could be published: shown to those inside before it is. There is one at a time. */
export interface PublicationDraftTable {
  draft_id: string;
  /** the newest version when it was made, 0 for none: it is published on top of that one or not at all */
  newest: number;
  made_at: string;
  made_by: string;
  /** JSON: publish/make-document.ts, Draft */
  document: string;
  /** JSON: the counts behind it with what they hide */
  tables: string;
}
