/** Codes with one of them switched: off if it was chosen, else on. */
export function switched(chosen: readonly string[], code: string): string[] {
  return chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code];
}
