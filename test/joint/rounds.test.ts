import { describe, expect, it } from 'vitest';
import {
  checkRatings,
  checkSeals,
  ratingMoves,
  sealRatings,
  visibleRatings,
  type AssessmentCommand,
  type SealableRating,
} from 'commissioning-kit/joint';
import { after, ask, closeRound, enrol, open, openRound, rate, say, TRUST } from './partners.js';

const [RUTH, IVY] = [['council', 'ruth'] as const, ['icb', 'ivy'] as const];
const TEAM = [open(), enrol('ruth', 'council'), enrol('ivy', 'icb'), enrol('obi', 'icb', { mandate: 'observes' })];

describe('what may be seen', () => {
  const blind = [
    ...TEAM,
    rate('icb', 'stakeholder-engagement', 'parallel'),
    say(IVY, 'contracting', 'parallel'),
    openRound('first'),
    say(RUTH, 'contracting', 'integrated', { roundId: 'first' }),
    say(IVY, 'contracting', 'separate', { roundId: 'first' }),
  ];
  const levels = (viewer: { agencyId: string; raterId?: string }, ...more: readonly AssessmentCommand[]): unknown => {
    const { ratings, withheld } = visibleRatings(after(...blind, ...more), viewer);
    return [ratings.map(({ voiceId, level }) => `${voiceId} ${level}`), withheld];
  };

  it('is in an open blind round one’s own alone, and of others what they said before', () => {
    expect(levels({ agencyId: 'council', raterId: 'ruth' })).toEqual([['icb parallel', 'ruth integrated', 'ivy parallel'], 1]);
    expect(levels({ agencyId: 'icb', raterId: 'ivy' })).toEqual([['icb parallel', 'ivy separate'], 1]);
    expect(levels({ agencyId: 'icb', raterId: 'obi' })).toEqual([['icb parallel', 'ivy parallel'], 2]);
    expect(levels({ agencyId: 'council' })).toEqual([['icb parallel', 'ivy parallel'], 2]);
  });

  it('is everything when the round is closed', () => {
    expect(levels({ agencyId: 'council' }, closeRound('first'))).toEqual([['icb parallel', 'ruth integrated', 'ivy separate'], 0]);
  });

  it('is nothing for a stranger', () => {
    expect(() => levels({ agencyId: 'trust' })).toThrow(/^viewer\.agencyId must be/);
    expect(() => levels({ agencyId: 'council', raterId: 'ivy' })).toThrow(/^viewer\.raterId must be/);
  });
});

describe('a seal', () => {
  const said: readonly SealableRating[] = [
    { areaId: 'contracting', level: 'joint', text: 'Let together', evidenceIds: ['a', 'b'] },
    { areaId: 'stakeholder-engagement', level: 'unknown', text: null, evidenceIds: [] },
  ];
  const salt = 'qv7x0kfw2mzd81hs';
  const seal = sealRatings(said, salt);
  const round = (given: string, ...ratings: readonly SealableRating[]): readonly AssessmentCommand[] => [
    ...[open(), openRound('first'), ask('seal-ratings', { roundId: 'first', agencyId: 'icb', seal: given })],
    ...ratings.map((rating) => ask('rate-area', { agencyId: 'icb', roundId: 'first', ...rating })),
  ];
  const matches = (commands: readonly AssessmentCommand[], revealed = [{ roundId: 'first', voiceId: 'icb', salt }]): unknown =>
    checkSeals(after(...commands), revealed).map((check) => check.matches);

  it('depends on what is said and on the salt, and not on the order', () => {
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    const [first, second] = said as [SealableRating, SealableRating];
    const whole = said.map((rating) => ({ ...rating, agencyId: 'council', raterId: 'r1', roundId: 'blind', turn: 1, on: '2026-04-01' }));
    expect(sealRatings(whole, salt)).toBe(seal);
    expect(sealRatings([second, { ...first, evidenceIds: ['b', 'a'] }], salt)).toBe(seal);
    expect(sealRatings(said, `${salt}x`)).not.toBe(seal);
    for (const change of [{ level: 'parallel' }, { text: 'Let apart' }, { evidenceIds: ['a'] }, { confidence: 'low' }] as const) {
      expect(sealRatings([{ ...first, ...change }, second], salt)).not.toBe(seal);
    }
    expect(() => sealRatings([first, first], salt)).toThrow(/^ratings\[1\]\.areaId must be unique/);
    expect(() => sealRatings(said, ' ')).toThrow(/^salt must be/);
  });

  it('holds what was said of each example, in whatever order', () => {
    const sealed = (...seen: readonly (readonly ['CO-J1' | 'CO-J2', 'yes' | 'no' | 'unknown'])[]): string => {
      const observed = seen.map(([descriptor, answer]) => ({ descriptor, observed: answer }));
      return sealRatings([{ areaId: 'contracting', level: 'joint', text: null, evidenceIds: [], observed }], salt);
    };
    const seals = [
      sealed(),
      ...(['yes', 'no', 'unknown'] as const).flatMap((answer) => [sealed(['CO-J1', answer]), sealed(['CO-J2', answer])]),
      sealed(['CO-J1', 'yes'], ['CO-J2', 'no']),
      sealed(['CO-J1', 'no'], ['CO-J2', 'yes']),
    ];
    expect(new Set(seals).size).toBe(seals.length);
    expect(sealed(['CO-J2', 'no'], ['CO-J1', 'yes'])).toBe(sealed(['CO-J1', 'yes'], ['CO-J2', 'no']));
  });

  it('matches what was said, whatever came after it in the round', () => {
    const [first] = said as [SealableRating];
    expect(matches([...round(seal, ...said), closeRound('first')])).toEqual(['yes']);
    expect(matches([...round(seal, ...said, { ...first, level: 'separate' }), closeRound('first')])).toEqual(['yes']);
    expect(matches([...round(seal, { ...first, level: 'separate' }, ...said), closeRound('first')])).toEqual(['no']);
    expect(matches([...round(seal, first), closeRound('first')])).toEqual(['no']);
  });

  it('is unknown while the voice may go on, or has not given its salt away', () => {
    const [first] = said as [SealableRating];
    expect(matches(round(seal, first))).toEqual(['unknown']);
    expect(matches([...round(seal, ...said), closeRound('first')], [])).toEqual(['unknown']);
    expect(matches([...round(seal, ...said), closeRound('first')], [{ roundId: 'first', voiceId: 'icb', salt: 'guessed' }])).toEqual([
      'no',
    ]);
  });
});

describe('who moved', () => {
  const commands = [
    ...[...TEAM, openRound('first')],
    say(RUTH, 'contracting', 'integrated', { roundId: 'first' }),
    say(IVY, 'contracting', 'separate', { roundId: 'first' }),
    say(IVY, 'stakeholder-engagement', 'unknown', { roundId: 'first' }),
    ...[closeRound('first'), openRound('second', 'open')],
    ask('rate-area', {
      ...{ agencyId: 'council', raterId: 'ruth', areaId: 'contracting', level: 'joint', text: 'Two terms are common', evidenceIds: [] },
      roundId: 'second',
    }),
    say(IVY, 'contracting', 'separate', { roundId: 'second' }),
    say(IVY, 'stakeholder-engagement', 'joint', { roundId: 'second' }),
    rate('icb', 'contracting', 'parallel'),
  ];

  it('is told for each voice and area, in both directions, with those who stayed', () => {
    const moves = ratingMoves(after(...commands), { from: { roundId: 'first' }, to: { roundId: 'second' } });
    expect(
      moves.map(({ voiceId, areaId, from, to, changed, direction, steps }) => [voiceId, areaId, from, to, changed, direction, steps]),
    ).toEqual([
      ['ruth', 'contracting', 'integrated', 'joint', true, 'towards-separate', 1],
      ['ivy', 'stakeholder-engagement', 'unknown', 'joint', true, 'not-known', null],
      ['ivy', 'contracting', 'separate', 'separate', false, 'none', 0],
    ]);
    expect(moves[0]?.text).toBe('Two terms are common');
  });

  it('is told between turns as well', () => {
    const moves = ratingMoves(after(...commands), { from: { turn: 1 }, to: { turn: 2 } });
    // Whoever was not asked again has not moved.
    expect(
      moves.filter(({ areaId }) => areaId === 'contracting').map(({ voiceId, from, to, changed }) => [voiceId, from, to, changed]),
    ).toEqual([
      ['icb', 'parallel', null, false],
      ['ruth', 'integrated', 'joint', true],
      ['ivy', 'separate', 'separate', false],
    ]);
  });

  it('follows a person to the successor', () => {
    const merged = ask('succeed-partner', { agencyId: 'icb', successor: TRUST, text: null });
    const state = after(
      ...commands,
      merged,
      enrol('ivy', 'trust'),
      openRound('third', 'open'),
      say(['trust', 'ivy'], 'contracting', 'joint', { roundId: 'third' }),
    );
    const moves = ratingMoves(state, { from: { roundId: 'second' }, to: { roundId: 'third' } });
    expect(
      moves
        .filter(({ voiceId, areaId }) => voiceId === 'ivy' && areaId === 'contracting')
        .map(({ agencyId, from, to, steps }) => [agencyId, from, to, steps]),
    ).toEqual([['trust', 'separate', 'joint', 2]]);
  });

  it('asks for rounds that were opened', () => {
    expect(() => ratingMoves(after(...commands), { from: { roundId: 'none' }, to: { turn: 2 } })).toThrow(
      /^between\.from\.roundId must be/,
    );
    expect(() => ratingMoves(after(...commands), { from: { turn: 0 }, to: { turn: 2 } })).toThrow(/^between\.from\.turn must be/);
  });
});

describe('checkRatings', () => {
  const ticked = (level: 'joint' | 'integrated', rule?: 'all'): AssessmentCommand =>
    ask('rate-area', {
      ...{ agencyId: 'council', areaId: 'contracting', level, text: null, evidenceIds: ['terms'] },
      observed: [{ descriptor: 'CO-J2', observed: 'yes' }],
      ...(rule === undefined ? {} : { rule }),
    });
  const codes = (...commands: readonly AssessmentCommand[]): unknown => {
    const { outcome, reasons } = checkRatings(after(open(), ...commands));
    return [outcome, reasons.map(({ code }) => code)];
  };

  it('asks where the examples ticked show another level than the one said', () => {
    expect(codes(ticked('joint'))).toEqual(['nothing-to-ask', []]);
    expect(codes(ticked('integrated'))).toEqual(['questions', ['joint/examples-show-another-level']]);
    // By its own rule nothing is shown, so that nothing contradicts the voice.
    expect(codes(ticked('integrated', 'all'))).toEqual(['nothing-to-ask', []]);
    expect(checkRatings(after(open(), ticked('integrated'))).caveats.map(({ kind }) => kind)).toEqual(['library-default']);
  });

  it('asks whether an area applies that one sets aside and another rates', () => {
    const rated = ask('rate-area', { agencyId: 'icb', areaId: 'contracting', level: 'not-applicable', text: 'Not ours', evidenceIds: [] });
    expect(codes(ticked('joint'), rated)).toEqual(['questions', ['joint/applicability-differs']]);
    expect(codes(rated)).toEqual(['nothing-to-ask', []]);
  });

  it('asks for evidence of a level, and of nothing else', () => {
    expect(codes(rate('icb', 'contracting', 'joint'))).toEqual(['questions', ['joint/no-evidence-named']]);
    expect(codes(rate('icb', 'contracting', 'unknown'), rate('council', 'contracting', 'abstained'))).toEqual(['nothing-to-ask', []]);
    expect(codes()).toEqual(['insufficient-information', []]);
  });

  it('asks one question for each reason', () => {
    const { reasons, unknown } = checkRatings(after(open(), ticked('integrated'), rate('icb', 'contracting', 'joint')));
    expect(unknown.map(({ path }) => path)).toEqual(reasons.map(({ path }) => path));
    expect(new Set(unknown.map(({ id }) => id)).size).toBe(unknown.length);
  });
});
