import { describe, expect, it } from 'vitest';
import { explainRefusal } from '../../../web/text/sign-in-refusals';

describe('why somebody does not come in', () => {
  it.each([
    ['INVALID_TOKEN', 'Länken har redan använts', 'The link has been used'],
    ['no_role', 'inte med i någon grupp', 'in no group'],
    ['groups_left_out', 'de är för många', 'too many'],
    ['no_address', 'ingen e-postadress', 'no e-mail address'],
    ['address_not_proven', 'intygar inte', 'does not vouch'],
    ['disabled', 'avstängt', 'disabled'],
    ['left', 'släpper inte in dig här längre', 'no longer lets you in'],
    ['access_denied', 'avbröts eller nekades', 'cancelled or refused'],
    ['state_mismatch', 'tog för lång tid', 'took too long'],
    ['too_many_attempts', 'Vänta en kvart', 'Wait a quarter'],
    ['store_away', 'Databasen svarar inte', 'The database does not answer'],
  ])('is said of %s in both languages', (code, sv, en) => {
    expect(explainRefusal(code, 'sv')).toContain(sv);
    expect(explainRefusal(code, 'en')).toContain(en);
    expect(explainRefusal(code, 'sv')).not.toContain(code);
  });

  it('is said of a code that nobody knows, with the code for whoever keeps sign-in', () => {
    expect(explainRefusal('invalid_scope', 'sv')).toMatch(/inte rätt inställd.*invalid_scope$/);
    expect(explainRefusal('x'.repeat(500), 'en').length).toBeLessThan(200);
  });
});
