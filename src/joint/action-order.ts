/** What the order of actions depends on. */
export interface Ordered {
  readonly actionId: string;
  readonly dependsOn: readonly string[];
}

/** Actions in an order in which each comes after those it depends on, and those that no order can hold. */
export interface ActionOrder<T extends Ordered> {
  /** In the order given as far as their dependencies let them. */
  readonly inOrder: readonly T[];
  /** Those that depend, themselves or through others, on one another or on an action that is not there. */
  readonly stuck: readonly T[];
}

/** Puts actions in an order that their dependencies allow. Trusts that ids are unique. */
export function orderActions<T extends Ordered>(actions: readonly T[]): ActionOrder<T> {
  const waiting = new Map(actions.map(({ actionId, dependsOn }) => [actionId, new Set(dependsOn).size]));
  const dependents = new Map<string, T[]>(actions.map(({ actionId }) => [actionId, []]));
  for (const action of actions) for (const other of new Set(action.dependsOn)) dependents.get(other)?.push(action);
  const inOrder: T[] = actions.filter(({ dependsOn }) => dependsOn.length === 0);
  // The list grows while it is walked: each action set free takes its place at the end.
  for (const { actionId } of inOrder) {
    for (const dependent of dependents.get(actionId) as T[]) {
      const left = (waiting.get(dependent.actionId) as number) - 1;
      waiting.set(dependent.actionId, left);
      if (left === 0) inOrder.push(dependent);
    }
  }
  const placed = new Set(inOrder.map(({ actionId }) => actionId));
  return { inOrder, stuck: actions.filter(({ actionId }) => !placed.has(actionId)) };
}

/** The actions of those stuck that stand in a circle of dependencies; the others only wait for such a one, or for an action that is not there. */
export function inCircles<T extends Ordered>(stuck: readonly T[]): readonly T[] {
  let rest = stuck;
  for (;;) {
    // Whoever waits for nobody stuck waits for an action that is not there; whom nobody stuck waits for stands in no circle.
    const ids = new Set(rest.map(({ actionId }) => actionId));
    const needed = new Set(rest.flatMap(({ dependsOn }) => dependsOn));
    const left = rest.filter(({ actionId, dependsOn }) => needed.has(actionId) && dependsOn.some((other) => ids.has(other)));
    if (left.length === rest.length) return left;
    rest = left;
  }
}
