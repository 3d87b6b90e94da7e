import { eventSource } from './events/import-events';

/** Calls for service (händelser), beside offences and never among them. */
export const calls = eventSource('calls');
