import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  convergenceOver,
  InvalidInputError,
  LEVELS,
  movementOver,
  profileOf,
  type MatrixProfile,
  type MovementKind,
  type RatedLevel,
  type VoiceRating,
} from 'commissioning-kit/joint';
import { after, COUNCIL, ICB, open, rate } from './partners.js';
import { mirror, ofAll, ofContracting, panels } from './voices.js';

const contracting = (...levels: readonly (RatedLevel | null)[]): MatrixProfile =>
  profileOf(
    after(
      open(),
      ...levels.flatMap((level, index) =>
        level === null ? [] : [rate(([COUNCIL, ICB][index] as { id: string }).id, 'contracting', level)],
      ),
    ),
  );

const between = (from: MatrixProfile, to: MatrixProfile): ReturnType<typeof movementOver>['overall']['areas'][number] => {
  const { overall } = movementOver([
    { on: '2025-04-01', profile: from },
    { on: '2026-04-01', profile: to },
  ]);
  return overall.areas.find(({ areaId }) => areaId === 'contracting') as (typeof overall.areas)[number];
};

type Views = readonly [RatedLevel | null, RatedLevel | null];

describe('movementOver', () => {
  it.each<[Views, Views, MovementKind, number | null]>([
    [['parallel', 'parallel'], ['integrated', 'integrated'], 'towards-integrated', 2],
    [['integrated', 'integrated'], ['parallel', 'parallel'], 'towards-separate', 2],
    [['joint', 'joint'], ['joint', 'joint'], 'stayed', 0],
    [['joint', 'joint'], ['joint', 'parallel'], 'agreement-lost', null],
    [['joint', 'parallel'], ['joint', 'joint'], 'agreement-gained', null],
    [['joint', 'parallel'], ['joint', 'separate'], 'still-differing', null],
    [['joint', 'joint'], ['joint', 'unknown'], 'not-known', null],
    [[null, null], ['joint', 'joint'], 'not-known', null],
    [['joint', 'joint'], ['not-applicable', 'not-applicable'], 'not-applicable', null],
  ])('from %j to %j is %s', (from, to, movement, stepsMoved) => {
    expect(between(contracting(...from), contracting(...to))).toMatchObject({ movement, stepsMoved });
  });

  it('tells both directions in the same words', () => {
    const [on, back] = [
      between(contracting('parallel', 'parallel'), contracting('joint', 'joint')).words,
      between(contracting('joint', 'joint'), contracting('parallel', 'parallel')).words,
    ];
    expect(on).toBe('Contracting moved 1 step towards integrated, from parallel to joint.');
    expect(back).toBe('Contracting moved 1 step towards separate, from joint to parallel.');
  });

  it('follows each partner', () => {
    const { byAgency } = between(contracting('parallel', 'joint'), contracting('joint', 'separate'));
    expect(byAgency).toEqual([
      { agencyId: 'council', from: 'parallel', to: 'joint', movement: 'towards-integrated', stepsMoved: 1 },
      { agencyId: 'icb', from: 'joint', to: 'separate', movement: 'towards-separate', stepsMoved: 2 },
    ]);
  });

  it('shows what went and came back, which the ends alone would hide', () => {
    const levels = ['joint', 'separate', 'joint'] as const;
    const { spans, overall } = movementOver(
      levels.map((level, index) => ({ on: `202${index}-04-01`, profile: contracting(level, level) })),
    );
    expect(spans.map(({ areasBy }) => [areasBy['towards-separate'], areasBy['towards-integrated']])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(overall.areasBy).toMatchObject({ stayed: 1, 'not-known': 6 });
    expect(overall.words).toBe('From 2020-04-01 to 2022-04-01: 1 area stayed; 6 areas not known on both days.');
  });

  it('refuses days that do not rise, other versions of the matrix, and a single profile', () => {
    const profile = contracting('joint', 'joint');
    const on = '2026-04-01';
    expect(() => movementOver([{ on, profile }])).toThrow(InvalidInputError);
    expect(() =>
      movementOver([
        { on, profile },
        { on, profile },
      ]),
    ).toThrow(/2026-04-01/);
    expect(() =>
      movementOver([
        { on, profile },
        { on: '2026-05-01', profile: { ...profile, matrixVersion: 'another' } },
      ]),
    ).toThrow(/version/);
    expect(() =>
      movementOver([
        { on, profile },
        { on: '2026-05-01', profile: { ...profile, matrixId: 'local:ours' } },
      ]),
    ).toThrow(/original/);
  });

  it('turns round when time does', () => {
    const level = fc.constantFrom<RatedLevel>(...LEVELS);
    const turned: Partial<Record<MovementKind, MovementKind>> = {
      'towards-integrated': 'towards-separate',
      'towards-separate': 'towards-integrated',
      'agreement-gained': 'agreement-lost',
      'agreement-lost': 'agreement-gained',
    };
    fc.assert(
      fc.property(level, level, level, level, (a, b, c, d) => {
        const [there, back] = [between(contracting(a, b), contracting(c, d)), between(contracting(c, d), contracting(a, b))];
        expect(back.movement).toBe(turned[there.movement] ?? there.movement);
        expect(back.stepsMoved).toBe(there.stepsMoved);
      }),
    );
  });
});

describe('convergenceOver', () => {
  const rounds = (...ratings: readonly (readonly VoiceRating[])[]): Parameters<typeof convergenceOver>[0] =>
    ratings.map((said, index) => ({ roundId: `round ${index + 1}`, ratings: said }));

  it('says who moved toward whom and away from whom', () => {
    const [change] = convergenceOver(
      rounds(
        ofContracting({ council: 'integrated', icb: 'separate', trust: 'parallel', school: 'joint' }),
        ofContracting({ council: 'joint', icb: 'separate', trust: 'separate', school: 'unknown' }),
      ),
    ).rounds;
    expect(change?.ratingsCompared).toBe(3);
    expect(change?.moves).toMatchObject([
      { voiceId: 'council', direction: 'towards-separate', stepsMoved: 1, toward: ['icb', 'trust', 'school'], awayFrom: [] },
      { voiceId: 'trust', direction: 'towards-separate', stepsMoved: 1, toward: ['icb'], awayFrom: ['council', 'school'] },
    ]);
    expect(change?.spreads).toEqual([{ areaId: 'contracting', change: 'narrowed', stepsApartBefore: 3, stepsApartAfter: 2 }]);
  });

  it('counts areas that came closer, drifted apart, stayed, and are not known', () => {
    const [change] = convergenceOver(
      rounds(
        [...ofAll('council', ['joint', 'joint', 'joint', 'joint']), ...ofAll('icb', ['separate', 'joint', 'parallel'])],
        [...ofAll('council', ['joint', 'joint', 'joint', 'joint']), ...ofAll('icb', ['parallel', 'separate', 'parallel', 'joint'])],
      ),
    ).rounds;
    expect([change?.areasNarrowed, change?.areasWidened, change?.areasSame]).toEqual([1, 1, 1]);
    expect(change?.spreads[3]).toMatchObject({ change: 'not-known', stepsApartBefore: null, stepsApartAfter: 0 });
  });

  it('proposes a stop when hardly anybody moved in the last round, by a share that can be set', () => {
    const seven = (level: 'joint' | 'parallel', moved: number): readonly VoiceRating[] =>
      ofAll(
        'council',
        Array.from({ length: 7 }, (_, index) => (index < moved ? level : 'separate')),
      );
    const stop = (moved: number, options = {}): string =>
      convergenceOver(rounds(seven('joint', 7), seven('joint', 0), seven('parallel', moved)), options).stop.proposal;
    // One of seven is 0.143, two are 0.286.
    expect([stop(0), stop(1), stop(2)]).toEqual(['stop', 'stop', 'go-on']);
    expect([stop(1, { stopAt: 0.1 }), stop(2, { stopAt: 0.3 })]).toEqual(['go-on', 'stop']);
    expect(convergenceOver(rounds([], [])).stop).toMatchObject({ proposal: 'not-known', ratingsCompared: 0 });
    expect(convergenceOver(rounds([], [])).caveats.map(({ parameter }) => parameter)).toEqual(['stopAt']);
    expect(convergenceOver(rounds([], []), { stopAt: 0 }).caveats).toEqual([]);
  });

  it('refuses a round that stands twice, one alone, and a voice that speaks twice in one', () => {
    const ratings = ofContracting({ council: 'joint' });
    expect(() => convergenceOver(rounds(ratings))).toThrow(InvalidInputError);
    expect(() =>
      convergenceOver([
        { roundId: 'one', ratings },
        { roundId: 'one', ratings },
      ]),
    ).toThrow(/unique/);
    expect(() => convergenceOver(rounds(ratings, [...ratings, ...ratings]))).toThrow(InvalidInputError);
  });

  it('moves the same way round from the other end', () => {
    fc.assert(
      fc.property(panels, panels, (before, later) => {
        const [there] = convergenceOver(rounds(before, later)).rounds;
        const [back] = convergenceOver(rounds(mirror(before), mirror(later))).rounds;
        const neutral = (moves = there?.moves): unknown =>
          moves?.map(({ voiceId, areaId, stepsMoved, toward, awayFrom }) => [voiceId, areaId, stepsMoved, toward, awayFrom]);
        expect(neutral(back?.moves)).toEqual(neutral());
        expect(back?.spreads).toEqual(there?.spreads);
        for (const [index, move] of (there?.moves ?? []).entries()) expect(back?.moves[index]?.direction).not.toBe(move.direction);
      }),
    );
  });
});
