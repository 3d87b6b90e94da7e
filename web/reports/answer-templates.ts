import type { ReportStatus } from '../../data/terms/report';
import type { Language } from '../text/texts';

/** Answers to begin from, in both languages; what stands in brackets is filled in. */
export const ANSWER_TEMPLATES: readonly {
  name: Record<Language, string>;
  status: ReportStatus;
  answer: Record<Language, string>;
}[] = [
  {
    name: { sv: 'Läst, vi tittar på det', en: 'Read, we look at it' },
    status: 'seen',
    answer: {
      sv: 'Tack för att du berättade. Vi tittar på platsen och återkommer här.',
      en: 'Thank you for telling us. We will look at the place and answer here.',
    },
  },
  {
    name: { sv: 'Belysningen lagas', en: 'The lighting will be mended' },
    status: 'planned',
    answer: {
      sv: 'Tack. Belysningen är felanmäld och ska vara lagad senast [datum].',
      en: 'Thank you. The lighting has been reported and is to be mended by [date].',
    },
  },
  {
    name: { sv: 'Buskar klipps', en: 'Bushes will be cut' },
    status: 'planned',
    answer: {
      sv: 'Tack. Vi klipper ner växterna så att platsen går att överblicka, under vecka [vecka].',
      en: 'Thank you. We will cut the plants back so that the place can be overlooked, in week [week].',
    },
  },
  {
    name: { sv: 'Vandring planeras', en: 'A walk is planned' },
    status: 'planned',
    answer: {
      sv: 'Tack. Platsen tas med på trygghetsvandringen den [datum]. Du är välkommen att gå med.',
      en: 'Thank you. The place will be part of the safety walk on [date]. You are welcome to join.',
    },
  },
  {
    name: { sv: 'Åtgärdat', en: 'Mended' },
    status: 'mended',
    answer: {
      sv: 'Nu är det åtgärdat. Är det inte det? Säg till på den här sidan.',
      en: 'It has now been mended. Has it not? Tell us on this page.',
    },
  },
  {
    name: { sv: 'Annan ansvarar', en: 'Somebody else is responsible' },
    status: 'answered',
    answer: {
      sv: 'Tack. Platsen sköts av [vem], och vi har fört det vidare till dem.',
      en: 'Thank you. The place is looked after by [who], and we have passed it on to them.',
    },
  },
  {
    name: { sv: 'Görs inte', en: 'Will not be done' },
    status: 'declined',
    answer: {
      sv: 'Tack för att du berättade. Vi kommer inte att göra något åt det, eftersom [skäl].',
      en: 'Thank you for telling us. We will not do anything about it, as [reason].',
    },
  },
];
