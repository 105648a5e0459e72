import { ordinalAgreement } from '../statistics/index.js';
import { inOrder, medianLevels, stepsBetween, type LevelCounts } from './level-order.js';
import { LEVELS, type Level } from './levels.js';

/** How often voices that named any level at random would agree so much. */
export interface ChanceAgreement {
  /** Van der Eijk’s agreement. */
  readonly value: number;
  /** In how many of the ways in which the voices could name levels. */
  readonly ways: number;
  /** All those ways. */
  readonly of: number;
}

/** What can be said of a panel too small for a measure of agreement. */
export interface SmallPanel {
  readonly n: number;
  /**
   * The exact distribution of van der Eijk’s agreement over every way in which so many voices could name the four levels, from the least to the
   * most. Null above twelve voices.
   */
  readonly byChance: readonly ChanceAgreement[] | null;
  /** The share of those ways that agree at least as much as these voices do; null where there is no distribution. */
  readonly atLeastAsMuch: number | null;
  /** What the reading would be if one more voice named each of the levels. */
  readonly oneMoreVoice: readonly {
    readonly level: Level;
    readonly median: readonly Level[];
    readonly stepsApart: number;
  }[];
}

/** Panels above this have too many ways to list. */
const MOST_LISTED = 12;

/** Reads small panels; what several areas have in common is worked out once. */
export function smallPanelReader(): (counts: LevelCounts, n: number) => SmallPanel {
  const known = new Map<number, readonly ChanceAgreement[]>();
  return (counts, n) => {
    if (n <= MOST_LISTED && !known.has(n)) known.set(n, chanceOf(n));
    const byChance = known.get(n) ?? null;
    const seen = agreementIn(inOrder(counts));
    const atLeast = byChance?.filter(({ value }) => seen !== null && value >= seen);
    return {
      n,
      byChance,
      atLeastAsMuch: atLeast === undefined || seen === null ? null : sum(atLeast.map(({ ways }) => ways)) / LEVELS.length ** n,
      oneMoreVoice: LEVELS.map((level) => {
        const after = { ...counts, [level]: counts[level] + 1 };
        const named = LEVELS.filter((each) => after[each] > 0);
        return { level, median: medianLevels(after), stepsApart: stepsBetween(named[0] as Level, named.at(-1) as Level) };
      }),
    };
  };
}

function chanceOf(n: number): readonly ChanceAgreement[] {
  if (n === 0) return [];
  const waysByValue = new Map<number, number>();
  for (const frequencies of splits(n, LEVELS.length)) {
    const value = agreementIn(frequencies) as number;
    waysByValue.set(value, (waysByValue.get(value) ?? 0) + arrangements(frequencies));
  }
  const of = LEVELS.length ** n;
  return [...waysByValue].sort(([first], [second]) => first - second).map(([value, ways]) => ({ value, ways, of }));
}

/** Differences in the last digits come from the order of the sums and mean nothing. */
function agreementIn(frequencies: readonly number[]): number | null {
  const { value } = ordinalAgreement(frequencies);
  return value === null ? null : Math.round(value * 1e12) / 1e12 + 0;
}

/** All ways to split a number over some places. */
function splits(total: number, places: number): readonly (readonly number[])[] {
  if (places === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => splits(total - first, places - 1).map((rest) => [first, ...rest])).flat();
}

/** In how many ways the voices can stand so. */
function arrangements(frequencies: readonly number[]): number {
  let ways = 1;
  let placed = 0;
  for (const frequency of frequencies) {
    for (let one = 1; one <= frequency; one += 1) {
      placed += 1;
      ways = (ways * placed) / one;
    }
  }
  return ways;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
