import { createContext } from 'svelte';
import type { AnalysisQuestions } from './analysis-questions.svelte';

/** What the analysis panel has asked: kept while a square's panel stands in its place, and drawn on the map. */
export const [getAnalysis, setAnalysis] = createContext<AnalysisQuestions>();
