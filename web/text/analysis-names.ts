import { offencesEn, offencesSv } from '../../data/terms/offence-count';
import { texts } from './texts';

/** What the page calls the analyses and what they find, before they are opened. */
export const analysisNames = texts({
  sv: {
    tabs: 'Vad panelen visar',
    situation: 'Läget',
    analysis: 'Analys',
    method: 'Så räknas det',
    stringAt: (n: number, from: string, to: string) => `Kedja av ${offencesSv(n)}, ${from} till ${to}`,
    clusterAt: (rank: number, near: string | null, n: string) =>
      `Plats ${rank}${near === null ? '' : `, ${near}`}: ${offencesSv(n)}`,
  },
  en: {
    tabs: 'What the panel shows',
    situation: 'Situation',
    analysis: 'Analysis',
    method: 'How it is worked out',
    stringAt: (n: number, from: string, to: string) => `Chain of ${offencesEn(n)}, ${from} to ${to}`,
    clusterAt: (rank: number, near: string | null, n: string) =>
      `Place ${rank}${near === null ? '' : `, ${near}`}: ${offencesEn(n)}`,
  },
});
