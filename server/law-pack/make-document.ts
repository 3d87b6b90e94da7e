import { LAW_SECTIONS, type LawSection } from '../../data/terms/law-sections';
import type { Deps } from '../http/deps';
import { readingAt, readingOf } from '../promises/reading';
import type { Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';
import type { Block, Figure, LawDocument, Told } from './document';
import { tellActionPlan } from './parts/action-plan';
import { tellAnalysis } from './parts/analysis';
import { tellFollowUp } from './parts/follow-up';
import { tellInformation } from './parts/information';
import { tellMapping } from './parts/mapping';
import { tellResidents } from './parts/residents';
import { tellVoices } from './parts/voices';
import type { Sight } from './sight';

const PARTS: Readonly<Record<LawSection, (sight: Sight) => Promise<Told[]>>> = {
  summary: () => Promise.resolve([]),
  mapping: tellMapping,
  information: async (sight) => [...(await tellResidents(sight)), ...(await tellInformation(sight))],
  analysis: async (sight) => [...(await tellVoices(sight)), ...(await tellAnalysis(sight))],
  action_plan: tellActionPlan,
  follow_up: tellFollowUp,
};

/**
 * The computed part of the pack, as of now: every figure numbered, with all that is needed to make it again.
 * @param mapped the time that it maps; null for the last twelve whole months that the data cover
 */
export async function makeDocument(deps: Deps, world: World, mapped: Period | null): Promise<LawDocument> {
  const period = mapped ?? world.default_period;
  const store_revision = await deps.store.readRevision();
  const reading = readingOf(deps.pack)(world);
  // what is worked out of the data's own period is worked out of this one, and what was done to its end
  const sight: Sight = {
    deps,
    world: { ...world, default_period: period },
    reading: mapped === null ? reading : readingAt(reading, mapped),
    period,
    is_chosen: mapped !== null,
  };
  let n = 0;
  const number = (told: Told): Block =>
    told.kind === 'figure' ? finish(told, ++n, { deps, world, store_revision }) : told;
  const sections: LawDocument['sections'] = [];
  for (const section of LAW_SECTIONS) sections.push({ section, blocks: (await PARTS[section](sight)).map(number) });
  return {
    made_on: world.today,
    period,
    municipality: deps.pack.municipality.name,
    synthetic: world.synthetic,
    sections,
  };
}

function finish(
  { card, plot, ...rest }: Extract<Told, { kind: 'figure' }>,
  n: number,
  { deps, world, store_revision }: { deps: Deps; world: World; store_revision: number },
): Figure {
  const { is_saved, ...asked } = card;
  return {
    ...rest,
    n,
    plot: plot ?? null,
    card: {
      ...asked,
      data_version: world.data_version,
      program_version: deps.version,
      store_revision: is_saved ? store_revision : null,
      municipality: deps.pack.municipality.id,
      synthetic: world.synthetic,
    },
  };
}
