import type { z } from '@hono/zod-openapi';
import type { analysisLayer } from '../../contract/analysis-layers';
import type { Text } from '../../http/problem';
import type { LeftOut } from '../left-out';
import type { RunCard } from '../run-card';
import type { TooLittle } from '../too-little';
import type { LayerInput } from './layer-input';

type Answer = z.infer<typeof analysisLayer>;
export type LegendClass = Answer['classes'][number];

/** What one method makes of the counts; positions are those of the grid's cells. */
interface Layer {
  unit: Text;
  classes: LegendClass[];
  cell: number[];
  value: number[];
  class: number[];
  columns: Record<string, (number | null)[]>;
  sentence: Text;
  /** the cell that the sentence names by what it is near */
  named?: number | null;
  /** the method's word on one cell; null when it has none */
  explain: (cell: number) => Text | null;
  /** the figures of its test for one cell, which mean nothing without knowing the method */
  figures?: (cell: number) => Text;
  n_tests?: number;
  n_offences: number;
  left_out: LeftOut[];
  parameters?: RunCard['parameters'];
  chosen?: Text[];
}

/** What stops a method, and what it was told and chose all the same. */
interface NoLayer extends Pick<Layer, 'parameters' | 'chosen' | 'left_out' | 'n_offences'> {
  too_little: TooLittle;
}

export interface LayerMethod {
  /** its own fields of the address, with their defaults written out */
  query: (input: LayerInput) => Record<string, string | number | null>;
  unit: Text;
  sources: readonly string[];
  make: (input: LayerInput) => Promise<Layer | NoLayer>;
}

/** Puts the values of chosen cells into columns. */
export function column(values: ArrayLike<number>, cells: readonly number[]): number[] {
  return cells.map((cell) => values[cell]!);
}

/** Ascending positions as the step from each to the next. */
export function stepsOf(cells: readonly number[]): number[] {
  return cells.map((cell, i) => cell - (cells[i - 1] ?? 0));
}

/** The positions for which something holds, ascending. */
export function cellsWhere(n_cells: number, holds: (cell: number) => boolean): number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < n_cells; cell++) if (holds(cell)) cells.push(cell);
  return cells;
}

/** The class of a value among lower limits: the last that it reaches, the first for all below. */
export function classOf(value: number, from: readonly number[]): number {
  let at = 0;
  while (at + 1 < from.length && value >= from[at + 1]!) at++;
  return at;
}

/** The legend of limits: under the second, between two, from the last. */
export function legendOf(from: readonly number[], write: (value: number) => Text): LegendClass[] {
  return from.map((low, at) => {
    const here = write(low);
    const next = at + 1 < from.length ? write(from[at + 1]!) : null;
    const label =
      at === 0 && next
        ? { sv: `under ${next.sv}`, en: `under ${next.en}` }
        : next
          ? { sv: `${here.sv} till ${next.sv}`, en: `${here.en} to ${next.en}` }
          : { sv: `${here.sv} eller mer`, en: `${here.en} or more` };
    return { from: at === 0 ? null : low, label, code: `class_${at + 1}` };
  });
}
