import type { CommissioningSituation, StatedPurpose, UnsuitablePurpose } from '../agenda/index.js';
import type { StakeholderRegister } from '../engagement/index.js';
import type { HypothesisOutline, HypothesisSetOptions } from '../hypotheses/index.js';
import { CIRCUMSTANCES, type FrameworkDraft, type InterventionSituation, type ScopingBasis } from '../interventions/index.js';
import {
  assessMatrix,
  type ApproachSituation,
  type AreaTargets,
  type Level,
  type MatrixObservations,
  type MatrixProfile,
} from '../joint/index.js';
import { frameworkDraft } from './framework-answers.js';
import { testPlans } from './hypothesis-answers.js';
import { parseWorkbook } from './parse-workbook.js';
import { registerEntries } from './stakeholder-answers.js';
import type { AnsweredObservation, Workbook } from './workbook.js';

/**
 * For each function that the exercises feed the arguments to call it with, in their order; null where the answers do not suffice to call it.
 * What is blank is passed on as unknown.
 */
export interface ExerciseInputs {
  readonly assessCommissioningFit: readonly [CommissioningSituation];
  readonly suggestAlternatives: readonly [UnsuitablePurpose] | null;
  readonly justifyPurpose: readonly [StatedPurpose];
  readonly stakeholderCoverage: readonly [StakeholderRegister];
  readonly commitmentGap: readonly [StakeholderRegister];
  readonly checkHypothesisSet: readonly [readonly HypothesisOutline[], HypothesisSetOptions];
  readonly suggestApproach: readonly [ApproachSituation];
  /** Takes two partners and an observation. */
  readonly assessMatrix: readonly [MatrixObservations] | null;
  /** Takes a profile, which somebody’s observations have to show, and a target. */
  readonly gapToTarget: readonly [MatrixProfile, AreaTargets] | null;
  /** Takes the profiles of an earlier time and of now. */
  readonly compareProfiles: readonly [MatrixProfile, MatrixProfile] | null;
  readonly checkOverallApproach: readonly [MatrixProfile, Level] | null;
  /** Takes two partners. */
  readonly draftCommissioningFramework: readonly [FrameworkDraft] | null;
  readonly recommendIntervention: readonly [InterventionSituation];
  readonly checkScopingBasis: readonly [ScopingBasis];
}

/**
 * Turns the answers of a workbook into the arguments of the functions they are for.
 *
 * @param workbook - The answers so far; read strictly.
 * @returns Under the name of each function its arguments, or null where the answers do not suffice to call it.
 * @throws InvalidInputError when the workbook is malformed, or an exercise is about another population.
 * Source: D-EXE-01 to D-EXE-07.
 *
 * @example
 * ```ts
 * import { assessCommissioningFit } from 'commissioning-kit/agenda';
 * import { exerciseInputs } from 'commissioning-kit/programme';
 *
 * const inputs = exerciseInputs({
 *   schemaVersion: 1, id: 'carers', title: 'Carers in Sampleton', agencies: [],
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   exercises: { 'commissioning-fit': { populationId: 'carers', on: null, answers: { market: 'yes', needForChange: 'yes' } } },
 * });
 * inputs.assessCommissioningFit; // => [{ market: 'yes', needForChange: 'yes', changeNeedsManaging: 'unknown' }]
 * assessCommissioningFit(...inputs.assessCommissioningFit).outcome; // => 'insufficient-information'
 * inputs.assessMatrix; // => null
 * ```
 */
export function exerciseInputs(workbook: Workbook): ExerciseInputs {
  const read = parseWorkbook(workbook);
  const { exercises } = read;
  const purpose = exercises['commissioning-fit']?.answers.purpose;
  const register = registerOf(read);
  const joint = exercises['joint-approach']?.answers ?? {};
  const matrix = matrixOf(read, joint.observations);
  const profile = profileOfMatrix(matrix);
  const earlier = profileOfMatrix(matrixOf(read, joint.earlierObservations));
  const targets = joint.targets ?? [];
  return {
    assessCommissioningFit: [fitSituation(read)],
    suggestAlternatives: purpose === undefined ? null : [purpose],
    justifyPurpose: [statedPurpose(read)],
    stakeholderCoverage: [register],
    commitmentGap: [register],
    checkHypothesisSet: [outlines(read), setOptions(read)],
    suggestApproach: [approachSituation(read)],
    assessMatrix: matrix && [matrix],
    gapToTarget: profile && targets.length > 0 ? [profile, Object.fromEntries(targets.map(({ areaId, level }) => [areaId, level]))] : null,
    compareProfiles: profile && earlier && [earlier, profile],
    checkOverallApproach: profile && joint.chosenApproach !== undefined ? [profile, joint.chosenApproach] : null,
    draftCommissioningFramework: read.agencies.length < 2 ? null : [frameworkDraft(read)],
    recommendIntervention: [interventionSituation(read)],
    checkScopingBasis: [scopingBasis(read)],
  };
}

/** The answers that tell whether commissioning is the right approach. Trusts that the workbook has been read. */
export function fitSituation({ exercises }: Workbook): CommissioningSituation {
  const { market, needForChange, changeNeedsManaging, waysOfSecuring, hasResources, directControl } =
    exercises['commissioning-fit']?.answers ?? {};
  return {
    market: market ?? 'unknown',
    needForChange: needForChange ?? 'unknown',
    changeNeedsManaging: changeNeedsManaging ?? 'unknown',
    ...(waysOfSecuring === undefined ? {} : { waysOfSecuring }),
    ...(hasResources === undefined ? {} : { hasResources }),
    ...(directControl === undefined ? {} : { directControl }),
  };
}

function statedPurpose({ exercises }: Workbook): StatedPurpose {
  const { aims, activities, why, resources, intendedResult } = exercises.aims?.answers ?? {};
  return {
    activities: (activities ?? []).map(({ id, text, serves }) => ({ id, text, serves: serves ?? null })),
    aims: (aims ?? []).map(({ id, text, serves }) => ({ id, text, serves: serves ?? null })),
    why: why ?? null,
    resources: resources ?? null,
    intendedResult: intendedResult ?? null,
  };
}

function registerOf({ id, population, exercises }: Workbook): StakeholderRegister {
  const rows = exercises.stakeholders?.answers.stakeholders ?? [];
  return { schemaVersion: 1, id, populationId: population.id, entries: registerEntries(rows) };
}

function outlines({ exercises }: Workbook): readonly HypothesisOutline[] {
  const { hypotheses = [], tests } = exercises.hypotheses?.answers ?? {};
  const plans = tests === undefined ? null : testPlans(hypotheses, tests);
  return hypotheses.map(({ id, statement, offeredBy, bearsOn }) => ({
    id,
    statement,
    ...(offeredBy === undefined ? {} : { offeredBy }),
    ...(bearsOn === undefined ? {} : { bearsOn }),
    ...(plans === null ? {} : { plan: plans.get(id) ?? null }),
  }));
}

function setOptions({ exercises }: Workbook): HypothesisSetOptions {
  const priorities = exercises.hypotheses?.answers.priorities;
  return priorities === undefined ? {} : { aims: priorities.map(({ id, text }) => ({ id, text })) };
}

function approachSituation({ agencies, exercises }: Workbook): ApproachSituation {
  const { needsEntwined, commonAgenda, budgetsAggregable, partnersWilling, sameProviders } = exercises['joint-approach']?.answers ?? {};
  return {
    needsEntwined: needsEntwined ?? 'unknown',
    commonAgenda: commonAgenda ?? 'unknown',
    budgetsAggregable: budgetsAggregable ?? 'unknown',
    partnersWilling: partnersWilling ?? 'unknown',
    sameProviders: sameProviders ?? 'unknown',
    ...(agencies.length < 2 ? {} : { partners: agencies.map(({ id }) => id) }),
  };
}

function matrixOf({ agencies, exercises }: Workbook, observations: readonly AnsweredObservation[] = []): MatrixObservations | null {
  if (agencies.length < 2 || observations.length === 0) return null;
  const rule = exercises['joint-approach']?.answers.rule;
  return { agencies, observations, ...(rule === undefined ? {} : { rule }) };
}

function profileOfMatrix(matrix: MatrixObservations | null): MatrixProfile | null {
  const outcome = matrix && assessMatrix(matrix).outcome;
  return outcome === 'insufficient-information' ? null : outcome;
}

function interventionSituation({ exercises }: Workbook): InterventionSituation {
  const fit = exercises['commissioning-fit']?.answers ?? {};
  const given = exercises.intervention?.answers ?? {};
  return {
    market: fit.market ?? 'unknown',
    needForChange: fit.needForChange ?? 'unknown',
    changeNeedsManaging: fit.changeNeedsManaging ?? 'unknown',
    ...Object.fromEntries(CIRCUMSTANCES.flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]]))),
  };
}

function scopingBasis({ exercises }: Workbook): ScopingBasis {
  const { purpose, marketUnderstanding, activityAnalysis } = exercises.intervention?.answers ?? {};
  return { purpose: purpose ?? null, marketUnderstanding: marketUnderstanding ?? null, activityAnalysis: activityAnalysis ?? null };
}
