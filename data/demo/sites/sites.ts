import { ELSEWHERE } from './elsewhere';
import { IN_CENTRE } from './in-centre';
import { IN_RISSNE_AND_HALLONBERGEN } from './in-rissne-and-hallonbergen';
import type { Site } from './site';

/** The places that the demo world plants: what an analysis of it should find. */
export const SITES: readonly Site[] = [...IN_CENTRE, ...IN_RISSNE_AND_HALLONBERGEN, ...ELSEWHERE];
