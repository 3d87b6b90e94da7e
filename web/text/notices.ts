import { texts } from './texts';

/** What somebody is told of. */
export const noticesTexts = texts({
  sv: {
    heading: 'Nytt för dig',
    lead: 'Inget berättas förrän du har valt det.',
    nothing: 'Inget nytt.',
    notChosen: 'Du har inte valt något att få veta.',
    isNew: 'Nytt',
    seen: 'Jag har sett det',
    choose: 'Berätta för mig när',
    mail: 'Med brev också',
    mails: {
      none: 'Inga brev',
      daily: 'Ett om dagen, när det finns något nytt',
      weekly: 'Ett i veckan, när det finns något nytt',
    },
    mailTo: (address: string) =>
      `Till ${address}. Breven säger hur många nyheter det är och inget om brott, platser eller pass.`,
    noServer: 'Brev skickas inte härifrån: ingen brevserver är inställd.',
    save: 'Spara valet',
    saved: 'Valet är sparat.',
    conflict: 'Valet har ändrats i ett annat fönster. Här är det som det är nu.',
    inMenu: (n: number) => `Nytt för dig: ${n}`,
  },
  en: {
    heading: 'New for you',
    lead: 'Nothing is told until you have chosen it.',
    nothing: 'Nothing new.',
    notChosen: 'You have not chosen anything to be told of.',
    isNew: 'New',
    seen: 'I have seen it',
    choose: 'Tell me when',
    mail: 'By mail too',
    mails: {
      none: 'No mail',
      daily: 'One a day, when there is something new',
      weekly: 'One a week, when there is something new',
    },
    mailTo: (address: string) =>
      `To ${address}. The mails say how much is new, and nothing of offences, places or passes.`,
    noServer: 'No mail is sent from here: no mail server is configured.',
    save: 'Save the choice',
    saved: 'The choice has been saved.',
    conflict: 'The choice has been changed in another window. Here it is as it stands now.',
    inMenu: (n: number) => `New for you: ${n}`,
  },
});
