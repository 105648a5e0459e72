import { assessCommissioningFit } from '../agenda/assess-commissioning-fit.js';
import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { readOneOf, readShape, readTri } from '../kernel/guards.js';
import { toJson } from '../kernel/json.js';
import { inferred, stated } from '../kernel/source.js';
import { CIRCUMSTANCES, INTERVENTIONS, type CircumstanceId, type InterventionId } from './catalogue.js';
import { criteria, OTHER_HOLDERS, type CircumstanceAnswers, type Criterion } from './criteria.js';

/** The three conditions of commissioning, and the circumstances as far as they are known. */
export interface InterventionSituation extends CircumstanceAnswers {
  readonly market: Tri;
  readonly needForChange: Tri;
  readonly changeNeedsManaging: Tri;
}

/** Whether all circumstances that the text names for an intervention have to hold, or any one. */
export type CircumstancePolicy = 'all' | 'any';

/** How far one intervention suits the situation. */
export interface Fit {
  readonly intervention: InterventionId;
  /** Place in the order of suitability; interventions that suit alike share one. */
  readonly rank: number;
  /** Whether it suits, under the policy. */
  readonly suits: Tri;
  /** What speaks for it, what speaks against it and what is not known, as ids of what was asked. */
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  readonly unknown: readonly string[];
}

/** The four in their order of suitability, and those that suit in the order in which to take them. */
export interface InterventionAdvice {
  readonly ranked: readonly Fit[];
  readonly sequence: readonly InterventionId[];
}

/**
 * Which of the four interventions suits a situation, and in what order to take those that do.
 * Rests on the three conditions of commissioning first; where they do not hold, the finding says why and ranks nothing.
 *
 * @param situation - The three conditions, and any of {@link CIRCUMSTANCES} answered with yes, no or unknown; what is left out is unknown.
 * @param options - `policy`: whether `'all'` circumstances of an intervention have to hold (the default) or `'any'`; the text does not say.
 * @returns A finding with the ranked fits, ties sharing a rank, and the sequence: monitoring first where data are poor, and no procurement
 *   before intentions are clear and evidenced.
 * @throws InvalidInputError on an unknown key or an answer outside the three.
 * Source: D-INT-01 to D-INT-09, D-INT-F1, D-STR-12, D-STR-13, D-MPS-11 to D-MPS-16, D-PRC-07 to D-PRC-09, D-MON-01, D-MON-14, D-MON-15, D-AMB-13.
 *
 * @example
 * ```ts
 * import { recommendIntervention } from 'commissioning-kit/interventions';
 *
 * const advice = recommendIntervention({
 *   market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes',
 *   largePurchasingShare: 'yes', keyInfluenceOnResources: 'yes', mustBePublicOnFocusAndPurchasing: 'yes', mainContractHolder: 'yes',
 * });
 * advice.outcome === 'insufficient-information' ? [] : advice.outcome.sequence; // => ['commissioning-strategy']
 * ```
 */
export function recommendIntervention(
  situation: InterventionSituation,
  options: { readonly policy?: CircumstancePolicy } = {},
): Finding<InterventionAdvice> {
  readShape(
    situation,
    [],
    { market: readTri, needForChange: readTri, changeNeedsManaging: readTri },
    Object.fromEntries(CIRCUMSTANCES.map((circumstance) => [circumstance.id, readTri])),
  );
  readShape(options, ['options'], {}, { policy: readOneOf(['all', 'any']) });
  const { market, needForChange, changeNeedsManaging, ...answers } = situation;
  const fit = assessCommissioningFit({ market, needForChange, changeNeedsManaging });
  if (fit.outcome !== 'commission') return referBack(fit);

  const policy = options.policy ?? 'all';
  const read = criteria().map((criterion) => ({ criterion, answer: criterion.read(answers) }));
  const ranked = rank(INTERVENTIONS.map(({ id }) => fitOf(id, read, policy)));
  const unknown = questionsOf(read, answers);
  const caveats = caveatsOf(options.policy === undefined, answers);
  if (ranked.every((candidate) => candidate.suits === 'unknown')) {
    return { outcome: 'insufficient-information', reasons: [...fit.reasons, ...criterionReasons(read, answers)], unknown, caveats };
  }
  const { sequence, reasons } = sequenceOf(ranked, answers);
  return { outcome: { ranked, sequence }, reasons: [...fit.reasons, ...criterionReasons(read, answers), ...reasons], unknown, caveats };
}

function referBack(fit: ReturnType<typeof assessCommissioningFit>): Finding<InterventionAdvice> {
  return {
    outcome: fit.outcome === 'insufficient-information' ? 'insufficient-information' : { ranked: [], sequence: [] },
    reasons: [
      ...fit.reasons,
      {
        code: 'interventions/conditions-first',
        message: 'All four interventions start from the three conditions of commissioning; settle those first with assessCommissioningFit',
        path: [],
        input: toJson(fit.outcome),
        basis: 'text',
        domainId: 'D-INT-09',
        sources: [stated('ipc-book', 'A commissioning strategy')],
      },
    ],
    unknown: fit.unknown,
    caveats: fit.caveats,
  };
}

type Read = readonly { readonly criterion: Criterion; readonly answer: Tri }[];

function fitOf(intervention: InterventionId, read: Read, policy: CircumstancePolicy): Omit<Fit, 'rank'> {
  const own = read.filter(({ criterion }) => criterion.intervention === intervention);
  const ids = (answer: Tri): readonly string[] => own.filter((entry) => entry.answer === answer).map((entry) => entry.criterion.id);
  const [met, unmet, unknown] = [ids('yes'), ids('no'), ids('unknown')];
  const decisive =
    policy === 'all' ? { no: unmet.length > 0, yes: met.length === own.length } : { no: unmet.length === own.length, yes: met.length > 0 };
  return { intervention, suits: decisive.yes ? 'yes' : decisive.no ? 'no' : 'unknown', met, unmet, unknown };
}

/** Those that suit first, then those that may, then those that do not; within each, by how much of what was asked speaks for them. */
function rank(fits: readonly Omit<Fit, 'rank'>[]): readonly Fit[] {
  const standing = (fit: Omit<Fit, 'rank'>): number =>
    ({ yes: 2, unknown: 1, no: 0 })[fit.suits] + fit.met.length / (fit.met.length + fit.unmet.length + fit.unknown.length + 1);
  const ordered = [...fits].sort((first, second) => standing(second) - standing(first));
  return ordered.map((fit) => ({ ...fit, rank: ordered.findIndex((other) => standing(other) === standing(fit)) + 1 }));
}

function sequenceOf(
  ranked: readonly Fit[],
  answers: CircumstanceAnswers,
): { readonly sequence: readonly InterventionId[]; readonly reasons: readonly Reason[] } {
  const suits = (id: InterventionId): Tri => (ranked.find((fit) => fit.intervention === id) as Fit).suits;
  const chosen = new Set(ranked.filter((fit) => fit.suits === 'yes').map((fit) => fit.intervention));
  const reasons: Reason[] = [];
  const dataPoor = answers.goodDataOnExistingServices === 'no';
  if (dataPoor && suits('monitoring-programme') !== 'no') {
    chosen.add('monitoring-programme');
    reasons.push({
      code: 'interventions/monitoring-first',
      message: 'Data on existing services are poor: commissioners often have to monitor what exists before anything else',
      path: ['goodDataOnExistingServices'],
      input: 'no',
      basis: 'text',
      domainId: 'D-MON-01',
      sources: [stated('ipc-book', 'A monitoring programme')],
    });
  }
  if (chosen.has('procurement-exercise') && answers.intentionsClearAndEvidenced !== 'yes') {
    const strategyCanLead = suits('commissioning-strategy') !== 'no';
    if (strategyCanLead) chosen.add('commissioning-strategy');
    else chosen.delete('procurement-exercise');
    reasons.push({
      code: strategyCanLead ? 'interventions/strategy-before-procurement' : 'interventions/procurement-waits',
      message: strategyCanLead
        ? 'Intentions are not yet clear and evidenced: a procurement exercise rests on the analysis of a strategy, which comes before it'
        : 'Intentions are not yet clear and evidenced, and a strategy does not suit: procurement waits until they are',
      path: ['intentionsClearAndEvidenced'],
      input: toJson(answers.intentionsClearAndEvidenced ?? 'unknown'),
      basis: 'text',
      domainId: 'D-PRC-01',
      sources: [stated('ipc-book', 'A procurement exercise')],
    });
  }
  const order: readonly InterventionId[] = dataPoor
    ? ['monitoring-programme', 'commissioning-strategy', 'market-position-statement', 'procurement-exercise']
    : ['commissioning-strategy', 'market-position-statement', 'procurement-exercise', 'monitoring-programme'];
  return { sequence: order.filter((id) => chosen.has(id)), reasons };
}

function criterionReasons(read: Read, answers: CircumstanceAnswers): Reason[] {
  return read.flatMap(({ criterion, answer }) => {
    if (answer === 'unknown') return [];
    const label = (INTERVENTIONS.find((intervention) => intervention.id === criterion.intervention) as (typeof INTERVENTIONS)[number])
      .label;
    const circumstance = CIRCUMSTANCES.find((entry) => entry.id === criterion.from[0]) as (typeof CIRCUMSTANCES)[number];
    return [
      {
        code: answer === 'yes' ? 'interventions/speaks-for' : 'interventions/speaks-against',
        message: `${label}: ${answer === 'yes' ? 'for it speaks that' : 'against it speaks that it is not so that'} ${criterion.label}`,
        path: [criterion.from.find((id) => answers[id] !== undefined) ?? (criterion.from[0] as CircumstanceId)],
        input: toJson(Object.fromEntries(criterion.from.filter((id) => answers[id] !== undefined).map((id) => [id, answers[id]]))),
        basis: 'text' as const,
        domainId: criterion.domainId,
        sources: circumstance.sources,
      },
    ];
  });
}

/** Only what would still change a fit is asked. */
function questionsOf(read: Read, answers: CircumstanceAnswers): readonly Question[] {
  const open = new Set(read.filter(({ answer }) => answer === 'unknown').flatMap(({ criterion }) => criterion.from));
  return CIRCUMSTANCES.filter((circumstance) => open.has(circumstance.id) && (answers[circumstance.id] ?? 'unknown') === 'unknown').map(
    (circumstance) => ({
      id: circumstance.id,
      text: circumstance.question,
      path: [circumstance.id],
    }),
  );
}

function caveatsOf(byDefault: boolean, answers: CircumstanceAnswers): Caveat[] {
  const caveats: Caveat[] = [];
  if (byDefault) {
    caveats.push({
      code: 'interventions/all-or-any',
      message: `The text does not say whether all of the circumstances it names have to hold or any one; by default all of them have to`,
      kind: 'library-default',
      parameter: 'policy',
      sources: [inferred('ipc-book', 'Designing')],
    });
  }
  caveats.push({
    code: 'interventions/order-of-suitability',
    message:
      'The order counts how much of what the text names holds; it is an aid to judgement, and the sequence between the interventions is partly ours',
    kind: 'library-default',
    parameter: null,
    sources: [inferred('ipc-book', 'Designing')],
  });
  const others = OTHER_HOLDERS.filter((id) => answers[id] === 'yes');
  if (answers.mainContractHolder === 'yes' && others.length > 0) {
    caveats.push({
      code: 'interventions/other-holders',
      message:
        'The commissioner holds most contracts, yet others buy as well: for their part of the market a position statement may still help',
      kind: 'data',
      parameter: others[0] as string,
      sources: [stated('ipc-book', 'A market position statement')],
    });
  }
  return caveats;
}
