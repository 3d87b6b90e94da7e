/** Who has made and decided what the demo world begins with. */
export const DEMO = 'demo';
