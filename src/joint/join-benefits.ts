import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { readNullable, readShape, readText, readTri } from '../kernel/guards.js';
import { external, inferred, stated, type SourceRef } from '../kernel/source.js';

/** Something that agencies gain by commissioning together. */
export interface JointBenefit {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

const JOINTLY = [stated('ipc-book', 'Commissioning jointly')] as const;

/**
 * What the text names as gained by commissioning together (D-JNT-02 to D-JNT-04). All of it presupposes an agreed common agenda (D-JNT-05).
 *
 * @example
 * ```ts
 * import { JOINT_BENEFITS } from 'commissioning-kit/joint';
 *
 * JOINT_BENEFITS.map((benefit) => benefit.id); // => ['all-relevant-services', 'shared-commissioning-resources', 'pooled-budgets']
 * ```
 */
export const JOINT_BENEFITS = [
  {
    id: 'all-relevant-services',
    domainId: 'D-JNT-02',
    label: 'All relevant services considered',
    text: 'Everything that bears on a population’s wellbeing is looked at together: for children with special educational needs schooling, health and care',
    sources: JOINTLY,
  },
  {
    id: 'shared-commissioning-resources',
    domainId: 'D-JNT-03',
    label: 'Commissioning resources shared',
    text: 'The means that commissioning takes are shared',
    sources: JOINTLY,
  },
  { id: 'pooled-budgets', domainId: 'D-JNT-04', label: 'Budgets pooled', text: 'Budgets can be put into one pool', sources: JOINTLY },
] as const satisfies readonly JointBenefit[];

/** The id of something gained by commissioning together. */
export type JointBenefitId = (typeof JOINT_BENEFITS)[number]['id'];

/** What tells which benefits are within reach. */
export interface BenefitSituation {
  /** Whether the partners have agreed a common agenda. */
  readonly commonAgenda: Tri;
  /** Whether their budgets can be put together. */
  readonly budgetsAggregable: Tri;
  /** The law under which they would pool, such as `NHS Act 2006, section 75`; null where nobody has named it. */
  readonly powerToPool: string | null;
}

/**
 * Which benefits of commissioning together are within reach. All presuppose an agreed common agenda; pooled budgets also take budgets that can
 * be put together and a power in law, which has to be named.
 *
 * @param situation - What is known of agenda, budgets and power.
 * @returns A finding with the benefits in the order of the text, none where there is no common agenda.
 * @throws InvalidInputError on an answer outside the three, a blank power or an unknown key.
 * Source: D-JNT-F2, D-JNT-02 to D-JNT-05, D-LAW-08.
 *
 * @example
 * ```ts
 * import { joinBenefits } from 'commissioning-kit/joint';
 *
 * joinBenefits({ commonAgenda: 'yes', budgetsAggregable: 'yes', powerToPool: 'NHS Act 2006, section 75' }).outcome;
 * // => ['all-relevant-services', 'shared-commissioning-resources', 'pooled-budgets']
 * joinBenefits({ commonAgenda: 'yes', budgetsAggregable: 'yes', powerToPool: null }).unknown[0]?.id; // => 'powerToPool'
 * joinBenefits({ commonAgenda: 'no', budgetsAggregable: 'yes', powerToPool: null }).outcome; // => []
 * ```
 */
export function joinBenefits(situation: BenefitSituation): Finding<readonly JointBenefitId[]> {
  readShape(situation, [], { commonAgenda: readTri, budgetsAggregable: readTri, powerToPool: readNullable(readText) });
  const { commonAgenda, budgetsAggregable, powerToPool } = situation;
  const pools = budgetsAggregable === 'yes' && powerToPool !== null;
  return {
    outcome:
      commonAgenda === 'unknown'
        ? 'insufficient-information'
        : commonAgenda === 'no'
          ? []
          : JOINT_BENEFITS.map(({ id }) => id).filter((id) => id !== 'pooled-budgets' || pools),
    reasons: reasonsOf(situation),
    unknown: questionsOf(situation),
    caveats: powerToPool === null ? [] : [powerCaveat()],
  };
}

function reasonsOf({ commonAgenda, budgetsAggregable, powerToPool }: BenefitSituation): readonly Reason[] {
  const reason = (path: string, input: string, message: string, domainId: string, source: SourceRef): Reason => ({
    code: `joint/${input === 'no' ? 'benefit-out-of-reach' : 'benefit-in-reach'}`,
    message,
    path: [path],
    input,
    basis: source.basis === 'stated' ? 'text' : 'library',
    domainId,
    sources: [source],
  });
  const agenda =
    commonAgenda === 'unknown'
      ? []
      : [
          commonAgenda === 'yes'
            ? reason('commonAgenda', 'yes', 'A common agenda is agreed, which every benefit presupposes', 'D-JNT-05', JOINTLY[0])
            : reason('commonAgenda', 'no', 'There is no common agenda, which every benefit presupposes', 'D-JNT-05', JOINTLY[0]),
        ];
  if (budgetsAggregable === 'no') {
    return [
      ...agenda,
      reason(
        'budgetsAggregable',
        'no',
        'The budgets can hardly be put together, so they cannot be pooled',
        'D-JNT-15',
        inferred('ipc-book', 'Commissioning jointly'),
      ),
    ];
  }
  if (budgetsAggregable === 'unknown' || powerToPool === null) return agenda;
  return [
    ...agenda,
    reason(
      'powerToPool',
      powerToPool,
      `The budgets can be put together, and a power to pool them is named: ${powerToPool}`,
      'D-LAW-08',
      inferred('ipc-book', 'Appendix, Figure 2.2'),
    ),
  ];
}

/** Without a common agenda nothing more has to be asked; without budgets to put together no power has to be named. */
function questionsOf({ commonAgenda, budgetsAggregable, powerToPool }: BenefitSituation): readonly Question[] {
  if (commonAgenda === 'no') return [];
  const questions: Question[] = [];
  const ask = (id: string, text: string): void => {
    questions.push({ id, text, path: [id] });
  };
  if (commonAgenda === 'unknown') ask('commonAgenda', 'Have the partners agreed a common agenda?');
  if (budgetsAggregable === 'unknown') ask('budgetsAggregable', 'Can the budgets be put together?');
  if (budgetsAggregable !== 'no' && powerToPool === null) ask('powerToPool', 'Under which power in law would the budgets be pooled?');
  return questions;
}

function powerCaveat(): Caveat {
  return {
    code: 'joint/power-to-pool',
    message:
      'The text speaks of the flexibilities of the Health Act; in England section 75 of the National Health Service Act 2006 has taken their place. Whether the power named covers this case is not checked here, and nothing here is legal advice',
    kind: 'dated',
    parameter: 'powerToPool',
    sources: [stated('ipc-book', 'Appendix, Figure 2.2'), external('nhs-act-2006', 'section 75', false)],
  };
}
