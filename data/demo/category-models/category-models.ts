import type { CategoryModel } from '../category-model';
import { AGAINST_PERSONS } from './against-persons';
import { DAMAGE_AND_ORDER } from './damage-and-order';
import { THEFT } from './theft';

/** Every category of the demo world; what is drawn for one depends on those before it. */
export const CATEGORY_MODELS: readonly CategoryModel[] = [...AGAINST_PERSONS, ...THEFT, ...DAMAGE_AND_ORDER];
