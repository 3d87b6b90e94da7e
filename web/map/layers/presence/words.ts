import { texts } from '../../../text/texts';

/** What the list of layers and the legend say of it. */
export const words = texts({
  sv: {
    title: 'Planerad närvaro',
    presence: (week: string) => `Planerad närvaro ${week}`,
    presenceRing: 'Ring: planerat. Fyllt: genomfört.',
    week: 'Vecka',
    earlier: 'Veckan före',
    later: 'Veckan efter',
  },
  en: {
    title: 'Planned presence',
    presence: (week: string) => `Planned presence ${week}`,
    presenceRing: 'Ring: planned hours. Filled: delivered.',
    week: 'Week',
    earlier: 'The week before',
    later: 'The week after',
  },
});
