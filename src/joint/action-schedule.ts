import type { Ordered } from './action-order.js';

/** An action to place in time. */
export interface Placeable extends Ordered {
  /** How many days it takes, its first and last included. */
  readonly days: number;
  /** How much of the capacity it takes on each of them. */
  readonly units: number;
  /** The day number before which it cannot start. */
  readonly earliest: number;
}

/** From a day number on, so much capacity is there, until the next entry; the last holds for ever. In the order of time. */
export interface Available {
  readonly from: number;
  readonly units: number;
}

/** Where an action stands: the day numbers of its first day and of the day after its last. */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

/** The first stretch of so many days with so much room that begins no sooner; null where there is none. */
export function firstSlot(room: readonly Available[], earliest: number, days: number, units: number): Slot | null {
  const endOf = (index: number): number => room[index + 1]?.from ?? Infinity;
  let first = room.findIndex((_, index) => endOf(index) > earliest);
  while (first < room.length) {
    const start = Math.max(earliest, (room[first] as Available).from);
    let last = first;
    while (last < room.length && (room[last] as Available).units >= units && endOf(last) < start + days) last += 1;
    if (last < room.length && (room[last] as Available).units >= units) return { start, end: start + days };
    // The stretch at `last` has too little room: nothing that overlaps it fits.
    first = last + 1;
  }
  return null;
}

/** What room is left when a slot is taken. */
export function withoutSlot(room: readonly Available[], { start, end }: Slot, units: number): readonly Available[] {
  const left: Available[] = [];
  const add = (from: number, there: number): void => {
    if (left.at(-1)?.units !== there) left.push({ from, units: there });
  };
  for (const [index, step] of room.entries()) {
    const next = room[index + 1]?.from ?? Infinity;
    if (step.from < start || step.from >= end) add(step.from, step.units);
    if (step.from < end && start < next) add(Math.max(step.from, start), step.units - units);
    if (step.from < end && end < next) add(end, step.units);
  }
  return left;
}

/** Where actions stand when each takes, in this order, the first room after those it depends on; null for those that find none. */
export function placeInOrder(actions: readonly Placeable[], available: readonly Available[]): ReadonlyMap<string, Slot | null> {
  let room = available;
  const slots = new Map<string, Slot | null>();
  for (const { actionId, dependsOn, days, units, earliest } of actions) {
    const before = dependsOn.map((id) => slots.get(id) ?? null);
    const ready = before.reduce((latest, slot) => Math.max(latest, slot?.end ?? Infinity), earliest);
    const slot = ready === Infinity ? null : firstSlot(room, ready, days, units);
    if (slot !== null) room = withoutSlot(room, slot, units);
    slots.set(actionId, slot);
  }
  return slots;
}

/** How good a set of places is: fewer actions without a place, then an earlier end of the last. Less is better, entry by entry. */
export type Burden = readonly [unplaced: number, end: number];

/** The burden of a set of places. */
export function burdenOf(slots: ReadonlyMap<string, Slot | null>): Burden {
  let unplaced = 0;
  let end = -Infinity;
  for (const slot of slots.values()) {
    if (slot === null) unplaced += 1;
    else end = Math.max(end, slot.end);
  }
  return [unplaced, end];
}

/** Whether one burden is less than another. */
export function isLess([unplaced, end]: Burden, [otherUnplaced, otherEnd]: Burden): boolean {
  return unplaced < otherUnplaced || (unplaced === otherUnplaced && end < otherEnd);
}

/** The days from the start of each action to the end of the longest chain that waits for it. */
export function chainDays(inOrder: readonly Placeable[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const { actionId, dependsOn, days } of [...inOrder].reverse()) {
    const chain = (longest.get(actionId) ?? 0) + days;
    longest.set(actionId, chain);
    for (const id of dependsOn) longest.set(id, Math.max(longest.get(id) ?? 0, chain));
  }
  return longest;
}

/**
 * The order of the list rule: of the actions whose dependencies are met, the one with the longest chain after it goes first, of equals the one
 * given first. Trusts that `inOrder` is an order that the dependencies allow.
 */
export function listOrder(inOrder: readonly Placeable[]): readonly Placeable[] {
  const chains = chainDays(inOrder);
  // A chain is longer than that of whatever waits for it, so that this order is one that the dependencies allow.
  return [...inOrder].sort((a, b) => (chains.get(b.actionId) as number) - (chains.get(a.actionId) as number));
}
