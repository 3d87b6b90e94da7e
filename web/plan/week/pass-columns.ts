import type { Pass } from '../../api/types';
import type { Column } from '../../tables/column';
import type { planTexts } from '../../text/plan';
import { formatDuration } from '../../text/format';
import type { Language } from '../../text/texts';
import { tourTexts } from '../../text/tour';
import { namesOf } from '../names';
import { clockRange, dayWords } from '../pass-words';
import type { PlanState } from '../plan-state.svelte';
import { isPlanned } from '../../../data/terms/pass-source';
import { toWallTime } from '../../../data/terms/wall-clock';
import { clockField } from '../clock-field';
import { stopWords } from './stop-words';

/** The table twin of the calendar: the same passes, one a row. */
export function passColumns(plan: PlanState, t: (typeof planTexts)['sv'], language: Language): Column<Pass>[] {
  const names = namesOf(plan.app);
  const at = (instant: string) => toWallTime(instant, plan.timeZone);
  return [
    {
      id: 'time',
      name: t.time,
      // as it sorts
      value: ({ planned_from }) => `${at(planned_from).date} ${clockField(at(planned_from).min)}`,
      text: ({ planned_from, planned_to }) =>
        `${dayWords(at(planned_from).date, language)} ${clockRange(at(planned_from).min, at(planned_to).min, language)}`,
    },
    { id: 'stadsdel', name: t.stadsdel, value: ({ stadsdel }) => names.stadsdel(stadsdel) },
    { id: 'place', name: t.place, value: ({ place }) => place && names.place(place) },
    {
      id: 'stops',
      name: tourTexts[language].stops,
      value: (pass) => stopWords(pass, names.place, plan.timeZone, language).join('; ') || null,
      text: (pass) => stopWords(pass, names.place, plan.timeZone, language).join('\n'),
      lines: true,
    },
    { id: 'actor', name: t.actor, value: ({ actor }) => names.actor(actor) },
    { id: 'unit', name: t.unit, value: ({ unit }) => unit },
    { id: 'activity', name: t.activity, value: ({ activity }) => names.activity(activity) },
    { id: 'staff', name: t.staff, value: ({ staff }) => staff, numeric: true },
    {
      id: 'length',
      name: t.length,
      value: ({ planned_min }) => planned_min,
      // one begun without a plan was planned for no time
      text: (pass) => (isPlanned(pass) ? formatDuration(pass.planned_min, language) : t.unplanned),
      numeric: true,
    },
    { id: 'status', name: t.status, value: ({ status }) => t.statuses[status] },
    { id: 'note', name: t.note, value: ({ note }) => note || null, only: 'file' },
  ];
}
