import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import {
  AREAS,
  askedMoves,
  checkTargets,
  LEVELS,
  moveOf,
  PROPOSAL_RULES,
  profileOf,
  proposeTargets,
  type AreaProposal,
  type Level,
  type PartnerTarget,
  type PositionRecorded,
  type TargetChoice,
  type TargetMove,
} from 'commissioning-kit/joint';
import { after, COUNCIL, ICB, open, rate, TRUST } from './partners.js';
import { mirrored } from './voices.js';

const chair = { role: 'chair of the joint board', agencyId: null };
const areaId = 'contracting';

/** A target that says all that is asked. */
const whole = (level: Level, more: Partial<TargetChoice> = {}): TargetChoice => ({
  ...{ areaId, level, rationale: 'It suits this population', approvedBy: chair, benefit: 'Fewer assessments' },
  ...{ conditions: [], risks: ['Staff leave'], reviewOn: '2027-04-01' },
  ...more,
});
const standing = (level: Level): readonly PositionRecorded[] => [{ areaId, outcome: 'agreed', level, dissents: [], text: null }];

describe('checkTargets', () => {
  it.each<[Level, TargetMove, number, number]>([
    ['integrated', 'step-on', 1, 1],
    ['joint', 'stay', 0, 0],
    ['separate', 'step-back', 2, -2],
  ])('asks a target of %s, which is a %s, for the same', (level, move, steps, stepsSigned) => {
    const check = checkTargets({ targets: [whole(level)], positions: standing('joint'), asOf: '2026-04-01' });
    expect(check.outcome).toBe('complete');
    expect(check.areas.find((area) => area.areaId === areaId)).toMatchObject({
      from: 'joint',
      to: level,
      move,
      steps,
      stepsSigned,
      missing: [],
    });

    const bare = { areaId, level, rationale: 'It suits', approvedBy: null } as const;
    const poor = checkTargets({ targets: [bare], positions: standing('joint'), asOf: '2026-04-01' });
    expect(poor.outcome).toBe('gaps');
    expect(poor.gaps.map(({ path }) => path[2])).toEqual(['benefit', 'conditions', 'risks', 'approvedBy', 'reviewOn']);
    for (const gap of poor.gaps) expect(gap.fill).toMatch(/\S/);
  });

  it('lists an area without a target, which is allowed', () => {
    const check = checkTargets({ targets: [whole('parallel')], asOf: '2026-04-01' });
    expect(check.outcome).toBe('complete');
    expect(check.reasons.filter(({ code }) => code === 'joint/no-target-chosen')).toHaveLength(AREAS.length - 1);
    expect(check.unknown.map(({ id }) => id)).toEqual([areaId]);
    expect(checkTargets({ targets: [], asOf: '2026-04-01' })).toMatchObject({ outcome: 'insufficient-information', gaps: [] });
  });

  it('names a review whose day is past, but not one that is due today', () => {
    const at = (asOf: string): number => checkTargets({ targets: [whole('parallel', { reviewOn: '2026-04-01' })], asOf }).gaps.length;
    expect([at('2026-03-31'), at('2026-04-01'), at('2026-04-02')]).toEqual([0, 0, 1]);
  });

  it('names a move that is called what it is not', () => {
    const check = checkTargets({ targets: [whole('parallel', { move: 'step-on' })], positions: standing('joint'), asOf: '2026-04-01' });
    expect(check.gaps.map(({ missing }) => missing)).toEqual([
      'Contracting: the target calls it "step-on", but from joint to parallel is "step-back"',
    ]);
  });

  it('names a target for an area set aside', () => {
    const applicability = [{ areaId, applies: 'no', reason: 'One partner buys for all' }] as const;
    const check = checkTargets({ targets: [whole('parallel')], applicability, asOf: '2026-04-01' });
    expect(check.gaps.map(({ missing }) => missing)).toEqual(['Contracting has a target though it is set aside']);
    const again = checkTargets({
      targets: [whole('parallel')],
      applicability: [...applicability, { areaId, applies: 'yes', reason: 'Not any more' }],
      asOf: '2026-04-01',
    });
    expect(again.gaps).toEqual([]);
  });

  it('takes what the partners concluded before what their ratings come to, and the last of several targets', () => {
    const profile = profileOf(after(open(), rate('council', areaId, 'separate'), rate('icb', areaId, 'separate')));
    const from = (positions: readonly PositionRecorded[]): unknown =>
      checkTargets({ targets: [whole('integrated'), whole('joint')], profile, positions, asOf: '2026-04-01' }).areas.find(
        (area) => area.areaId === areaId,
      );
    expect(from([])).toMatchObject({ from: 'separate', to: 'joint', move: 'step-on', steps: 2 });
    expect(from(standing('integrated'))).toMatchObject({ from: 'integrated', to: 'joint', move: 'step-back', steps: 1 });
    expect(from([{ areaId, outcome: 'parked', level: null, dissents: [], text: null }])).toMatchObject({
      from: null,
      move: null,
      steps: null,
    });
  });

  it('says the same of a target when the order of the levels is turned round, but for the names of the moves', () => {
    const turned = { 'step-on': 'step-back', stay: 'stay', 'step-back': 'step-on' } as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVELS),
        fc.constantFrom(...LEVELS),
        fc.constantFrom('step-on', 'stay', 'step-back', null),
        (from, to, move) => {
          const check = (from: Level, to: Level, move: TargetMove | null): ReturnType<typeof checkTargets> =>
            checkTargets({ targets: [whole(to, move === null ? {} : { move })], positions: standing(from), asOf: '2026-04-01' });
          const [one, other] = [check(from, to, move), check(mirrored(from), mirrored(to), move && turned[move])];
          expect(other.outcome).toBe(one.outcome);
          expect(other.gaps.map(({ path, fill }) => [path, fill])).toEqual(one.gaps.map(({ path, fill }) => [path, fill]));
          expect(moveOf(mirrored(from), mirrored(to))).toBe(turned[moveOf(from, to)]);
        },
      ),
    );
  });
});

const partners = [COUNCIL, ICB, TRUST];
const wish = (agencyId: string, wanted: Level, acceptable: readonly Level[] = [wanted], red: readonly Level[] = []): PartnerTarget => ({
  ...{ agencyId, areaId, wanted, acceptable, text: null },
  redLines: red.map((level) => ({ level, why: `Not ${level}` })),
});
const proposed = (...wishes: readonly PartnerTarget[]): AreaProposal =>
  proposeTargets({ partners, partnerTargets: wishes }).areas[0] as AreaProposal;
const levelsOf = ({ proposals }: AreaProposal): unknown => Object.fromEntries(proposals.map(({ rule, levels }) => [rule, levels]));

describe('proposeTargets', () => {
  it('shows by rule what could come of three wishes, and who would lose', () => {
    // Worked by hand. Wanted: separate, joint, integrated. Largest distance: separate 3, parallel 2, joint 2, integrated 3.
    const area = proposed(
      wish('council', 'separate', ['separate', 'parallel'], ['integrated']),
      wish('icb', 'joint', ['parallel', 'joint', 'integrated']),
      wish('trust', 'integrated', ['parallel', 'joint', 'integrated'], ['separate']),
    );
    expect(levelsOf(area)).toEqual({
      median: ['joint'],
      'minimax-regret': ['parallel', 'joint'],
      'fewest-red-lines': ['parallel', 'joint'],
    });
    expect(area.zone).toEqual(['parallel']);
    expect(area.consequences.map(({ stepsAtMost }) => stepsAtMost)).toEqual([3, 2, 2, 3]);
    expect(area.consequences.map(({ losers }) => losers.map(({ agencyId, because, steps }) => `${agencyId} ${because} ${steps}`))).toEqual([
      ['icb not-acceptable 2', 'trust red-line 3'],
      [],
      ['council not-acceptable 2'],
      ['council red-line 3'],
    ]);
    expect(area.consequences[3]?.losers[0]).toMatchObject({ why: 'Not integrated', direction: 'towards-integrated', wanted: 'separate' });
    expect(area.notSaid).toEqual([]);
  });

  it('keeps the rules apart where they give different levels', () => {
    // By hand. Wanted: separate, separate, integrated. Largest distance: 3, 2, 2, 3. Red lines crossed: 1, 0, 0, 0.
    expect(
      levelsOf(proposed(wish('council', 'separate'), wish('icb', 'separate'), wish('trust', 'integrated', ['integrated'], ['separate']))),
    ).toEqual({
      median: ['separate'],
      'minimax-regret': ['parallel', 'joint'],
      'fewest-red-lines': ['parallel', 'joint', 'integrated'],
    });
  });

  it('gives both middle levels of an even number, and no level between them', () => {
    expect(levelsOf(proposed(wish('council', 'separate'), wish('icb', 'integrated')))).toMatchObject({
      median: ['separate', 'integrated'],
    });
    expect(levelsOf(proposed(wish('council', 'parallel'), wish('icb', 'parallel')))).toMatchObject({ median: ['parallel'] });
  });

  it('lists who has not said and assumes nothing of them', () => {
    const area = proposed(wish('icb', 'joint'));
    expect(area.notSaid).toEqual(['council', 'trust']);
    expect(area.zone).toEqual(['joint']);
    expect(proposeTargets({ partners, partnerTargets: [] }).areas).toEqual([]);
  });

  it('takes the last that a partner said, and shows no more rules than are asked for', () => {
    const result = proposeTargets({ partners, partnerTargets: [wish('icb', 'joint'), wish('icb', 'separate')], rules: ['median'] });
    expect(result.areas[0]?.proposals).toEqual([{ rule: 'median', levels: ['separate'], reason: null }]);
    expect(result.rules.map(({ id }) => id)).toEqual(['median']);
    expect(PROPOSAL_RULES.find(({ id }) => id === 'minimax-regret')?.text).toMatch(/regret/);
  });

  it('proposes no level by red lines where nobody drew one, and says so', () => {
    const byLines = (area: AreaProposal): unknown => area.proposals.find(({ rule }) => rule === 'fewest-red-lines');
    expect(byLines(proposed(wish('council', 'joint'), wish('icb', 'parallel')))).toEqual({
      rule: 'fewest-red-lines',
      levels: [],
      reason: 'Nobody who has said named a level that it will not accept, so this rule tells none apart',
    });
    expect(byLines(proposed(wish('council', 'joint'), wish('icb', 'parallel', ['parallel'], ['integrated'])))).toEqual({
      rule: 'fewest-red-lines',
      levels: ['separate', 'parallel', 'joint'],
      reason: null,
    });
  });

  it('tells the way from what the partners concluded before what they see, and from nowhere where they set the area aside', () => {
    const wishes = { partners, partnerTargets: [wish('council', 'parallel')] };
    const positions = [{ areaId, outcome: 'agreed', level: 'integrated', dissents: [], text: null }] as const;
    const from = (standing: object): unknown => {
      const [area] = proposeTargets({ ...wishes, ...standing }).areas;
      return [area?.from, area?.consequences[1]?.move.direction];
    };
    expect(from({})).toEqual([null, 'not-known']);
    expect(from({ positions })).toEqual(['integrated', 'towards-separate']);
    expect(from({ positions, applicability: [{ areaId, applies: 'no', reason: 'Held by the region' }] })).toEqual([null, 'not-known']);
  });

  it('refuses what contradicts itself, and whoever is no partner', () => {
    const codeOf = (target: PartnerTarget): string => {
      try {
        proposed(target);
      } catch (error) {
        if (isInvalidInputError(error)) return error.code;
        throw error;
      }
      return 'accepted';
    };
    expect(codeOf(wish('council', 'joint', ['parallel']))).toBe('joint/wanted-not-acceptable');
    expect(codeOf(wish('council', 'joint', ['joint'], ['joint']))).toBe('joint/red-line-acceptable');
    expect(codeOf(wish('stranger', 'joint'))).toBe('joint/not-a-partner');
  });

  const anyWish = (agencyId: string): fc.Arbitrary<PartnerTarget> =>
    fc
      .tuple(fc.constantFrom(...LEVELS), fc.array(fc.constantFrom('yes', 'no', 'red'), { minLength: 4, maxLength: 4 }))
      .map(([wanted, stances]) => {
        const acceptable = LEVELS.filter((level, index) => level === wanted || stances[index] === 'yes');
        return wish(
          agencyId,
          wanted,
          acceptable,
          LEVELS.filter((level, index) => stances[index] === 'red' && !acceptable.includes(level)),
        );
      });
  const three = fc.tuple(anyWish('council'), anyWish('icb'), anyWish('trust'));

  it('never enlarges the zone of possible agreement when one more partner speaks', () => {
    fc.assert(
      fc.property(three, ([first, second, third]) => {
        const [fewer, more] = [proposed(first, second).zone, proposed(first, second, third).zone];
        expect(fewer).toEqual(expect.arrayContaining([...more]));
      }),
    );
  });

  it('turns round with the order of the levels', () => {
    const turn = (levels: readonly Level[]): readonly Level[] => [...levels].reverse().map(mirrored);
    const turned = ({ agencyId, wanted, acceptable, redLines }: PartnerTarget): PartnerTarget =>
      wish(agencyId, mirrored(wanted), turn(acceptable), turn(redLines.map(({ level }) => level)));
    fc.assert(
      fc.property(three, (wishes) => {
        const [one, other] = [proposed(...wishes), proposed(...wishes.map(turned))];
        expect(other.zone).toEqual(turn(one.zone));
        expect(other.proposals).toEqual(one.proposals.map((proposal) => ({ ...proposal, levels: turn(proposal.levels) })));
      }),
    );
  });

  it('does not depend on the order in which partners speak', () => {
    fc.assert(
      fc.property(three, (wishes) => {
        const { wishes: _, ...rest } = proposed(...wishes);
        expect(proposed(...[...wishes].reverse())).toMatchObject(rest);
      }),
    );
  });
});

describe('askedMoves', () => {
  const profile = profileOf(
    after(open(partners), rate('council', areaId, 'integrated'), rate('icb', areaId, 'joint'), rate('trust', areaId, 'unknown')),
  );

  it('says who is asked to move how far, and from what it wants', () => {
    const moves = askedMoves({
      targets: [whole('joint')],
      profile,
      partnerTargets: [wish('council', 'integrated', ['integrated'], ['joint'])],
    });
    expect(moves.map(({ agencyId, moves: [move] }) => [agencyId, move?.seen, move?.direction, move?.steps, move?.stance])).toEqual([
      ['council', 'integrated', 'towards-separate', 1, 'red-line'],
      ['icb', 'joint', 'none', 0, null],
      ['trust', 'unknown', 'not-known', null, null],
    ]);
    expect(moves[0]?.moves[0]?.fromWanted).toMatchObject({ direction: 'towards-separate', steps: 1 });
    expect(moves[0]?.areas).toEqual({ 'towards-integrated': 0, 'towards-separate': 1, none: 0, 'not-known': 0 });
  });

  it('asks nobody where there is no target', () => {
    expect(askedMoves({ targets: [], profile }).map(({ moves }) => moves)).toEqual([[], [], []]);
  });
});
