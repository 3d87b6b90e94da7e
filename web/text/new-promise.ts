import { texts } from './texts';

/** The dialog that makes a promise of another year out of an earlier one. */
export const newPromiseTexts = texts({
  sv: {
    title: 'Gör ett nytt löfte',
    lead: 'Åtagandena följer med från ett tidigare år, med datumen flyttade. Det som är gjort och avgjort följer inte med.',
    from: 'Utgå från',
    year: 'År',
    make: 'Gör löftet',
  },
  en: {
    title: 'Make a new promise',
    lead: 'The activities come along from an earlier year, with their dates moved. What was done and decided does not.',
    from: 'Begin from',
    year: 'Year',
    make: 'Make the promise',
  },
});
