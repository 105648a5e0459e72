import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierDecomposition, brierScore, calibration, discrimination, type Forecast } from 'commissioning-kit/hypotheses';

/** So many forecasts that say the same, of which so many came about. */
function repeated(forecast: number, n: number, events: number): readonly Forecast[] {
  return Array.from({ length: n }, (_, index) => ({ forecast, outcome: index < events }));
}

// Chance of rain within 24 hours in Tampere in 2003 (Finnish Meteorological Institute; the data set “pop” of R’s verification): how often each
// probability was said, and how often it then rained.
const SAID = [46, 55, 59, 41, 19, 22, 22, 34, 24, 11, 13] as const;
const RAINED = [1, 1, 5, 5, 4, 8, 6, 16, 16, 8, 11] as const;
const TAMPERE = SAID.flatMap((n, tenth) => repeated(tenth / 10, n, RAINED[tenth] as number));

// Hanley and McNeil (1982), table I: 58 normal and 51 abnormal images, rated from 1 to 5.
const NORMAL = [33, 6, 6, 11, 2] as const;
const ABNORMAL = [3, 2, 2, 11, 33] as const;
const IMAGES = NORMAL.flatMap((n, place) => repeated(place / 4, n + (ABNORMAL[place] as number), ABNORMAL[place] as number));

describe('brierScore', () => {
  // The example of scikit-learn’s brier_score_loss: 0.0375, and twice that with scale_by_half off.
  const example = [0.1, 0.9, 0.8, 0.3].map((forecast, index) => ({ forecast, outcome: ([0, 1, 1, 0] as const)[index] as 0 | 1 }));

  it('agrees with a published example in both forms', () => {
    expect(brierScore(example, { form: 'binary' })).toEqual({ value: expect.closeTo(0.0375, 12) as number, form: 'binary', n: 4 });
    expect(brierScore(example, { form: 'sum-over-classes' }).value).toBeCloseTo(0.075, 12);
  });

  it('scores several classes, in lists or by name, and yes and no as two classes', () => {
    const classes = [{ forecast: [0.2, 0.3, 0.5], outcome: 2 }];
    expect(brierScore(classes, { form: 'sum-over-classes' }).value).toBeCloseTo(0.04 + 0.09 + 0.25, 12);
    const named = [{ forecast: { rise: 0.2, stay: 0.3, fall: 0.5 }, outcome: 'fall' }];
    expect(brierScore(named, { form: 'sum-over-classes' })).toEqual(brierScore(classes, { form: 'sum-over-classes' }));
    const two = example.map(({ forecast, outcome }) => ({ forecast: [1 - forecast, forecast], outcome }));
    expect(brierScore(two, { form: 'sum-over-classes' }).value).toBeCloseTo(0.075, 12);
  });

  it('has no value without forecasts', () => {
    expect(brierScore([], { form: 'binary' })).toEqual({ value: null, form: 'binary', n: 0 });
  });

  it.each([
    [[{ forecast: [0.5, 0.6], outcome: 0 }], 'sum-over-classes', /add up to 1/],
    [[{ forecast: [0.5, 0.5], outcome: 2 }], 'sum-over-classes', /one of the classes/],
    [[{ forecast: { a: 1 }, outcome: 'b' }], 'sum-over-classes', /one of the classes/],
    [[{ forecast: [0.5, 0.5], outcome: 0 }], 'binary', /forecasts\[0\]\.forecast/],
    [[{ forecast: 80, outcome: 1 }], 'binary', /divide a percentage by 100/],
    [[{ forecast: 0.8, outcome: 2 }], 'binary', /0, 1, true or false/],
    [[], 'half', /binary/],
  ])('refuses %o in the form %s', (forecasts, form, message) => {
    expect(() => brierScore(forecasts as never, { form } as never)).toThrow(message);
  });
});

describe('brierDecomposition', () => {
  // Published at cawcr.gov.au/projects/verification/POP3 for these forecasts: 0.144, 0.025, 0.060 and 0.179.
  it('agrees with a published decomposition', () => {
    const parts = brierDecomposition(TAMPERE, { binning: 'distinct-forecasts' });
    expect([parts.value, parts.reliability, parts.resolution, parts.uncertainty].map((part) => part?.toFixed(3))).toEqual([
      '0.144',
      '0.025',
      '0.060',
      '0.179',
    ]);
    expect([parts.n, parts.withinBinVariance, parts.withinBinCovariance]).toEqual([346, 0, 0]);
    expect(parts.bins.map(({ n }) => n)).toEqual(SAID);
    expect(parts.bins[7]).toEqual({ from: 0.7, to: 0.7, n: 34, meanForecast: 0.7, observed: 16 / 34 });
  });

  it('gives what binning hides back within the bins', () => {
    // Two bins of two: 0.2 and 0.4 of which the second came about, 0.6 and 0.9 of which both did.
    const forecasts = [0.2, 0.4, 0.6, 0.9].map((forecast, index) => ({ forecast, outcome: index > 0 }));
    const parts = brierDecomposition(forecasts, { binning: [0.5] });
    expect(parts.reliability).toBeCloseTo((0.2 ** 2 + 0.25 ** 2) / 2, 12);
    expect(parts.resolution).toBeCloseTo(0.25 ** 2, 12);
    expect(parts.uncertainty).toBeCloseTo(3 / 16, 12);
    expect(parts.withinBinVariance).toBeCloseTo((0.1 ** 2 + 0.15 ** 2) / 2, 12);
    expect(parts.withinBinCovariance).toBeCloseTo((2 * (0.1 * 0.5 + 0.1 * 0.5)) / 4, 12);
    expect(parts.value).toBeCloseTo((0.04 + 0.36 + 0.16 + 0.01) / 4, 12);
    expect(parts.binning).toBe('given-edges');
  });

  it('puts a forecast on an edge into the bin above, and 1 into the last', () => {
    const at = (forecast: number, bins: number) => brierDecomposition(repeated(forecast, 1, 1), { binning: bins }).bins[0];
    expect(at(0.3, 10)).toMatchObject({ from: 0.3, to: 0.4 });
    expect(at(0.29, 100)).toMatchObject({ from: 0.29, to: 0.3 });
    expect(at(0, 10)).toMatchObject({ from: 0 });
    expect(at(1, 10)).toMatchObject({ from: 0.9, to: 1 });
  });

  it('has no parts without forecasts', () => {
    expect(brierDecomposition([], { binning: 5 })).toMatchObject({ value: null, reliability: null, generalisedResolution: null, bins: [] });
  });

  it.each([[0], [1001], [[0]], [[0.5, 0.5]], [[1]], ['deciles'], [{}]])('refuses the binning %o', (binning) => {
    expect(() => brierDecomposition(TAMPERE, { binning } as never)).toThrow(/binning/);
  });

  const forecasts = fc.array(
    fc.record({ forecast: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0), outcome: fc.boolean() }),
    { minLength: 1, maxLength: 40 },
  );

  it('adds up to the score under any binning', () => {
    const edges = fc
      .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 })
      .map((list) => list.sort((a, b) => a - b).map((edge) => edge / 100));
    fc.assert(
      fc.property(
        forecasts,
        fc.oneof(fc.constant('distinct-forecasts' as const), fc.integer({ min: 1, max: 20 }), edges),
        (given, binning) => {
          const parts = brierDecomposition(given, { binning });
          const [value, reliability, resolution, uncertainty, variance, covariance, generalised] = [
            parts.value,
            parts.reliability,
            parts.resolution,
            parts.uncertainty,
            parts.withinBinVariance,
            parts.withinBinCovariance,
            parts.generalisedResolution,
          ] as number[] as [number, number, number, number, number, number, number];
          expect(reliability - resolution + uncertainty + variance - covariance).toBeCloseTo(value, 12);
          expect(reliability - generalised + uncertainty).toBeCloseTo(value, 12);
          expect(value).toBeCloseTo(brierScore(given, { form: 'binary' }).value as number, 12);
          expect(parts.bins.reduce((sum, { n }) => sum + n, 0)).toBe(given.length);
        },
      ),
    );
  });
});

describe('discrimination', () => {
  // Hanley and McNeil (1982) print 0.893; pROC 1.18.0 under R 4.2.2 gives 0.8931710615.
  it('agrees with a published example that has ties', () => {
    const { value, events, nonEvents } = discrimination(IMAGES);
    expect(value).toBeCloseTo(0.8931710615, 9);
    expect([events, nonEvents]).toEqual([51, 58]);
  });

  it('counts pairs', () => {
    const given = fc.array(fc.record({ forecast: fc.integer({ min: 0, max: 6 }).map((sixth) => sixth / 6), outcome: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(given, (forecasts) => {
        const pairs = forecasts
          .filter(({ outcome }) => outcome)
          .flatMap((one) => forecasts.filter(({ outcome }) => !outcome).map((other) => Math.sign(one.forecast - other.forecast)));
        const found = discrimination(forecasts);
        if (pairs.length === 0) expect([found.value, found.tied, found.reason === null]).toEqual([null, null, false]);
        else {
          expect(found.value).toBeCloseTo(pairs.reduce((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length, 12);
          expect(found.tied).toBeCloseTo(pairs.filter((sign) => sign === 0).length / pairs.length, 12);
        }
      }),
    );
  });

  it('names what is missing', () => {
    expect(discrimination([]).reason).toBe('no-forecasts');
    expect(discrimination(repeated(0.4, 3, 0)).reason).toBe('none-came-about');
    expect(discrimination(repeated(0.4, 3, 3)).reason).toBe('all-came-about');
  });
});

describe('calibration', () => {
  const question = (id: string, resolvesOn: string, outcome: 0 | 1 | null, forecast = 0.7) => ({ id, forecast, resolvesOn, outcome });

  it('takes only questions past their date, so that an early yes flatters nobody', () => {
    const found = calibration(
      [
        question('past', '2026-03-30', 0),
        question('its own day', '2026-03-31', 1),
        question('answered early', '2026-12-31', 1),
        question('to come', '2026-12-31', null),
        question('never answered', '2026-01-31', null),
      ],
      { asOf: '2026-03-31', binning: 'distinct-forecasts', enough: 1 },
    );
    expect(found.n).toBe(1);
    expect(found.score).toEqual({ value: expect.closeTo(0.49, 12) as number, form: 'binary', n: 1 });
    expect(found.discrimination.reason).toBe('none-came-about');
    expect(found.leftOut.map(({ id, reason }) => [id, reason])).toEqual([
      ['its own day', 'not-past-its-date'],
      ['answered early', 'not-past-its-date'],
      ['to come', 'not-past-its-date'],
      ['never answered', 'no-outcome'],
    ]);
    expect(found.caveats.map(({ code, message }) => [code, message.startsWith('2 questions')])).toEqual([
      ['hypotheses/answered-early', true],
    ]);
  });

  it('is that of its parts', () => {
    const questions = TAMPERE.map(({ forecast, outcome }, index) => ({ id: `q${index}`, forecast, outcome, resolvesOn: '2003-12-31' }));
    const found = calibration(questions, { asOf: '2004-01-01', binning: 'distinct-forecasts' });
    expect(found.parts).toEqual(brierDecomposition(TAMPERE, { binning: 'distinct-forecasts' }));
    expect(found.discrimination).toEqual(discrimination(TAMPERE));
    expect([found.leftOut, found.caveats]).toEqual([[], []]);
  });

  it('says how few questions count', () => {
    const none = calibration([], { asOf: '2026-03-31' });
    expect([none.score.value, none.parts.value, none.discrimination.value]).toEqual([null, null, null]);
    expect(none.caveats[0]?.message).toMatch(/^No questions count, fewer than 30/);
    expect(none.caveats[0]?.kind).toBe('library-default');
  });

  it('lets two stakeholders answer one question, and refuses two answers of one', () => {
    const asked = question('falls', '2026-01-31', 1);
    const both = [
      { ...asked, stakeholder: 'carers' },
      { ...asked, stakeholder: 'homes' },
    ];
    expect(calibration(both, { asOf: '2026-03-31' }).n).toBe(2);
    expect(() => calibration([...both, { ...asked, stakeholder: 'homes' }], { asOf: '2026-03-31' })).toThrow(/questions\[2\]/);
  });
});
