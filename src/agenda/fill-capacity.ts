/** Something that takes part of a capacity and is worth something, both as whole numbers; the worth is above zero. */
export interface Filling {
  readonly effort: bigint;
  readonly worth: bigint;
}

/** Every way to make the most of a capacity, or as many as were asked for. */
export interface Filled {
  /** The largest worth that fits. */
  readonly worth: bigint;
  /** Sets of positions whose worth is the largest, no more than asked for. */
  readonly sets: readonly (readonly number[])[];
  /** Whether these are all of them. */
  readonly all: boolean;
  /** For each position: in every one of the best sets, in some, or in none, whether listed or not. */
  readonly standing: readonly ('every' | 'some' | 'none')[];
}

/** How many partial sets are kept at most; beyond that nothing is solved, so that nobody waits for an answer that does not come. */
const MOST_STATES = 400_000;

/** How many steps are walked at most to list the best sets. */
const MOST_STEPS = 1_000_000;

/** The least effort for a worth. */
interface State {
  readonly effort: bigint;
  readonly worth: bigint;
}

/**
 * Solves the 0/1 knapsack exactly, in whole numbers: partial sets are built from the last filling to the first, and dropped when another takes
 * no more effort and is worth no less, or when what stands before could not make up for what they lack. Then all best sets are read off.
 * Fillings are taken in the order of worth for effort, those of one such rate in the order given. Returns null where it would take too many
 * partial sets.
 */
export function fillCapacity(fillings: readonly Filling[], capacity: bigint, mostSets: number): Filled | null {
  const order = fillings
    .map((_, at) => at)
    .sort((a, b) => {
      const [one, other] = [fillings[a] as Filling, fillings[b] as Filling];
      const [left, right] = [one.worth * other.effort, other.worth * one.effort];
      return left > right ? -1 : left < right ? 1 : a - b;
    });
  const sorted = order.map((at) => fillings[at] as Filling);
  const frontiers = frontiersOf(sorted, capacity);
  if (frontiers === null) return null;
  const worth = bestWithin(frontiers[0] as readonly State[], capacity) as bigint;
  const standing: Filled['standing'][number][] = [];
  for (const [place, each] of standingOf(sorted, frontiers, capacity, worth).entries()) standing[order[place] as number] = each;
  const { sets, all } = bestSets(sorted, frontiers, capacity, worth, mostSets);
  return {
    worth,
    sets: sets.map((set) => set.map((at) => order[at] as number).sort((a, b) => a - b)),
    all,
    standing,
  };
}

/** For each position the partial sets of it and those after it that could belong to a best set, by rising effort and worth. */
function frontiersOf(sorted: readonly Filling[], capacity: bigint): readonly (readonly State[])[] | null {
  const before = prefixSums(sorted);
  const enough = greedyWorth(sorted, capacity);
  const frontiers: (readonly State[])[] = [];
  let states: readonly State[] = [{ effort: 0n, worth: 0n }];
  let kept = 0;
  frontiers[sorted.length] = states;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    states = merge(states, sorted[at] as Filling, capacity);
    states = withinReach(states, sorted, before, at, capacity, enough);
    kept += states.length;
    if (kept > MOST_STATES) return null;
    frontiers[at] = states;
  }
  return frontiers;
}

/** With the filling or without, without what is dominated. */
function merge(states: readonly State[], { effort, worth }: Filling, capacity: bigint): readonly State[] {
  const merged: State[] = [];
  const add = (state: State): void => {
    const last = merged.at(-1);
    if (last === undefined || state.worth > last.worth) merged.push(state);
  };
  let without = 0;
  let taken = 0;
  while (without < states.length || taken < states.length) {
    const one = states[without];
    const base = states[taken];
    const other = base && { effort: base.effort + effort, worth: base.worth + worth };
    if (
      one !== undefined &&
      (other === undefined || one.effort < other.effort || (one.effort === other.effort && one.worth >= other.worth))
    ) {
      add(one);
      without += 1;
    } else {
      if (other === undefined || other.effort > capacity) taken = states.length;
      else {
        add(other);
        taken += 1;
      }
    }
  }
  return merged;
}

/** Those partial sets that the fillings before could still complete to as much as is known to fit; a part of one filling counts as fitting. */
function withinReach(
  states: readonly State[],
  sorted: readonly Filling[],
  before: readonly State[],
  at: number,
  capacity: bigint,
  enough: bigint,
): readonly State[] {
  let whole = at;
  return states.filter((state) => {
    const left = capacity - state.effort;
    while ((before[whole] as State).effort > left) whole -= 1;
    const reached = before[whole] as State;
    const next = whole < at ? (sorted[whole] as Filling) : null;
    const part = next === null ? 0n : ((left - reached.effort) * next.worth) / next.effort;
    return state.worth + reached.worth + part >= enough;
  });
}

function prefixSums(sorted: readonly Filling[]): readonly State[] {
  const sums: State[] = [{ effort: 0n, worth: 0n }];
  for (const { effort, worth } of sorted) {
    const last = sums.at(-1) as State;
    sums.push({ effort: last.effort + effort, worth: last.worth + worth });
  }
  return sums;
}

/** What fits when each filling in turn is taken if it still fits: not the best, and a floor under it. */
function greedyWorth(sorted: readonly Filling[], capacity: bigint): bigint {
  let left = capacity;
  let total = 0n;
  for (const { effort, worth } of sorted) {
    if (effort > left) continue;
    left -= effort;
    total += worth;
  }
  return total;
}

/** The most that fits; null where nothing was kept that does. */
function bestWithin(states: readonly State[], capacity: bigint): bigint | null {
  let low = 0;
  let high = states.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((states[middle] as State).effort <= capacity) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : (states[low - 1] as State).worth;
}

/** Follows every best set at once: for each worth still needed, the most capacity that any of them has left. */
function standingOf(
  sorted: readonly Filling[],
  frontiers: readonly (readonly State[])[],
  capacity: bigint,
  worth: bigint,
): readonly Filled['standing'][number][] {
  let open = new Map([[worth, capacity]]);
  return sorted.map((filling, at) => {
    const after = frontiers[at + 1] as readonly State[];
    const next = new Map<bigint, bigint>();
    const keep = (needed: bigint, left: bigint): boolean => {
      if (left < 0n || bestWithin(after, left) !== needed) return false;
      if (left > (next.get(needed) ?? -1n)) next.set(needed, left);
      return true;
    };
    let [taken, skipped] = [false, false];
    for (const [needed, left] of open) {
      if (keep(needed - filling.worth, left - filling.effort)) taken = true;
      if (keep(needed, left)) skipped = true;
    }
    open = next;
    return taken ? (skipped ? 'some' : 'every') : 'none';
  });
}

/** Walks to every best set, never into a dead end, until there are enough. */
function bestSets(
  sorted: readonly Filling[],
  frontiers: readonly (readonly State[])[],
  capacity: bigint,
  worth: bigint,
  mostSets: number,
): { readonly sets: readonly (readonly number[])[]; readonly all: boolean } {
  interface Step {
    readonly at: number;
    readonly left: bigint;
    readonly needed: bigint;
    readonly taken: Taken | null;
  }
  interface Taken {
    readonly at: number;
    readonly before: Taken | null;
  }
  const sets: number[][] = [];
  const steps: Step[] = [{ at: 0, left: capacity, needed: worth, taken: null }];
  let walked = 0;
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { at, left, needed, taken } = step;
    walked += 1;
    if (walked > MOST_STEPS) return { sets, all: false };
    if (at === sorted.length) {
      if (sets.length === mostSets) return { sets, all: false };
      const set: number[] = [];
      for (let item = taken; item !== null; item = item.before) set.push(item.at);
      sets.push(set);
      continue;
    }
    const after = frontiers[at + 1] as readonly State[];
    const { effort, worth: gained } = sorted[at] as Filling;
    if (bestWithin(after, left) === needed) steps.push({ at: at + 1, left, needed, taken });
    if (effort <= left && bestWithin(after, left - effort) === needed - gained) {
      steps.push({ at: at + 1, left: left - effort, needed: needed - gained, taken: { at, before: taken } });
    }
  }
  return { sets, all: true };
}
