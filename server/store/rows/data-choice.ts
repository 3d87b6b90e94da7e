import type { ChoiceKind, DataChoice } from '../../../data/terms/data-choice';

/** One choice about how the data are read, for as long as it holds; the audit trail knows those that were taken back. */
export interface DataChoiceTable {
  /** kind and what it is about, so that nothing is chosen twice: 'apart:660050,6580050' */
  choice_id: string;
  kind: ChoiceKind;
  /** x and y of a point in metres, '660050,6580050', or the name of a source */
  about: string;
  choice: DataChoice;
  reason: string;
  created_by: string;
  created_at: string;
}
