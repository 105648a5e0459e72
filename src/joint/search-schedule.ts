import {
  burdenOf,
  chainDays,
  firstSlot,
  isLess,
  placeInOrder,
  withoutSlot,
  type Available,
  type Burden,
  type Placeable,
} from './action-schedule.js';

/** How many actions are searched through at most, and how many steps of the search are taken: beyond that nobody should wait. */
export const MOST_SEARCHED = 10;
const MOST_TRIES = 150_000;

/** An order of actions, and whether no other ends sooner. */
export interface FoundOrder {
  readonly order: readonly Placeable[];
  readonly isShortest: boolean;
}

/** A part of a sequence: the actions taken so far, by their day of start. */
interface Part {
  readonly order: readonly Placeable[];
  /** By action the day after its last; Infinity for one that found no time. */
  readonly ends: ReadonlyMap<string, number>;
  readonly room: readonly Available[];
  /** No further action starts before this day. */
  readonly from: number;
  readonly burden: Burden;
}

/**
 * Searches for the order of actions that leaves the fewest without a time and ends soonest. Among the best sequences is one in which no action
 * can be moved forward by itself; taken by their days of start, and each put in the first room it finds, its actions come out just there. So only
 * orders are tried in which each action starts no sooner than the one before it. Orders that cannot be better than the best found so far are cut
 * off, and so are those that leave the same as one tried before. Starts from the order given, and keeps it where no other is better.
 */
export function searchOrder(inOrder: readonly Placeable[], available: readonly Available[], start: readonly Placeable[]): FoundOrder {
  const chains = chainDays(inOrder);
  const byChain = [...inOrder].sort((a, b) => (chains.get(b.actionId) as number) - (chains.get(a.actionId) as number));
  const seen = new Map<string, Burden>();
  let best = start;
  let least = burdenOf(placeInOrder(start, available));
  let tries = 0;

  const visit = (part: Part): void => {
    tries += 1;
    if (part.order.length === inOrder.length) {
      if (isLess(part.burden, least)) [best, least] = [part.order, part.burden];
      return;
    }
    if (!isLess(reachOf(part, inOrder, chains), least)) return;
    const left = inOrder.filter(({ actionId }) => !part.ends.has(actionId));
    const state = stateOf(part, left);
    const before = seen.get(state);
    if (before !== undefined && !isLess(part.burden, before)) return;
    seen.set(state, part.burden);
    for (const action of byChain) {
      if (part.ends.has(action.actionId) || action.dependsOn.some((id) => !part.ends.has(id))) continue;
      const next = withAction(part, action);
      if (next.from >= part.from && tries < MOST_TRIES) visit(next);
    }
  };
  visit({ order: [], ends: new Map(), room: available, from: -Infinity, burden: [0, -Infinity] });
  return { order: best, isShortest: tries < MOST_TRIES };
}

function readyAt({ ends }: Part, { dependsOn, earliest }: Placeable): number {
  return dependsOn.reduce((latest, id) => Math.max(latest, ends.get(id) ?? earliest), earliest);
}

function withAction(part: Part, action: Placeable): Part {
  const { actionId, days, units } = action;
  const ready = readyAt(part, action);
  const slot = ready === Infinity ? null : firstSlot(part.room, ready, days, units);
  const [unplaced, end] = part.burden;
  return {
    order: [...part.order, action],
    ends: new Map([...part.ends, [actionId, slot?.end ?? Infinity]]),
    room: slot === null ? part.room : withoutSlot(part.room, slot, units),
    from: slot?.start ?? Infinity,
    burden: slot === null ? [unplaced + 1, end] : [unplaced, Math.max(end, slot.end)],
  };
}

/** What the rest of the search depends on: which actions are left, when each can start, and what room there is from here on. */
function stateOf(part: Part, left: readonly Placeable[]): string {
  const room = part.room
    .filter((_, index) => (part.room[index + 1]?.from ?? Infinity) > part.from)
    .map(({ from, units }) => `${Math.max(from, part.from)}:${units}`);
  const starts = left.map((action) => `${action.actionId}@${Math.max(readyAt(part, action), part.from)}`);
  return `${starts.join()}|${room.join()}`;
}

/** A burden that no order that begins so can be below: by the chains of what is left, and by the room that it takes. */
function reachOf(part: Part, actions: readonly Placeable[], chains: ReadonlyMap<string, number>): Burden {
  const [unplaced, end] = part.burden;
  let reach = end;
  let work = 0;
  for (const action of actions) {
    if (part.ends.has(action.actionId)) continue;
    const ready = Math.max(readyAt(part, action), part.from);
    // What cannot be placed takes no room and ends nowhere.
    if (unplaced > 0 || ready === Infinity) return [unplaced, end];
    reach = Math.max(reach, ready + (chains.get(action.actionId) as number));
    work += action.days * action.units;
  }
  return [unplaced, Math.max(reach, roomFor(work, part))];
}

/** The day after the last on which so much work can be done from here on at the soonest. */
function roomFor(work: number, { room, from }: Part): number {
  let left = work;
  for (const [index, step] of room.entries()) {
    const begin = Math.max(step.from, from);
    const days = (room[index + 1]?.from ?? Infinity) - begin;
    if (days <= 0 || step.units === 0) continue;
    if (days * step.units >= left) return begin + Math.ceil(left / step.units);
    left -= days * step.units;
  }
  return Infinity;
}
