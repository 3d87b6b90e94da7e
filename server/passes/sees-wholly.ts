import { releaseLevelOf, type User } from '../access/roles';

/** Whether somebody may see all of an actor's passes: unit, place and time; others see only what has been agreed. */
export function seesWholly(user: User, actor: string): boolean {
  return releaseLevelOf(user.role) === 'police' || user.actors.includes(actor);
}
