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

/** How unlike another one is: the larger ratio of the numbers of offences, with and without its surroundings, as a logarithm. */
export type Likened = ChosenControl & { unlike: number };

/**
 * The others, the most like the response first: the nearest number of offences, as a ratio, with and without its
 * surroundings, those that lie apart from it before the rest. The time should not be the one that the effect is measured
 * from: who is alike by chance then is not alike after.
 * @param points of that time
 * @param isTreated whether something was done there too, so that it shows what was done and not what would have been
 */
export function rankControls(
  response: Subject,
  others: readonly Subject[],
  points: readonly Located[],
  isTreated: (other: Subject) => boolean = () => false,
): Likened[] {
  const count = ({ area }: Subject) => {
    const found = points.map((point) => whereIn(area, point)).filter((zone) => zone !== null);
    return { inside: found.filter((zone) => zone === 'inside').length, all: found.length };
  };
  const of_response = count(response);
  return others
    .filter(({ code }) => code !== response.code)
    .map((control): Likened => {
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
    .sort(
      (a, b) =>
        Number(b.isApart) - Number(a.isApart) ||
        Number(isTreated(a.control)) - Number(isTreated(b.control)) ||
        a.unlike - b.unlike ||
        compare(a.control, b.control),
    );
}

function compare(a: Subject, b: Subject): number {
  return a.code < b.code ? -1 : 1;
}
