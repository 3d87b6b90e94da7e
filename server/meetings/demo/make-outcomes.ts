import { createRandom } from '../../../data/demo/random';
import type { MeetingOutcomeRow } from '../../store/tables/meeting-outcome';
import type { NewPassRow } from '../../store/tables/pass';

/** What people say in the demo world, by kind of meeting; where nothing is said of a kind, only how many came is known. */
const HEARD: Readonly<Record<string, readonly string[]>> = {
  medborgardialog: [
    'Det känns tryggare på dagen än på kvällen.',
    'Fler vill se polisen till fots.',
    'Skräp vid återvinningen varje helg.',
    'Unga vill ha någonstans att vara på kvällen.',
    'Mopeder på gångvägen efter skolan.',
    'Få vet vad som har lovats.',
  ],
  trygghetsvandring: [
    'Tre lampor trasiga längs gångvägen.',
    'Buskarna skymmer sikten vid porten.',
    'Klotter i tunneln sedan i våras.',
    'Ljust och välskött vid torget.',
    'Cykelstället står undanskymt.',
  ],
  grannsamverkan: ['Två nya områden vill vara med.', 'Källarförråden är utsatta.', 'Bra kontakt med kommunpolisen.'],
  aterkoppling: ['Bra att få veta hur det gick.', 'Fler vill ha det på sitt eget språk.'],
};
const NEXT: Readonly<Record<string, string>> = {
  medborgardialog: 'Punkterna tas upp i nästa operativa forum.',
  trygghetsvandring: 'Belysning och buskar åtgärdas av stadsmiljö inom sex veckor.',
  grannsamverkan: 'Utbildning för nya kontaktpersoner.',
  aterkoppling: 'Nästa återkoppling i samband med årsbokslutet.',
};
const TOLD: Readonly<Record<string, string>> = {
  medborgardialog: 'De som kom, och anslag i portarna',
  trygghetsvandring: 'Protokoll till deltagare och fastighetsägare',
  aterkoppling: 'Kommunens webbplats',
};

/** What came of the meetings of the demo world that have been held. @param kinds activities that are meetings */
export function makeOutcomes(passes: readonly NewPassRow[], kinds: readonly string[]): MeetingOutcomeRow[] {
  return passes
    .filter(({ activity, status }) => status === 'done' && kinds.includes(activity))
    .map(({ pass_id, activity, planned_to }) => {
      const random = createRandom(`outcome ${pass_id}`);
      const points = HEARD[activity] ?? [];
      const first = points.length === 0 ? 0 : random.integer(0, points.length);
      const heard = Array.from(
        { length: Math.min(points.length, 2 + random.integer(0, 2)) },
        (_, i) => points[(first + i) % points.length]!,
      );
      return {
        pass_id,
        revision: 1,
        n_came: random.integer(4, 38),
        heard: JSON.stringify(heard),
        next_step: NEXT[activity] ?? '',
        told_to: TOLD[activity] ?? '',
        recorded_by: 'demo',
        recorded_at: planned_to,
      };
    });
}
