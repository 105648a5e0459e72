import { describe, expect, it } from 'vitest';
import {
  agreementDistribution,
  benchmarkAgreement,
  BENCHMARK_SCALES,
  oneMoreRater,
  randUclaAppropriateness,
  sciroccoDelphi,
} from 'commissioning-kit/statistics';

/** Ratings from how often each point from `first` on was given. */
function spread(counts: readonly number[], first: number): number[] {
  return counts.flatMap((count, index) => Array.from({ length: count }, () => first + index));
}

describe('randUclaAppropriateness', () => {
  it('judges the worked example of fifteen as published', () => {
    // BMJ Open 2012; 2: e001431, table 1: fifteen panellists, median 7, percentiles 7 and 8, IPR 1.0, asymmetry 2.5, IPRAS 6.1; accepted,
    // since four or fewer rated outside the region of the median. The columns of the three lowest single ratings are not legible; 4 to 6 here.
    const ratings = spread([1, 1, 1, 5, 5, 2], 4);
    const ipras = randUclaAppropriateness(ratings, { rule: 'ipras' });
    expect(ipras).toMatchObject({ value: 'appropriate', median: 7, disagreement: false });
    expect(ipras.range).toMatchObject({ p30: 7, p70: 8, ipr: 1 });
    expect(ipras.range?.ipras).toBeCloseTo(6.1, 12);
    expect(randUclaAppropriateness(ratings, { rule: 'panel-size' })).toMatchObject({
      value: 'appropriate',
      outside: 3,
      agreement: true,
      disagreement: false,
      limits: { outsideAtMost: 4, extremesAtLeast: 5 },
    });
  });

  // The limits by size as the manual gives them, and as BMC Med Inform Decis Mak 2012; 12: 93, table 7, repeats them.
  it.each([
    [8, 2],
    [10, 2],
    [11, 3],
    [13, 3],
    [14, 4],
    [16, 4],
  ])('a panel of %i agrees with %i outside the region, and disagrees with one more at each end', (n, most) => {
    const judge = (ratings: readonly number[]) => randUclaAppropriateness(ratings, { rule: 'panel-size' });
    const agreeing = [...spread([most], 1), ...spread([n - most], 9)];
    expect(judge(agreeing)).toMatchObject({ value: 'appropriate', agreement: true, disagreement: false });
    const neither = [...spread([1, most], 4), ...spread([n - most - 1], 9)];
    expect(judge(neither)).toMatchObject({ value: 'appropriate', agreement: false, disagreement: false });
    const disagreeing = [...spread([most + 1], 1), ...spread([n - most - 1], 9)];
    expect(judge(disagreeing)).toMatchObject({ value: 'uncertain', agreement: false, disagreement: true });
  });

  it.each([
    [[], 'no-ratings'],
    [spread([7], 8), 'panel-too-small'],
    [spread([17], 8), 'panel-too-large'],
  ])('does not judge %j', (ratings, reason) => {
    expect(randUclaAppropriateness(ratings, { rule: 'panel-size' })).toMatchObject({
      value: null,
      reason,
      agreement: null,
      disagreement: null,
    });
  });

  it('says where a median between regions went, and lets the caller choose', () => {
    const ratings = [3, 3, 3, 3, 4, 4, 4, 4];
    const found = randUclaAppropriateness(ratings, { rule: 'panel-size' });
    expect(found).toMatchObject({ value: 'uncertain', median: [3, 4], region: { from: 4, to: 6 } });
    expect(found.caveats.map((caveat) => caveat.code)).toEqual(['statistics/median-between-regions']);
    const lower = randUclaAppropriateness(ratings, { rule: 'panel-size', betweenRegions: 'lower' });
    expect(lower).toMatchObject({ value: 'inappropriate', caveats: [] });
  });

  it('finds disagreement by the percentiles, and warns of small panels', () => {
    const split = randUclaAppropriateness([1, 1, 1, 9, 9, 9], { rule: 'ipras' });
    expect(split).toMatchObject({ value: 'uncertain', disagreement: true });
    expect(split.caveats.map((caveat) => caveat.code)).toEqual(['statistics/percentiles-interpolated', 'statistics/small-panel']);
  });
});

describe('sciroccoDelphi', () => {
  // doi:10.5334/ijic.7747, table 4, round 1: median 2.5 with 75.0 % in agreement is agreement and progressing; with 41.7 % and 66.7 % a split.
  // Round 3: median 3 with all or all but one in agreement is progressing, 2 with 91.7 % initial.
  it.each([
    ['structure and governance, round 1', [0, 2, 4, 5, 1, 0], 'agreement', 'progressing'],
    ['digital infrastructure, round 1', [1, 3, 2, 3, 2, 1], 'split', 'uncertain'],
    ['process coordination, round 1', [1, 1, 4, 4, 1, 1], 'split', 'uncertain'],
    ['readiness to change, round 3', [0, 0, 2, 8, 2, 0], 'agreement', 'progressing'],
    ['structure and governance, round 3', [0, 1, 9, 1, 1, 0], 'agreement', 'initial'],
    ['a median at the top', [0, 0, 0, 1, 3, 8], 'agreement', 'optimising'],
  ])('judges %s as the study did', (_, counts, distribution, value) => {
    expect(sciroccoDelphi(spread(counts, 0))).toMatchObject({ distribution, value, reason: null, outsideAtMost: 3 });
  });

  it('does not judge other panels without a number of the caller’s', () => {
    expect(sciroccoDelphi([])).toMatchObject({ value: null, reason: 'no-ratings', distribution: null });
    expect(sciroccoDelphi([2, 2, 2])).toMatchObject({ value: null, reason: 'panel-not-of-twelve', distribution: null, outside: 0 });
    expect(sciroccoDelphi([0, 2, 2], { outsideAtMost: 0 })).toMatchObject({ value: 'uncertain', outside: 1, median: 2 });
    expect(sciroccoDelphi([1, 2, 3, 4], { outsideAtMost: 2 })).toMatchObject({ median: [2, 3], outside: 2, outsideAtMost: 2 });
  });
});

describe('benchmarkAgreement', () => {
  it('has the probabilities of a normal distribution cut off at -1 and 1', () => {
    // The coefficient and error that irrCAC prints for its four raters (AC1 0.77544, 0.14295); the probabilities by Python's
    // statistics.NormalDist, the way its function landis.koch.bf computes them.
    const { bands, band } = benchmarkAgreement({ value: 0.77544, standardError: 0.14295 }, { scale: 'landis-koch' });
    const expected = [0.396743, 0.8833649, 0.9954188, 0.9999698, 1, 1];
    for (const [index, cumulative] of expected.entries()) expect(bands[index]?.cumulative).toBeCloseTo(cumulative, 5);
    expect(band?.label).toBe('Moderate');
  });

  it('places a coefficient without an error by itself', () => {
    const place = (value: number) => benchmarkAgreement({ value, standardError: 0 }, { scale: 'landis-koch' }).band?.label;
    expect([1, 0.8, 0.79, 0, -0.1, -1].map(place)).toEqual(['Almost perfect', 'Almost perfect', 'Substantial', 'Slight', 'Poor', 'Poor']);
  });

  it('falls as the error grows, however high the coefficient', () => {
    const labels = [0.01, 0.1, 0.3, 10].map(
      (standardError) => benchmarkAgreement({ value: 0.85, standardError }, { scale: 'altman' }).band?.label,
    );
    expect(labels).toEqual(['Very good', 'Good', 'Fair', 'Poor']);
  });

  it('says what is missing', () => {
    expect(benchmarkAgreement({ value: null, standardError: null }, { scale: 'fleiss' })).toMatchObject({
      band: null,
      bands: [],
      reason: 'no-value',
    });
    expect(benchmarkAgreement({ value: 1, standardError: null }, { scale: 'fleiss' })).toMatchObject({
      band: null,
      reason: 'no-standard-error',
    });
  });

  it('reaches a higher band where less certainty is asked for, and says when the share asked for was its own', () => {
    // From tables of the normal distribution: 0.6 lies 0.8333 errors below, 1 lies 2.5 above: (0.99379 - 0.20233) / 0.99379 = 0.7964.
    const judged = (threshold?: number) =>
      benchmarkAgreement({ value: 0.7, standardError: 0.12 }, { scale: 'landis-koch', ...(threshold === undefined ? {} : { threshold }) });
    expect(judged().bands[1]?.cumulative).toBeCloseTo(0.7964, 4);
    expect([judged(), judged(0.797), judged(0.796)].map(({ band }) => band?.label)).toEqual(['Moderate', 'Moderate', 'Substantial']);
    expect(judged().caveats.map(({ code }) => code)).toEqual(['statistics/benchmark-threshold']);
    expect(judged(0.95).caveats).toEqual([]);
  });

  it('has scales without gaps from 1 to -1', () => {
    for (const { bands } of BENCHMARK_SCALES) {
      expect([bands[0].to, bands.at(-1)?.from]).toEqual([1, -1]);
      for (const [index, band] of bands.entries()) if (index > 0) expect(band.to).toBe(bands[index - 1]?.from);
    }
  });
});

describe('agreementDistribution', () => {
  const uniform = (frequencies: readonly number[]) => agreementDistribution(frequencies, { statistic: 'van-der-eijk-a' });

  it('counts every way in which raters can choose, one by one', () => {
    // The other route: all 4 ** 5 sequences of choices.
    const { distribution, patterns } = uniform([2, 1, 1, 1]);
    const tally = new Map<string, number>();
    for (let code = 0; code < 4 ** 5; code += 1) {
      const counts = [0, 0, 0, 0];
      for (let rater = 0; rater < 5; rater += 1) counts[Math.floor(code / 4 ** rater) % 4]! += 1;
      const value = uniform(counts).value!.toFixed(9);
      tally.set(value, (tally.get(value) ?? 0) + 1 / 4 ** 5);
    }
    expect(patterns).toBe(56);
    expect(distribution).toHaveLength(tally.size);
    for (const { value, probability } of distribution) expect(probability).toBeCloseTo(tally.get(value.toFixed(9)) ?? -1, 12);
  });

  it('tells a panel of three on four levels that it is too small, whatever it says', () => {
    for (const frequencies of [
      [3, 0, 0, 0],
      [1, 1, 1, 0],
      [1, 0, 0, 2],
    ]) {
      expect(uniform(frequencies)).toMatchObject({ finding: 'too-few-to-say', smallest: 1 / 16 });
    }
    expect(uniform([4, 0, 0, 0])).toMatchObject({ finding: 'more-than-chance', smallest: 1 / 64 });
  });

  it('finds less agreement than chance, and what may be chance', () => {
    expect(uniform([3, 0, 0, 3]).finding).toBe('less-than-chance');
    expect(uniform([1, 2, 2, 1]).finding).toBe('may-be-chance');
  });

  it('says which of its assumptions were its own', () => {
    const codes = (options: object): readonly string[] =>
      agreementDistribution([1, 2, 1], { statistic: 'van-der-eijk-a', ...options }).caveats.map(({ code }) => code);
    expect(codes({})).toEqual(['statistics/chance-is-uniform', 'statistics/threshold-of-chance']);
    expect(codes({ threshold: 0.05 })).toEqual(['statistics/chance-is-uniform']);
    expect(codes({ chances: [0.2, 0.6, 0.2] })).toEqual(['statistics/threshold-of-chance']);
  });

  it('takes other chances and says so', () => {
    const found = agreementDistribution([0, 4, 0], { statistic: 'leik-consensus', chances: [0.1, 0.8, 0.1], threshold: 0.01 });
    expect(found).toMatchObject({ null: 'independent-given-chances', caveats: [], finding: 'too-few-to-say' });
    expect(found.pAtLeast).toBeCloseTo(0.8 ** 4 + 2 * 0.1 ** 4, 12);
    expect(() => agreementDistribution([1, 2], { statistic: 'leik-consensus', chances: [0.5, 0.6] })).toThrow('options.chances');
  });

  it('counts no panel that is too large', () => {
    expect(uniform([100, 50, 30, 2])).toMatchObject({ reason: 'too-many-patterns', distribution: [], pAtLeast: null, finding: null });
    expect(uniform([1, 2]).reason).toBe('too-few-categories');
  });
});

describe('oneMoreRater', () => {
  it('says for each category what would be said then', () => {
    const found = oneMoreRater([0, 2, 0, 0]);
    expect(found.now).toEqual({ ordinalAgreement: 1, consensus: 1, leikConsensus: 1, median: 1 });
    expect(found.after.map(({ median }) => median)).toEqual([1, 1, 1, 1]);
    expect(found.ranges.ordinalAgreement?.[1]).toBe(1);
    expect(found.ranges.ordinalAgreement?.[0]).toBeLessThan(0.5);
    expect(found.medians).toEqual([1]);
  });

  it('starts from nobody', () => {
    const found = oneMoreRater([0, 0, 0]);
    expect(found.now).toEqual({ ordinalAgreement: null, consensus: null, leikConsensus: null, median: null });
    expect(found.ranges.consensus).toEqual([1, 1]);
    expect(found.medians).toEqual([0, 1, 2]);
  });

  it('has no range where there is no coefficient', () => {
    expect(oneMoreRater([1]).ranges).toEqual({ ordinalAgreement: null, consensus: null, leikConsensus: null });
  });
});
