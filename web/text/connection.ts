import { texts } from './texts';

/** Words for when the server, or its database, is away. */
export const connectionTexts = texts({
  sv: {
    lost: {
      server: 'Ingen kontakt med servern.',
      store: 'Databasen svarar inte.',
      saving: 'Det går inte att spara just nu.',
    },
    means: {
      server: (at: string) =>
        `Inget som är sparat har försvunnit. Det du ser är från ${at}. Sidan försöker igen av sig själv; spara när kontakten är tillbaka.`,
      store: (at: string) =>
        `Inget som är sparat har försvunnit. Det du ser är från ${at}. Sidan försöker igen av sig själv; spara när databasen svarar.`,
      saving: () =>
        'Databasen är full, låst eller skrivskyddad. Inget som är sparat har försvunnit, och allt går att läsa. Säg till den som administrerar Löfteskartan.',
    },
    back: 'Kontakten är tillbaka. Det som har ändrats är hämtat.',
  },
  en: {
    lost: {
      server: 'No contact with the server.',
      store: 'The database does not answer.',
      saving: 'Nothing can be saved just now.',
    },
    means: {
      server: (at: string) =>
        `Nothing that was saved is lost. What you see is from ${at}. The page tries again by itself; save when the contact is back.`,
      store: (at: string) =>
        `Nothing that was saved is lost. What you see is from ${at}. The page tries again by itself; save when the database answers.`,
      saving: () =>
        'The database is full, locked or read-only. Nothing that was saved is lost, and everything can be read. Tell whoever administers Löfteskartan.',
    },
    back: 'The contact is back. What has changed has been fetched.',
  },
});
