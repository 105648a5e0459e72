import { daysBetween, type CivilDate } from '../kernel/civil-date.js';
import type { Finding, Question, Reason } from '../kernel/finding.js';
import { readCivilDate, readOneOf, readShape, readWholeNumber } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import { refuseBeforeLastEvent } from './as-of.js';
import type { CyclePlan, CycleState } from './cycle-state.js';
import { readCycleState } from './read-cycle-state.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';

/** By how many days something came after the plan; below zero before it. */
export interface Slip {
  readonly days: number;
  /** Whether it has still not happened, so that the days are those up to now. */
  readonly soFar: boolean;
}

/** The planned and the actual dates of a stage in a round. */
export interface StageDates {
  readonly stage: Stage;
  readonly round: number;
  /** As it was planned first, and as it was planned last. */
  readonly firstPlan: { readonly from: CivilDate; readonly to: CivilDate } | null;
  readonly lastPlan: { readonly from: CivilDate; readonly to: CivilDate } | null;
  /** When the cycle entered it first and left it last; null where that has not happened. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** Null without a plan, or where the planned day is still to come. */
  readonly startSlip: Slip | null;
  readonly endSlip: Slip | null;
}

/** What slippage is counted from. */
export type SlippageBase = 'first-plan' | 'last-plan';

/**
 * The planned dates of each stage of a round beside the actual ones, and by how many days they slipped. A stage that the cycle came back to
 * ends when it was left last. The day on which a stage is left is the day on which the next is entered.
 *
 * @param state - The cycle.
 * @param options - `asOf`: the day up to which something overdue is counted, on or after the last event; `round`: by default the present one;
 *   `against`: whether slippage is counted from the first plan, as by default, or from the last.
 * @returns A finding whose outcome has the four stages in their order, with a question for each that has no plan;
 *   `'insufficient-information'` when none has one.
 * @throws InvalidInputError when the state or the options are malformed, or `asOf` lies before the last event.
 * Source: D-CYC-02, D-CYC-F2; counting in calendar days is this library's rule.
 *
 * @example
 * ```ts
 * import { replayCycle, stageSlippage } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: null };
 * const { state } = replayCycle([
 *   { type: 'cycle-started', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, cycleId: 'older', populationId: 'older-people', modelId: 'ipc-book' } },
 *   { type: 'stages-planned', data: { schemaVersion: 1, id: 'e2', on: '2026-04-01', by, why: null, round: 1,
 *     stages: [{ stage: 'analyse', from: '2026-04-01', to: '2026-05-31' }, { stage: 'plan', from: '2026-06-01', to: '2026-08-31' }] } },
 *   { type: 'stage-entered', data: { schemaVersion: 1, id: 'e3', on: '2026-06-15', by, why: null, stage: 'plan', round: 1, override: null } },
 * ]);
 * const finding = stageSlippage(state, { asOf: '2026-07-01' });
 * finding.outcome === 'insufficient-information' ? [] : finding.outcome.map(({ stage, startSlip }) => [stage, startSlip?.days]);
 * // => [['analyse', 0], ['plan', 14], ['do', undefined], ['review', undefined]]
 * finding.unknown.length; // => 2
 * ```
 */
export function stageSlippage(
  state: CycleState,
  options: { readonly asOf: CivilDate; readonly round?: number; readonly against?: SlippageBase },
): Finding<readonly StageDates[]> {
  readCycleState(state, ['state']);
  readShape(options, ['options'], { asOf: readCivilDate }, { round: readWholeNumber(1), against: readOneOf(['first-plan', 'last-plan']) });
  refuseBeforeLastEvent(options.asOf, state);
  const round = options.round ?? state.round;
  const against = options.against ?? 'first-plan';
  const rows = STAGE_IDS.map((stage) => datesOf(stage, round, state, against, options.asOf));
  const planned = rows.some(({ firstPlan }) => firstPlan !== null);
  return {
    outcome: planned ? rows : 'insufficient-information',
    reasons: rows.flatMap((row) => [slipReason(row, 'start', against), slipReason(row, 'end', against)].flatMap((found) => found ?? [])),
    unknown: rows.filter(({ firstPlan }) => firstPlan === null).map(noPlan),
    caveats: [
      {
        code: 'cycle/slippage-base',
        message: `Slippage is counted in calendar days from the ${against === 'first-plan' ? 'first' : 'last'} plan of each stage`,
        kind: 'library-default',
        parameter: 'against',
        sources: [],
      },
    ],
  };
}

function datesOf(stage: Stage, round: number, state: CycleState, against: SlippageBase, asOf: CivilDate): StageDates {
  const plans = state.plans.flat().filter((plan) => plan.stage === stage && plan.round === round);
  const visits = state.history.flat().filter((visit) => visit.stage === stage && visit.round === round);
  const [firstPlan, lastPlan] = [spanOf(plans[0]), spanOf(plans.at(-1))];
  const base = against === 'first-plan' ? firstPlan : lastPlan;
  const [from, to] = [visits[0]?.from ?? null, visits.at(-1)?.to ?? null];
  return {
    stage,
    round,
    firstPlan,
    lastPlan,
    from,
    to,
    startSlip: base && slipOf(base.from, from, asOf),
    // The plan has the last day in the stage, the record the day on which the next was entered.
    endSlip: base && slipOf(base.to, to, asOf, 1),
  };
}

function spanOf(plan: CyclePlan | undefined): StageDates['firstPlan'] {
  return plan === undefined ? null : { from: plan.from, to: plan.to };
}

function slipOf(planned: CivilDate, actual: CivilDate | null, asOf: CivilDate, beyond = 0): Slip | null {
  if (actual !== null) return { days: daysBetween(planned, actual) - beyond, soFar: false };
  const days = daysBetween(planned, asOf) - beyond;
  return days > 0 ? { days, soFar: true } : null;
}

function slipReason(row: StageDates, which: 'start' | 'end', against: SlippageBase): Reason | null {
  const slip = which === 'start' ? row.startSlip : row.endSlip;
  if (slip === null) return null;
  const { days, soFar } = slip;
  const size = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  const what = which === 'start' ? (soFar ? 'has not begun' : 'began') : soFar ? 'has not ended' : 'ended';
  const when = days === 0 ? 'as planned' : soFar ? `${size} after it was to` : `${size} ${days > 0 ? 'later' : 'earlier'} than planned`;
  return {
    code: days > 0 ? 'cycle/stage-slipped' : 'cycle/stage-on-time',
    message: `The stage "${row.stage}" of round ${row.round} ${what} ${when}`,
    path: ['state', 'plans'],
    input: { stage: row.stage, round: row.round, against, days },
    basis: 'caller',
    domainId: 'D-CYC-02',
    sources: [inferred('cycle-explainer', 'opening')],
  };
}

function noPlan({ stage, round }: StageDates): Question {
  return {
    id: `plan-of-${stage}`,
    text: `From when to when is the stage "${stage}" of round ${round} meant to last? No dates are planned`,
    path: ['state', 'plans'],
  };
}
