import type { AnalysisClusters, AnalysisNearRepeat } from '../api/types';

/** One of the places of the clusters, or of the chains of near repeats: its position in the answer's list. */
export interface Pattern {
  kind: 'cluster' | 'string';
  index: number;
}

/** A pattern of an answer: with another answer, the same position means another. */
type PatternOf = Pattern & { of: unknown };

/** What the analyses found that is not of squares: drawn on the map and listed in the panel, pointed at in either. */
export class Patterns {
  readonly #clusters: () => AnalysisClusters | null;
  readonly #nearRepeat: () => AnalysisNearRepeat | null;
  #chosen = $state.raw<PatternOf | null>(null);
  #pointed = $state.raw<PatternOf | null>(null);

  /** The answers whose sections are open; null while there is none. */
  constructor(clusters: () => AnalysisClusters | null, nearRepeat: () => AnalysisNearRepeat | null) {
    this.#clusters = clusters;
    this.#nearRepeat = nearRepeat;
  }

  get clusters(): AnalysisClusters | null {
    return this.#clusters();
  }

  get nearRepeat(): AnalysisNearRepeat | null {
    return this.#nearRepeat();
  }

  get chosen(): Pattern | null {
    return this.#still(this.#chosen);
  }

  /** where the pointer or the keyboard is */
  get pointed(): Pattern | null {
    return this.#still(this.#pointed);
  }

  choose(pattern: Pattern | null): void {
    this.#chosen = pattern && { ...pattern, of: this.#answer(pattern) };
  }

  point(pattern: Pattern | null): void {
    if (isPattern(this.pointed, pattern)) return;
    this.#pointed = pattern && { ...pattern, of: this.#answer(pattern) };
  }

  #answer({ kind }: Pattern): unknown {
    return kind === 'cluster' ? this.clusters : this.nearRepeat;
  }

  #still(pattern: PatternOf | null): Pattern | null {
    return pattern !== null && pattern.of === this.#answer(pattern) ? pattern : null;
  }
}

export function isPattern(a: Pattern | null, b: Pattern | null): boolean {
  return a?.kind === b?.kind && a?.index === b?.index;
}
