import { daysBetween, MOST_DAYS, toDayNumber, type CivilDate } from '../kernel/civil-date.js';
import { readCivilDate, readId, readList, readShape, readUnique, readWholeNumber, refuse, type Shape } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { placeInOrder } from './action-schedule.js';
import {
  lastDay,
  readActionsToSequence,
  readCapacity,
  toAvailable,
  toPlaceable,
  toPlaced,
  type ActionToSequence,
  type PlacedAction,
  type SequenceOptions,
} from './sequence-actions.js';

/** What {@link slipAction} takes. */
export interface Slippage extends SequenceOptions {
  /** The actions, as they were sequenced. */
  readonly actions: readonly ActionToSequence[];
  /** When they were to be done: `placed` of a sequence. */
  readonly placed: readonly PlacedAction[];
  /** The action that takes longer. */
  readonly actionId: string;
  /** By how many days. */
  readonly days: number;
}

/** An action whose days change. */
export interface MovedAction {
  readonly actionId: string;
  readonly before: PlacedAction;
  /** Null where no time is left for it. */
  readonly after: PlacedAction | null;
  /** By how many days its end moves; null where no time is left for it. */
  readonly days: number | null;
  /** `itself`: it takes longer; `dependency`: it waits, directly or through others, for the one that does; `capacity`: the room it had is taken. */
  readonly because: 'itself' | 'dependency' | 'capacity';
}

/** What moves when an action takes longer. */
export interface SlippageEffect {
  readonly moved: readonly MovedAction[];
  /** The actions whose days stay as they were. */
  readonly unmoved: readonly string[];
  readonly placed: readonly PlacedAction[];
  readonly endBefore: CivilDate | null;
  readonly endAfter: CivilDate | null;
}

const PLACED: Shape = { actionId: readId, startOn: readCivilDate, endOn: readCivilDate };

function readPlaced(value: unknown, path: Path): readonly PlacedAction[] {
  const placed = readList(value, path, (entry, at) => {
    readShape(entry, at, PLACED);
    return entry as PlacedAction;
  });
  readUnique(placed, path, ({ actionId }) => actionId, 'actionId');
  return placed;
}

/**
 * What moves when one action takes longer than planned: it itself, what waits for it, and what loses the room it had. Nothing is pulled forward,
 * and the order in which actions start stays as far as it can.
 *
 * @param input - `actions` and `capacity`, as given to `sequenceActions`; `placed`, what it gave; `actionId`, the action that takes longer, and
 *   `days`, by how many days.
 * @returns What moves, by how many days and why, and the days of all actions after it.
 * @throws InvalidInputError when the input is malformed, or the action has no days in the sequence.
 * Source: D-JCM-F3; the rule is this library’s.
 *
 * @example
 * ```ts
 * import { sequenceActions, slipAction } from 'commissioning-kit/joint';
 *
 * const actions = [
 *   { actionId: 'terms', dependsOn: [], days: 30 },
 *   { actionId: 'team', dependsOn: [], days: 10 },
 *   { actionId: 'tender', dependsOn: ['terms'], days: 60 },
 * ];
 * const capacity = [{ from: '2026-04-01', units: 2 }];
 * const { placed } = sequenceActions(actions, { capacity });
 * const effect = slipAction({ actions, capacity, placed, actionId: 'terms', days: 14 });
 * effect.moved.map(({ actionId, days, because }) => [actionId, days, because]); // => [['terms', 14, 'itself'], ['tender', 14, 'dependency']]
 * effect.unmoved; // => ['team']
 * effect.endAfter; // => '2026-07-13'
 * ```
 */
export function slipAction(input: Slippage): SlippageEffect {
  readShape(input, [], {
    actions: readActionsToSequence,
    capacity: readCapacity,
    placed: readPlaced,
    actionId: readId,
    days: readWholeNumber(1, MOST_DAYS),
  });
  const { actions, capacity, placed, actionId, days } = input;
  const planned = new Map(placed.map((entry) => [entry.actionId, entry]));
  if (!planned.has(actionId))
    refuse('joint/action-not-placed', ['actionId'], actionId, `one of those in placed: ${[...planned.keys()].join(', ')}`);
  const byId = new Map(actions.map((action) => [action.actionId, action]));
  for (const [index, entry] of placed.entries()) checkPlaced(entry, byId, planned, ['placed', index]);
  const starting = [...placed].sort((a, b) => (a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : 0));
  const late = starting.map(({ actionId: id, startOn }) => {
    const action = toPlaceable(byId.get(id) as ActionToSequence, capacity);
    return { ...action, days: action.days + (id === actionId ? days : 0), earliest: Math.max(action.earliest, toDayNumber(startOn)) };
  });
  const slots = placeInOrder(late, toAvailable(capacity));
  const waiting = waitingFor(actionId, late);
  const after = starting.flatMap(({ actionId: id }) => {
    const slot = slots.get(id) ?? null;
    return slot === null ? [] : [toPlaced(id, slot)];
  });
  const found = new Map(after.map((entry) => [entry.actionId, entry]));
  const effects = starting.map((before): MovedAction => {
    const now = found.get(before.actionId) ?? null;
    return {
      actionId: before.actionId,
      before,
      after: now,
      days: now === null ? null : daysBetween(before.endOn, now.endOn),
      because: before.actionId === actionId ? 'itself' : waiting.has(before.actionId) ? 'dependency' : 'capacity',
    };
  });
  return {
    moved: effects.filter((effect) => effect.days !== 0),
    unmoved: effects.filter((effect) => effect.days === 0).map((effect) => effect.actionId),
    placed: after,
    endBefore: lastDay(placed),
    endAfter: lastDay(after),
  };
}

/** A place takes the days of its action and begins after those that the action depends on. */
function checkPlaced(
  { actionId, startOn, endOn }: PlacedAction,
  byId: ReadonlyMap<string, ActionToSequence>,
  planned: ReadonlyMap<string, PlacedAction>,
  path: Path,
): void {
  const action = byId.get(actionId);
  if (action === undefined)
    return refuse('joint/no-such-action', [...path, 'actionId'], actionId, `one of the actions: ${[...byId.keys()].join(', ')}`);
  if (daysBetween(startOn, endOn) + 1 !== action.days) {
    refuse('joint/days-differ', [...path, 'endOn'], endOn, `such that "${actionId}" takes its ${action.days} days`);
  }
  for (const id of action.dependsOn) {
    const before = planned.get(id);
    if (before === undefined) refuse('joint/dependency-not-placed', path, actionId, `with "${id}" in the list, on which it depends`);
    else if (before.endOn >= startOn)
      refuse('joint/before-its-dependency', [...path, 'startOn'], startOn, `after "${id}", on which it depends, ends on ${before.endOn}`);
  }
}

/** The actions that wait for one, directly or through others. */
function waitingFor(
  actionId: string,
  inOrder: readonly { readonly actionId: string; readonly dependsOn: readonly string[] }[],
): ReadonlySet<string> {
  const waiting = new Set([actionId]);
  for (const action of inOrder) if (action.dependsOn.some((id) => waiting.has(id))) waiting.add(action.actionId);
  return waiting;
}
