import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Finding, Gap, Question, Reason, Tri } from '../kernel/finding.js';
import { readId, readListOf, readNullable, readShape, readShapeOf, readTri, readUnique, refuse } from '../kernel/guards.js';
import { toJson } from '../kernel/json.js';
import { STRATEGY_BEFORE_PROCUREMENT } from '../kernel/readings-of-method.js';
import { inferred, stated, type SourceRef } from '../kernel/source.js';

/** What has to hold before one goes to the market. */
export interface ReadinessAnswers {
  /** Whether there are resources to be used cost-effectively. */
  readonly resources: Tri;
  readonly intentionsClear: Tri;
  /** Whether the intentions rest on sound evidence and thorough analysis. */
  readonly evidenceBase: Tri;
  /** Whether there are good data on the quality and performance of existing services. */
  readonly qualityData: Tri;
  /** Whether measures of success are agreed, which belongs to the time before the purchase. */
  readonly measuresAgreed: Tri;
}

/** A strategy that the caller knows of, and whether it is formally agreed. */
export interface KnownStrategy {
  readonly id: string;
  readonly agreed: Tri;
}

/** What {@link procurementReadiness} asks. */
export interface ReadinessQuestion extends ReadinessAnswers {
  /** The strategy behind the procurement, by its id among `strategies`; null or left out where there is none. */
  readonly strategyRef?: string | null;
  readonly strategies?: readonly KnownStrategy[];
}

/** What would put right a thing that is missing. */
export type ReadinessRemedy = 'commissioning-strategy' | 'monitoring-programme' | 'measures' | 'resources';

/** Something missing before one goes to the market, and what would put it right. */
export interface ReadinessGap extends Gap {
  readonly remedy: ReadinessRemedy;
}

/** Whether a procurement is ready for the market. */
export type ReadinessFinding = Finding<'ready' | 'not-ready'> & { readonly gaps: readonly ReadinessGap[] };

interface Condition {
  readonly id: keyof ReadinessAnswers;
  readonly domainId: string;
  readonly label: string;
  readonly question: string;
  readonly remedy: ReadinessRemedy;
  readonly sources: readonly SourceRef[];
}

const FILLS: Readonly<Record<ReadinessRemedy, string>> = {
  'commissioning-strategy': 'A commissioning strategy: its analysis and its formal agreement come before procurement',
  'monitoring-programme': 'A monitoring programme, so that the quality and performance of what exists are known',
  measures: 'Measures agreed before the purchase, at best with providers and with people who use the service',
  resources: 'Resources set aside for the purchase',
};

function conditions(): readonly Condition[] {
  const sources = [stated('ipc-book', 'A procurement exercise')];
  return [
    {
      id: 'resources',
      domainId: 'D-PRC-07',
      label: 'Resources to be used cost-effectively',
      question: 'Are there resources to be used cost-effectively?',
      remedy: 'resources',
      sources,
    },
    {
      id: 'intentionsClear',
      domainId: 'D-PRC-08',
      label: 'Clear strategic intentions',
      question: 'Are the strategic intentions clear?',
      remedy: 'commissioning-strategy',
      sources,
    },
    {
      id: 'evidenceBase',
      domainId: 'D-PRC-08',
      label: 'Sound evidence and thorough analysis behind the intentions',
      question: 'Do the intentions rest on sound evidence and thorough analysis?',
      remedy: 'commissioning-strategy',
      sources,
    },
    {
      id: 'qualityData',
      domainId: 'D-PRC-09',
      label: 'Good data on the quality and performance of existing services',
      question: 'Are there good data on the quality and performance of existing services?',
      remedy: 'monitoring-programme',
      sources,
    },
    {
      id: 'measuresAgreed',
      domainId: 'D-QUA-01',
      label: 'Measures of success agreed before the purchase',
      question: 'Are measures of success agreed?',
      remedy: 'measures',
      sources: [stated('dass-guidance', '¶27')],
    },
  ];
}

/** The ids of the conditions, in the order in which they are asked. */
export const READINESS_KEYS = ['resources', 'intentionsClear', 'evidenceBase', 'qualityData', 'measuresAgreed'] as const;

const readStrategy = /* @__PURE__ */ readShapeOf({ id: readId, agreed: readTri });

/**
 * Whether a procurement is ready for the market: resources, clear and evidenced intentions, data on what exists, measures agreed, and an
 * agreed strategy behind it. What is missing names its remedy.
 *
 * @param question - The five answers; `strategyRef`: the strategy behind it, by its id among `strategies`, which says of each whether it is
 *   formally agreed. A strategy that is not named counts as none, unless nothing at all is known.
 * @returns `ready`, `not-ready` with a gap and a remedy for each thing that is missing, or `insufficient-information` where nothing is
 *   known to be missing and something is not known.
 * @throws InvalidInputError on a malformed answer, or a reference to a strategy that is not among `strategies`.
 * Source: D-PRC-01, D-PRC-07 to D-PRC-09, D-PRC-F1, D-QUA-01, D-AMB-27, D-GLD-13.
 *
 * @example
 * ```ts
 * import { procurementReadiness } from 'commissioning-kit/interventions';
 *
 * const answers = { resources: 'yes', intentionsClear: 'yes', evidenceBase: 'yes', qualityData: 'no', measuresAgreed: 'yes' } as const;
 * const gate = procurementReadiness({ ...answers, strategyRef: null });
 * gate.outcome; // => 'not-ready'
 * gate.gaps.map((gap) => gap.remedy); // => ['commissioning-strategy', 'monitoring-programme']
 * ```
 */
export function procurementReadiness(question: ReadinessQuestion): ReadinessFinding {
  readShape(question, [], Object.fromEntries(READINESS_KEYS.map((key) => [key, readTri])), {
    strategyRef: readNullable(readId),
    strategies: readListOf(readStrategy),
  });
  const { strategyRef = null, strategies = [] } = question;
  readUnique(strategies, ['strategies'], ({ id }) => id);
  const strategy = strategies.find(({ id }) => id === strategyRef) ?? null;
  if (strategyRef !== null && strategy === null) {
    refuse('interventions/unknown-strategy', ['strategyRef'], strategyRef, 'the id of one of the strategies');
  }
  const nothingKnown = question.strategyRef === undefined && READINESS_KEYS.every((key) => question[key] === 'unknown');
  return judgeReadiness(question, nothingKnown ? 'unknown' : strategy === null ? 'none' : strategy.agreed, []);
}

/** Judges the gate; `strategy` says whether there is one and whether it is agreed. Trusts its input. */
export function judgeReadiness(answers: ReadinessAnswers, strategy: Tri | 'none', path: readonly (string | number)[]): ReadinessFinding {
  const reasons: Reason[] = [];
  const unknown: Question[] = [];
  const gaps: ReadinessGap[] = [];
  const judge = (
    answer: Tri,
    input: Reason['input'],
    { id, domainId, label, question, remedy, sources }: Omit<Condition, 'id'> & { id: string },
  ) => {
    const at = [...path, id];
    if (answer === 'unknown') unknown.push({ id, text: question, path: at });
    else {
      const code = answer === 'yes' ? 'interventions/gate-met' : 'interventions/gate-not-met';
      reasons.push({ code, message: `${label}: ${answer}`, path: at, input, basis: 'text', domainId, sources });
    }
    if (answer === 'no') gaps.push({ domainId, missing: label, path: at, fill: FILLS[remedy], remedy });
  };
  judge(strategy === 'none' ? 'no' : strategy, toJson(strategy), {
    id: 'strategyRef',
    domainId: 'D-PRC-01',
    label:
      strategy === 'none' ? 'A commissioning strategy behind the procurement' : 'Formal agreement to the strategy behind the procurement',
    question: 'Is there a formally agreed strategy behind the procurement?',
    remedy: 'commissioning-strategy',
    sources: [stated('ipc-book', 'A procurement exercise'), inferred('ipc-book', 'A commissioning strategy')],
  });
  for (const condition of conditions()) judge(answers[condition.id], answers[condition.id], condition);
  return {
    outcome: gaps.length > 0 ? 'not-ready' : unknown.length > 0 ? 'insufficient-information' : 'ready',
    reasons,
    unknown,
    caveats: [caveatOfReading(STRATEGY_BEFORE_PROCUREMENT)],
    gaps,
  };
}
