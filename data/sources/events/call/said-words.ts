import type { CALL_ORIGINS, CallOutcome } from '../../../terms/service-call';

/** How sources say what came of a call, in lower case. */
export const OUTCOME_WORDS: Readonly<Record<Exclude<CallOutcome, 'unknown'>, readonly string[]>> = {
  report: ['report', 'anmälan', 'anmälan upprättad', 'brottsanmälan', 'anmälan skriven', 'gripen', 'gripande', 'report taken', 'report made', 'arrest', 'arrest made', 'citation'], // prettier-ignore
  handled: ['handled', 'åtgärdat', 'åtgärdad', 'åtgärdat på plats', 'avvisad', 'avlägsnad', 'omhändertagen', 'rapport', 'tillsägelse', 'dealt with', 'resolved', 'advised', 'warning', 'assisted', 'no further action'], // prettier-ignore
  nothing_found: ['nothing_found', 'inget att åtgärda', 'inget att iaktta', 'ingen åtgärd', 'ej anträffad', 'falsklarm', 'obefogat larm', 'gone on arrival', 'unfounded', 'no trace', 'false alarm', 'nothing found', 'area quiet'], // prettier-ignore
  not_attended: ['not_attended', 'ingen patrull', 'ej utryckning', 'avslutad utan patrull', 'not attended', 'no unit available', 'resolved by phone'], // prettier-ignore
  cancelled: [
    'cancelled',
    'återkallad',
    'dubblett',
    'avbruten',
    'makulerad',
    'canceled',
    'duplicate',
    'duplicate call',
  ],
};

/** How sources say who began a call, in lower case. */
export const ORIGIN_WORDS: Readonly<Record<Exclude<(typeof CALL_ORIGINS)[number], 'unknown'>, readonly string[]>> = {
  public: ['public', 'allmänhet', 'allmänheten', 'larmsamtal', 'telefon', '112', '114 14', '11414', 'sos', 'sos alarm', 'väktare', 'ordningsvakt', 'anmälare', 'citizen', 'caller', 'phone', '911', '999', '101', 'alarm company', 'walk in'], // prettier-ignore
  police: ['police', 'polis', 'polisen', 'polispatrull', 'patrull', 'eget initiativ', 'egeninitierad', 'egeninitierat', 'egen iakttagelse', 'insats', 'officer', 'officer initiated', 'police initiated', 'self initiated', 'self-initiated', 'proactive', 'onview', 'on-view', 'on view'], // prettier-ignore
};

/** How sources say how urgent a call is, where they have no number. */
export const PRIORITY_WORDS: Readonly<Record<number, readonly string[]>> = {
  1: ['akut', 'omedelbar', 'livsfara', 'emergency', 'immediate', 'urgent', 'high', 'hög'],
  2: ['brådskande', 'prompt', 'priority', 'medium', 'medel'],
  3: ['ej brådskande', 'normal', 'routine', 'scheduled', 'low', 'låg', 'kan vänta'],
};
