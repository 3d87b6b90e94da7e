import type { GroundTable } from '../../../schema/ground/index';
import type { Tags } from '../element';
import type { Shape } from '../feature';

/** What a feature becomes in a table: its own columns, and whether as it is, as an area, as a line or as a point. */
export interface KindRow {
  as: 'point' | 'line' | 'area';
  columns: Readonly<Record<string, string | boolean | null>>;
}

/** What of the ground goes into one table. Every file of this folder but this one exports one, in this shape. */
export interface Kind {
  table: GroundTable;
  /** at least one of these keys is there when there is something to make */
  keys: readonly string[];
  read: (tags: Tags, shape: Shape['kind']) => readonly KindRow[];
  /** areas and lines that may be larger than the municipality end at the edge of what is kept */
  isClipped: boolean;
}

const NAME_LENGTH = 120;

/** A text of a tag as it may stand on a map: without control characters, and no longer than a sign. */
export function cleanText(text: string | undefined): string | null {
  if (text === undefined) return null;
  const clean = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  if (clean === '') return null;
  const letters = Array.from(clean);
  return letters.length > NAME_LENGTH ? `${letters.slice(0, NAME_LENGTH - 1).join('')}…` : clean;
}

export const isYes = (value: string | undefined): boolean => value !== undefined && value !== 'no';

/** Whether it runs below or above the ground. */
export function levelsOf(tags: Tags): { is_tunnel: boolean; is_bridge: boolean } {
  return { is_tunnel: isYes(tags['tunnel']) || tags['covered'] === 'yes', is_bridge: isYes(tags['bridge']) };
}

/** The first class whose tags are there: `[class, key, values]`, `*` for any value but no. */
export function classOf<T extends string>(
  tags: Tags,
  table: readonly (readonly [T, string, '*' | readonly string[]])[],
): T | null {
  const match = table.find(([, key, values]) => {
    const value = tags[key];
    return value !== undefined && (values === '*' ? value !== 'no' : values.includes(value));
  });
  return match?.[0] ?? null;
}
