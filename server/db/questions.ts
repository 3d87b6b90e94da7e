import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnalysisQuestions } from './questions/analysis';
import type { CallQuestions } from './questions/calls';
import type { FollowUpQuestions } from './questions/follow-up';
import type { GroundQuestions } from './questions/ground';
import type { NeedQuestions } from './questions/need';
import type { OffenceQuestions } from './questions/offences';
import type { PatternQuestions } from './questions/patterns';
import type { QualityQuestions } from './questions/quality';
import type { StreetQuestions } from './questions/streets';

/** Every question that can be asked, by the name of its file in queries/: what it takes and one row of its answer. */
export interface Questions
  extends
    AnalysisQuestions,
    CallQuestions,
    FollowUpQuestions,
    GroundQuestions,
    NeedQuestions,
    OffenceQuestions,
    PatternQuestions,
    QualityQuestions,
    StreetQuestions {}

export type Question = keyof Questions;

const FOLDER = fileURLToPath(new URL('queries', import.meta.url));

/** The SQL of every question, read once. */
export const QUERIES: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => [file.slice(0, -'.sql'.length), readFileSync(`${FOLDER}/${file}`, 'utf8')]),
);
