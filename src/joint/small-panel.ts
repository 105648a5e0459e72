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
  readonly stepsApart: number;
  /** Van der Eijk’s agreement. */
  readonly agreement: number | null;
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
  const known = new Map<number, readonly ChanceAgreement[]>();
  const agreements = new Map<string, number | null>();
  const agreementOf = (counts: LevelCounts): number | null => {
    const key = inOrder(counts).join();
    if (!agreements.has(key)) agreements.set(key, ordinalAgreement(inOrder(counts)).value);
    return agreements.get(key) ?? null;
  };
  return (counts, n) => {
    if (!known.has(n)) known.set(n, agreementDistribution(inOrder(counts), { statistic: 'van-der-eijk-a' }).distribution);
    const byChance = known.get(n) as readonly ChanceAgreement[];
    const seen = agreementOf(counts) ?? Infinity;
    const atLeast = byChance.filter(({ value }) => value >= seen - SAME).reduce((sum, { probability }) => sum + probability, 0);
    return {
      n,
      byChance,
      atLeastAsMuch: byChance.length === 0 ? null : Math.min(1, atLeast),
      oneMoreVoice: LEVELS.map((level) => {
        const after = { ...counts, [level]: counts[level] + 1 };
        const named = LEVELS.filter((each) => after[each] > 0);
        const stepsApart = stepsBetween(named[0] as Level, named.at(-1) as Level);
        return { level, median: medianLevels(after), stepsApart, agreement: agreementOf(after) };
      }),
    };
  };
}
