import { eventSource } from './events/import-events';

/** Reported offences, from the extracts of the police or anyone's table of them. */
export const offences = eventSource('offences');
