import { SURVEY_QUESTION_WORDS, SURVEY_SOURCE_WORDS, type SurveyAbout } from '../../../data/terms/survey';
import { formatNumber } from '../../../data/terms/number';
import { inBoth, type Text } from '../../../data/terms/language';
import { readAnswers, type Answer } from '../../priorities/read-answers';
import { NOTHING, number, numbers, plain, share, words } from '../cells';
import type { Told } from '../document';
import type { Sight } from '../sight';

/** Answers that a document has room for: the ones that most say. */
const MOST_ANSWERS = 60;

/** Annan information: what residents have answered in surveys, with how many answered and how sure that makes it. */
export async function tellResidents({ deps, world, reading, period }: Sight): Promise<Told[]> {
  const answers = await readAnswers(world, reading.year);
  const rows = [...answers].flatMap(([key, of]) => {
    const [about, code] = key.split(/ (.*)/s) as [SurveyAbout, string];
    return of.map((answer) => ({ name: nameOf(about, code), answer }));
  });
  if (rows.length === 0)
    return [
      {
        kind: 'sentence',
        text: {
          sv: 'Ingen enkät till de boende är inläst.',
          en: 'No survey of residents has been imported.',
        },
      },
    ];
  const shown = rows.toSorted((a, b) => b.answer.share - a.answer.share).slice(0, MOST_ANSWERS);
  return [
    {
      kind: 'figure',
      title: { sv: 'Vad de boende svarar', en: 'What residents answer' },
      columns: [
        words('Var', 'Where'),
        words('Andel som', 'Share who'),
        numbers('Andel', 'Share'),
        numbers('95 %', '95%'),
        numbers('Svar', 'Answers'),
        words('Enkät', 'Survey'),
      ],
      rows: shown.map(({ name, answer }) => [
        name,
        SURVEY_QUESTION_WORDS[answer.question],
        share(answer.share),
        intervalOf(answer),
        answer.n === null ? NOTHING : number(answer.n),
        inBoth((language) => `${SURVEY_SOURCE_WORDS[answer.source][language]} ${answer.year}`),
      ]),
      card: {
        address: '/priorities?kind=stadsdel',
        period,
        notes: [
          {
            sv: 'Av varje fråga de senaste svaren, ur den enkät som har flest. Ett streck: ingen har sagt hur många som svarade, så osäkerheten är okänd. Få svar är märkta.',
            en: 'Of each question the latest answers, from the survey with most of them. A dash: nobody has said how many answered, so the uncertainty is unknown. Few answers are marked.',
          },
          ...(shown.length < rows.length
            ? [
                {
                  sv: `De ${shown.length} högsta andelarna av ${rows.length}.`,
                  en: `The ${shown.length} highest shares of ${rows.length}.`,
                },
              ]
            : []),
        ],
        is_saved: false,
      },
    },
  ];

  function nameOf(about: SurveyAbout, code: string): Text {
    return plain(about === 'municipality' ? deps.pack.municipality.name : reading.nameOf(code));
  }
}

function intervalOf({ low, high, is_few }: Answer): Text {
  if (low === null || high === null) return NOTHING;
  const percent = (value: number, language: 'sv' | 'en') => formatNumber(Math.round(100 * value), language);
  return {
    sv: `${percent(low, 'sv')}–${percent(high, 'sv')}${is_few ? ', få svar' : ''}`,
    en: `${percent(low, 'en')}–${percent(high, 'en')}${is_few ? ', few answers' : ''}`,
  };
}
