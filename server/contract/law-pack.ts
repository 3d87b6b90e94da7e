import { z } from '@hono/zod-openapi';
import { LAW_SECTIONS, MOST_CHARACTERS } from '../../data/terms/law-sections';
import { date, instant, n, period, revision, text } from './fields';
import { strict } from './strict';

/**
 * What goes over the wire about the pack that lag (2023:196) asks of a municipality: lägesbild, åtgärdsplan and follow-up.
 * A document is blocks of text and figures in both languages; the page, the PDF and the DOCX are made from the same blocks.
 */

/** All that is needed to make a figure again. */
const figureCard = z.object({
  /** the question, below /api, that gives its numbers again */
  address: z.string(),
  period,
  data_version: z.string(),
  program_version: z.string(),
  /** of what people save, when it was made; null where the figure is of the data alone */
  store_revision: n.nullable(),
  municipality: z.string(),
  synthetic: z.boolean(),
  /** how it was counted, and what was left out */
  notes: z.array(text),
});

const bar = z.object({
  value: z.number(),
  /** ends of the 95 % interval; null for none */
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** A table, and where one row is one quantity a plot of it. */
const figure = z.object({
  kind: z.literal('figure'),
  n: z.number().int().min(1).openapi({ description: 'its number in the document' }),
  title: text,
  columns: z.array(z.object({ name: text, is_number: z.boolean() })).min(1),
  rows: z.array(z.array(text)),
  plot: z
    .object({
      /** bars from zero, or points with their intervals round zero */
      kind: z.enum(['bars', 'intervals']),
      /** one a row; null where the row has no number */
      bars: z.array(bar.nullable()),
      unit: text,
      /** what the plot shows, in words */
      alt: text,
    })
    .nullable(),
  card: figureCard,
});

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sentence'), text }),
  z.object({ kind: z.literal('list'), title: text, items: z.array(text) }),
  figure,
]);

const lawDocument = z.object({
  made_on: date,
  period,
  municipality: z.string(),
  synthetic: z.boolean(),
  sections: z.array(z.object({ section: z.enum(LAW_SECTIONS), blocks: z.array(block) })),
});

/** Plain text, paragraphs apart by an empty line; markup is kept as the text that it is. */
const writtenText = z.string().max(MOST_CHARACTERS);
const texts = strict(Object.fromEntries(LAW_SECTIONS.map((section) => [section, writtenText])) as Written);
type Written = Record<(typeof LAW_SECTIONS)[number], typeof writtenText>;

const inShort = z.object({
  pack_id: z.string(),
  version: n.openapi({ description: '1, 2, 3 …' }),
  status: z.enum(['draft', 'approved']),
  updated_by: z.string(),
  updated_at: instant,
  /** local date, who decided it; null for a draft */
  approved_on: date.nullable(),
  decision: z.string().nullable(),
});

const clock = z.object({
  /** of the last approved version; null for none */
  approved_on: date.nullable(),
  /** whole months since */
  months: n.nullable(),
  /** when it is to be decided anew at the latest */
  due_on: date.nullable(),
  state: z.enum(['none', 'current', 'soon', 'overdue']),
  sentence: text,
});

/** GET /api/law-pack: the versions, the newest first, and how long the last approved one holds. */
export const lawPacks = z.object({
  today: date,
  /** calendar years that the data cover, the newest first: what a draft can be told to map */
  years: z.array(z.number().int()),
  revision: n,
  clock,
  packs: z.array(inShort),
});

/** GET /api/law-pack/:pack_id: a draft with the figures of now, an approved version with those that it had. */
export const lawPack = z.object({
  revision: n,
  pack: inShort.extend({ revision: n, texts, period: period.nullable(), document: lawDocument }),
});

/** POST /api/law-pack: a draft, with the texts of the version before. */
export const newLawPack = strict({});

/** PUT /api/law-pack/:pack_id: the texts of a draft and the time that it maps, on top of a revision. */
export const changedLawPack = strict({
  texts,
  /** whole months, twelve at most; null for the last twelve that the data cover, left out where it is to stay */
  period: strict({ from: date, to: date }).nullish(),
  revision,
});

/** POST …/approve: the version is kept as it is, its figures with it. */
export const approvedLawPack = strict({
  revision,
  approved_on: date,
  decision: z.string().trim().min(1).max(200).openapi({ description: 'who decided, and where it is written down' }),
});

export const savedLawPack = z.object({ pack: inShort.extend({ revision: n, texts, period: period.nullable() }) });
export const removedLawPack = z.object({ pack_id: z.string() });

/** 409: somebody else has changed it first. */
export const lawPackConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: savedLawPack.shape.pack,
});
