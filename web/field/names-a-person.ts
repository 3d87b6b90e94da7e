// 19121212-1212, 121212+1212: what nobody writes who means something else; the server looks for the same
const PERSONAL_NUMBER = /(?<!\d)(\d{2})?\d{6}\s?[-+]?\s?\d{4}(?!\d)/;

/** Whether a note seems to hold a personal identity number. */
export function namesAPerson(note: string): boolean {
  return PERSONAL_NUMBER.test(note);
}
