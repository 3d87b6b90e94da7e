import { texts } from './texts';

/** The words of twelve small maps of a year. */
export const monthTexts = texts({
  sv: {
    heading: (first: string, last: string) => `Månad för månad, ${first} till ${last}`,
    sentence: (most: string, least: string) =>
      `Av de här månaderna har ${most} flest anmälda brott och ${least} minst. Enstaka månader skiljer sig ofta av slump.`,
    none: 'Inga anmälda brott i urvalet under dessa månader.',
    noMonths: 'Data täcker ingen hel månad.',
    help: 'Samma klasser i alla månader. Klicka på en månad för att välja den som period, klicka igen för att ta bort valet.',
    counts: 'De små kartorna visar antal, vilken metod som än är vald.',
    reported: 'anmälda brott',
    caption: 'De senaste månaderna',
    file: 'manad-for-manad',
    columns: {
      month: 'Månad',
      n: 'Anmälda brott',
      on_map: 'På kartan',
      squares: 'Rutor med brott',
      most: 'Flest i en ruta',
      where: 'Rutan ligger vid',
    },
  },
  en: {
    heading: (first: string, last: string) => `Month by month, ${first} to ${last}`,
    sentence: (most: string, least: string) =>
      `Of these months ${most} has the most reported offences and ${least} the fewest. Single months often differ by chance.`,
    none: 'No reported offences in the selection during these months.',
    noMonths: 'The data cover no whole month.',
    help: 'The same classes in every month. Click a month to choose it as the period, click again to take it back.',
    counts: 'The small maps show numbers, whichever method is chosen.',
    reported: 'reported offences',
    caption: 'The latest months',
    file: 'month-by-month',
    columns: {
      month: 'Month',
      n: 'Reported offences',
      on_map: 'On the map',
      squares: 'Squares with offences',
      most: 'Most in one square',
      where: 'The square lies near',
    },
  },
});
