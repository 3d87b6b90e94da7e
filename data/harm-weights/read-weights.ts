import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { harmWeights, type HarmWeights } from './schema';

const FILE = 'bsi-2020.json';

/** The weights in use. */
export const HARM_WEIGHTS: HarmWeights = readWeights();

function readWeights(): HarmWeights {
  const result = harmWeights.safeParse(JSON.parse(readFileSync(new URL(FILE, import.meta.url), 'utf8')));
  if (result.success) return result.data;
  throw new Error(`data/harm-weights/${FILE}: ${z.prettifyError(result.error)}`);
}
