import { texts } from './texts';

/** Taking back a text that has been published. */
export const withdrawalTexts = texts({
  sv: {
    heading: 'Texter som alla läser',
    lead: 'Skäl till omdömen, och vad som händer efter öppna träffar, står på de publika sidorna som de skrevs. Står det något där som inte borde, till exempel ett namn, kan texten dras tillbaka: den försvinner ur sidor, filer, PDF och tidigare versioner, och där står i stället vilken dag den drogs tillbaka.',
    show: (n: string) => `Visa texterna (${n})`,
    none: 'Inga sådana texter är publicerade.',
    promise: (year: string) => `Löftet ${year}`,
    more: (n: string) => `och ${n} till`,
    withdraw: 'Dra tillbaka',
    withdrawLabel: (title: string) => `texten om ${title}`,
    title: 'Dra tillbaka en text',
    consequence:
      'Det som är publicerat nu publiceras på nytt utan texten, och tidigare versioner som har den tas bort från disken. Står samma ord om flera åtaganden samma dag dras de tillbaka tillsammans. Det går inte att ångra; ett nytt skäl kan skrivas på löftet.',
    why: 'Varför texten dras tillbaka',
    whyHint: 'Stannar här inne, med texten och vem som drog tillbaka den.',
    needWhy: 'Skriv varför.',
    now: 'Dra tillbaka texten',
    done: (version: string) =>
      `Texten är tillbakadragen: invånarna läser version ${version}. Har sidorna också lagts ut som filer på en annan webbserver läggs de ut på nytt där.`,
    withdrawn: 'Tillbakadragna texter',
    text: 'Texten',
    dialog: { close: 'Stäng', saving: 'Drar tillbaka …', notSaved: 'Inte tillbakadragen' },
  },
  en: {
    heading: 'Texts that everybody reads',
    lead: 'Reasons for verdicts, and what happens after open meetings, stand on the public pages as they were written. Where one says what it should not, a name for example, it can be withdrawn: it goes from pages, files, PDF and earlier versions, and the day on which it was withdrawn stands in its place.',
    show: (n: string) => `Show the texts (${n})`,
    none: 'No such texts have been published.',
    promise: (year: string) => `The promise ${year}`,
    more: (n: string) => `and ${n} more`,
    withdraw: 'Withdraw',
    withdrawLabel: (title: string) => `the text about ${title}`,
    title: 'Withdraw a text',
    consequence:
      'What is published now is published once more without the text, and earlier versions that have it are removed from disk. Where the same words stand of several activities on the same day they are withdrawn together. That cannot be undone; a new reason can be written in the promise.',
    why: 'Why the text is withdrawn',
    whyHint: 'Stays inside, with the text and who withdrew it.',
    needWhy: 'Write why.',
    now: 'Withdraw the text',
    done: (version: string) =>
      `The text has been withdrawn: residents read version ${version}. Where the pages have been put on another web server as files too, put them there anew.`,
    withdrawn: 'Withdrawn texts',
    text: 'The text',
    dialog: { close: 'Close', saving: 'Withdrawing …', notSaved: 'Not withdrawn' },
  },
});
