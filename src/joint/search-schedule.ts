import { burdenOf, chainDays, isLess, placeInOrder, type Available, type Burden, type Placeable } from './action-schedule.js';

/** How many actions are searched through at most, and how many orders are tried: beyond that nobody should wait. */
export const MOST_SEARCHED = 10;
const MOST_TRIES = 40_000;

/** An order of actions, and whether no other ends sooner. */
export interface FoundOrder {
  readonly order: readonly Placeable[];
  readonly isShortest: boolean;
}

/**
 * Searches for the order of actions that leaves the fewest without a place and ends soonest. Taking actions in the order in which they start in
 * a best plan, each in the first room it finds, gives a plan as good, so that trying every order finds one. Orders that cannot be better than the
 * best found so far are cut off, and so are those that only swap actions that are alike. Starts from the order given, and keeps it where no
 * other is better.
 */
export function searchOrder(inOrder: readonly Placeable[], available: readonly Available[], start: readonly Placeable[]): FoundOrder {
  const chains = chainDays(inOrder);
  let best = start;
  let least = burdenOf(placeInOrder(start, available));
  if (!isLess(floorOf(inOrder, chains), least)) return { order: best, isShortest: true };
  let tries = 0;
  const twins = twinsOf(inOrder);
  const seen = new Set<string>();
  const taken = new Set<string>();

  const visit = (order: readonly Placeable[]): void => {
    if (tries >= MOST_TRIES) return;
    tries += 1;
    const slots = placeInOrder(order, available);
    // The same places reached in another order lead to the same ends.
    const state = inOrder.map(({ actionId }) => (slots.has(actionId) ? String(slots.get(actionId)?.start ?? 'none') : '')).join();
    if (seen.has(state)) return;
    seen.add(state);
    const burden = burdenOf(slots);
    if (order.length === inOrder.length) {
      if (isLess(burden, least)) [best, least] = [order, burden];
      return;
    }
    if (!isLess(reachOf(inOrder, chains, slots, burden), least)) return;
    for (const action of inOrder) {
      const { actionId, dependsOn } = action;
      if (taken.has(actionId) || dependsOn.some((id) => !taken.has(id))) continue;
      const twin = twins.get(actionId);
      if (twin !== undefined && !taken.has(twin)) continue;
      taken.add(actionId);
      visit([...order, action]);
      taken.delete(actionId);
    }
  };
  visit([]);
  return { order: best, isShortest: tries < MOST_TRIES };
}

/** A burden that no order can be below: every action placed, and the longest chain run without waiting. */
function floorOf(actions: readonly Placeable[], chains: ReadonlyMap<string, number>): Burden {
  return [0, actions.reduce((end, { actionId, earliest }) => Math.max(end, earliest + (chains.get(actionId) as number)), -Infinity)];
}

/** A burden that no order that begins so can be below. */
function reachOf(
  actions: readonly Placeable[],
  chains: ReadonlyMap<string, number>,
  slots: ReturnType<typeof placeInOrder>,
  [unplaced, end]: Burden,
): Burden {
  let reach = end;
  if (unplaced > 0) return [unplaced, end];
  for (const { actionId, dependsOn, earliest } of actions) {
    if (slots.has(actionId)) continue;
    const ready = dependsOn.reduce((latest, id) => Math.max(latest, slots.get(id)?.end ?? -Infinity), earliest);
    reach = Math.max(reach, ready + (chains.get(actionId) as number));
  }
  return [unplaced, reach];
}

/** For each action the one before it that is like it in all that matters; the first of them goes first. */
function twinsOf(actions: readonly Placeable[]): ReadonlyMap<string, string> {
  const likeness = ({ actionId, dependsOn, days, units, earliest }: Placeable): string => {
    const waiting = actions.filter((other) => other.dependsOn.includes(actionId)).map((other) => other.actionId);
    return JSON.stringify([[...dependsOn].sort(), days, units, earliest, waiting.sort()]);
  };
  const last = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const action of actions) {
    const key = likeness(action);
    const before = last.get(key);
    if (before !== undefined) twins.set(action.actionId, before);
    last.set(key, action.actionId);
  }
  return twins;
}
