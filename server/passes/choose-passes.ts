import type { User } from '../access/roles';
import { UNPLANNED } from '../../data/terms/pass-source';
import { daysBetween, mondayOfWeek } from '../../data/terms/calendar';
import { BadInput, Refusal } from '../http/problem';
import { ACCEPTED_IN_PLAN, MAX_DAYS_AWAY } from './accepted';
import { mayPlan } from './may-plan';

/** The Monday of a week that somebody names. @throws {BadInput} */
export function parseMonday(field: 'week' | 'from_week' | 'to_week', week: string): string {
  const monday = mondayOfWeek(week);
  if (monday === null) throw new BadInput(field, week, ACCEPTED_IN_PLAN[field]);
  return monday;
}

/** The Monday of a week into which passes may be put. @throws {BadInput} */
export function parseMondayAhead(field: 'week' | 'to_week', week: string, today: string): string {
  const monday = parseMonday(field, week);
  if (Math.abs(daysBetween(today, monday)) > MAX_DAYS_AWAY)
    throw new BadInput(field, week, ACCEPTED_IN_PLAN[field], {
      sv: 'veckan ligger mer än ett år bort',
      en: 'the week lies more than a year away',
    });
  return monday;
}

/**
 * Which passes of a week somebody takes: their own to plan, those of the actors that they name, none that are cancelled or
 * were begun without a plan.
 * @throws {BadInput | Refusal} for an actor that there is not, or that is not theirs
 */
export function passChooser(user: User, actors: readonly string[] | undefined, known: readonly string[]) {
  for (const actor of actors ?? []) {
    if (!known.includes(actor)) throw new BadInput('actors', actor, ACCEPTED_IN_PLAN.actors);
    if (!mayPlan(user, { actor, unit: null })) throw new Refusal('not_allowed');
  }
  return (pass: { actor: string; unit: string | null; status?: string; source?: string }): boolean =>
    pass.status !== 'cancelled' &&
    pass.source !== UNPLANNED &&
    mayPlan(user, pass) &&
    (actors === undefined || actors.includes(pass.actor));
}
