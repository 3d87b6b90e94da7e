import { texts } from '../../../text/texts';

/** What the list of layers and the legend say of it. */
export const words = texts({
  sv: {
    title: 'Brott, gator',
    heading: 'Anmälda brott per 100\u00a0m gata',
    counted: (on: string) => `${on} brott ligger på en gata`,
    densest: (name: string | null) => `Tätast: ${name ?? 'gata utan namn'}`,
    off: (n: string) => `, ${n} längre bort än 50\u00a0m`,
    shares: (quarter: string, most: string) =>
      `En fjärdedel av dem ligger på ${quarter}\u00a0% av gatustyckena, fyra femtedelar på ${most}\u00a0%.`,
  },
  en: {
    title: 'Offences, streets',
    heading: 'Reported offences per 100\u00a0m of street',
    counted: (on: string) => `${on} offences lie on a street`,
    densest: (name: string | null) => `Densest: ${name ?? 'a street without a name'}`,
    off: (n: string) => `, ${n} more than 50\u00a0m away`,
    shares: (quarter: string, most: string) =>
      `A quarter of them lie on ${quarter}% of the stretches, four fifths on ${most}%.`,
  },
});
