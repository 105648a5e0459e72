import type { Rate } from '../kernel/decimal-text.js';
import type { Caveat, Finding } from '../kernel/finding.js';
import { readShape, readWholeNumber } from '../kernel/guards.js';
import { stated } from '../kernel/source.js';
import { readCandidates, type PriorityCandidate } from './candidate.js';
import { chooseWithinCapacity, type CapacityChoice } from './choose-within-capacity.js';
import { readEffort, readOneUnit, type Effort } from './effort.js';
import {
  groupCandidates,
  groupCaveats,
  groupQuestions,
  groupReasons,
  PRIORITY_GROUPS,
  type GroupedCandidate,
  type PriorityGroup,
} from './group-candidates.js';
import { compareText, orderGroup, type PriorityOrder } from './order-candidates.js';
import type { PriorityFactorId } from './priority-factors.js';
import { readWeights, scaleWeights, writeWeights, type PriorityWeights } from './priority-weights.js';

/** What the candidates are weighed by and held against. */
export interface PrioritiseOptions {
  /** How much each factor counts. Without weights there are groups and no order. */
  readonly weights?: PriorityWeights;
  /** How much effort there is for all that is taken up. */
  readonly capacity?: Effort;
  /** How many of the best sets are listed at most where several fit equally well; 100 unless given. */
  readonly maxSets?: number;
}

/** Candidates in groups; in an order within each where weights were given; and what fits where a capacity was. */
export interface PrioritisedList {
  /** All five groups; members by id, which means nothing. */
  readonly groups: readonly { readonly group: PriorityGroup; readonly candidateIds: readonly string[] }[];
  /** The weights that were used, all six; null without. */
  readonly weights: Readonly<Record<PriorityFactorId, Rate>> | null;
  /** An order for each group that is evidenced and has members; none without weights. */
  readonly orders: readonly PriorityOrder[];
  /** What fits; null without a capacity, and where there are too many ways to combine the candidates. */
  readonly choice: CapacityChoice | null;
}

const DEFAULT_SETS = 100;
const MOST_SETS = 10_000;
const ORDERED = ['prioritise', 'align-partners-first', 'defer-capacity'] as const satisfies readonly PriorityGroup[];

/**
 * Sorts candidates for the agenda into groups, with reasons. The kinds of evidence are alternatives, so one that is strong is enough;
 * practicality can still defer. A candidate is put into a group only where no answer that is missing could change it.
 *
 * Without weights there are groups and no ranking, and ties stay ties. With weights the candidates of a group are ordered by what speaks for
 * them, with the reason for each step, a range of places where something is not known, and how far the weights could move before the order
 * changes. With a capacity, all best sets of candidates that fit it together are found exactly. No candidate gets a score.
 *
 * @param candidates - The topics, with evidence, practicality and effort. Every piece of evidence names its source.
 * @param options - `weights` by factor, as decimal texts or whole numbers, relative to each other; `capacity`, in the unit of the efforts;
 *   `maxSets`, from 1 to 10000.
 * @returns The list, or `'insufficient-information'` when that is where every candidate stands.
 * @throws InvalidInputError on an id that stands twice, evidence without a source, a negative weight or one that is no number, weights that
 *   are all zero, or efforts of different units.
 * Source: D-PRI-F1, D-PRI-07 to D-PRI-09, D-PRI-14, D-PRI-15, D-PRI-17, D-PRI-18. Orders and sets are this library’s calculations.
 *
 * @example
 * ```ts
 * import { prioritise } from 'commissioning-kit/agenda';
 *
 * const sources = [{ work: 'local:needs-assessment', locator: 'chapter 2', basis: 'stated', verified: true }] as const;
 * const strong = { strength: 'strong', sources } as const;
 * const agreed = { nationalPolicy: 'no', localPolicy: 'yes', localCapacity: 'yes' } as const;
 * const days = (amount: number) => ({ amount, unit: 'person-days' });
 * const finding = prioritise(
 *   [
 *     { id: 'falls', title: 'Falls', evidence: { need: strong, performance: strong, experience: 'none' }, practicality: agreed, effort: days(60) },
 *     { id: 'carers', title: 'Carers', evidence: { need: 'none', performance: 'none', experience: strong }, practicality: agreed, effort: days(50) },
 *     { id: 'beds', title: 'Beds', evidence: { need: strong, performance: 'none', experience: 'none' }, practicality: { ...agreed, localPolicy: 'no' } },
 *   ],
 *   { weights: { need: 2, performance: 1, experience: 2 }, capacity: days(100) },
 * );
 * const list = finding.outcome === 'insufficient-information' ? null : finding.outcome;
 * list?.groups[0]; // => { group: 'prioritise', candidateIds: ['carers', 'falls'] }
 * list?.orders[0]?.places.map((place) => [place.best, place.candidateId]); // => [[1, 'falls'], [2, 'carers']]
 * list?.orders[0]?.ranges.find((range) => range.factor === 'experience')?.rises; // => { at: '3', pair: ['carers', 'falls'] }
 * list?.choice?.sets; // => [{ candidateIds: ['falls'], effort: '60', left: '40' }]
 * ```
 */
export function prioritise(candidates: readonly PriorityCandidate[], options: PrioritiseOptions = {}): Finding<PrioritisedList> {
  readCandidates(candidates);
  readShape(options, ['options'], {}, { weights: readWeights, capacity: readEffort, maxSets: readWholeNumber(1, MOST_SETS) });
  const { capacity = null, maxSets = DEFAULT_SETS } = options;
  readOneUnit([
    { effort: capacity, path: ['options', 'capacity'] },
    ...candidates.map(({ effort = null }, index) => ({ effort, path: [index, 'effort'] })),
  ]);
  const weights = options.weights === undefined ? null : scaleWeights(options.weights);
  const grouped = groupCandidates(candidates, capacity);
  const membersOf = (group: PriorityGroup): readonly GroupedCandidate[] => grouped.filter((member) => member.group === group);
  const ordered =
    weights === null
      ? []
      : ORDERED.map((group) => ({ group, members: membersOf(group) }))
          .filter(({ members }) => members.length > 0)
          .map(({ group, members }) => orderGroup(group, members, weights));
  const chosen = capacity === null ? null : chooseWithinCapacity(membersOf('prioritise'), capacity, weights, maxSets);
  const undecided = membersOf('insufficient-information').length === grouped.length;
  return {
    outcome: undecided
      ? 'insufficient-information'
      : {
          groups: PRIORITY_GROUPS.map((group) => ({
            group,
            candidateIds: membersOf(group)
              .map(({ candidate }) => candidate.id)
              .sort(compareText),
          })),
          weights: weights && writeWeights(weights),
          orders: ordered.map(({ order }) => order),
          choice: chosen?.choice ?? null,
        },
    reasons: [
      ...grouped.flatMap(groupReasons),
      ...ordered.flatMap(({ reasons }) => reasons),
      ...(undecided ? [] : (chosen?.reasons ?? [])),
    ],
    unknown: [
      ...(grouped.length === 0 ? [{ id: 'candidates', text: 'Which topics could be on the agenda?', path: [] }] : []),
      ...grouped.flatMap(groupQuestions),
      ...(chosen?.unknown ?? []),
    ],
    caveats: [...groupCaveats(grouped), ...(weights === null ? [] : [ORDER_IS_AN_AID]), ...(undecided ? [] : (chosen?.caveats ?? []))],
  };
}

const ORDER_IS_AN_AID: Caveat = {
  code: 'agenda/order-is-an-aid',
  message:
    'The order says what the weights say: the text calls the choice no technocratic one, and evidence is tested against what stakeholders have an appetite for',
  kind: 'library-default',
  parameter: 'weights',
  sources: [stated('ipc-book', 'What to commission?')],
};
