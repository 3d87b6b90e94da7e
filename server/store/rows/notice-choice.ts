/** What a user has chosen to be told of; no row for who has chosen nothing. */
export interface NoticeChoiceTable {
  user_id: string;
  /** goes up by one with every choice; not with what is seen or mailed */
  revision: number;
  /** JSON: data/terms/notice-kinds.ts */
  kinds: string;
  mail: 'none' | 'daily' | 'weekly';
  language: 'sv' | 'en';
  /** JSON: keys of what has been seen, of what there still is */
  seen: string;
  /** JSON: keys of what has been mailed, of what there still is */
  mailed: string;
  /** local date of the last mail: whoever sets it sends that day's, and nobody else */
  mailed_on: string | null;
  updated_at: string;
}
