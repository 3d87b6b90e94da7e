/** What an address means that the register did not know; applied by the next import. */
export interface AddressMendTable {
  /** as it stood in the file, in plain words: 'storgatan 3' */
  address: string;
  /** the address that is meant; null for what is no place */
  means: string | null;
  created_by: string;
  created_at: string;
}
