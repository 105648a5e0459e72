import { fromDayNumber, isDayNumber, MOST_DAYS, toDayNumber, type CivilDate } from '../kernel/civil-date.js';
import type { Caveat } from '../kernel/finding.js';
import {
  readCivilDate,
  readId,
  readList,
  readListOf,
  readShape,
  readUnique,
  readWholeNumber,
  refuse,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { inferred } from '../kernel/source.js';
import { orderActions } from './action-order.js';
import { listOrder, placeInOrder, type Available, type Placeable, type Slot } from './action-schedule.js';
import { readIds } from './read-parts.js';
import { MOST_SEARCHED, searchOrder } from './search-schedule.js';

/** An action to find a time for. */
export interface ActionToSequence {
  readonly actionId: string;
  readonly dependsOn: readonly string[];
  /** How many calendar days it takes, its first and last included. */
  readonly days: number;
  /** How much of the capacity it takes on each of its days; 1 by default. */
  readonly units?: number;
  /** The first day on which it can start. */
  readonly notBefore?: CivilDate;
}

/** How much can be done at once: so much on every day from `from` to the next entry, the last for ever. 0 is a time in which nothing is done. */
export interface Capacity {
  readonly from: CivilDate;
  readonly units: number;
}

/** What {@link sequenceActions} takes beside the actions. */
export interface SequenceOptions {
  /** In the order of time, at least one. With one entry and actions of one unit it is how many run at a time. */
  readonly capacity: readonly Capacity[];
}

/** When an action is done. */
export interface PlacedAction {
  readonly actionId: string;
  readonly startOn: CivilDate;
  /** Its last day. */
  readonly endOn: CivilDate;
}

/** An action that no time was found for, and why. */
export interface UnplacedAction {
  readonly actionId: string;
  /** `dependencies`: it waits for one without a time, for one that is not there, or in a circle; `capacity`: there is never enough at once. */
  readonly why: 'dependencies' | 'capacity';
}

/** A sequence of actions that their dependencies and the capacity allow. */
export interface ActionSequence {
  /** By first day, those of one day in the order given. */
  readonly placed: readonly PlacedAction[];
  readonly unplaced: readonly UnplacedAction[];
  /** The last day of the last action; null where none has a time. */
  readonly endOn: CivilDate | null;
  /** `shortest`: no other sequence leaves fewer without a time, or as many and ends sooner; `list-rule`: that was not searched to the end. */
  readonly method: 'shortest' | 'list-rule';
  readonly caveats: readonly Caveat[];
}

const readDays = /* @__PURE__ */ readWholeNumber(1, MOST_DAYS);
const MOST_UNITS = 1_000_000;

const ACTION: Shape = { actionId: readId, dependsOn: readIds, days: readDays };
const ACTION_OPTIONS: Shape = { units: /* @__PURE__ */ readWholeNumber(1, MOST_UNITS), notBefore: readCivilDate };
const CAPACITY: Shape = { from: readCivilDate, units: /* @__PURE__ */ readWholeNumber(0, MOST_UNITS) };

const readEachAction = /* @__PURE__ */ readListOf((value, path) => {
  readShape(value, path, ACTION, ACTION_OPTIONS);
  return value as ActionToSequence;
});

/** Reads actions to sequence, each id once. */
export function readActionsToSequence(value: unknown, path: Path): readonly ActionToSequence[] {
  const actions = readEachAction(value, path);
  readUnique(actions, path, ({ actionId }) => actionId, 'actionId');
  return actions;
}

/** Reads a capacity: entries in the order of time. */
export function readCapacity(value: unknown, path: Path): readonly Capacity[] {
  const entries = readList(
    value,
    path,
    (entry, at) => {
      readShape(entry, at, CAPACITY);
      return entry as Capacity;
    },
    { min: 1 },
  );
  for (const [index, { from }] of entries.entries()) {
    const before = entries[index - 1]?.from;
    if (before !== undefined && from <= before)
      refuse('joint/capacity-order', [...path, index, 'from'], from, `after the entry before it, ${before}`);
  }
  return entries;
}

/** An action as it is placed. */
export function toPlaceable(
  { actionId, dependsOn, days, units = 1, notBefore }: ActionToSequence,
  capacity: readonly Capacity[],
): Placeable {
  const begin = toDayNumber((capacity[0] as Capacity).from);
  return { actionId, dependsOn, days, units, earliest: notBefore === undefined ? begin : Math.max(begin, toDayNumber(notBefore)) };
}

/** A capacity as it is taken from. */
export function toAvailable(capacity: readonly Capacity[]): readonly Available[] {
  return capacity.map(({ from, units }) => ({ from: toDayNumber(from), units }));
}

/** The days of a slot. */
export function toPlaced(actionId: string, { start, end }: Slot): PlacedAction {
  if (!isDayNumber(end - 1))
    refuse('kernel/date-out-of-range', ['actions'], actionId, 'such that every action ends in the years 0001 to 9999');
  return { actionId, startOn: fromDayNumber(start), endOn: fromDayNumber(end - 1) };
}

/**
 * A sequence for actions under a capacity: what depends on something comes after it, and never is more under way than there is room for. Up to
 * ten actions are searched for the sequence that ends soonest; beyond that, or where the search would take too long, of the actions that can
 * start the one with the longest chain of others waiting for it goes first, of equals the one given first.
 *
 * @param actions - The actions, each id once, with the days they take.
 * @param options - `capacity`: how much can be done at once, from which day on; nothing starts before its first day.
 * @returns When each action is done; those for which there is no time, and why; how the sequence was found.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-JCM-F3; method and list rule are this library’s.
 *
 * @example
 * ```ts
 * import { sequenceActions } from 'commissioning-kit/joint';
 *
 * const { placed, endOn, method } = sequenceActions(
 *   [
 *     { actionId: 'terms', dependsOn: [], days: 30 },
 *     { actionId: 'team', dependsOn: [], days: 10 },
 *     { actionId: 'tender', dependsOn: ['terms'], days: 60 },
 *   ],
 *   { capacity: [{ from: '2026-04-01', units: 1 }] },
 * );
 * placed.map(({ actionId, startOn, endOn: last }) => [actionId, startOn, last]);
 * // => [['terms', '2026-04-01', '2026-04-30'], ['tender', '2026-05-01', '2026-06-29'], ['team', '2026-06-30', '2026-07-09']]
 * endOn; // => '2026-07-09'
 * method; // => 'shortest'
 * ```
 */
export function sequenceActions(actions: readonly ActionToSequence[], options: SequenceOptions): ActionSequence {
  readActionsToSequence(actions, ['actions']);
  readShape(options, ['options'], { capacity: readCapacity });
  const { capacity } = options;
  const available = toAvailable(capacity);
  const { inOrder, stuck } = orderActions(actions.map((action) => toPlaceable(action, capacity)));
  const byList = listOrder(inOrder);
  const { order, isShortest } =
    inOrder.length > MOST_SEARCHED ? { order: byList, isShortest: false } : searchOrder(inOrder, available, byList);
  const slots = placeInOrder(order, available);
  const placed = inOrder.flatMap(({ actionId }) => {
    const slot = slots.get(actionId) ?? null;
    return slot === null ? [] : [toPlaced(actionId, slot)];
  });
  const place = new Map(actions.map(({ actionId }, index) => [actionId, index]));
  placed.sort((a, b) =>
    a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : (place.get(a.actionId) as number) - (place.get(b.actionId) as number),
  );
  const waiting = new Set(
    [...stuck, ...inOrder.filter(({ dependsOn }) => dependsOn.some((id) => slots.get(id) === null))].map(({ actionId }) => actionId),
  );
  return {
    placed,
    unplaced: actions
      .filter(({ actionId }) => (slots.get(actionId) ?? null) === null)
      .map(({ actionId }) => ({ actionId, why: waiting.has(actionId) ? 'dependencies' : 'capacity' })),
    endOn: lastDay(placed),
    method: isShortest ? 'shortest' : 'list-rule',
    caveats: [calendarCaveat(), ...(isShortest ? [] : [listCaveat()])],
  };
}

/** The last day of the last action. */
export function lastDay(placed: readonly PlacedAction[]): CivilDate | null {
  return placed.reduce<CivilDate | null>((last, { endOn }) => (last === null || endOn > last ? endOn : last), null);
}

function calendarCaveat(): Caveat {
  return {
    code: 'joint/calendar-days',
    message: 'Days are calendar days, weekends and holidays included; other sequences may end as soon',
    kind: 'library-default',
    parameter: 'days',
    sources: [inferred('this-library', 'Sequences')],
  };
}

function listCaveat(): Caveat {
  return {
    code: 'joint/sequence-by-list-rule',
    message: `Found by a rule and not shown to be the shortest: only up to ${MOST_SEARCHED} actions are searched to the end, and not those that would take too long. Of the actions that can start, the one with the longest chain of others waiting for it goes first`,
    kind: 'library-default',
    parameter: null,
    sources: [inferred('this-library', 'Sequences')],
  };
}
