/** What of the environment can be looked at on the map, as it goes over the wire and in the address. */
export const ENVIRONMENT_KINDS = [
  'lamps',
  'lit',
  'stops',
  'schools',
  'playgrounds',
  'licensed',
  'green',
  'buildings',
] as const;
export type EnvironmentKind = (typeof ENVIRONMENT_KINDS)[number];
