import type { PersonalKind } from '../../../data/terms/personal-data';
import type { Receipt } from '../../contract/receipt';
import type { Faults, FormValues } from './report-form';

/** Why nothing was sent: the page has words for each. */
type ReportRefusal =
  | 'too_many'
  | 'full'
  | 'foreign'
  | 'trap'
  | 'too_large'
  | 'unreadable'
  | 'not_saved'
  | 'busy'
  | 'already'
  | 'unknown_point';

/** Why a photo was not taken: which kind of file, or what is wrong with it. */
export type PhotoFault = 'type' | 'broken' | 'too_many' | 'too_heavy' | 'too_large' | 'too_slow';

/** What a page of reports shows besides what is published. */
export type ReportView =
  | { page: 'write'; values: FormValues; faults: Faults }
  | {
      page: 'check';
      values: FormValues;
      /** where it will be put; null where nobody knows */
      stadsdel: string | null;
      found: readonly PersonalKind[];
      /** which of the photos, from 0 */
      photo: { at: number; fault: PhotoFault } | null;
    }
  | { page: 'ask'; given: string; isMissing: boolean }
  | { page: 'receipt'; code: string; receipt: Receipt | null; isNew: boolean; isThanked: boolean }
  | { page: 'points'; isThanked: boolean }
  | { page: 'refused'; why: ReportRefusal };
