import { travelMinutes } from '../../data/terms/travel';

interface Point {
  x: number;
  y: number;
}

/** Minutes between places. */
export interface TravelTimes {
  between: (a: number, b: number) => number;
  /** of the way from one place to another, each as likely as its weight; 0 for a single place */
  mean: (weight: readonly number[]) => number;
}

/** Straight lines times a detour at one speed. @param kmh null for the same minutes between any two */
export function travelTimes(points: readonly Point[], kmh: number | null, fixed_min: number): TravelTimes {
  const between = (a: number, b: number): number => {
    if (a === b) return 0;
    if (kmh === null) return fixed_min;
    return travelMinutes(Math.hypot(points[a]!.x - points[b]!.x, points[a]!.y - points[b]!.y), kmh);
  };
  return {
    between,
    mean: (weight) => {
      let sum = 0;
      let all = 0;
      for (let a = 0; a < points.length; a++)
        for (let b = 0; b < points.length; b++) {
          if (a === b) continue;
          const both = weight[a]! * weight[b]!;
          sum += both * between(a, b);
          all += both;
        }
      return all > 0 ? sum / all : 0;
    },
  };
}
