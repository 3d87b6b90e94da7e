import type { Role } from '../../data/terms/role';

/** How much of presence and places somebody may see. */
export type ReleaseLevel = 'police' | 'cooperation' | 'public';

export function releaseLevelOf(role: Role | null): ReleaseLevel {
  if (role === 'police' || role === 'admin') return 'police';
  return role === null ? 'public' : 'cooperation';
}

/** Somebody who is signed in. */
export interface User {
  user_id: string;
  name: string;
  email: string;
  role: Role;
  /** codes of the pack's actors whose passes they plan; an admin plans everybody's */
  actors: readonly string[];
  /** their own team: they change only its passes; null for any team of their actors */
  unit: string | null;
  /** whether they may bring data in; said of whoever is signed in, and no where else needed */
  may_import?: boolean;
}

/** Admins may import, and police and planners whom an admin has given that right: never a partner. */
export function mayImport(role: Role, given: number): boolean {
  return role === 'admin' || (given === 1 && role !== 'partner');
}
