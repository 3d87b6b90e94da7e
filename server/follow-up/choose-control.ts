import { areApart, whereIn, type Area, type Located } from './zones';

/** Something that an effect can be asked of, or that can be compared with. */
export interface Subject {
  kind: 'stadsdel' | 'place';
  code: string;
  name: string;
  area: Area;
}

export interface ChosenControl {
  control: Subject;
  /** whether neither it nor its surroundings meet those of the response */
  isApart: boolean;
  /** offences of the time that they were likened by */
  n_response: number;
  n_control: number;
}

/**
 * The other one that is most like the response: the nearest number of offences, as a ratio, with and without its
 * surroundings, among those that lie apart from it; among all others where none does. The time should not be the one that the effect is measured from: who is
 * alike by chance then is not alike after.
 * @param points of that time
 * @returns null when there is no other
 */
export function chooseControl(
  response: Subject,
  others: readonly Subject[],
  points: readonly Located[],
): ChosenControl | null {
  const count = ({ area }: Subject) => {
    const found = points.map((point) => whereIn(area, point)).filter((zone) => zone !== null);
    return { inside: found.filter((zone) => zone === 'inside').length, all: found.length };
  };
  const of_response = count(response);
  const candidates = others
    .filter(({ code }) => code !== response.code)
    .map((control): ChosenControl & { unlike: number } => {
      const of_control = count(control);
      const ratio = (which: 'inside' | 'all') => Math.abs(Math.log((of_control[which] + 1) / (of_response[which] + 1)));
      return {
        control,
        isApart: areApart(response.area, control.area),
        n_response: of_response.inside,
        n_control: of_control.inside,
        unlike: Math.max(ratio('inside'), ratio('all')),
      };
    })
    .sort((a, b) => Number(b.isApart) - Number(a.isApart) || a.unlike - b.unlike || compare(a.control, b.control));
  const [best] = candidates;
  return best === undefined
    ? null
    : { control: best.control, isApart: best.isApart, n_response: best.n_response, n_control: best.n_control };
}

function compare(a: Subject, b: Subject): number {
  return a.code < b.code ? -1 : 1;
}
