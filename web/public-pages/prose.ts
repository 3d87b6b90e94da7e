import { texts } from '../text/texts';

/** What the pages of method, accessibility and privacy say: headings with paragraphs. */
interface Prose {
  title: string;
  parts: readonly {
    heading: string;
    paragraphs: readonly string[];
    /** a path of ours without the language, or a whole address */
    link?: { to: string; name: string };
  }[];
}

/** @param kept for how long reports are kept, in words */
type Write = (threshold: string, contact: string, kept: string) => Prose;

export const prose = texts<Record<'metod' | 'tillganglighet' | 'integritet' | 'kontakt', Write>>({
  sv: {
    metod: (threshold) => ({
      title: 'Så räknas och skyddas det',
      parts: [
        {
          heading: 'Så skyddas små antal',
          paragraphs: [
            `Antal från 1 till ${Number(threshold) - 1} visas inte. Inte heller de antal som skulle göra att ett sådant går att räkna ut ur rader, kolumner, kvartal eller kommunens summa. Båda står som ”skyddas”, och ingen kan se vilket av dem det är.`,
            `Innan något publiceras prövar vi själva att räkna ut det som är skyddat, med allt som någonsin har publicerats. Kan något antal bestämmas närmare än ${threshold} publiceras ingenting.`,
            'Ett kvartal som är publicerat ändras inte. Därför går det inte att jämföra två versioner och se vad den ena döljer. Brott som anmäls sent kommer därför inte med i efterhand. Ändras indelningen i brottsgrupper eller stadsdelar gäller den nya bara kvartal som inte är publicerade än.',
            'Metoden heter sekundär cellundertryckning (Fischetti och Salazar 2001) och räknas med den öppna lösaren HiGHS.',
          ],
        },
        {
          heading: 'Rutor på kartan',
          paragraphs: [
            'Rutorna är 250 meter breda och räknar samma brott som stadsdelarna, under ett helt kalenderår. De visas bara som klasser, aldrig som antal, och den lägsta klassen rymmer också rutor utan brott. En ruta skyddas där färre än ungefär 50 bor, eller där klassen tillsammans med stadsdelarnas antal skulle säga för mycket.',
            'Hur många som bor i varje ruta vet vi inte. Vi räknar som om invånarna i en stadsdel bodde jämnt spridda över dess mark. I en ruta med flerbostadshus bor det därför fler än vi räknar med, och i en ruta med park eller industri färre.',
          ],
        },
        {
          heading: 'Vad som aldrig visas per stadsdel',
          paragraphs: [
            'Sexualbrott, våld i nära relation, bedrägeri och brott av okänt slag räknas bara för hela kommunen. Enskilda brott, personer, adresser och enskilda pass visas aldrig.',
            'Ett skäl som ändå skulle peka ut någon dras tillbaka. Då står det i dess ställe att texten drogs tillbaka, och när.',
          ],
        },
        {
          heading: 'Tre olika saker: skyddas, noll och saknas',
          paragraphs: [
            '”Skyddas” betyder att det finns ett antal som vi inte visar. ”0” betyder att inget är anmält. ”Uppgift saknas” betyder att vi inte vet. I filerna står det i kolumnen status: known, protected eller no_data.',
          ],
        },
        {
          heading: 'Vad närvaron betyder',
          paragraphs: [
            'Timmarna är de som rapporterats i efterhand, av polis, kommun, ordningsvakter och nattvandrare tillsammans. De är avrundade till fem timmar och visas tidigast en månad efter månadens slut. Färre än fem timmar skyddas.',
          ],
        },
        {
          heading: 'Förändringar',
          paragraphs: [
            'En förändring visas med sitt 95-procentiga intervall. Är antalen få säger vi det i stället. Kvartal där anmälningar ännu kommer in publiceras inte.',
          ],
        },
      ],
    }),
    tillganglighet: (_, contact) => ({
      title: 'Tillgänglighet',
      parts: [
        {
          heading: 'Hur tillgänglig webbplatsen är',
          paragraphs: [
            'Sidorna är gjorda för att följa lagen om tillgänglighet till digital offentlig service (2018:1937) och WCAG 2.1 nivå AA. De går att läsa utan JavaScript, med tangentbord, med skärmläsare, i 320 punkters bredd och i 200 procents förstoring. Allt på kartan står också i tabell.',
            'Vi känner inte till några brister. Provningen är gjord av oss själva med verktyg och för hand; ingen utomstående har granskat sidorna än.',
          ],
        },
        {
          heading: 'Säg till om något inte fungerar',
          paragraphs: [
            `Kontakta ${contact}. Beskriv vilken sida det gäller, vad du ville göra och vad som hände.`,
            'Är du inte nöjd med svaret kan du anmäla till Myndigheten för digital förvaltning (Digg), som har tillsyn.',
          ],
          link: { to: 'https://www.digg.se/tdosanmalan', name: 'Anmäl till Digg' },
        },
      ],
    }),
    integritet: (_, contact, kept) => ({
      title: 'Integritet',
      parts: [
        {
          heading: 'Vad vi vet om dig',
          paragraphs: [
            'Ingenting. De öppna sidorna använder inga kakor, ingen spårning och inget från andra webbplatser. Din plats efterfrågas aldrig.',
            'Servern ser din nätadress medan den svarar, och sparar den inte.',
            `Om du rapporterar en plats läser kommunen det du skrev och dina foton, och tar bort dem ${kept}. Ditt namn frågas det aldrig efter. Var och när ett foto togs, och med vilken kamera, tas bort innan det sparas.`,
          ],
        },
        {
          heading: 'Vad sidorna berättar om andra',
          paragraphs: [
            'Sidorna visar platser, aldrig personer. Små antal skyddas så att ingen enskild händelse går att känna igen.',
            `Frågor besvaras av ${contact}.`,
          ],
        },
      ],
    }),
    kontakt: (_, contact) => ({
      title: 'Kontakt',
      parts: [
        {
          heading: 'Fara och brott',
          paragraphs: [
            'Pågår ett brott eller är någon i fara: ring 112. Vill du anmäla ett brott eller tipsa polisen: ring 114 14.',
          ],
        },
        {
          heading: 'Löftet, siffrorna och närvaron',
          paragraphs: [`Frågor om det som står här besvaras av ${contact}.`],
        },
        {
          heading: 'En plats som känns otrygg',
          paragraphs: ['Det berättar du för kommunen utan konto och utan namn.'],
          link: { to: 'rapportera', name: 'Rapportera en otrygg plats' },
        },
        {
          heading: 'Något på sidorna fungerar inte',
          paragraphs: [`Säg till ${contact}, och beskriv vilken sida det gäller.`],
          link: { to: 'tillganglighet', name: 'Om sidornas tillgänglighet' },
        },
      ],
    }),
  },
  en: {
    metod: (threshold) => ({
      title: 'How it is counted and protected',
      parts: [
        {
          heading: 'How small numbers are protected',
          paragraphs: [
            `Numbers from 1 to ${Number(threshold) - 1} are not shown. Nor are numbers that would let one of those be worked out from rows, columns, quarters or the sum of the municipality. Both are written “protected”, and nobody can see which of the two it is.`,
            `Before anything is published we try ourselves to work out what is protected, with everything that has ever been published. If any number could be told more closely than ${threshold}, nothing is published.`,
            'A quarter that has been published does not change. So two versions cannot be compared to see what one of them hides. Offences that are reported late are therefore not added afterwards. When the groups of offences or the districts are changed, the new ones hold only for quarters that have not been published yet.',
            'The method is secondary cell suppression (Fischetti and Salazar 2001), worked out with the open solver HiGHS.',
          ],
        },
        {
          heading: 'Squares on the map',
          paragraphs: [
            'The squares are 250 metres wide and count the same offences as the districts, over a whole calendar year. They are shown as classes only, never as numbers, and the lowest class also holds squares without offences. A square is protected where fewer than about 50 live in it, or where its class together with the numbers of the districts would tell too much.',
            'How many live in each square we do not know. We count as if the residents of a district lived evenly spread over its land. In a square with blocks of flats there are therefore more than we count with, and in one with a park or industry fewer.',
          ],
        },
        {
          heading: 'What is never shown by district',
          paragraphs: [
            'Sexual offences, domestic violence, fraud and offences of unknown kind are counted for the whole municipality only. Single offences, persons, addresses and single patrols are never shown.',
            'A reason that would point somebody out all the same is withdrawn. That it was, and when, then stands in its place.',
          ],
        },
        {
          heading: 'Three different things: protected, nought and missing',
          paragraphs: [
            '“Protected” means that there is a number that we do not show. “0” means that nothing was reported. “No data” means that we do not know. In the files the column status says it: known, protected or no_data.',
          ],
        },
        {
          heading: 'What presence means',
          paragraphs: [
            'The hours are those reported afterwards, by police, municipality, public order guards and night walkers together. They are rounded to five hours and shown a month after the end of the month at the earliest. Fewer than five hours are protected.',
          ],
        },
        {
          heading: 'Changes',
          paragraphs: [
            'A change is shown with its 95 per cent interval. Where there are too few, we say so instead. Quarters in which reports still come in are not published.',
          ],
        },
      ],
    }),
    tillganglighet: (_, contact) => ({
      title: 'Accessibility',
      parts: [
        {
          heading: 'How accessible this website is',
          paragraphs: [
            'The pages are made to follow the Swedish act on accessibility of digital public services (2018:1937) and WCAG 2.1 level AA. They can be read without JavaScript, by keyboard, with a screen reader, at a width of 320 pixels and at 200 per cent zoom. Everything on the map is in a table too.',
            'We know of no shortcomings. We have tested the pages ourselves, with tools and by hand; nobody from outside has reviewed them yet.',
          ],
        },
        {
          heading: 'Tell us when something does not work',
          paragraphs: [
            `Contact ${contact}. Say which page it is about, what you wanted to do and what happened.`,
            'If you are not content with the answer you can report it to the Agency for Digital Government (Digg), which supervises.',
          ],
          link: { to: 'https://www.digg.se/tdosanmalan', name: 'Report to Digg (in Swedish)' },
        },
      ],
    }),
    integritet: (_, contact, kept) => ({
      title: 'Privacy',
      parts: [
        {
          heading: 'What we know about you',
          paragraphs: [
            'Nothing. The open pages use no cookies, no tracking and nothing from other websites. Your position is never asked for.',
            'The server sees your network address while it answers, and does not keep it.',
            `If you report a place, the municipality reads what you wrote and your photos, and removes them ${kept}. You are never asked for your name. Where and when a photo was taken, and by what camera, is removed before it is kept.`,
          ],
        },
        {
          heading: 'What the pages tell about others',
          paragraphs: [
            'The pages show places, never persons. Small numbers are protected so that no single event can be recognised.',
            `Questions are answered by ${contact}.`,
          ],
        },
      ],
    }),
    kontakt: (_, contact) => ({
      title: 'Contact',
      parts: [
        {
          heading: 'Danger and crime',
          paragraphs: [
            'If a crime is going on or somebody is in danger: call 112. To report a crime or tell the police something: call 114 14.',
          ],
        },
        {
          heading: 'The promise, the figures and presence',
          paragraphs: [`Questions about what is written here are answered by ${contact}.`],
        },
        {
          heading: 'A place that feels unsafe',
          paragraphs: ['You tell the municipality of it without an account and without a name.'],
          link: { to: 'rapportera', name: 'Report an unsafe place' },
        },
        {
          heading: 'Something on the pages does not work',
          paragraphs: [`Tell ${contact}, and say which page it is about.`],
          link: { to: 'tillganglighet', name: 'How accessible the pages are' },
        },
      ],
    }),
  },
});
