/** Places in words: '3', or '1–4' for those that share them. */
export function placeWords(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}
