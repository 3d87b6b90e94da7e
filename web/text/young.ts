import { texts } from './texts';

/** The switch that shows everything from the side of children and young people, and what it says. */
export const youngTexts = texts({
  sv: {
    name: 'Barn och unga',
    title: 'Visa allt från barns och ungas sida: brott mot dem, deras platser, träffar med dem',
    places:
      'Platser för barn och unga: skolor, skolgårdar och parker ur registret, och skolor som är namngivna på kartan.',
    noPlaces: 'Registret har ingen plats för barn och unga än.',
    schools: 'Skolor på kartan',
    onMap: (name: string) => `Visa ${name} på kartan`,
    meetings: 'Bara träffar med barn och unga visas.',
    ways: { places: 'Deras platser', promises: 'Träffar med dem' },
    hours: 'Skoltid',
    after: 'Efter skolan',
  },
  en: {
    name: 'Children and young people',
    title: 'Show everything from the side of the young: offences against them, their places, meetings with them',
    places:
      'Places of children and young people: schools, school yards and parks of the register, and schools named on the map.',
    noPlaces: 'The register has no place of the young yet.',
    schools: 'Schools on the map',
    onMap: (name: string) => `Show ${name} on the map`,
    meetings: 'Only meetings with children and young people are shown.',
    ways: { places: 'Their places', promises: 'Meetings with them' },
    hours: 'School hours',
    after: 'After school',
  },
});
