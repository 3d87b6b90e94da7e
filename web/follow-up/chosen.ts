/** What an effect is asked of. */
export interface Chosen {
  kind: 'stadsdel' | 'place';
  code: string;
  name: string;
}
