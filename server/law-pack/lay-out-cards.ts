import { formatPeriod } from '../../data/terms/date';
import type { Language } from '../../data/terms/language';
import type { LawDocument } from './document';
import type { FlowItem } from '../document/flow';
import { flowWords } from './flow-words';

/** How each figure was made, so that it can be made again. */
export function layOutCards({ sections }: LawDocument, language: Language): FlowItem[] {
  const t = flowWords[language];
  const figures = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])));
  if (figures.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t.cards },
    { kind: 'paragraph', text: t.cardsLead },
    ...figures.flatMap(({ n, title, card }): FlowItem[] => [
      { kind: 'heading', level: 2, text: t.card(n, title[language]) },
      {
        kind: 'list',
        items: [
          t.address(card.address),
          t.cardPeriod(formatPeriod(card.period, language)),
          t.data(card.data_version, card.program_version),
          ...(card.store_revision === null ? [] : [t.store(card.store_revision)]),
          ...(card.synthetic ? [t.synthetic] : []),
          ...card.notes.map((note) => note[language]),
        ],
      },
    ]),
  ];
}
