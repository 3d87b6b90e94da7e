import { formatDate, formatPeriod } from '../../data/terms/date';
import type { Language } from '../../data/terms/language';
import { LAW_SECTIONS } from '../../data/terms/law-sections';
import { SECTION_WORDS } from '../../data/terms/law-section-words';
import { drawPlot } from './draw-plot';
import type { Block, Figure, LawPack } from './document';
import type { Flow, FlowItem } from '../document/flow';
import { layOutCards } from './lay-out-cards';
import { flowWords } from './flow-words';

/** A version as a document in one language: title, sections with what people wrote and what was computed, the cards last. */
export function layOut(pack: LawPack, language: Language): Flow {
  const { document, texts } = pack;
  const t = flowWords[language];
  const day = (date: string) => formatDate(date, language);
  const items = LAW_SECTIONS.flatMap((section, i): FlowItem[] => {
    const blocks = document.sections.find((each) => each.section === section)?.blocks ?? [];
    const written = paragraphsOf(texts[section]);
    return [
      { kind: 'heading', level: 1, text: `${i + 1}. ${SECTION_WORDS[section].name[language]}` },
      ...(written.length + blocks.length === 0 ? [{ kind: 'paragraph' as const, text: t.nothing }] : written),
      ...blocks.flatMap((block) => layOutBlock(block, language)),
    ];
  });
  return {
    language,
    title: t.title(document.municipality),
    about: [
      t.version(pack.version, pack.status === 'approved' ? null : day(document.made_on)),
      ...(pack.approved_on === null ? [] : [t.approved(day(pack.approved_on), pack.decision ?? '')]),
      t.period(formatPeriod(document.period, language), day(document.made_on)),
      ...(document.synthetic ? [t.synthetic] : []),
      t.law,
      t.notProtected,
    ],
    contents: t.contents,
    items: [...items, ...layOutCards(document, language)],
  };
}

function layOutBlock(block: Block, language: Language): FlowItem[] {
  switch (block.kind) {
    case 'sentence':
      return [{ kind: 'paragraph', text: block.text[language] }];
    case 'list':
      return [
        { kind: 'heading', level: 2, text: block.title[language] },
        { kind: 'list', items: block.items.map((item) => item[language]) },
      ];
    case 'figure':
      return [{ kind: 'heading', level: 2, text: block.title[language] }, layOutFigure(block, language)];
  }
}

function layOutFigure(figure: Figure, language: Language): FlowItem {
  const t = flowWords[language];
  const svg = drawPlot(figure, language);
  return {
    kind: 'table',
    caption: t.caption(figure.n, figure.title[language]),
    columns: figure.columns.map(({ name, is_number }) => ({ name: name[language], is_number })),
    rows: figure.rows.map((row) => row.map((cell) => cell[language])),
    note: t.seeCard(figure.n),
    plot: svg === null ? null : { svg, alt: `${figure.title[language]}. ${figure.plot?.alt[language] ?? ''}` },
  };
}

/** Paragraphs stand apart by an empty line; a single line break is kept as a space. */
function paragraphsOf(written: string): FlowItem[] {
  return written
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }));
}
