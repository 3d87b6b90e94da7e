import { expect, it } from 'vitest';
import { OFFENCE_CODES } from '../../../data/offence-codes/read-codes';

it('says of a code that the victim was under 18 exactly where its official name does', () => {
  const says = ({ name }: { name: string }) => /barn eller ung person|under 18 år|(flicka|pojke) 15–17 år/.test(name);
  for (const code of OFFENCE_CODES) expect([code.code, code.against_young === true]).toEqual([code.code, says(code)]);
  expect(OFFENCE_CODES.filter(says).length).toBeGreaterThan(20);
});
