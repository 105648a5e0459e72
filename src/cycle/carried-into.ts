import { readShape, readWholeNumber } from '../kernel/guards.js';
import type { ContractRenewal } from './cycle-events.js';
import type { CycleLesson, CycleState } from './cycle-state.js';
import { readCycleState } from './read-cycle-state.js';

/** What a round was handed by the one before it. */
export interface CarriedItems {
  /** The round whose reviews handed it on. */
  readonly fromRound: number;
  /** Whether anything was said about it; without that, empty lists mean nothing. */
  readonly onRecord: boolean;
  readonly lessons: readonly CycleLesson[];
  readonly hypothesisIds: readonly string[];
  /** Each contract with the end that was given last. */
  readonly renewals: readonly ContractRenewal[];
}

/**
 * What a round was handed by the reviews of the one before it: lessons, hypotheses still open, contracts that come up for renewal.
 *
 * @param state - The cycle.
 * @param options - `round`: the round that it was handed to; by default the one after the present one while the cycle is in its review, and
 *   the present one otherwise.
 * @returns Each once, in the order in which they were handed on.
 * @throws InvalidInputError when the state or the options are malformed.
 * Source: D-QUA-14, D-CYC-32, D-CHR-01.
 *
 * @example
 * ```ts
 * import { carriedInto, replayCycle } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: null };
 * const { state } = replayCycle([
 *   { type: 'lesson-recorded', data: { schemaVersion: 1, id: 'e1', on: '2026-09-01', by, why: null, lessonId: 'weekends', stage: 'review', text: 'Weekends were short of hours' } },
 *   { type: 'carried-over', data: { schemaVersion: 1, id: 'e2', on: '2026-09-02', by, why: null, lessonIds: ['weekends'], hypothesisIds: ['falls'],
 *     renewals: [{ contractId: 'home-care-north', endsOn: '2027-03-31' }] } },
 * ]);
 * carriedInto(state, { round: 1 }).hypothesisIds; // => ['falls']
 * carriedInto(state, { round: 1 }).lessons.map((lesson) => lesson.text); // => ['Weekends were short of hours']
 * ```
 */
export function carriedInto(state: CycleState, options: { readonly round?: number } = {}): CarriedItems {
  readCycleState(state, ['state']);
  readShape(options, ['options'], {}, { round: readWholeNumber(1) });
  return carriedFrom(state, (options.round ?? (state.stage === 'review' ? state.round + 1 : state.round)) - 1);
}

/** What the reviews of a round handed on; trusts its input. */
export function carriedFrom(state: CycleState, fromRound: number): CarriedItems {
  const handed = state.carried.flat().filter(({ round }) => round === fromRound);
  const lessonIds = new Set(handed.flatMap((carried) => carried.lessonIds));
  return {
    fromRound,
    onRecord: handed.length > 0,
    lessons: state.lessons.flat().filter(({ lessonId }) => lessonIds.has(lessonId)),
    hypothesisIds: [...new Set(handed.flatMap((carried) => carried.hypothesisIds))],
    renewals: [...new Map(handed.flatMap(({ renewals }) => renewals).map((renewal) => [renewal.contractId, renewal])).values()],
  };
}
