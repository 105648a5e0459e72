import type { Caveat } from '../kernel/finding.js';
import { readId, readListOf, readNumberBetween, readShapeOf, readUnique, readWholeNumber, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { inferred } from '../kernel/source.js';
import { decibansOf, finite, type RatioRange } from './likelihood.js';

/** Items that are not independent, such as those that share an origin, and how much they may weigh together. */
export interface DependenceGroup {
  readonly id: string;
  /** Which items: their places in the list, from 0. An item belongs to one group at most. */
  readonly items: readonly number[];
  /**
   * `strongest-item`: together no more than the strongest item on either side, so that what is told twice counts once; or a ratio from 1:
   * together no more than that, and no less than one over it.
   */
  readonly cap: 'strongest-item' | number;
}

/** What a group of items weighs with and without its cap. */
export interface CappedGroup {
  readonly id: string;
  readonly items: readonly number[];
  readonly cap: 'strongest-item' | number;
  /** The sum of its items, as if they were independent; null without limit, or without one value. */
  readonly decibansUncapped: number | null;
  /** What counts. */
  readonly decibans: number | null;
}

/** A weight in decibans from its lower to its upper end. */
export type WeightRange = RatioRange;

const readFactor = /* @__PURE__ */ readNumberBetween(1, Infinity);

/** Reads how much items that hang together may weigh. */
export function readCap(value: unknown, path: Path): unknown {
  if (value === 'strongest-item') return value;
  if (typeof value !== 'number') refuse('hypotheses/not-a-cap', path, value, '"strongest-item", or a ratio of at least 1');
  return readFactor(value, path);
}

const readGroupList = /* @__PURE__ */ readListOf(
  /* @__PURE__ */ readShapeOf({
    id: readId,
    items: /* @__PURE__ */ readListOf(/* @__PURE__ */ readWholeNumber(0), { min: 1 }),
    cap: readCap,
  }),
);

/** A reader of groups over as many items as there are: each item stands in one group at most. */
export function readGroups(value: unknown, path: Path, items: number): readonly DependenceGroup[] {
  readGroupList(value, path);
  const groups = value as readonly DependenceGroup[];
  readUnique(groups, path, ({ id }) => id);
  const seen = new Set<number>();
  for (const [index, group] of groups.entries()) {
    for (const [at, item] of group.items.entries()) {
      if (item >= items) refuse('hypotheses/no-such-item', [...path, index, 'items', at], item, `the place of an item, below ${items}`);
      if (seen.has(item)) refuse('hypotheses/item-in-two-groups', [...path, index, 'items', at], item, 'in one group, and once');
      seen.add(item);
    }
  }
  return groups;
}

/** Adds from the lowest up, so that the order in which weights are given does not change the last digit. */
function addWeights(weights: readonly number[]): number {
  return Float64Array.from(weights)
    .sort()
    .reduce((sum, weight) => sum + weight, 0);
}

/** A sum at each end and in the middle. */
export function addRanges(ranges: readonly WeightRange[]): WeightRange {
  const add = (of: (range: WeightRange) => number): number => addWeights(ranges.map(of));
  return { lower: add(({ lower }) => lower), value: add(({ value }) => value), upper: add(({ upper }) => upper) };
}

/** What a group counts: its sum, held within its cap at each end. */
export function capGroup(ranges: readonly WeightRange[], cap: DependenceGroup['cap']): WeightRange {
  const hold = (of: (range: WeightRange) => number): number => {
    const weights = ranges.map(of);
    const most = typeof cap === 'number' ? decibansOf(cap) : weights.reduce((high, weight) => Math.max(high, weight), 0);
    const least = typeof cap === 'number' ? 0 - most : weights.reduce((low, weight) => Math.min(low, weight), 0);
    return Math.min(most, Math.max(least, addWeights(weights)));
  };
  return { lower: hold(({ lower }) => lower), value: hold(({ value }) => value), upper: hold(({ upper }) => upper) };
}

/** A group as it is shown. */
export function showGroup({ id, items, cap }: DependenceGroup, uncapped: WeightRange, capped: WeightRange): CappedGroup {
  return { id, items, cap, decibansUncapped: finite(uncapped.value), decibans: finite(capped.value) };
}

/** Says what is assumed of how items hang together. */
export function dependenceCaveats(groups: readonly DependenceGroup[], items: number): readonly Caveat[] {
  const grouped = groups.reduce((sum, group) => sum + group.items.length, 0);
  const caveats = groups.map(({ id, items: members, cap }) =>
    reading(
      'dependence-cap',
      `The ${members.length === 1 ? 'item' : `${members.length} items`} of group "${id}" count together as no more than ${
        cap === 'strongest-item' ? 'the strongest of them on either side' : `a ratio of ${cap}`
      }: that is an assumption`,
    ),
  );
  const apart = groups.length + items - grouped;
  return apart < 2
    ? caveats
    : [
        ...caveats,
        reading(
          'independence-assumed',
          `${groups.length === 0 ? 'The items' : 'Groups, and items in none,'} are taken as independent of each other, both if the hypothesis is true and if it is false`,
        ),
      ];
}

function reading(code: string, message: string): Caveat {
  return {
    code: `hypotheses/${code}`,
    message,
    kind: 'reading',
    parameter: 'groups',
    sources: [inferred('this-library', 'hypotheses, updateOdds')],
  };
}
