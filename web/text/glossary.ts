import { texts } from './texts';
import type { MethodName } from './method-sources';

interface Explained {
  name: string;
  /** what it answers, how, and what it cannot say: a sentence each */
  answers: string;
  how: string;
  cannot: string;
}

/** Each method in three sentences. */
export const glossaryTexts = texts<{
  heading: string;
  lead: string;
  contents: string;
  source: string;
  labels: { answers: string; how: string; cannot: string };
  methods: Record<MethodName, Explained>;
}>({
  sv: {
    heading: 'Så räknas det',
    lead: 'Varje metod i tre meningar: vad den svarar på, hur den räknar och vad den inte kan säga. Ingen av dem säger vad som kommer att hända eller vem som gör vad.',
    contents: 'Metoderna',
    source: 'Källa',
    labels: { answers: 'Svarar på', how: 'Räknar så', cannot: 'Kan inte säga' },
    methods: {
      count: {
        name: 'Antal',
        answers: 'Var flest anmälda brott har skett.',
        how: 'Anmälda brott räknas ruta för ruta, också rutor utan brott, och ordnas från flest till färst.',
        cannot:
          'Ett högt antal kan vara en tillfällighet eller bero på att många vistas på platsen, och alla brott anmäls inte.',
      },
      harm: {
        name: 'Skadevikt',
        answers: 'Var brotten har gjort mest skada, inte var de är flest.',
        how: 'Varje brott vägs med ett publicerat svenskt tal för hur långt fängelsestraff det brukar ge, med ett tak så att ett enda brott inte avgör, och med ett intervall.',
        cannot:
          'Bara några brottstyper har ett publicerat tal, så övriga räknas som ”inte vägda”, och ett straff är inte detsamma som vad den utsatte har varit med om.',
      },
      kde: {
        name: 'Täthet (KDE)',
        answers: 'Var anmälda brott ligger tätt, utan rutornas skarpa kanter.',
        how: 'Varje brott breds ut över omgivningen med en klockformad kurva vars bredd står i underlaget, och summan räknas om till brott per km² och rättas vid kommungränsen.',
        cannot:
          'Den säger inte om tätheten är mer än slump, den målar över hus och vatten där inget har hänt, och den är inte bättre än antalet på att visa var nästa brott hamnar.',
      },
      dual_kde: {
        name: 'Täthet mot täthet',
        answers: 'Var brotten ligger tätare eller glesare än under jämförelseperioden, mer än slumpen ger.',
        how: 'Två tätheter med samma bandbredd delas med varandra, ruta för ruta, och en ruta färgas bara om brotten omkring den, vägda på samma sätt, fördelar sig på de två perioderna på ett sätt som slumpen inte ger, justerat för antalet prövade rutor.',
        cannot:
          'En ruta utan färg kan ändå ha ändrats, när brotten är för få för att det ska synas, och serier av brott svänger mer än slumpen utan att något har förändrats.',
      },
      gistar: {
        name: 'Fler brott än slumpen ger (Gi*)',
        answers:
          'Var en ruta och dess grannar tillsammans har fler brott än om brotten legat på måfå i det område man frågat om.',
        how: 'Antalet i rutans åtta grannar prövas mot alla sätt att dela ut rutornas antal på nytt, räknat exakt och efter rutornas yta, och säkerheten justeras för att vi testar alla rutor.',
        cannot:
          'Den säger inte varför brotten samlas, och en ruta kan vara markerad för sina grannars skull fast den själv är lugn.',
      },
      odd_squares: {
        name: 'Udda rutor (binomialtest)',
        answers:
          'Vilka rutor som har fler eller färre anmälda brott än rutorna runt om: en belastad ruta i ett lugnare område, eller tvärtom.',
        how: 'Brotten i rutan och dess grannar fördelas i tanken efter yta, och rutan är udda när den har fler eller färre än så, mer än slumpen ger och mer än grannrutor i allmänhet skiljer sig i kommunen, justerat för att vi testar alla rutor.',
        cannot:
          'Den säger inte varför rutan sticker ut eller om det består, och där brotten är få kan den inte hitta rutor som har ovanligt få.',
      },
      emerging: {
        name: 'Nya och växande ansamlingar',
        answers: 'Om en ansamling är ny, växande, ständig, tillfällig eller på väg bort.',
        how: 'Kommunen delas i rutor och tidssteg, varje ruta i varje steg prövas exakt med Gi* och justeras för dem alla, och följden av heta steg ger ordet enligt fasta regler, tillsammans med ett trendtest (Mann-Kendall).',
        cannot:
          'Den säger inte att mönstret fortsätter, den behöver minst tio tidssteg, och där brotten är få per steg hittar den bara det som sticker ut mycket.',
      },
      place_type: {
        name: 'Antal, skada eller båda',
        answers: 'Om en plats sticker ut genom många brott, genom grova brott eller genom båda.',
        how: 'Rutor i topp för antal och rutor i topp för skadevikt läggs ihop till tre typer.',
        cannot: 'Typen ”bara skada” kan vila på några få brott: läs antalet bredvid.',
      },
      accuracy: {
        name: 'Hur bra kartan är',
        answers: 'Hur stor del av nästa periods brott som hamnade där kartan pekade, på 1, 2, 5 och 10 % av ytan.',
        how: 'Kartan görs av en tidigare period och prövas mot nästa, över fyra förskjutna rutnät, bredvid förra årets antal, hela centrum, slumpen och det bästa möjliga (träffandel med osäkerhet, PAI och PEI; rutor som kartan säger lika mycket om räknas som en enda yta).',
        cannot:
          'Den säger hur det gick då, inte hur det går nästa gång, och en karta som träffar många brott kan ändå missa de grövsta.',
      },
      stability: {
        name: 'Stabil plats',
        answers: 'Om platsen står kvar i topp när rutnätet flyttas eller rutorna byter storlek.',
        how: 'Samma räkning görs över förskjutna rutnät och tre rutstorlekar, och platsen är stabil när den är i topp i alla.',
        cannot: 'En plats som inte är stabil kan ändå vara viktig: gränsen mellan två rutor kan gå mitt igenom den.',
      },
      aoristic: {
        name: 'När på dygnet (aoristisk)',
        answers: 'När på veckan brotten sker, också när ingen vet klockslaget.',
        how: 'Ett brott mellan två tidpunkter fördelas lika över tiden emellan, så att varje brott väger ett.',
        cannot: 'Långa tidsspann jämnar ut bilden, och därför står det hur stor del av vikten de har.',
      },
      trend: {
        name: 'Fler eller färre över tid (Mann-Kendall)',
        answers: 'Om antalet per månad har stigit eller sjunkit mer än slumpen brukar ge.',
        how: 'Varje januari jämförs med andra januari, varje februari med andra februari och så vidare, så att sommaren inte tas för en ökning.',
        cannot:
          'Den säger inte hur mycket eller varför, och en ändrad vilja att anmäla ser ut som en ändrad brottslighet.',
      },
      unusual: {
        name: 'Ovanligt på sistone',
        answers: 'Om den senaste tidens flesta vecka är ovanlig, med tanke på att vi har tittat på alla veckor.',
        how: 'Chansen att någon vecka av alla når så högt räknas ut (Naus), i stället för chansen för just den veckan.',
        cannot:
          'Att veckan är ovanlig säger inte varför: det kan vara en händelse, en person eller en klump anmälningar.',
      },
      funnel: {
        name: 'Stadsdelar mot hela kommunen',
        answers: 'Vilka stadsdelar som har ändrats på ett annat sätt än kommunen i stort.',
        how: 'Varje stadsdel får ett väntat antal av kommunens förändring och ett band för slumpen, bredare ju färre brotten är; en prick utanför bandet är ovanlig.',
        cannot: 'Den säger inte vad som orsakat skillnaden, och den dömer inte stadsdelar med färre än fem brott före.',
      },
      concentration: {
        name: 'Hur samlat det är',
        answers: 'Hur liten del av området som har en fjärdedel, hälften och fyra femtedelar av brotten.',
        how: 'Rutorna läggs från flest brott till färst och räknas tills andelen är nådd, bredvid samma tal för lika många brott utlagda på måfå.',
        cannot: 'Den säger inte att rutorna är desamma år från år, och talet beror på rutornas storlek.',
      },
      streets: {
        name: 'Brott längs gator',
        answers: 'Vilka gatustycken mellan två korsningar som har fler anmälda brott än slumpen ger.',
        how: 'Varje brott läggs på närmaste gata, högst 50 meter bort, och styckets antal prövas exakt mot brott strödda jämnt längs gatorna och jämnt över marken runt dem, justerat för alla stycken.',
        cannot:
          'Brott anmäls ofta på en adress, så gatan är inte alltid den där det hände, och en gata med många människor har fler brott utan att vara farligare för den som går där.',
      },
      near_repeat: {
        name: 'Upprepning nära i tid och rum (Knox)',
        answers: 'Om ett brott oftare än slumpen följs av ett till i närheten inom några dagar.',
        how: 'Alla par av brott läggs i en tabell efter avstånd och tid emellan, och samma tabell görs många gånger med tiderna omblandade.',
        cannot: 'Den säger inte att det är samma gärningsman, och inte var nästa brott sker.',
      },
      clusters: {
        name: 'Platser att titta närmare på (DBSCAN)',
        answers: 'Vilka platser som har många brott tätt ihop, utan att något rutnät bestämmer gränserna.',
        how: 'Brott som har tillräckligt många andra inom några tiotal meter binds ihop till en plats, som får namn efter det som ligger närmast och visas om den är större än vad lika många brott på måfå ger.',
        cannot: 'Gränsen är ungefärlig och beror på det valda avståndet: det är ett förslag att granska på plats.',
      },
      covered: {
        name: 'Täckt behov',
        answers:
          'Hur stor del av de brott som brukar anmälas i en stadsdel som faller i timmar då någon är planerad där.',
        how: 'Det senaste årets brott, utan dem som närvaron själv ger upphov till, läggs ut på veckans timmar, och andelen i de planerade timmarna är täckt, där ett pass med stopp bara räknas vid stoppen.',
        cannot:
          'Den säger inte att ett brott hindras, inte var i stadsdelen någon är, och två som är där samtidigt täcker inte mer än en.',
      },
      wdd: {
        name: 'Före och efter mot en jämförelse (WDD)',
        answers: 'Om de anmälda brotten i ett område har blivit färre eller fler än i ett område som är likt.',
        how: 'Ändringen i jämförelsen dras från ändringen i området, likadant för 150 meter runt om dem, och summan får ett intervall för slumpen.',
        cannot:
          'Den säger inte vad skillnaden beror på, och ett område som valdes efter en ovanligt dålig tid får ofta färre brott ändå.',
      },
      trial: {
        name: 'Försök med lott (randomiseringstest)',
        answers: 'Om det som lotten föll på skiljer sig från det som lotten inte föll på, mer än lotten själv ger.',
        how: 'Lottningen görs om på alla sätt den kunde ha fallit ut, och skillnaden ställs mot dem; intervallet rymmer varje skillnad som samma prov inte kan utesluta.',
        cannot:
          'Den säger inte varför, den gäller bara de platser och dagar som lottades, och det som verkar i flera dagar syns mindre mellan dagar.',
      },
    },
  },
  en: {
    heading: 'How it is worked out',
    lead: 'Each method in three sentences: what it answers, how it is worked out, and what it cannot say. None of them says what is going to happen, or who does what.',
    contents: 'The methods',
    source: 'Source',
    labels: { answers: 'Answers', how: 'Works so', cannot: 'Cannot say' },
    methods: {
      count: {
        name: 'Number',
        answers: 'Where most reported offences have happened.',
        how: 'Reported offences are counted square by square, squares without any included, and ordered from most to fewest.',
        cannot: 'A high number may be chance, or come of many people being there, and not every offence is reported.',
      },
      harm: {
        name: 'Weight of harm',
        answers: 'Where the offences have done most harm, not where they are most.',
        how: 'Each offence is weighted by a published Swedish figure for the prison sentence it usually gives, with a cap so that a single offence does not decide, and with an interval.',
        cannot:
          'Only some kinds of offence have a published figure, so the others count as “not weighted”, and a sentence is not the same as what the victim has been through.',
      },
      kde: {
        name: 'Density (KDE)',
        answers: 'Where reported offences lie close together, without the sharp edges of squares.',
        how: 'Each offence is spread over its surroundings by a bell-shaped curve whose width is stated, and the sum is told as offences per km², corrected at the municipal boundary.',
        cannot:
          'It does not say whether the density is more than chance, it paints over houses and water where nothing has happened, and it is no better than the number at showing where the next offences fall.',
      },
      dual_kde: {
        name: 'Density against density',
        answers:
          'Where the offences lie denser or sparser than in the period compared with, by more than chance gives.',
        how: 'Two densities of the same bandwidth are divided by each other, square by square, and a square is coloured only if the offences around it, weighed likewise, divide between the two periods in a way that chance does not give, adjusted for the number of squares tested.',
        cannot:
          'A square without colour may have changed all the same, where the offences are too few for it to show, and series of offences vary more than chance without anything having changed.',
      },
      gistar: {
        name: 'More offences than chance gives (Gi*)',
        answers:
          'Where a square and its neighbours together have more offences than if they lay at random over the ground that was asked about.',
        how: "The number in the square's eight neighbours is tested against every way to deal out the counts of the squares anew, exactly and by the area of the squares, and the certainty is adjusted for testing every square.",
        cannot:
          'It does not say why offences gather, and a square may be marked because of its neighbours while it is quiet itself.',
      },
      odd_squares: {
        name: 'Odd squares out (binomial test)',
        answers:
          'Which squares have more or fewer reported offences than those around them: a burdened one in a calmer area, or the other way round.',
        how: 'The offences of a square and its neighbours are divided in thought by area, and the square is odd when it has more or fewer than so, by more than chance gives and more than neighbouring squares in general differ in the municipality, adjusted for testing every square.',
        cannot:
          'It does not say why the square stands out or whether it lasts, and where offences are few it cannot find squares with unusually few.',
      },
      emerging: {
        name: 'New and growing gatherings',
        answers: 'Whether a gathering is new, growing, constant, passing or on its way out.',
        how: 'The municipality is cut into squares and steps of time, every square in every step is tested exactly by Gi* and adjusted for them all, and the run of hot steps gives the word by fixed rules, together with a test of trend (Mann-Kendall).',
        cannot:
          'It does not say that the pattern will go on, it needs at least ten steps of time, and where offences are few a step it finds only what stands out much.',
      },
      place_type: {
        name: 'Number, harm or both',
        answers: 'Whether a place stands out by many offences, by grave ones or by both.',
        how: 'Squares at the top by number and squares at the top by weight of harm are put together into three types.',
        cannot: 'The type “harm only” may rest on a few offences: read the number beside it.',
      },
      accuracy: {
        name: 'How good the map is',
        answers: "How much of the next period's offences fell where the map pointed, in 1, 2, 5 and 10% of the area.",
        how: "The map is made from an earlier period and tried against the next, over four shifted grids, beside last year's numbers, the whole centre, chance and the best possible (capture rate with its uncertainty, PAI and PEI; squares that the map says as much about count as one piece of ground).",
        cannot:
          'It says how it went then, not how it will go next time, and a map that catches many offences may still miss the gravest.',
      },
      stability: {
        name: 'Stable place',
        answers: 'Whether the place stays at the top when the grid is moved or the squares change size.',
        how: 'The same is worked out over shifted grids and three sizes of square, and the place is stable when it is at the top of them all.',
        cannot:
          'A place that is not stable may still matter: the line between two squares may run through the middle of it.',
      },
      aoristic: {
        name: 'Time of day (aoristic)',
        answers: 'When in the week offences happen, also when nobody knows the hour.',
        how: 'An offence between two moments is shared out evenly over the time between, so that each weighs one.',
        cannot: 'Long spans flatten the picture, so it is said how much of the weight they have.',
      },
      trend: {
        name: 'More or fewer over time (Mann-Kendall)',
        answers: 'Whether the number per month has risen or fallen by more than chance usually gives.',
        how: 'Each January is compared with other Januaries, each February with other Februaries and so on, so that summer does not pass for a rise.',
        cannot: 'It does not say how much or why, and a change in the will to report looks like a change in crime.',
      },
      unusual: {
        name: 'Unusual lately',
        answers: 'Whether the fullest recent week is unusual, given that we have looked at every week.',
        how: 'It is the chance that some week of them all reaches so high (Naus), rather than the chance for that week alone.',
        cannot: 'That the week is unusual does not say why: it may be an event, a person or a batch of reports.',
      },
      funnel: {
        name: 'Stadsdelar against the whole municipality',
        answers: 'Which stadsdelar have changed in another way than the municipality at large.',
        how: "Each stadsdel gets an expected number from the municipality's change and a band for chance, wider the fewer its offences; a dot outside the band is unusual.",
        cannot:
          'It does not say what made the difference, and it does not judge stadsdelar with fewer than five offences before.',
      },
      concentration: {
        name: 'How gathered it is',
        answers: 'How small a part of the area holds a quarter, half and four fifths of the offences.',
        how: 'The squares are laid from most offences to fewest and counted until the share is reached, beside the same figure for as many offences laid out at random.',
        cannot:
          'It does not say that the squares are the same from year to year, and the figure depends on their size.',
      },
      streets: {
        name: 'Offences along streets',
        answers: 'Which stretches of street between two crossings have more reported offences than chance gives.',
        how: "Each offence is put on the nearest street, 50 metres away at most, and the stretch's count is tested exactly against offences strewn evenly along the streets and evenly over the ground around them, adjusted for all stretches.",
        cannot:
          'Offences are often reported at an address, so that the street is not always the one where it happened, and a street with many people has more offences without being more dangerous to walk on.',
      },
      near_repeat: {
        name: 'Repetition near in time and space (Knox)',
        answers: 'Whether an offence is followed more often than by chance by another nearby within days.',
        how: 'All pairs of offences are laid in a table by the distance and time between them, and the same table is made many times with the times shuffled.',
        cannot: 'It does not say that the offender is the same, nor where the next offence happens.',
      },
      clusters: {
        name: 'Places to look closer at (DBSCAN)',
        answers: 'Which places have many offences close together, without a grid deciding their limits.',
        how: 'Offences with enough others within some tens of metres are bound together into a place, named after what lies nearest and shown if it is larger than what as many offences laid at random give.',
        cannot: 'The limit is rough and depends on the chosen distance: it is a suggestion to examine on the spot.',
      },
      covered: {
        name: 'Need that is covered',
        answers:
          'How large a part of the offences usually reported in a stadsdel falls in hours when somebody is planned there.',
        how: "The last year's offences, without those that presence itself produces, are laid out over the hours of the week, and the share in planned hours is covered, where a pass with stops counts at its stops alone.",
        cannot:
          'It does not say that an offence is prevented, nor where in the stadsdel somebody is, and two who are there at once cover no more than one.',
      },
      wdd: {
        name: 'Before and after against a comparison (WDD)',
        answers: 'Whether the reported offences of an area have become fewer or more than in an area that is alike.',
        how: 'The change in the comparison is taken from the change in the area, the same is done for 150 metres around them, and the sum gets an interval for chance.',
        cannot:
          'It does not say what the difference is due to, and an area that was chosen after an unusually bad time often has fewer offences anyway.',
      },
      trial: {
        name: 'Trial by lot (randomisation test)',
        answers: 'Whether what the lot fell on differs from what it did not fall on by more than the lot itself gives.',
        how: 'The draw is made again in every way in which it could have fallen out, and the difference is held against those; the interval holds every difference that the same test cannot rule out.',
        cannot:
          'It does not say why, it holds only for the places and days that were drawn among, and what lasts for several days shows less between days.',
      },
    },
  },
});
