import { reasonIn } from '../../../data/terms/publication-reason';
import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { numberIn, textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with what the public reads, as it goes on after who did it. */
export const SAY_PUBLICATION: Readonly<
  Record<Extract<AuditedAction, `${string} publication`>, (row: DescribedRow) => Text>
> = {
  'create publication': ({ detail }) => {
    const [version, reason] = [numberIn(detail, 'version'), textIn(detail, 'reason')];
    const byRecipe = detail['recipe_id'] !== undefined && detail['recipe_id'] !== null;
    return {
      sv: `publicerade version ${version}${byRecipe ? ' enligt månadsreceptet' : ''}: ”${reasonIn(reason, 'sv')}”`,
      en: `published version ${version}${byRecipe ? ' by the monthly recipe' : ''}: “${reasonIn(reason, 'en')}”`,
    };
  },
  'restore publication': ({ detail }) => {
    const [version, of] = [numberIn(detail, 'version'), numberIn(detail, 'restores')];
    return {
      sv: `gick tillbaka till den publicerade versionen ${of} (som version ${version})`,
      en: `went back to published version ${of} (as version ${version})`,
    };
  },
  'withdraw publication': ({ detail }) => {
    const [version, why] = [numberIn(detail, 'version'), textIn(detail, 'why')];
    return {
      sv: `drog tillbaka en publicerad text (version ${version}): ”${why}”`,
      en: `withdrew a published text (version ${version}): “${why}”`,
    };
  },
  'draft publication': () => ({
    sv: 'sparade ett utkast till publicering',
    en: 'saved a draft of what could be published',
  }),
  'discard_draft publication': () => ({
    sv: 'tog bort utkastet till publicering',
    en: 'removed the draft of what could be published',
  }),
  'approve_recipe publication': ({ detail }) => ({
    sv: `godkände att det publiceras av sig självt den ${numberIn(detail, 'day')} varje månad: ”${textIn(detail, 'reason')}”`,
    en: `approved that it is published by itself on day ${numberIn(detail, 'day')} of each month: “${textIn(detail, 'reason')}”`,
  }),
  'revoke_recipe publication': () => ({
    sv: 'återkallade månadsreceptet för publicering',
    en: 'revoked the monthly recipe of publishing',
  }),
  'ask_recipe publication': () => ({
    sv: 'publicerade inte enligt månadsreceptet, utan frågar en människa först',
    en: 'did not publish by the monthly recipe, and asks a person first',
  }),
};
