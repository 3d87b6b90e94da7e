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
    routes: 'Vägar till skolan',
    routesWhen: (hours: string, period: string) =>
      `Vardagar ${hours}, anmälda brott ${period}. Inom parentes det intervall som slumpen ger, 95 %.`,
    school: 'Skola',
    near: 'Brott vid vägarna',
    per100m: 'Per 100 m',
    young: 'Mot unga',
    length: 'Vägarnas längd',
    busiest: 'Gator som flest går längs',
    metres: (n: string) => `${n} m`,
    noName: 'utan namn',
    how: 'Hur det är räknat',
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
    routes: 'Ways to school',
    routesWhen: (hours: string, period: string) =>
      `Weekdays ${hours}, offences reported ${period}. In brackets the interval that chance gives, 95%.`,
    school: 'School',
    near: 'Offences near the ways',
    per100m: 'Per 100 m',
    young: 'Against the young',
    length: 'Length of the ways',
    busiest: 'Streets that most go along',
    metres: (n: string) => `${n} m`,
    noName: 'without a name',
    how: 'How it is counted',
  },
});
