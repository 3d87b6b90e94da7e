import { describe, expect, it } from 'vitest';
import { demoWords } from '../../../web/text/demo-words';

describe('that the data is made up', () => {
  it('is said in full, and in as few words as a phone has room for, each with the day', () => {
    expect(demoWords('2026-11-28', 'sv')).toMatchObject({
      full: 'Syntetiska demodata',
      today: 'i dag är 28 nov. 2026',
      short: 'Demodata',
      day: '28 nov.',
    });
    expect(demoWords('2026-11-28', 'en')).toMatchObject({
      today: 'today is 28 Nov 2026',
      short: 'Demo data',
      day: '28 Nov',
    });
  });
});
