import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREAS, InvalidInputError, LEVELS, readAreas, type AreaReading, type Level, type VoiceRating } from 'commissioning-kit/joint';
import { mirror, mirrored, ofContracting, panels, renamed, said } from './voices.js';

/** The reading of contracting, from what voices say of it. */
const contracting = (levels: Parameters<typeof ofContracting>[0], options: Parameters<typeof readAreas>[1] = {}): AreaReading =>
  readAreas(ofContracting(levels), { areaIds: ['contracting'], ...options })[0] as AreaReading;

/** A panel of voices `v.0`, `v.1` … of one agency. */
const panel = (...levels: readonly Level[]): Parameters<typeof ofContracting>[0] =>
  Object.fromEntries(levels.map((level, index) => [`v.${index}`, level]));

describe('readAreas', () => {
  it('counts each answer by itself, and silence among those asked', () => {
    const reading = contracting(
      { 'council.a': 'joint', 'council.b': ['parallel', 'joint'], 'icb.a': 'unknown', 'icb.b': 'abstained', 'trust.a': 'not-applicable' },
      { voices: ['council.a', 'council.b', 'icb.a', 'icb.b', 'trust.a', 'trust.b'].map((voiceId) => ({ voiceId, agencyId: voiceId })) },
    );
    expect(reading.counts).toEqual({ separate: 0, parallel: 0, joint: 1, integrated: 0 });
    expect(reading.beside).toEqual({
      straddle: 1,
      'none-shown': 0,
      unknown: 1,
      'not-applicable': 1,
      abstained: 1,
      'not-yet-said': 1,
    });
    expect(reading.n).toBe(1);
    expect(reading.spread).toEqual({ from: 'parallel', to: 'joint', stepsApart: 1 });
  });

  it('expects no word on an area from a voice that may not speak for it', () => {
    const voices = [
      { voiceId: 'council', agencyId: 'council' },
      { voiceId: 'icb', agencyId: 'icb', areaIds: ['contracting'] as const },
      { voiceId: 'trust', agencyId: 'trust', areaIds: null },
    ];
    const readings = readAreas([], { voices, areaIds: ['contracting', 'purpose-and-strategy'] });
    expect(readings.map(({ beside }) => beside['not-yet-said'])).toEqual([3, 2]);
    expect(readings.map(({ outcome }) => outcome)).toEqual(['nobody-said', 'nobody-said']);
    expect(readings[0]?.words).toBe('Contracting: nobody names a level; beside them 3 have not said yet.');
  });

  it.each<[readonly Level[], readonly Level[]]>([
    [[], []],
    [['joint'], ['joint']],
    [['joint', 'joint', 'separate'], ['joint']],
    [
      ['parallel', 'joint'],
      ['parallel', 'joint'],
    ],
    [
      ['separate', 'integrated'],
      ['separate', 'integrated'],
    ],
    [
      ['separate', 'separate', 'integrated', 'integrated'],
      ['separate', 'integrated'],
    ],
    [['separate', 'parallel', 'parallel', 'integrated'], ['parallel']],
    [
      ['separate', 'parallel', 'integrated', 'integrated'],
      ['parallel', 'integrated'],
    ],
  ])('finds the middle of %j', (levels, median) => {
    expect(contracting(panel(...levels)).median).toEqual(median);
  });

  it('never calls opposite halves close to their middle', () => {
    expect(contracting(panel('separate', 'separate', 'integrated', 'integrated')).withinOneStep).toEqual({ voices: 0, of: 4, share: 0 });
    expect(contracting(panel('separate', 'parallel', 'joint', 'integrated')).withinOneStep).toEqual({ voices: 2, of: 4, share: 0.5 });
    expect(contracting(panel('separate', 'joint', 'joint', 'integrated', 'joint')).withinOneStep).toEqual({ voices: 4, of: 5, share: 0.8 });
    expect(contracting({ icb: 'unknown' }).withinOneStep).toBeNull();
  });

  describe('the line', () => {
    it('runs between agencies that each stand whole on one side', () => {
      const { line } = contracting({
        'council.a': 'joint',
        'council.b': 'integrated',
        'icb.a': 'parallel',
        'icb.b': ['parallel', 'joint'],
      });
      // Joint against integrated is inside the council; parallel against joint is between the two.
      expect(line).toEqual({
        kind: 'line',
        between: ['parallel', 'joint'],
        stepsAcross: 1,
        separateSide: { levels: ['parallel'], voiceIds: ['icb.a'], agencyIds: ['icb'] },
        integratedSide: { levels: ['joint', 'integrated'], voiceIds: ['council.a', 'council.b'], agencyIds: ['council'] },
        dividedAgencyIds: [],
        bridgingVoiceIds: ['icb.b'],
      });
    });

    it('runs over levels that nobody names, also through an agency', () => {
      const { line } = contracting({ 'council.a': 'separate', 'council.b': 'integrated', 'icb.a': 'joint', 'icb.b': 'separate' });
      expect(line).toMatchObject({ kind: 'line', between: ['separate', 'joint'], stepsAcross: 2, dividedAgencyIds: ['council', 'icb'] });
    });

    it.each<[string, Parameters<typeof ofContracting>[0], string]>([
      ['all name one level', { council: 'joint', icb: 'joint' }, 'one-level'],
      ['nobody names one', { council: 'unknown' }, 'nobody-said'],
      [
        'agencies are divided over neighbouring levels',
        { 'council.a': 'joint', 'council.b': 'parallel', 'icb.a': 'joint', 'icb.b': 'parallel' },
        'scatter',
      ],
      ['several lines are as wide', { council: 'separate', icb: 'parallel', trust: 'joint' }, 'scatter'],
    ])('is none where %s', (_, levels, why) => {
      expect(contracting(levels).line).toEqual({ kind: 'no-line', why });
    });
  });

  describe('agreement', () => {
    it('is given from seven voices on, each measure with its n and method', () => {
      const reading = contracting(panel('joint', 'joint', 'joint', 'joint', 'joint', 'joint', 'joint'));
      expect(reading.outcome).toBe('read');
      expect(reading.smallPanel).toBeNull();
      expect(reading.agreement.map(({ measure, value, n }) => [measure, value, n])).toEqual([
        ['van-der-eijk-a', 1, 7],
        ['tastle-wierman-consensus', 1, 7],
        ['leik-consensus', 1, 7],
      ]);
      expect(reading.caveats.map(({ kind, parameter }) => [kind, parameter])).toContainEqual(['library-default', 'enough']);
    });

    it('lies between where voices lean and differ, and says from how many on it is given', () => {
      // By hand from 1, 2, 3 and 1. A: layers of four, of the two in the middle and of one, 2/7 x 2/3 + 1/7. Leik: cumulated sevenths
      // 1, 3 and 6, so 2 x 5/7 / 3 apart. Tastle and Wierman: places 11/7, 4/7, 3/7 and 10/7 of three steps from the mean.
      const mixed = ['separate', 'parallel', 'parallel', 'joint', 'joint', 'joint', 'integrated'] as const;
      const apart = [11, 4, 4, 3, 3, 3, 10].map((sevenths) => Math.log2(1 - sevenths / 21) / 7);
      const expected = [1 / 3, 1 + apart.reduce((sum, each) => sum + each, 0), 11 / 21];
      const reading = contracting(panel(...mixed));
      for (const [index, { value, n, reason }] of reading.agreement.entries()) {
        expect(value).toBeCloseTo(expected[index] ?? NaN, 12);
        expect([n, reason]).toEqual([7, null]);
      }
      expect([reading.enough, contracting(panel(...mixed), { enough: 8 }).enough]).toEqual([7, 8]);
      expect(contracting(panel(...mixed), { enough: 8 }).outcome).toBe('too-few-to-say');
    });

    it('is least where half stand at either end', () => {
      const reading = contracting(panel('separate', 'separate', 'integrated', 'integrated'), { enough: 4 });
      // A of a split into the two ends is -1; the two measures of consensus are 0 there.
      expect(reading.agreement.map(({ value }) => value)).toEqual([-1, 0, 0]);
      expect(reading.caveats.map(({ parameter }) => parameter)).not.toContain('enough');
    });

    it('is not given to fewer, who are told what chance would do and what one more voice would change', () => {
      const reading = contracting(panel('joint', 'joint', 'joint'));
      expect(reading.outcome).toBe('too-few-to-say');
      expect(reading.agreement.every(({ value, reason }) => value === null && reason === 'too-few-to-say')).toBe(true);
      // Of the 64 ways in which three voices can speak, 4 are unanimous.
      expect(reading.smallPanel?.atLeastAsMuch).toBeCloseTo(1 / 16, 12);
      expect(reading.smallPanel?.oneMoreVoice.map(({ level, median, stepsApart }) => [level, median, stepsApart])).toEqual([
        ['separate', ['joint'], 2],
        ['parallel', ['joint'], 1],
        ['joint', ['joint'], 0],
        ['integrated', ['joint'], 1],
      ]);
    });

    it('has chances that add up to one', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...LEVELS), { minLength: 1, maxLength: 6 }), (levels) => {
          const small = contracting(panel(...levels)).smallPanel;
          const total = (small?.byChance ?? []).reduce((sum, { probability }) => sum + probability, 0);
          expect(total).toBeCloseTo(1, 9);
          expect(small?.atLeastAsMuch).toBeGreaterThan(0);
        }),
      );
    });

    it('of a small panel is found by listing every way in which it could speak', () => {
      // Four voices, two at joint and two at parallel: agreement A is 2/3, reached or passed by all alike (4), three and one next to it
      // (3 pairs of neighbours x 2 x 4), and two and two next to each other (3 x 6): 46 of 256 ways.
      expect(contracting(panel('joint', 'joint', 'parallel', 'parallel')).smallPanel?.atLeastAsMuch).toBeCloseTo(46 / 256, 12);
    });
  });

  it('says it in one sentence', () => {
    expect(contracting({ council: 'joint', icb: 'parallel' }).words).toBe(
      'Contracting: of 2 voices 1 says parallel and 1 says joint; the middle lies between parallel and joint; they lie 1 step apart; the line runs between parallel (icb) and joint (council); too few to say how far they agree.',
    );
    expect(contracting(panel('joint', 'joint', 'joint', 'joint', 'joint', 'joint', 'integrated')).words).toBe(
      'Contracting: of 7 voices 6 say joint and 1 says integrated; the middle is joint; they lie 1 step apart; no line runs between them; agreement A is 0.90 on a scale from -1 to 1.',
    );
  });

  it('reads the seven areas, and after them those of the partners’ own, under their names', () => {
    const ratings = [said('icb', 'local:Housing', 'joint'), said('icb', 'contracting', 'joint')];
    const readings = readAreas(ratings, { labels: { contracting: 'Contracts' } });
    expect(readings.map(({ areaId }) => areaId)).toEqual([...AREAS.map(({ id }) => id), 'local:Housing']);
    expect(readings.at(-1)?.words).toMatch(/^Housing: of 1 voice 1 says joint/);
    expect(readings[5]?.words).toMatch(/^Contracts: /);
  });

  it('refuses two views of one area by one voice, levels that contradict the view, and voices that nobody asked', () => {
    const twice = [said('icb', 'contracting', 'joint'), said('icb', 'contracting', 'parallel')];
    expect(() => readAreas(twice)).toThrow(InvalidInputError);
    expect(() => readAreas([{ ...said('icb', 'contracting', 'joint'), levels: ['parallel'] }])).toThrow(/levels/);
    expect(() => readAreas(ofContracting({ icb: 'joint' }), { voices: [{ voiceId: 'council', agencyId: 'council' }] })).toThrow(/asked/);
    expect(() => readAreas([said('icb', 'elsewhere' as 'contracting', 'joint')])).toThrow(InvalidInputError);
  });

  it('changes nothing but names when voices are renamed', () => {
    fc.assert(
      fc.property(panels, (ratings) => {
        const rename = (name: string): string => `the ${name}`;
        const names = (text: string): string => text.replaceAll(/the (council|icb|trust|school)/g, '$1');
        expect(JSON.parse(names(JSON.stringify(readAreas(renamed(ratings, rename)))))).toEqual(readAreas(ratings));
      }),
    );
  });

  it('is the same from the other end: turning the order of the levels round turns the reading round', () => {
    fc.assert(
      fc.property(panels, fc.constantFrom(1, 3, 7), (ratings, enough) => {
        const [there, back] = [readAreas(ratings, { enough }), readAreas(mirror(ratings), { enough })];
        expect(back.map(({ counts }) => LEVELS.map((level) => counts[level]).reverse())).toEqual(
          there.map(({ counts }) => LEVELS.map((level) => counts[level])),
        );
        expect(back.map(({ median }) => [...median].map(mirrored).reverse())).toEqual(there.map(({ median }) => median));
        expect(back.map(({ spread }) => spread?.stepsApart)).toEqual(there.map(({ spread }) => spread?.stepsApart));
        expect(back.map(({ withinOneStep }) => withinOneStep)).toEqual(there.map(({ withinOneStep }) => withinOneStep));
        for (const [index, reading] of there.entries()) {
          const other = back[index] as AreaReading;
          expect(other.beside).toEqual(reading.beside);
          expect(other.line.kind).toBe(reading.line.kind);
          if (reading.line.kind === 'line' && other.line.kind === 'line') {
            expect(other.line.separateSide.voiceIds).toEqual(reading.line.integratedSide.voiceIds);
            expect(other.line.bridgingVoiceIds).toEqual(reading.line.bridgingVoiceIds);
          }
          for (const [place, { value }] of reading.agreement.entries()) {
            const turned = other.agreement[place]?.value ?? null;
            if (value === null || turned === null) expect(turned).toBe(value);
            else expect(turned).toBeCloseTo(value, 9);
          }
        }
      }),
    );
  });

  it('puts every voice that names a level on one side of a line', () => {
    fc.assert(
      fc.property(panels, (ratings) => {
        for (const { areaId, line } of readAreas(ratings)) {
          if (line.kind !== 'line') continue;
          const naming = (rating: VoiceRating): boolean => rating.areaId === areaId && (LEVELS as readonly string[]).includes(rating.level);
          expect([...line.separateSide.voiceIds, ...line.integratedSide.voiceIds].sort()).toEqual(
            ratings
              .filter(naming)
              .map(({ voiceId }) => voiceId)
              .sort(),
          );
        }
      }),
    );
  });
});
