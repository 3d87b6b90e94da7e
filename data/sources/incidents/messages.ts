import type { Language } from '../../pack/schema';
import { withNumbers } from '../../terms/with-numbers';

const sv = {
  noContact:
    'Polisen kräver att den som hämtar säger vem det är. Sätt LOFTESKARTAN_CONTACT till en e-postadress eller webbadress och försök igen.',
  badContact: (got: string) =>
    `LOFTESKARTAN_CONTACT är ${got}: får bara innehålla synliga tecken ur ASCII och mellanslag, till exempel en e-postadress.`,
  notHttps: (url: string) => `${url}: bara https hämtas. Skriv https:// i stället för http://.`,
  notAnAddress: (url: string) => `${url}: är ingen webbadress.`,
  tooSoon: (next: string) =>
    `Hämtades nyss. Polisen tillåter ett anrop var tionde sekund, 60 i timmen och 1 440 om dygnet: nästa får göras ${next}.`,
  tooMany: (url: string, retry: string | null) =>
    `${url}: svarade 429, för många anrop. Vänta${retry === null ? ' en timme' : ` ${retry} s`} och försök igen.`,
  forbidden: (url: string) =>
    `${url}: svarade 403, nekad. Kontrollera LOFTESKARTAN_CONTACT och polisens regler för öppna data.`,
  notFound: (url: string) => `${url}: svarade 404, finns inte. Kontrollera adressen innan du försöker igen.`,
  status: (url: string, status: number) => `${url}: svarade ${status}, väntade 200. Försök igen senare.`,
  timeout: (url: string, seconds: number) => `${url}: inget helt svar på ${seconds} s. Försök igen senare.`,
  unreachable: (url: string, why: string) => `${url}: gick inte att nå (${why}). Kontrollera nätet och adressen.`,
  tooBig: (from: string, mb: number) => `${from}: större än ${mb} MB, vilket inget händelseflöde är.`,
  notJson: (from: string, why: string) => `${from}: är inte JSON eller är avhuggen (${why}). Hämta filen på nytt.`,
  notArray: (from: string) => `${from}: väntade en JSON-lista av händelser som från https://polisen.se/api/events.`,
  noEvents: (from: string) => `${from}: listan är tom, inget att läsa in.`,
  noneReadable: (from: string, reason: string) => `${from}: ingen av händelserna gick att läsa. Den första: ${reason}.`,
  badField: (field: string, got: string) => `fältet ${field} är ${got === '' ? 'tomt eller saknas' : got}`,
  badFieldReason: (field: string) => `fältet ${field} saknas eller går inte att läsa`,
  future: 'publicerad i framtiden',
  notHere: (n: number, name: string) => `${n} händelser hör inte till ${name} och togs inte med.`,
  noneHere: (name: string) => `Ingen av händelserna hör till ${name}. Tabellen är som den var.`,
  located: (place: number, stadsdel: number, municipality: number, county: number, stadsdelar: number) =>
    `Läge ur texten: ${place} på en plats, ${stadsdel} i en stadsdel, ${municipality} bara i kommunen, ${county} bara i länet. ${stadsdelar} har en stadsdel.`,
  summaries: (n: number) => `${n} är sammanfattningar av många händelser och räknas för sig.`,
  withoutTime: (n: number) => `${n} har ingen läsbar tid i titeln.`,
  updated: (n: number) => `${n} har ändrats sedan de lästes in förra gången.`,
};

const en: typeof sv = {
  noContact:
    'The police require that a caller says who it is. Set LOFTESKARTAN_CONTACT to an e-mail or web address and try again.',
  badContact: (got) =>
    `LOFTESKARTAN_CONTACT is ${got}: only visible ASCII characters and spaces, such as an e-mail address.`,
  notHttps: (url) => `${url}: only https is fetched. Write https:// instead of http://.`,
  notAnAddress: (url) => `${url}: is no web address.`,
  tooSoon: (next) =>
    `Fetched just now. The police allow a call every ten seconds, 60 an hour and 1,440 a day: the next may be made ${next}.`,
  tooMany: (url, retry) =>
    `${url}: answered 429, too many calls. Wait ${retry === null ? 'an hour' : `${retry} s`} and try again.`,
  forbidden: (url) => `${url}: answered 403, refused. Check LOFTESKARTAN_CONTACT and the police's rules for open data.`,
  notFound: (url) => `${url}: answered 404, not there. Check the address before trying again.`,
  status: (url, status) => `${url}: answered ${status}, expected 200. Try again later.`,
  timeout: (url, seconds) => `${url}: no whole answer in ${seconds} s. Try again later.`,
  unreachable: (url, why) => `${url}: could not be reached (${why}). Check the network and the address.`,
  tooBig: (from, mb) => `${from}: larger than ${mb} MB, which no feed of events is.`,
  notJson: (from, why) => `${from}: is not JSON, or is cut off (${why}). Fetch the file again.`,
  notArray: (from) => `${from}: expected a JSON list of events as from https://polisen.se/api/events.`,
  noEvents: (from) => `${from}: the list is empty, nothing to import.`,
  noneReadable: (from, reason) => `${from}: none of the events could be read. The first: ${reason}.`,
  badField: (field, got) => `the field ${field} is ${got === '' ? 'empty or missing' : got}`,
  badFieldReason: (field) => `the field ${field} is missing or cannot be read`,
  future: 'published in the future',
  notHere: (n, name) => `${n} events are not of ${name} and were left out.`,
  noneHere: (name) => `None of the events is of ${name}. The table is as it was.`,
  located: (place, stadsdel, municipality, county, stadsdelar) =>
    `Located by the text: ${place} at a place, ${stadsdel} in a stadsdel, ${municipality} only in the municipality, ${county} only in the county. ${stadsdelar} have a stadsdel.`,
  summaries: (n) => `${n} sum up many events and are set apart.`,
  withoutTime: (n) => `${n} have no readable time in the title.`,
  updated: (n) => `${n} have changed since they were imported last.`,
};

export const incidentMessages: Record<Language, typeof sv> = { sv: withNumbers(sv, 'sv'), en: withNumbers(en, 'en') };
