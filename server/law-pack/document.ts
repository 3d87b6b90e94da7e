import type { z } from '@hono/zod-openapi';
import type { lawPack, lawPacks } from '../contract/law-pack';

export type LawPack = z.infer<typeof lawPack>['pack'];
/** The computed part of a version: blocks in both languages. */
export type LawDocument = LawPack['document'];
export type LawTexts = LawPack['texts'];
type Section = LawDocument['sections'][number];
export type Block = Section['blocks'][number];
export type Figure = Extract<Block, { kind: 'figure' }>;
type Plot = NonNullable<Figure['plot']>;
/** A figure before it has its number and all of its card. */
type Drawn = Omit<Figure, 'n' | 'kind' | 'card' | 'plot'> & {
  plot?: Plot;
  card: Pick<Figure['card'], 'address' | 'period' | 'notes'> & { is_saved: boolean };
};
/** What a part of the document tells, before its figures are numbered. */
export type Told = Exclude<Block, Figure> | (Drawn & { kind: 'figure' });
export type Clock = z.infer<typeof lawPacks>['clock'];
