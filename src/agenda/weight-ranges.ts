import { fromScaled, type Rate } from '../kernel/decimal-text.js';
import { PRIORITY_FACTORS } from './candidate.js';
import type { Profile } from './order-candidates.js';
import type { PriorityFactorId } from './priority-factors.js';
import type { ScaledWeights } from './priority-weights.js';

/** The weight at which an order changes, and two candidates between which it does. */
export interface WeightTurn {
  readonly at: Rate;
  readonly pair: readonly [string, string];
}

/**
 * How far one weight could move, the others unmoved, with the order unchanged: between `falls.at` and `rises.at`, those two left out, where two
 * candidates come level that were not. A turn at the weight itself means that two are level now whom any move of it would part.
 */
export interface WeightRange {
  readonly factor: PriorityFactorId;
  readonly weight: Rate;
  /** Null when the weight could fall to zero. */
  readonly falls: WeightTurn | null;
  /** Null when the weight could rise without end. */
  readonly rises: WeightTurn | null;
}

const PLACES = 4;

/** A difference of weights between two kinds of candidate, by whose sign they are told apart. */
interface Margin {
  readonly value: bigint;
  /** For each factor, whether more of it raises the difference (1), lowers it (-1) or leaves it (0). */
  readonly slopes: readonly number[];
  readonly pair: readonly [string, string];
}

/**
 * Exact ranges. One candidate is surely before another when what surely speaks for it outweighs all that may speak for the other: the sign
 * of one difference, linear in each weight. The order changes where the first of these signs does.
 */
export function weightRanges(
  profiles: readonly Profile[],
  { units, scale }: ScaledWeights,
): { readonly ranges: readonly WeightRange[]; readonly together: Rate | null } {
  const turns = PRIORITY_FACTORS.map((): { falls: Turn | null; rises: Turn | null } => ({ falls: null, rises: null }));
  let together: bigint | null = null;
  for (const margin of marginsOf(profiles)) {
    const size = margin.value < 0n ? -margin.value : margin.value;
    let moved = 0n;
    for (const [at, { id }] of PRIORITY_FACTORS.entries()) {
      const slope = margin.slopes[at] as number;
      if (slope === 0) continue;
      moved += units[id];
      const turn = turns[at] as { falls: Turn | null; rises: Turn | null };
      const level = margin.value === 0n;
      const shrinksDown = margin.value > 0n === slope > 0;
      if (units[id] > 0n && size <= units[id] && (level || shrinksDown)) turn.falls = nearer(turn.falls, { by: size, pair: margin.pair });
      if (level || !shrinksDown) turn.rises = nearer(turn.rises, { by: size, pair: margin.pair });
    }
    if (moved > 0n) {
      const share: bigint = (size * 10n ** BigInt(PLACES)) / moved;
      if (together === null || share < together) together = share;
    }
  }
  return {
    ranges: PRIORITY_FACTORS.map(({ id }, at) => {
      const { falls, rises } = turns[at] as { falls: Turn | null; rises: Turn | null };
      return {
        factor: id,
        weight: fromScaled(units[id], scale),
        falls: falls && { at: fromScaled(units[id] - falls.by, scale), pair: falls.pair },
        rises: rises && { at: fromScaled(units[id] + rises.by, scale), pair: rises.pair },
      };
    }),
    together: together === null ? null : fromScaled(together, PLACES),
  };
}

interface Turn {
  readonly by: bigint;
  readonly pair: readonly [string, string];
}

/** The turn that comes first; of two at once the one whose ids come first, so that the order of the input does not show. */
function nearer(known: Turn | null, found: Turn): Turn {
  if (known === null || found.by < known.by) return found;
  return found.by === known.by && found.pair.join('\n') < known.pair.join('\n') ? found : known;
}

function* marginsOf(profiles: readonly Profile[]): Generator<Margin> {
  for (const one of profiles) {
    for (const other of profiles) {
      if (one === other && one.ids.length === 1) continue;
      const second = (one === other ? one.ids[1] : other.ids[0]) as string;
      const [first] = one.ids as [string, ...string[]];
      yield {
        value: one.low - other.high,
        slopes: PRIORITY_FACTORS.map((_, at) => Number(one.speaks[at]) - Number(other.maySpeak[at])),
        pair: first < second ? [first, second] : [second, first],
      };
    }
  }
}
