import type { User } from '../access/roles';

/** Whether somebody may plan a pass of an actor's unit: an admin any, others those of their own actors and unit. */
export function mayPlan(user: User, pass: { actor: string; unit: string | null }): boolean {
  if (user.role === 'admin') return true;
  return user.actors.includes(pass.actor) && (user.unit === null || pass.unit === null || user.unit === pass.unit);
}
