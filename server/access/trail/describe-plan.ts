import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { listIn, numberIn, objectIn, textIn } from './detail';
import { describeFields, describePass } from './describe-pass';
import { describePeriod } from './describe-period';
import type { DescribedRow } from './described-row';
import type { KnownPass } from './trail-things';

type PlanDeed = Extract<
  AuditedAction,
  `${string} ${'pass' | 'week' | 'template' | 'suggestion' | 'hours' | 'feed' | 'view'}`
>;

/** What is done with the plan, as it goes on after who did it. */
export const SAY_PLAN: Readonly<Record<PlanDeed, (row: DescribedRow) => Text>> = {
  'create pass': (row) => about(row, 'planerade', 'planned'),
  'change pass': (row) => {
    const { sv, en } = about(row, 'ändrade', 'changed');
    const fields = describeFields(Object.keys(objectIn(row.detail, 'after')));
    return fields === null ? { sv, en } : { sv: `${sv}: ${fields.sv}`, en: `${en}: ${fields.en}` };
  },
  'remove pass': (row) => about(row, 'tog bort', 'removed'),
  'report pass': (row) => {
    const kind = REPORTS[textIn(row.detail, 'kind')] ?? { sv: 'rapporterade om', en: 'reported on' };
    return about(row, kind.sv, kind.en);
  },
  'import pass': ({ detail }) => {
    const n = numberIn(detail, 'n');
    return { sv: `lade in ${n} pass ur demovärlden`, en: `put in ${n} passes of the demo world` };
  },
  'copy week': ({ detail }) => {
    const [from, to] = ['from_week', 'to_week'].map((key) => describeWeek(textIn(detail, key)));
    const n = listIn(detail, 'pass_ids').length;
    return {
      sv: `kopierade ${n} pass från ${from!.sv} till ${to!.sv}`,
      en: `copied ${n} ${n === 1 ? 'pass' : 'passes'} from ${from!.en} to ${to!.en}`,
    };
  },
  'create template': (row) => {
    const week = describeWeek(textIn(row.detail, 'week'));
    const name = templateIn(row);
    return { sv: `gjorde mallen ${name.sv} av ${week.sv}`, en: `made the template ${name.en} of ${week.en}` };
  },
  'remove template': (row) => ({
    sv: `tog bort mallen ${templateIn(row).sv}`,
    en: `removed the template ${templateIn(row).en}`,
  }),
  'apply template': (row) => {
    const week = describeWeek(textIn(row.detail, 'week'));
    const n = listIn(row.detail, 'pass_ids').length;
    const name = templateIn(row);
    return {
      sv: `lade in ${n} pass i ${week.sv} efter mallen ${name.sv}`,
      en: `put ${n} ${n === 1 ? 'pass' : 'passes'} into ${week.en} from the template ${name.en}`,
    };
  },
  'change hours': ({ detail, names }) => {
    const [actor, unit] = [names.actor(textIn(detail, 'actor')), textIn(detail, 'unit')];
    const whose = (name: string) => (unit === '' ? name : `${name}, ${unit}`);
    return {
      sv: `ändrade när passen börjar och slutar för ${whose(actor.sv)}`,
      en: `changed when the shifts of ${whose(actor.en)} begin and end`,
    };
  },
  'create suggestion': ({ detail }) => {
    const week = describeWeek(textIn(objectIn(detail, 'parameters'), 'week'));
    return { sv: `tog fram ett utkast till besök, ${week.sv}`, en: `had a draft of visits made for ${week.en}` };
  },
  'accept suggestion': ({ detail }) => {
    const n = listIn(detail, 'pass_ids').length;
    return {
      sv: `gjorde ${n} pass av ett utkast till besök`,
      en: `made ${n} ${n === 1 ? 'pass' : 'passes'} of a draft of visits`,
    };
  },
  'discard suggestion': () => ({ sv: 'lade undan ett utkast till besök', en: 'put a draft of visits aside' }),

  'create feed': (row) => {
    const of = describeFeed(row);
    return { sv: `gjorde ett kalenderflöde ${of.sv}`, en: `made a calendar feed ${of.en}` };
  },
  'revoke feed': (row) => {
    const of = describeFeed(row);
    return { sv: `avslutade ett kalenderflöde ${of.sv}`, en: `ended a calendar feed ${of.en}` };
  },

  'create view': ({ detail }) => {
    const name = textIn(detail, 'name');
    return { sv: `sparade vyn ”${name}”`, en: `saved the view “${name}”` };
  },
  'change view': ({ detail }) => {
    const [before, after] = ['before', 'after'].map((key) => textIn(objectIn(detail, key), 'name'));
    return before === after
      ? { sv: `ersatte vyn ”${after}”`, en: `replaced the view “${after}”` }
      : { sv: `döpte om vyn ”${before}” till ”${after}”`, en: `renamed the view “${before}” to “${after}”` };
  },
  'remove view': ({ detail }) => {
    const name = textIn(objectIn(detail, 'before'), 'name');
    return { sv: `tog bort vyn ”${name}”`, en: `removed the view “${name}”` };
  },

  'look feed': () => ({ sv: 'hämtade sitt kalenderflöde', en: 'fetched their calendar feed' }),
};

const REPORTS: Readonly<Record<string, Text>> = {
  begin: { sv: 'påbörjade', en: 'began' },
  end: { sv: 'avslutade', en: 'ended' },
  set_off: { sv: 'gav sig av till', en: 'set off for' },
  unplanned: { sv: 'började utan plan', en: 'began without a plan' },
  handover: { sv: 'lämnade en rad till nästa patrull efter', en: 'left a line to the next patrol after' },
  visit: { sv: 'rapporterade ett besök under', en: 'reported a visit during' },
  undo: { sv: 'tog tillbaka en rapport om', en: 'took back a report on' },
};

/** What somebody did with a pass. */
function about({ subject_id, detail, names, things }: DescribedRow, sv: string, en: string): Text {
  const known = things.passes.get(subject_id ?? '');
  const kept = { ...known, ...objectIn(detail, 'before'), ...objectIn(detail, 'after') } as Partial<KnownPass>;
  const pass = describePass(kept, names) ?? { sv: 'ett pass', en: 'a pass' };
  return { sv: `${sv} ${pass.sv}`, en: `${en} ${pass.en}` };
}

function templateIn({ subject_id, detail, things }: DescribedRow): Text {
  const name =
    textIn(detail, 'name') || textIn(objectIn(detail, 'before'), 'name') || things.templates.get(subject_id ?? '');
  return name ? { sv: `”${name}”`, en: `“${name}”` } : { sv: 'som inte finns kvar', en: 'that is no longer there' };
}

function describeFeed({ detail, names }: DescribedRow): Text {
  const stadsdel = textIn(detail, 'stadsdel');
  if (stadsdel === '') return { sv: 'över sina egna pass', en: 'of their own passes' };
  const { sv, en } = names.stadsdel(stadsdel);
  return { sv: `över närvaron i ${sv}`, en: `of the presence in ${en}` };
}

function describeWeek(week: string): Text {
  return describePeriod({ week }) ?? { sv: 'en vecka', en: 'a week' };
}
