import type { AnalysisLayer } from '../api/types';
import type { ColourName } from './colours';

type Class = AnalysisLayer['classes'][number];

const HOT = ['hot1', 'hot2', 'hot3', 'hot4', 'hot5'] as const;

/**
 * Colours of what a square can be, where it is of a kind and not of a degree. Warm is what comes and goes, the darker
 * the more urgent; plum is what has long been there; grey is what is over, or what chance alone gives.
 */
const KINDS: Partial<Record<AnalysisLayer['method'], Record<string, ColourName>>> = {
  emerging: {
    new: 'hot5',
    consecutive: 'hot4',
    sporadic: 'hot2',
    intensifying: 'plum3',
    persistent: 'plum2',
    diminishing: 'plum1',
    historical: 'fewer2',
  },
  odd_squares: { odd_more: 'plum3', more: 'plum1', odd_fewer: 'fewer2', fewer: 'fewer1' },
  place_type: { none: 'hot1', counts_and_harm: 'hot5', counts_only: 'hot3', harm_only: 'plum2' },
};

/** Codes of classes that say no more than chance. */
const NOTHING = ['none'];

/** Whether a method's classes are kinds, which a letter tells apart too, and not degrees. */
export function isOfKinds(method: AnalysisLayer['method']): boolean {
  return method in KINDS;
}

/** The colour of each class, in order: a ramp for degrees, a colour each for kinds. */
export function classColours({ method, classes }: Pick<AnalysisLayer, 'method' | 'classes'>): ColourName[] {
  const kinds = KINDS[method];
  if (kinds) return classes.map(({ code }) => kinds[code] ?? 'chance');
  if (method === 'dual_kde') return aroundNothing(classes, 'chance');
  // counts have classes only where two periods of them are compared: what is not sure is not coloured
  if (method === 'count') return aroundNothing(classes, 'zero');
  const ranked = classes.filter(({ code }) => !NOTHING.includes(code));
  const ramp = ramps(ranked.length);
  return classes.map((each) => (NOTHING.includes(each.code) ? 'chance' : (ramp[ranked.indexOf(each)] ?? 'hot5')));
}

/** As many steps of the ramp as there are classes, the last always the strongest. */
function ramps(n: number): ColourName[] {
  if (n === 1) return ['hot5'];
  if (n === 2) return ['hot3', 'hot5'];
  if (n === 3) return ['hot2', 'hot4', 'hot5'];
  return [...HOT.slice(HOT.length - Math.min(n, HOT.length))];
}

/** Fewer, alike, more. */
function aroundNothing(classes: readonly Class[], alike: ColourName): ColourName[] {
  const middle = (classes.length - 1) / 2;
  return classes.map((_, i) => {
    const off = i - middle;
    if (Math.abs(off) < 0.5) return alike;
    if (off < 0) return off < -1 ? 'fewer2' : 'fewer1';
    return off > 1 ? 'hot4' : 'hot3';
  });
}
