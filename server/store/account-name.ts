import { userInfo } from 'node:os';

/** The account of the machine that a command runs as, for the audit trail. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // a container may give its process a number alone
    return String(process.getuid?.() ?? '');
  }
}
