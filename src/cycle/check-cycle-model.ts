import { caveatOfReading } from '../kernel/ambiguity.js';
import type { CheckFinding, Gap, Reason } from '../kernel/finding.js';
import { ENGAGEMENT_STAGE_OR_STRAND, STAGES_OF_THE_CYCLE } from '../kernel/readings-of-method.js';
import { stated } from '../kernel/source.js';
import type { CycleModelId } from './cycle-model-ids.js';
import { readModel } from './read-model.js';
import type { OwnCycleModel } from './own-cycle-model.js';
import { STAGE_IDS } from './stage-ids.js';
import { ENGAGEMENT_STRAND, STAGES } from './stages.js';

/**
 * What a version of the cycle leaves out: stages of the four that it does not cover, and engagement where it names none or has it in one
 * stage alone. Two of the texts' own versions name no engagement; that is said of them too.
 *
 * @param model - The id of a version of the texts, or one of your own.
 * @returns A finding: `'complete'` when the version covers need, plan, supply and review and has engagement through all of them, `'gaps'`
 *   otherwise.
 * @throws InvalidInputError when there is no such version, or one of your own is not as {@link defineCycleModel} wants it.
 * Source: D-CYC-02, D-CYC-08, D-CHR-03, D-AMB-02, D-AMB-04.
 *
 * @example
 * ```ts
 * import { checkCycleModel } from 'commissioning-kit/cycle';
 *
 * checkCycleModel('dass-guidance').outcome; // => 'complete'
 * checkCycleModel('noms').gaps.map((gap) => gap.domainId); // => ['D-CYC-08']
 * ```
 */
export function checkCycleModel(model: CycleModelId | OwnCycleModel): CheckFinding {
  const { stages, engagement } = readModel(model, ['model']);
  const covered = STAGE_IDS.filter((id) => stages.some(({ maps }) => maps.includes(id)));
  const left = STAGES.filter(({ id }) => !covered.includes(id));
  const strand = engagement === 'throughout' || engagement === 'wider-duty';
  const gaps: readonly Gap[] = [
    ...left.map(({ id, label, text }) => ({
      domainId: 'D-CYC-02',
      missing: `${label}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
      path: ['model', 'stages'],
      fill: `A stage that covers "${id}"`,
    })),
    ...(strand
      ? []
      : [
          {
            domainId: ENGAGEMENT_STRAND.domainId,
            missing: engagement === 'in-a-stage' ? 'Engagement beyond the one stage that names it' : 'Engagement',
            path: ['model', 'engagement'],
            fill: 'A name for the consulting and involving that runs through all stages',
          },
        ]),
  ];
  return {
    outcome: gaps.length === 0 ? 'complete' : 'gaps',
    reasons: [
      ...covered.map((stage) => reason('stage-covered', `The version covers "${stage}"`, 'D-CYC-02', stage)),
      ...left.map(({ id }) => reason('stage-left-out', `The version leaves "${id}" out`, 'D-CYC-02', id)),
      reason(
        'engagement-place',
        {
          throughout: 'Engagement runs through all stages of the version',
          'wider-duty': 'The version has engagement as a duty beside its stages',
          'in-a-stage': 'The version has engagement in one of its stages',
          'not-named': 'The version names no engagement',
        }[engagement],
        ENGAGEMENT_STRAND.domainId,
        engagement,
      ),
    ],
    unknown: [],
    caveats: [caveatOfReading(STAGES_OF_THE_CYCLE), caveatOfReading(ENGAGEMENT_STAGE_OR_STRAND)],
    gaps,
  };
}

function reason(code: string, message: string, domainId: string, input: string): Reason {
  const sources = domainId === 'D-CYC-02' ? [stated('cycle-explainer', 'opening')] : ENGAGEMENT_STRAND.sources;
  return { code: `cycle/${code}`, message, path: ['model'], input, basis: 'library', domainId, sources };
}
