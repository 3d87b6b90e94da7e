import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  StyleLevel,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { Flow, FlowItem } from './flow';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const MUTED = '5a6673';
const run = (options: IRunOptions) => new TextRun(options);

/** A document for a word processor: headings are headings, tables have heads that repeat, and its language is told. */
export async function writeDocx({ language, title, about, contents, items }: Flow): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Löfteskartan',
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 44, bold: true } },
        heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 240, after: 100 } } },
        heading3: { run: { size: 21, bold: true } },
      },
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [run({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          ...about.map((line) => new Paragraph({ children: [run({ text: line, color: MUTED })] })),
          new TableOfContents(contents, {
            hyperlink: true,
            headingStyleRange: '1-2',
            stylesWithLevels: [new StyleLevel('Heading1', 1)],
          }),
          ...items.flatMap(writeItem),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function writeItem(item: FlowItem): (Paragraph | Table)[] {
  switch (item.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[item.level], text: item.text, keepNext: true })];
    case 'paragraph':
      return [new Paragraph({ text: item.text })];
    case 'list':
      return item.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'table':
      return writeTable(item);
  }
}

function writeTable({ caption, columns, rows, note }: Extract<FlowItem, { kind: 'table' }>): (Paragraph | Table)[] {
  const cell = (text: string, j: number, isHead: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: columns[j]?.is_number ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0 },
          children: [run({ text, bold: isHead, size: columns.length > 5 ? 15 : 18 })],
        }),
      ],
    });
  return [
    new Paragraph({ keepNext: true, children: [run({ text: caption, bold: true, size: 18 })] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, children: columns.map(({ name }, j) => cell(name, j, true)) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, j) => cell(text, j, false)) })),
      ],
    }),
    new Paragraph({ spacing: { before: 60 }, children: [run({ text: note, color: MUTED, size: 18 })] }),
  ];
}
