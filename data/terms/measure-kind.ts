import type { Text } from './language';

/** What a promise can be held to beside the activities of the pack: measures, as they are recorded. */
export const MEASURE_KIND = 'measure';

export const MEASURE_KIND_NAME: Text = { sv: 'Åtgärder på platser', en: 'Measures at places' };
