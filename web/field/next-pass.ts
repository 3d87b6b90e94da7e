import { isNearPass } from '../../data/terms/pass-window';
import type { FieldPass } from './apply-reports';

/** The pass that its reader most likely wants to begin: planned, can be begun, and nearest to begin or to have begun. */
export function nextPass(passes: readonly FieldPass[], now: Date): FieldPass | null {
  const far = ({ planned_from }: FieldPass) => Math.abs(Date.parse(planned_from) - now.getTime());
  const planned = passes.filter((pass) => pass.status === 'planned' && isNearPass(pass, now.getTime()));
  return planned.reduce<FieldPass | null>((best, pass) => (best && far(best) <= far(pass) ? best : pass), null);
}

/** Passes as somebody looks for them: those under way, those to come, then those that are over. */
export function orderPasses(passes: readonly FieldPass[], now: Date): FieldPass[] {
  const rank = ({ status, planned_to }: FieldPass) => {
    if (status === 'under_way') return 0;
    return status === 'planned' && Date.parse(planned_to) > now.getTime() ? 1 : 2;
  };
  return [...passes].sort((a, b) => rank(a) - rank(b) || a.planned_from.localeCompare(b.planned_from));
}
