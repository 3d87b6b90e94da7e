import type { z } from '@hono/zod-openapi';
import type { analysisStreet, analysisStreetAccuracy, analysisStreets } from '../contract/streets';

export type ByStreet = z.infer<typeof analysisStreets>;
export type OneStreet = z.infer<typeof analysisStreet>;
export type StreetAccuracy = z.infer<typeof analysisStreetAccuracy>;
