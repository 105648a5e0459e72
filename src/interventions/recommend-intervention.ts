import { assessCommissioningFit } from '../agenda/assess-commissioning-fit.js';
import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, Finding, Tri } from '../kernel/finding.js';
import { readList, readObject, readOneOf, readShape, readShapeOf, readTri, readUnique, refuse } from '../kernel/guards.js';
import { toJson } from '../kernel/json.js';
import { SENSES_OF_INTERVENTION } from '../kernel/readings-of-words.js';
import { inferred, stated } from '../kernel/source.js';
import { INTERVENTIONS, type InterventionId } from './catalogue.js';
import { CIRCUMSTANCES } from './circumstances.js';
import { OTHER_HOLDERS, type CircumstanceAnswers } from './criteria.js';
import { orderOf, sequenceOf } from './intervention-sequence.js';
import { readOwnIntervention } from './own-intervention.js';
import { checkScopingBasis, readScopingBasis, type ScopingBasis } from './scoping-basis.js';
import { weighCircumstances, type OwnCase, type Weighed } from './weigh-circumstances.js';

/** The three conditions of commissioning, and the circumstances as far as they are known. */
export interface InterventionSituation extends CircumstanceAnswers {
  readonly market: Tri;
  readonly needForChange: Tri;
  readonly changeNeedsManaging: Tri;
}

/** Whether all circumstances that the text names for an intervention have to hold, or any one. */
export type CircumstancePolicy = 'all' | 'any';

/** What {@link recommendIntervention} weighs beside the situation. */
export interface RecommendOptions<Own extends string = string> {
  /** All circumstances or any one: for every intervention, or for each by its id; what is not named takes all. */
  readonly policy?: CircumstancePolicy | { readonly [intervention: string]: CircumstancePolicy };
  /** Interventions beyond the four, with the answers to their own circumstances; at most a hundred. */
  readonly others?: readonly OwnCase<Own>[];
  /** What is written for the three bases of the choice. */
  readonly basis?: ScopingBasis;
}

/** How far one intervention suits the situation. */
export interface Fit<Id extends string = InterventionId> {
  readonly intervention: Id;
  /** Place in the order of suitability; interventions that suit alike share one. */
  readonly rank: number;
  /** Whether it suits, under the policy. */
  readonly suits: Tri;
  /** What speaks for it, what speaks against it and what is not known, as ids of what was asked. */
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  readonly unknown: readonly string[];
}

/** Interventions in their order of suitability, and those to take up in their order: what suits, and what has to come before or follows from it. */
export interface InterventionAdvice<Id extends string = InterventionId> {
  readonly ranked: readonly Fit<Id>[];
  readonly sequence: readonly Id[];
}

/**
 * Which of the four interventions suits a situation, and in what order to take those that do; with `others`, interventions of the caller's
 * own are weighed beside them. Rests on the three conditions of commissioning first; where they do not hold, the finding says why and
 * ranks nothing.
 *
 * @param situation - The three conditions, and any of {@link CIRCUMSTANCES} answered with yes, no or unknown; what is left out is unknown.
 * @param options - `policy`: whether `'all'` circumstances of an intervention have to hold (the default) or `'any'`, for all or by
 *   intervention; the text does not say. `others`: interventions beyond the four with answers of their own. `basis`: the three bases,
 *   without which no recommendation is sound.
 * @returns A finding with the ranked fits, ties sharing a rank, and the sequence: monitoring first where data are poor, no procurement
 *   before intentions are clear and evidenced, and the caller's own ahead of those that wait for them. A procurement that lacks only what
 *   monitoring or a strategy brings follows them in the sequence, though its fit says that it does not suit yet.
 * @throws InvalidInputError on an unknown key, an answer outside the three, or interventions that wait for one another in a circle.
 * Source: D-INT-01 to D-INT-09, D-INT-F1, D-STR-12, D-STR-13, D-MPS-11 to D-MPS-16, D-PRC-07 to D-PRC-09, D-MON-01, D-MON-14, D-MON-15, D-AMB-12, D-AMB-13.
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
export function recommendIntervention<Own extends string = never>(
  situation: InterventionSituation,
  options: RecommendOptions<Own> = {},
): Finding<InterventionAdvice<InterventionId | Own>> {
  readShape(
    situation,
    [],
    { market: readTri, needForChange: readTri, changeNeedsManaging: readTri },
    Object.fromEntries(CIRCUMSTANCES.map((circumstance) => [circumstance.id, readTri])),
  );
  readOptions(options);
  const { market, needForChange, changeNeedsManaging, ...answers } = situation;
  const { policy = 'all', others = [], basis } = options;
  const fit = assessCommissioningFit({ market, needForChange, changeNeedsManaging });
  if (fit.outcome !== 'commission') return referBack(fit);

  type Id = InterventionId | Own;
  const weighed = weighCircumstances(answers, others);
  const ids = [...INTERVENTIONS.map(({ id }) => id), ...others.map(({ intervention }) => intervention.id)] as readonly Id[];
  const policyOf = (id: string): CircumstancePolicy => (typeof policy === 'string' ? policy : ownKey(policy, id)) ?? 'all';
  const ranked = rank(ids.map((id) => fitOf(id, weighed, policyOf(id))));
  const reasons = [...fit.reasons, ...weighed.flatMap(({ reason }) => reason ?? [])];
  const unknown = [...new Map(weighed.flatMap(({ questions }) => questions).map((question) => [question.path.join(), question])).values()];
  const caveats = caveatsOf({ byDefault: options.policy === undefined, answers, others, basis });
  if (ranked.every((candidate) => candidate.suits === 'unknown')) return { outcome: 'insufficient-information', reasons, unknown, caveats };
  const order = sequenceOf(
    ranked,
    answers,
    others.map(({ intervention }) => intervention),
  );
  return {
    outcome: { ranked, sequence: order.sequence as readonly Id[] },
    reasons: [...reasons, ...order.reasons, ...(basis ? checkScopingBasis(basis).reasons : [])],
    unknown,
    caveats,
  };
}

const MOST_OTHERS = 100;
const readPolicy = /* @__PURE__ */ readOneOf(['all', 'any']);

function readOptions(options: RecommendOptions): void {
  readShape(
    options,
    ['options'],
    {},
    {
      policy: (value, path) => (typeof value === 'string' ? readPolicy(value, path) : readObject(value, path)),
      others: (value, path) => readList(value, path, readOwnCase, { max: MOST_OTHERS }),
      basis: readScopingBasis,
    },
  );
  const { policy, others = [] } = options;
  readUnique(others, ['options', 'others'], ({ intervention }) => intervention.id);
  const ids = [...INTERVENTIONS.map(({ id }) => id as string), ...others.map(({ intervention }) => intervention.id)];
  if (typeof policy === 'object') readShape(policy, ['options', 'policy'], {}, Object.fromEntries(ids.map((id) => [id, readPolicy])));
  for (const [index, { intervention }] of others.entries()) {
    for (const [place, id] of intervention.before.entries()) {
      if (ids.includes(id)) continue;
      const path = ['options', 'others', index, 'intervention', 'before', place];
      refuse('interventions/unknown-intervention', path, id, 'the id of one of the four interventions or of the others');
    }
  }
  const own = others.map(({ intervention }) => intervention);
  if (orderOf([], own) === null) {
    refuse('interventions/order-in-a-circle', ['options', 'others'], others, 'interventions that do not wait for one another in a circle');
  }
}

function readOwnCase(value: unknown, path: readonly (string | number)[]): OwnCase {
  const { intervention } = readShapeOf({ intervention: readOwnIntervention, answers: readObject })(value, path) as unknown as OwnCase;
  const answers = Object.fromEntries(intervention.circumstances.map(({ id }) => [id, readTri]));
  readShapeOf({ intervention: readOwnIntervention, answers: readShapeOf({}, answers) })(value, path);
  return value as OwnCase;
}

function ownKey(policy: { readonly [intervention: string]: CircumstancePolicy }, id: string): CircumstancePolicy | undefined {
  return Object.hasOwn(policy, id) ? policy[id] : undefined;
}

function referBack(fit: ReturnType<typeof assessCommissioningFit>): Finding<InterventionAdvice<never>> {
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

function fitOf<Id extends string>(intervention: Id, weighed: readonly Weighed[], policy: CircumstancePolicy): Omit<Fit<Id>, 'rank'> {
  const own = weighed.filter((entry) => entry.intervention === intervention);
  const ids = (answer: Tri): readonly string[] => own.filter((entry) => entry.answer === answer).map((entry) => entry.id);
  const [met, unmet, unknown] = [ids('yes'), ids('no'), ids('unknown')];
  const decisive =
    policy === 'all' ? { no: unmet.length > 0, yes: met.length === own.length } : { no: unmet.length === own.length, yes: met.length > 0 };
  return { intervention, suits: decisive.yes ? 'yes' : decisive.no ? 'no' : 'unknown', met, unmet, unknown };
}

/** Those that suit first, then those that may, then those that do not; within each, by how much of what was asked speaks for them. */
function rank<Id extends string>(fits: readonly Omit<Fit<Id>, 'rank'>[]): readonly Fit<Id>[] {
  const standing = (fit: Omit<Fit<Id>, 'rank'>): number =>
    ({ yes: 2, unknown: 1, no: 0 })[fit.suits] + fit.met.length / (fit.met.length + fit.unmet.length + fit.unknown.length + 1);
  const ordered = [...fits].sort((first, second) => standing(second) - standing(first));
  return ordered.map((fit) => ({ ...fit, rank: ordered.findIndex((other) => standing(other) === standing(fit)) + 1 }));
}

function caveatsOf({
  byDefault,
  answers,
  others,
  basis,
}: {
  readonly byDefault: boolean;
  readonly answers: CircumstanceAnswers;
  readonly others: readonly OwnCase[];
  readonly basis: ScopingBasis | undefined;
}): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (byDefault) {
    caveats.push({
      code: 'interventions/all-or-any',
      message: 'The text does not say whether all of the circumstances it names have to hold or any one; by default all of them have to',
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
  if (others.length > 0) caveats.push(caveatOfReading(SENSES_OF_INTERVENTION, { parameter: 'others' }));
  const missing = basis ? checkScopingBasis(basis).gaps.map((gap) => gap.missing.toLowerCase()) : [];
  if (missing.length > 0) {
    caveats.push({
      code: 'interventions/basis-incomplete',
      message: `Nothing recommended here is sound until it is written down: ${missing.join('; ')}`,
      kind: 'data',
      parameter: 'basis',
      sources: [stated('ipc-book', 'Designing')],
    });
  }
  const holders = OTHER_HOLDERS.filter((id) => answers[id] === 'yes');
  if (answers.mainContractHolder === 'yes' && holders.length > 0) {
    caveats.push({
      code: 'interventions/other-holders',
      message:
        'The commissioner holds most contracts, yet others buy as well: for their part of the market a position statement may still help',
      kind: 'data',
      parameter: holders[0] as string,
      sources: [stated('ipc-book', 'A market position statement')],
    });
  }
  return caveats;
}
