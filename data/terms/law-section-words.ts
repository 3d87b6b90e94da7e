import type { Text } from './language';
import type { LawSection } from './law-sections';

/** What each section is called, and what people are asked to write in it. */
export const SECTION_WORDS: Readonly<Record<LawSection, { name: Text; hint: Text }>> = {
  summary: {
    name: { sv: 'Sammanfattning', en: 'Summary' },
    hint: {
      sv: 'Det viktigaste på en halv sida: var problemen är störst, vad som görs, vad som hjälpte.',
      en: 'What matters most on half a page: where the problems are greatest, what is done, what helped.',
    },
  },
  mapping: {
    name: { sv: 'Kartläggning', en: 'Mapping' },
    hint: {
      sv: 'Brottsligheten, dess omfattning och följder: vad talen inte säger, för vem den blir värst.',
      en: 'Crime, its extent and consequences: what the numbers do not tell, and for whom it is worst.',
    },
  },
  information: {
    name: { sv: 'Annan information av betydelse', en: 'Other information of importance' },
    hint: {
      sv: 'Enkäter, dialoger, skola, socialtjänst, näringsliv: det som inte blir en anmälan.',
      en: 'Surveys, dialogues, schools, social services, business: what never becomes a report.',
    },
  },
  analysis: {
    name: { sv: 'Analys', en: 'Analysis' },
    hint: {
      sv: 'Var och varför problemen finns, vilka orsaker som går att påverka, och vad som prioriteras.',
      en: 'Where and why the problems are, which causes can be acted on, and what is given priority.',
    },
  },
  action_plan: {
    name: { sv: 'Åtgärdsplan', en: 'Action plan' },
    hint: {
      sv: 'Vad som görs åt vilket problem, vem som ansvarar, till när, och hur det märks.',
      en: 'What is done about which problem, who answers for it, by when, and how it will be seen.',
    },
  },
  follow_up: {
    name: { sv: 'Uppföljning', en: 'Follow-up' },
    hint: {
      sv: 'Vad som blev gjort, vad det ledde till, och vad som ändras till nästa gång.',
      en: 'What was done, what came of it, and what is changed until next time.',
    },
  },
};
