import type { User } from '../access/roles';

/** Whether somebody may see where offences gather. */
export function seesOffences({ role }: User): boolean {
  return role !== 'partner';
}
