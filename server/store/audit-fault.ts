import type { Text } from '../http/problem';

/** Something in the audit trail that is not as the program left it. */
export interface Fault {
  /** the row that it was found at; null for the trail as a whole */
  audit_id: number | null;
  what: Text;
}
