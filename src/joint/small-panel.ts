import { agreementDistribution, ordinalAgreement } from '../statistics/index.js';
import { inOrder, medianLevels, stepsBetween, type LevelCounts } from './level-order.js';
import { LEVELS, type Level } from './levels.js';

/** A value of van der Eijk’s agreement, and how probable it is where every voice names any level at random. */
export interface ChanceAgreement {
  readonly value: number;
  readonly probability: number;
}

/** What the reading would be if one more voice named a level. */
export interface OneMoreVoice {
  readonly level: Level;
  readonly median: readonly Level[];
  /** Between the levels that voices would then name, straddles left aside. */
  readonly stepsApart: number;
}

/** What can be said of a panel too small for a measure of agreement. */
export interface SmallPanel {
  readonly n: number;
  /**
   * The exact distribution of van der Eijk’s agreement over every way in which so many voices could name the levels, from the least to the
   * most. Empty where there are too many ways to list.
   */
  readonly byChance: readonly ChanceAgreement[];
  /** How probable it is by chance that so many voices agree at least as much as these do; null where there is no distribution. */
  readonly atLeastAsMuch: number | null;
  /** What one more voice could change, by the level that it might name. */
  readonly oneMoreVoice: readonly OneMoreVoice[];
}

/** Values that differ less are one value, added up in another order. */
const SAME = 1e-9;

/** Reads small panels; what several areas have in common is worked out once. */
export function smallPanelReader(): (counts: LevelCounts, n: number) => SmallPanel {
  const chances = new Map<number, readonly ChanceAgreement[]>();
  const panels = new Map<string, SmallPanel>();
  return (counts, n) => {
    const key = inOrder(counts).join();
    const known = panels.get(key);
    if (known !== undefined) return known;
    const byChance = chances.get(n) ?? agreementDistribution(inOrder(counts), { statistic: 'van-der-eijk-a' }).distribution;
    chances.set(n, byChance);
    const panel: SmallPanel = {
      n,
      byChance,
      atLeastAsMuch: byChance.length === 0 ? null : atLeast(ordinalAgreement(inOrder(counts)).value ?? Infinity, byChance),
      oneMoreVoice: LEVELS.map((level) => oneMore(level, counts)),
    };
    panels.set(key, panel);
    return panel;
  };
}

function atLeast(seen: number, byChance: readonly ChanceAgreement[]): number {
  const total = byChance.filter(({ value }) => value >= seen - SAME).reduce((sum, { probability }) => sum + probability, 0);
  return Math.min(1, total);
}

function oneMore(level: Level, counts: LevelCounts): OneMoreVoice {
  const after = { ...counts, [level]: counts[level] + 1 };
  const named = LEVELS.filter((each) => after[each] > 0);
  return { level, median: medianLevels(after), stepsApart: stepsBetween(named[0] as Level, named.at(-1) as Level) };
}
