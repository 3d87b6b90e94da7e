import type { Text } from '../http/problem';

/** Something in the audit trail that is not as the program left it. */
export interface Fault {
  /** the row that it was found at; null for the trail as a whole */
  audit_id: number | null;
  what: Text;
}

/** A fault in one line, in both languages. */
export function describeFault({ audit_id, what }: Fault): string {
  return `${audit_id === null ? '' : `rad/row ${audit_id}: `}${what.sv} / ${what.en}`;
}
