import { texts } from './texts';

/** The page about data and methods. */
export const aboutTexts = texts({
  sv: {
    heading: 'Om kartan och uppgifterna',
    lead: 'Löfteskartan visar var och när anmälda brott samlas, vad polis och kommun har lovat att göra åt det och var de planerar att finnas. Här står vad siffrorna bygger på och vad de inte säger.',
    methodsText: 'Varje analysmetod förklaras i tre meningar, med sin källa:',
    methodsLink: 'så räknas det',
    syntheticHeading: 'Syntetiska demodata',
    synthetic:
      'Minst en av datamängderna är påhittad för visning. Den är lagd så att mönstren liknar en verklig stads, men den beskriver inga verkliga händelser och ska inte användas som underlag.',
    data: 'Datamängder',
    columns: {
      dataset: 'Datamängd',
      publisher: 'Utgivare',
      licence: 'Licens',
      period: 'Period',
      rows: 'Rader',
      imported: 'Hämtad',
    },
    rowsAll: 'Antalet rader gäller hela datamängden.',
    syntheticMark: 'syntetisk',
    notImported: 'skapad här',
    noPeriod: 'utan datum',
    notHere: (names: string) => `Saknas här: ${names}.`,
    map: 'Karta och områden',
    counts: 'Vad som räknas',
    countsText: [
      'Kartan räknar anmälda brott. Alla brott anmäls inte, och viljan att anmäla skiljer sig mellan platser, brott och grupper. En plats med många anmälda brott är inte detsamma som en otrygg plats.',
      'Ett brott räknas till den dag det skedde, inte den dag det anmäldes. När brottet har skett någon gång mellan två tidpunkter räknas det till mitten av tiden emellan.',
    ],
    produced: 'Brott som polisen själv upptäcker',
    producedText: (names: string) =>
      `${names} upptäcks mest av polisen själv. Mer närvaro ger fler anmälningar av dem, och därför är de inte med från början, står för sig när de räknas och används aldrig som mått på om närvaro har hjälpt.`,
    place: 'Var brotten läggs',
    placeText: [
      'Ett brott läggs i en ruta bara när dess plats är känd som en punkt eller en gata. Brott som bara är kända till ett område räknas i stadsdelen, om den är känd, och annars bara i hela kommunen.',
      'Rutorna ligger på det nationella rutnätet i SWEREF 99 TM och är klippta vid kommungränsen. En ruta säger hur många anmälda brott som hör dit, inte vem som bor eller vistas där.',
    ],
    leftOut: 'Vad som aldrig visas på en plats',
    leftOutText: (names: string) =>
      `Dessa slag räknas per stadsdel och i kommunen, men läggs aldrig i en ruta: ${names}. Platsen är ofta ett hem, och en prick på kartan skulle kunna peka ut den som blivit utsatt.`,
    time: 'Hur tiderna fungerar',
    timeText: [
      'Många brott upptäcks i efterhand: cykeln stod där på kvällen och var borta på morgonen. Ett brott har ett klockslag bara när det är känt inom tre timmar. Övriga räknas i antalet men inte i rutnätet över veckan, och faller bort när du filtrerar på timmar.',
      'Alla tider är lokal tid. Veckan börjar på måndag. Rutnätet över veckan jämför varje block med en jämn fördelning, med samma gränser för alla områden och perioder. Ett block med färre än fem brott får aldrig en av de tre varmare färgerna.',
      'Meningen om när brotten samlas söker igenom veckans delar efter den som avviker mest från en jämn fördelning (Kulldorffs sökstatistik). Den säger ingenting vid färre än 60 brott med känd tid, eller när avvikelsen lika gärna kan vara slump.',
    ],
    change: 'Vad förändringen betyder',
    changeText: [
      'Förändringen jämför perioden med samma datum ett år före. Intervallet efter den visar hur mycket som kan vara slump: bland många sådana jämförelser hamnar den underliggande förändringen i intervallet ungefär 95 gånger av 100. Det räknas med de två antalen som poissonfördelade (Wilsons intervall).',
      'Täcker intervallet noll går det inte att säga om brotten blivit fler eller färre. Då visas förändringen i en neutral ton. När de två perioderna tillsammans har färre än tio brott står det ”för lite för att säga”.',
    ],
    rate: 'Tal per invånare och yta',
    rateText: [
      'Tal per 1 000 invånare och år visas bara för stadsdelar med minst 1 000 invånare. Också där ska de läsas med omdöme: vid stationer och i centrum är de som vistas på platsen många fler än de som bor där. Tal per kvadratkilometer säger då mer.',
      'Kartans färgklasser bestäms av alla data, inte av den valda perioden. En lugn månad ser därför lugn ut.',
    ],
    presence: 'Närvaro',
    presenceText:
      'Planerad närvaro är summan av planerade pass i veckan. Genomförd närvaro är vad som rapporterats, och är tom tills veckan är rapporterad. Inställda pass räknas som planerade och inte genomförda.',
    official: 'Skillnaden mot officiell statistik',
    officialText:
      'Brå räknar efter när anmälan skrevs in och tar med alla brott. Kartan räknar efter när brottet skedde, följer ditt urval och håller isär brott som polisen själv upptäcker. Talen är därför olika, och båda kan vara rätta.',
    notices: 'Polisens notiser',
    noticesText:
      'Notiserna är ett urval av händelser som polisen själv har skrivit om. De har ingen egen plats: ungefär hälften nämner en stadsdel eller en plats i texten, och övriga är bara kända till kommunen eller länet. De räknas aldrig och läggs aldrig på kartan.',
    keyboard: 'Tangentbord',
    keys: [
      ['Tab', 'går mellan kartans stadsdelar, urvalet, lagren och uppgifterna'],
      ['Piltangenter', 'byter stadsdel i listan, månad i diagrammet eller flik i tabellen'],
      ['Retur', 'väljer stadsdelen eller månaden'],
      ['Skift + piltangent', 'väljer flera månader'],
      ['Esc', 'stänger stadsdelen eller det som är öppet'],
      ['t', 'byter mellan karta och tabell'],
    ],
    accessibility: 'Tillgänglighet',
    accessibilityText: [
      'Allt som kartan visar finns också som tabell under samma urval. Diagrammen har var sin tabell. Ingenting sägs med färg allena, sidan följer inställningen för minskad rörelse och går att använda med bara tangentbord.',
      'Hittar du något som inte fungerar för dig: berätta det för den som driver kartan. Skriv vad du ville göra, vad som hände, vilken webbläsare och vilket hjälpmedel du använder, och ta med raden här under.',
    ],
    report: (address: string, version: string) => `Adress: ${address}. Dataversion: ${version}.`,
    reuse: 'Hämta data',
    reuseText: 'Varje tabell kan kopieras eller laddas ner som CSV. Gränssnittet för program beskrivs här:',
    api: 'API:ets beskrivning (OpenAPI)',
    contents: 'På den här sidan',
  },
  en: {
    heading: 'About the map and the data',
    lead: 'Löfteskartan (the promise map) shows where and when reported offences gather, what police and municipality have promised to do about it, and where they plan to be. This page says what the figures stand on, and what they do not say.',
    methodsText: 'Each method of analysis is explained in three sentences, with its source:',
    methodsLink: 'how it is worked out',
    syntheticHeading: 'Synthetic demo data',
    synthetic:
      'At least one of the datasets is invented for demonstration. It is laid out so that its patterns resemble those of a real town, but it describes no real events and must not be used as evidence.',
    data: 'Datasets',
    columns: {
      dataset: 'Dataset',
      publisher: 'Publisher',
      licence: 'Licence',
      period: 'Period',
      rows: 'Rows',
      imported: 'Fetched',
    },
    rowsAll: 'The number of rows is that of the whole dataset.',
    syntheticMark: 'synthetic',
    notImported: 'made here',
    noPeriod: 'no dates',
    notHere: (names: string) => `Not here: ${names}.`,
    map: 'Map and areas',
    counts: 'What is counted',
    countsText: [
      'The map counts reported offences. Not all offences are reported, and the will to report differs between places, offences and groups. A place with many reported offences is not the same as an unsafe place.',
      'An offence is counted on the day it happened, not the day it was reported. When it happened some time between two moments, it is counted at the middle of the time between them.',
    ],
    produced: 'Offences that the police find themselves',
    producedText: (names: string) =>
      `${names} are mostly found by the police themselves. More presence gives more reports of them, so they are left out at first, stand by themselves when they are counted, and are never used to measure whether presence helped.`,
    place: 'Where offences are placed',
    placeText: [
      'An offence is put in a square only when its place is known as a point or a street. Offences known only to an area are counted in the stadsdel, if that is known, and otherwise in the whole municipality alone.',
      'The squares lie on the national grid in SWEREF 99 TM and are clipped at the municipality’s border. A square says how many reported offences belong there, not who lives or spends time there.',
    ],
    leftOut: 'What is never shown at a place',
    leftOutText: (names: string) =>
      `These kinds are counted by stadsdel and in the municipality, but never put in a cell: ${names}. The place is often a home, and a mark on the map could point out the person who was harmed.`,
    time: 'How times work',
    timeText: [
      'Many offences are found afterwards: the bicycle stood there in the evening and was gone in the morning. An offence has a time of day only when that is known to within three hours. The others are counted in the number but not in the grid of the week, and drop out when you filter by hour.',
      'All times are local. The week begins on Monday. The grid of the week compares each block with an even spread, with the same limits for every area and period. A block with fewer than five offences never gets one of the three warmer colours.',
      'The sentence on when offences gather searches the parts of the week for the one that differs most from an even spread (Kulldorff’s scan statistic). It says nothing with fewer than 60 offences of known time, or when the difference may just as well be chance.',
    ],
    change: 'What the change means',
    changeText: [
      'The change compares the period with the same dates a year before. The interval after it shows how much may be chance: among many such comparisons the underlying change lies within the interval about 95 times in 100. It is worked out with both counts as Poisson counts (Wilson’s interval).',
      'When the interval holds zero, it cannot be said whether there are more or fewer offences; the change is then shown in a neutral tone. When both periods together have fewer than ten offences, it says “too little to say”.',
    ],
    rate: 'Figures by residents and area',
    rateText: [
      'Figures per 1,000 residents and year are shown only for stadsdelar with at least 1,000 residents. Read them with care there too: at stations and in the centre, far more people spend time in the place than live in it. Figures per square kilometre then say more.',
      'The colour classes of the map come from all the data, not from the chosen period. So a calm month looks calm.',
    ],
    presence: 'Presence',
    presenceText:
      'Planned presence is the sum of the passes planned in the week. Delivered presence is what has been reported, and is empty until the week has been reported. Cancelled passes count as planned and not delivered.',
    official: 'The difference from official statistics',
    officialText:
      'Brå counts by when the report was entered and includes every offence. The map counts by when the offence happened, follows your selection and keeps apart what the police find themselves. So the figures differ, and both can be right.',
    notices: 'Police notices',
    noticesText:
      'The notices are a selection of events that the police themselves have written about. They have no place of their own: about half name a stadsdel or a place in the text, and the rest are known only to the municipality or the county. They are never counted and never put on the map.',
    keyboard: 'Keyboard',
    keys: [
      ['Tab', 'moves between the map’s stadsdelar, the selection, the layers and the figures'],
      ['Arrow keys', 'move between stadsdelar in the list, months in the chart or tabs in the table'],
      ['Enter', 'chooses the stadsdel or the month'],
      ['Shift + arrow key', 'chooses several months'],
      ['Esc', 'closes the stadsdel or whatever is open'],
      ['t', 'switches between map and table'],
    ],
    accessibility: 'Accessibility',
    accessibilityText: [
      'Everything on the map is also there as a table under the same selection. Each chart has its own table. Nothing is told by colour alone, the page follows the setting for reduced motion, and can be used with the keyboard alone.',
      'If something does not work for you, tell whoever runs the map. Say what you wanted to do, what happened, which browser and which aid you use, and include the line below.',
    ],
    report: (address: string, version: string) => `Address: ${address}. Data version: ${version}.`,
    reuse: 'Get the data',
    reuseText: 'Every table can be copied or downloaded as CSV. The interface for programs is described here:',
    api: 'Description of the API (OpenAPI)',
    contents: 'On this page',
  },
});
