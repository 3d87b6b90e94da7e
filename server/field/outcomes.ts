import type { Text } from '../http/problem';

/** Every way in which a report can go, and what its sender has to know or do; nothing where all is well. */
export const OUTCOMES = {
  saved: { sv: '', en: '' },

  // saved, with something to know: what the plan says and what was reported are both kept
  pass_cancelled: {
    sv: 'Sparat. Passet är inställt i planen: rapporten finns kvar, och passet står som inställt tills planeraren ändrar det.',
    en: 'Saved. The pass is cancelled in the plan: the report is kept, and the pass stays cancelled until its planner changes it.',
  },
  already_begun: {
    sv: 'Sparat. En kollega hade redan påbörjat passet: båda rapporterna finns kvar, och den tidigare tiden gäller.',
    en: 'Saved. A colleague had already begun the pass: both reports are kept, and the earlier time counts.',
  },
  already_ended: {
    sv: 'Sparat. En kollega hade redan avslutat passet: båda rapporterna finns kvar, och den senare tiden gäller.',
    en: 'Saved. A colleague had already ended the pass: both reports are kept, and the later time counts.',
  },

  // refused: kept by the phone
  bad_report: {
    sv: 'Rapporten går inte att läsa. Ta bort den och rapportera igen.',
    en: 'The report cannot be read. Remove it and report again.',
  },
  id_taken: {
    sv: 'En annan rapport har samma nummer. Skicka den igen som ny.',
    en: 'Another report has the same number. Send it again as a new one.',
  },
  no_such_pass: {
    sv: 'Passet finns inte längre i planen, eller är inte ditt. Be planeraren lägga in det, eller ta bort rapporten.',
    en: 'The pass is no longer in the plan, or is not yours. Ask its planner to enter it, or remove the report.',
  },
  not_allowed: {
    sv: 'Passet är en annan enhets. Be den enheten rapportera, eller ta bort rapporten.',
    en: 'The pass is another unit’s. Ask that unit to report, or remove the report.',
  },
  in_the_future: {
    sv: 'Tiden ligger framåt i tiden. Se efter att telefonens klocka går rätt, rätta tiden och skicka igen.',
    en: 'The time lies in the future. Check the clock of the phone, correct the time and send again.',
  },
  too_old: {
    sv: 'Tiden är mer än tre dygn gammal. Be planeraren föra in den i planen.',
    en: 'The time is more than three days old. Ask the planner to enter it in the plan.',
  },
  outside_pass: {
    sv: 'Tiden ligger mer än tolv timmar utanför passets planerade tid. Rätta tiden, eller välj rätt pass.',
    en: 'The time lies more than twelve hours outside the planned time of the pass. Correct the time, or choose the right pass.',
  },
  not_begun: {
    sv: 'Passet är inte påbörjat. Rapportera först när det började, och skicka sedan den här igen.',
    en: 'The pass has not been begun. Report first when it began, then send this one again.',
  },
  ends_before_it_begins: {
    sv: 'Slutet ligger inte efter början. Rätta tiden och skicka igen.',
    en: 'The end does not lie after the beginning. Correct the time and send again.',
  },
  no_such_place: {
    sv: 'Platsen finns inte, eller inte längre. Ta bort rapporten och välj en annan plats.',
    en: 'There is no such place, or no longer. Remove the report and choose another place.',
  },
  names_a_person: {
    sv: 'Texten ser ut att innehålla något om en person, till exempel ett personnummer eller ett telefonnummer. Skriv om den utan uppgifter om personer.',
    en: 'The text seems to hold something about a person, such as a personal identity number or a telephone number. Write it again without anything about persons.',
  },
  nothing_to_undo: {
    sv: 'Det finns ingen sådan egen rapport att ångra. Ta bort ångrandet.',
    en: 'There is no such report of your own to take back. Remove this.',
  },
  too_late_to_undo: {
    sv: 'Passet har ändrats sedan dess, eller så har det gått mer än tio minuter. Be planeraren rätta det i planen.',
    en: 'The pass has been changed since, or more than ten minutes have gone. Ask the planner to correct it in the plan.',
  },
} as const satisfies Record<string, Text>;

export type OutcomeCode = keyof typeof OUTCOMES;
