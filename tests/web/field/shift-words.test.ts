import { describe, expect, it } from 'vitest';
import { isNearPass } from '../../../data/terms/pass-window';
import { daySpanOf } from '../../../web/field/field-words';
import { lastVisitAt, lastVisitInWords } from '../../../web/field/last-visit';
import { nextPass } from '../../../web/field/next-pass';
import { nameOfTarget } from '../../../web/field/name-of-target';
import { warnOfPersonal } from '../../../web/field/personal';
import { isWrongHour } from '../../../web/field/wrong-hour';
import { fieldTexts } from '../../../web/text/field';
import { at, fieldPass } from './entries';

const TZ = 'Europe/Stockholm';

describe('a pass', () => {
  it('is asked about when it would be begun more than half an hour early, or after its end', () => {
    const hours = { planned_from: at(60), planned_to: at(180) };
    const asked = [29, 30, 60, 179, 180].map((min) => isWrongHour(hours, new Date(at(min))));
    expect(asked).toEqual([true, false, false, false, true]);
  });
});

describe('a pass of another day', () => {
  // Friday 9 January 2026, 19.00 local time
  const now = new Date(at(0));
  const lastNight = fieldPass({
    pass_id: 'last-night',
    planned_from: '2026-01-08T21:00:00.000Z',
    planned_to: '2026-01-09T02:00:00.000Z',
  });

  it('is named with its day, one of today without', () => {
    expect(daySpanOf(lastNight.planned_from, lastNight.planned_to, now, 'sv', TZ)).toBe('tors 22.00–03.00');
    expect(daySpanOf(at(60), at(180), now, 'sv', TZ)).toBe('20.00–22.00');
    expect(daySpanOf(lastNight.planned_from, lastNight.planned_to, now, 'en', TZ)).toBe('Thu 22:00–03:00');
  });

  it('is not offered to be begun where the server would take no report of it', () => {
    expect(nextPass([lastNight], now)).toBeNull();
    expect(nextPass([lastNight], new Date('2026-01-09T13:59:00.000Z'))).toBe(lastNight);
    expect(isNearPass(lastNight, Date.parse('2026-01-09T14:00:00.000Z'))).toBe(true);
    expect(isNearPass(lastNight, Date.parse('2026-01-09T14:00:00.001Z'))).toBe(false);
  });
});

describe('the last visit to a place', () => {
  // Friday 9 January 2026, 19.00 local time
  const now = new Date(at(0));
  const said = (instant: string | null) => lastVisitInWords(instant, now, 'sv', TZ);

  it('is told by the day, as one says it', () => {
    expect(said(at(-5))).toBe('senast besökt i dag 18.55');
    expect(said('2026-01-08T22:30:00.000Z')).toBe('senast besökt i går');
    expect(said('2026-01-06T12:00:00.000Z')).toBe('senast besökt i tisdags');
    expect(said('2026-01-02T12:00:00.000Z')).toBe('senast besökt 2 jan.');
    expect(said(null)).toBe('inget känt besök på 12 veckor');
    expect(lastVisitInWords('2026-01-06T12:00:00.000Z', now, 'en', TZ)).toBe('last visited on Tuesday');
  });

  it('is that of the server, or one of this patrol since', () => {
    const why = { offences: { sv: '', en: '' }, last_visit: at(-600) };
    const places = [{ place: 'torget', name: 'Torget', lng: null, lat: null, why }];
    expect(lastVisitAt(fieldPass({ places }), 'torget')).toBe(at(-600));
    const visit = { visit_id: 'v', place: 'torget', register_place: null, stadsdel: 'vast', word: null };
    const visits = [{ ...visit, set_off_at: null, from: at(0), to: at(15), done: [], seen: [], seen_note: '' }];
    expect(lastVisitAt(fieldPass({ places, visits }), 'torget')).toBe(at(15));
    expect(lastVisitAt(fieldPass(), 'torget')).toBeNull();
  });
});

describe('a place outside the plan', () => {
  const elsewhere = {
    stadsdelar: [{ stadsdel: 'ost', name: 'Öst' }],
    places: [{ place: 'bron', name: 'Bron', stadsdel: 'ost' }],
    register: [{ place_id: 'r', name: 'Skolgården', stadsdel: 'ost' }],
  };
  const name = (more: object) =>
    nameOfTarget(
      { place: null, register_place: null, stadsdel: null, word: null, ...more },
      fieldPass(),
      elsewhere,
      fieldTexts.sv,
    );

  it('is called by its name, or by a word and its stadsdel', () => {
    expect(name({ place: 'bron' })).toBe('Bron');
    expect(name({ register_place: 'r' })).toBe('Skolgården');
    expect(name({ stadsdel: 'ost', word: 'gångtunneln' })).toBe('gångtunneln, Öst');
    expect(name({ stadsdel: 'vast', word: 'gångtunneln' })).toBe('gångtunneln');
    expect(name({ stadsdel: 'ost' })).toBe('Öst');
    expect(name({})).toBe('Annan plats i stadsdelen');
    // what is gone has no name, and its code is none
    expect(name({ place: 'riven' })).toBe('plats som inte längre finns');
    expect(name({ stadsdel: 'uppgangen' })).toBe('stadsdel som inte längre finns');
  });
});

describe('a line about persons', () => {
  it('is warned about; a name is only warned about', () => {
    expect(warnOfPersonal('lampan vid trappan är trasig', 'sv')).toBeNull();
    expect(warnOfPersonal('ring 070-123 45 67', 'sv')).toMatchObject({ isCertain: true });
    const named = warnOfPersonal('talade med Anna Lindberg', 'sv');
    expect(named).toEqual({
      message: 'Texten ser ut att innehålla ett namn på en person. Skriv om platsen, aldrig om personer.',
      isCertain: false,
    });
  });
});
