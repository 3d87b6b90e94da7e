import { WHOLE } from '../protected-table';
import type { PublicDocument } from '../make-document';
import { statusOf } from './status-of';
import type { PublicTable, Shape } from './public-table';
import { promiseTable, verdictTable } from './promise-tables';
import { squareTable } from './square-table';

/** Everything that is published as tables; those that a document has nothing for are not among them. */
export function listTables(document: PublicDocument): PublicTable[] {
  const shapeOf = shapesOf(document);
  return [
    stadsdelTable(document, shapeOf),
    countTable(document),
    ...(document.squares === null ? [] : [squareTable(document.squares)]),
    promiseTable(document),
    verdictTable(document),
    presenceTable(document, shapeOf),
    eventTable(document, shapeOf),
    outcomeTable(document, shapeOf),
    ...(document.survey.answers.length > 0 ? [surveyTable(document, shapeOf)] : []),
    ...(document.reports ? [reportTable(document.reports, shapeOf), answerTable(document.reports)] : []),
  ];
}

type ShapeOf = (stadsdel: string) => Shape | null;
type Column = PublicTable['columns'][number];

const text = (name: string): Column => ({ name, type: 'text' });
const integer = (name: string): Column => ({ name, type: 'integer' });
const number = (name: string): Column => ({ name, type: 'number' });

/** The outline of each stadsdel, one and the same for all that lies in it; the whole municipality and no known place have none. */
function shapesOf({ stadsdelar }: PublicDocument): ShapeOf {
  const shapes = new Map(
    stadsdelar.map(({ stadsdel, outline }): [string, Shape] => [
      stadsdel,
      { type: 'MultiPolygon', coordinates: outline },
    ]),
  );
  return (stadsdel) => shapes.get(stadsdel) ?? null;
}

/** The stadsdelar with the newest whole year's count of each. */
function stadsdelTable({ stadsdelar, counts, times }: PublicDocument, shapeOf: ShapeOf): PublicTable {
  const year = times.filter(({ time }) => time.length === 4).at(-1)?.time ?? null;
  return {
    name: 'stadsdelar',
    columns: [
      ...[text('stadsdel'), text('name'), integer('population'), integer('population_year')],
      ...[{ name: 'is_prioritised', type: 'boolean' } as const, text('year'), text('status'), integer('n')],
    ],
    rows: stadsdelar.map(({ stadsdel, name, population, population_year, prioritised }) => {
      const n = counts.find((cell) => cell.time === year && cell.area === stadsdel && cell.group === 'alla')?.n;
      const known = [stadsdel, name, population, population_year, prioritised !== null, year];
      return [...known, ...statusOf(n ?? 'no_data')];
    }),
    shapes: stadsdelar.map(({ stadsdel }) => shapeOf(stadsdel)),
  };
}

/** A row a cell; where it lies is in the table of stadsdelar: its outline in every cell would be most of the file. */
function countTable({ counts }: PublicDocument): PublicTable {
  return {
    name: 'counts',
    columns: [text('time'), text('area'), text('group'), text('status'), integer('n')],
    rows: counts.map(({ time, area, group, n }) => [time, area, group, ...statusOf(n)]),
  };
}

function presenceTable({ presence }: PublicDocument, shapeOf: ShapeOf): PublicTable {
  return {
    name: 'presence',
    columns: [text('month'), text('stadsdel'), text('status'), integer('hours')],
    rows: presence.map(({ month, stadsdel, hours }) => [month, stadsdel, ...statusOf(hours)]),
    shapes: presence.map(({ stadsdel }) => shapeOf(stadsdel)),
  };
}

/** Open events that are to come; their stadsdel is where on the map. */
function eventTable({ events }: PublicDocument, shapeOf: ShapeOf): PublicTable {
  return {
    name: 'events',
    columns: ['event_id', 'kind', 'actor', 'stadsdel', 'place', 'from', 'to'].map(text),
    rows: events.map(({ event_id, kind, actor, stadsdel, place, from, to }) => [
      ...[event_id, kind.sv, actor.sv, stadsdel, place, from, to],
    ]),
    shapes: events.map(({ stadsdel }) => shapeOf(stadsdel)),
  };
}

/** What came of open events that have been: `n_came` is empty where it is not told. */
function outcomeTable({ outcomes }: PublicDocument, shapeOf: ShapeOf): PublicTable {
  return {
    name: 'outcomes',
    columns: [...['kind', 'stadsdel', 'date', 'status'].map(text), integer('n_came'), text('next_step')],
    rows: outcomes.map(({ kind, stadsdel, date, n_came, next_step }) => [
      ...[kind.sv, stadsdel, date, ...statusOf(n_came), next_step],
    ]),
    shapes: outcomes.map(({ stadsdel }) => shapeOf(stadsdel)),
  };
}

/** What residents have answered: `share` is empty where too few have. */
function surveyTable({ survey }: PublicDocument, shapeOf: ShapeOf): PublicTable {
  return {
    name: 'survey',
    columns: [
      ...[text('stadsdel'), text('source'), text('question'), integer('year'), text('status')],
      ...[number('share'), integer('n'), number('low'), number('high')],
    ],
    rows: survey.answers.map(({ stadsdel, source, question, year, share, n, low, high }) => [
      ...[stadsdel, source, question, year],
      ...(share === 'too_few' ? ['too_few', null] : ['known', share]),
      ...[n, low, high],
    ]),
    shapes: survey.answers.map(({ stadsdel }) => shapeOf(stadsdel)),
  };
}

type Reports = NonNullable<PublicDocument['reports']>;

/** How many reports residents have sent, a row a quarter and stadsdel. */
function reportTable({ counts }: Reports, shapeOf: ShapeOf): PublicTable {
  return {
    name: 'reports',
    columns: [text('time'), text('area'), text('status'), integer('n')],
    rows: counts.map(({ time, area, n }) => [time, area, ...statusOf(n)]),
    shapes: counts.map(({ area }) => (area === WHOLE ? null : shapeOf(area))),
  };
}

/** Reports that have been answered and chosen to be shown, as points where their place is shown. */
function answerTable({ points }: Reports): PublicTable {
  return {
    name: 'answers',
    columns: ['report_id', 'category', 'status', 'stadsdel', 'title', 'answer', 'answered_on'].map(text),
    rows: points.map(({ report_id, category, status, stadsdel, title, answer, answered_on }) => [
      ...[report_id, category, status, stadsdel, title.sv, answer.sv, answered_on],
    ]),
    shapes: points.map(({ at }) => at && { type: 'Point', coordinates: [at.lng, at.lat] }),
  };
}
