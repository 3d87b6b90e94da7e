import { formatList } from '../../../data/terms/list';
import { offencesEn, offencesSv } from '../../../data/terms/offence-count';

/** What stands on the pictures that people share. */
export const pictureWords = {
  sv: {
    over: (town: string) => `Löfteskartan · ${town}`,
    title: (town: string) => `Lovat och gjort i ${town}`,
    first: (names: readonly string[]) => `Prioriterat: ${formatList(names, 'sv')}.`,
    isFirst: 'Prioriterad stadsdel.',
    offences: (n: string, year: string) => `${offencesSv(n)} ${year}.`,
    protected: (year: string) => `Antalet anmälda brott ${year} skyddas.`,
    noData: (year: string) => `Uppgift om anmälda brott ${year} saknas.`,
    goes: (year: number, done: number, all: number) =>
      `Löftet ${year}: ${done} av ${all} åtaganden är klara eller i fas.`,
    part: (title: string, done: number, all: number) => `${title}: ${done} av ${all} klara eller i fas.`,
    foot: (day: string, isDemo: boolean) => `${isDemo ? 'Demo, påhittade uppgifter. ' : ''}Gäller ${day}.`,
  },
  en: {
    over: (town: string) => `Löfteskartan · ${town}`,
    title: (town: string) => `Promised and done in ${town}`,
    first: (names: readonly string[]) => `Prioritised: ${formatList(names, 'en')}.`,
    isFirst: 'A prioritised district.',
    offences: (n: string, year: string) => `${offencesEn(n)} in ${year}.`,
    protected: (year: string) => `The number of reported offences in ${year} is protected.`,
    noData: (year: string) => `There are no data of reported offences in ${year}.`,
    goes: (year: number, done: number, all: number) =>
      `The promise of ${year}: ${done} of ${all} activities are done or on time.`,
    part: (title: string, done: number, all: number) => `${title}: ${done} of ${all} done or on time.`,
    foot: (day: string, isDemo: boolean) => `${isDemo ? 'Demo, made-up figures. ' : ''}As of ${day}.`,
  },
};
