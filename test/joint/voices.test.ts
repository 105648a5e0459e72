import { describe, expect, it } from 'vitest';
import {
  checkOverallApproach,
  compareProfiles,
  gapToTarget,
  latestRatings,
  profiledAreas,
  profileOf,
  targetsOf,
  type AreaProfile,
  type AssessmentCommand,
  type RatedLevel,
} from 'commissioning-kit/joint';
import { openAdapted } from './adapted.js';
import { after, aim, ask, closeRound, COUNCIL, enrol, ICB, open, openRound, rate, say, TRUST } from './partners.js';

const TEAM = [open(), enrol('ruth', 'council'), enrol('sam', 'council'), enrol('ivy', 'icb')];
const [RUTH, SAM, IVY] = [['council', 'ruth'] as const, ['council', 'sam'] as const, ['icb', 'ivy'] as const];

const contracting = (...commands: readonly AssessmentCommand[]): AreaProfile => profileOf(after(...commands)).areas.contracting;
const at = (voice: readonly [string, string], level: RatedLevel): AssessmentCommand => say(voice, 'contracting', level);
const seen = ({ state, agreed, spread, byAgency }: AreaProfile): unknown => [state, agreed, spread, byAgency.map(({ level }) => level)];

describe('a partner with several voices', () => {
  it('sees the level that all of them name, and shows each of them', () => {
    const area = contracting(...TEAM, at(RUTH, 'joint'), at(SAM, 'joint'), at(IVY, 'joint'));
    expect(seen(area)).toEqual(['agreed', 'joint', ['joint'], ['joint', 'joint']]);
    expect(area.byAgency.map(({ voices }) => voices?.map(({ voiceId }) => voiceId))).toEqual([['ruth', 'sam'], ['ivy']]);
  });

  it('is divided where they differ, and two divided in the same way agree on nothing', () => {
    const one = contracting(...TEAM, at(RUTH, 'joint'), at(SAM, 'separate'), at(IVY, 'joint'));
    expect(seen(one)).toEqual(['disagreement', null, ['separate', 'joint'], ['divided', 'joint']]);
    expect(one.byAgency[0]?.levels).toEqual(['separate', 'joint']);
    const both = contracting(
      ...TEAM,
      enrol('jo', 'icb'),
      at(RUTH, 'joint'),
      at(SAM, 'separate'),
      at(IVY, 'joint'),
      at(['icb', 'jo'], 'separate'),
    );
    expect(seen(both)).toEqual(['disagreement', null, ['separate', 'joint'], ['divided', 'divided']]);
  });

  it('may speak as one beside them', () => {
    const area = contracting(...TEAM, rate('council', 'contracting', 'parallel'), at(RUTH, 'joint'));
    expect(area.byAgency[0]?.level).toBe('divided');
    expect(area.byAgency[0]?.voices?.map(({ voiceId, level }) => [voiceId, level])).toEqual([
      ['council', 'parallel'],
      ['ruth', 'joint'],
    ]);
    expect(area.byAgency[0]?.text).toBeNull();
  });

  it('is divided where the area applies for one and not for another', () => {
    const area = contracting(...TEAM, at(RUTH, 'joint'), at(SAM, 'not-applicable'), at(IVY, 'joint'));
    expect(seen(area)).toEqual(['disagreement', null, ['joint'], ['divided', 'joint']]);
  });

  it('leaves the area incomplete while one of them does not know', () => {
    const area = contracting(...TEAM, at(RUTH, 'joint'), at(SAM, 'unknown'), at(IVY, 'joint'));
    expect(seen(area)).toEqual(['incomplete', null, ['joint'], ['joint', 'joint']]);
  });
});

describe('abstention', () => {
  it('is left out of the comparison and listed', () => {
    const three = open([COUNCIL, ICB, TRUST]);
    const area = contracting(
      three,
      rate('council', 'contracting', 'joint'),
      rate('icb', 'contracting', 'joint'),
      rate('trust', 'contracting', 'abstained'),
    );
    expect(seen(area)).toEqual(['agreed', 'joint', ['joint'], ['joint', 'joint', 'abstained']]);
    expect(seen(contracting(...TEAM, at(RUTH, 'joint'), at(SAM, 'abstained'), at(IVY, 'joint')))).toEqual([
      ...['agreed', 'joint', ['joint']],
      ['joint', 'joint'],
    ]);
  });

  it('leaves nobody to agree with where only one partner speaks', () => {
    expect(contracting(open(), rate('council', 'contracting', 'joint'), rate('icb', 'contracting', 'abstained')).state).toBe('incomplete');
    expect(contracting(open(), rate('council', 'contracting', 'abstained'), rate('icb', 'contracting', 'abstained')).state).toBe(
      'incomplete',
    );
  });

  it('is neither unknown nor not applicable', () => {
    const area = contracting(
      open([COUNCIL, ICB, TRUST]),
      rate('council', 'contracting', 'unknown'),
      rate('icb', 'contracting', 'not-applicable'),
      rate('trust', 'contracting', 'abstained'),
    );
    expect(area.byAgency.map(({ level }) => level)).toEqual(['unknown', 'not-applicable', 'abstained']);
  });
});

describe('levels left to examples', () => {
  const ticked = (rule: 'all' | 'majority' | 'any', ...descriptors: readonly string[]): AssessmentCommand =>
    ask('rate-area', {
      ...{ agencyId: 'council', areaId: 'contracting', level: 'by-descriptors', rule, text: null, evidenceIds: [] },
      observed: descriptors.map((descriptor) => ({ descriptor, observed: 'yes' as const })),
    });
  const levels = (command: AssessmentCommand): unknown =>
    latestRatings(after(open(), command)).map(({ level, levels: all }) => [level, all]);

  it('are read by the rule that the voice names', () => {
    expect(levels(ticked('any', 'CO-J1'))).toEqual([['joint', ['joint']]]);
    expect(levels(ticked('all', 'CO-J1', 'CO-J2'))).toEqual([['joint', ['joint']]]);
    expect(levels(ticked('majority', 'CO-J1'))).toEqual([['unknown', []]]);
    expect(levels(ticked('any', 'CO-S1', 'CO-J1'))).toEqual([['straddle', ['separate', 'joint']]]);
  });

  it('show none where everything is known and nothing observed', () => {
    const none = ask('rate-area', {
      ...{ agencyId: 'council', areaId: 'contracting', level: 'by-descriptors', rule: 'any', text: null, evidenceIds: [] },
      observed: ['CO-S1', 'CO-P1', 'CO-P2', 'CO-J1', 'CO-J2', 'CO-I1'].map((descriptor) => ({ descriptor, observed: 'no' as const })),
    });
    expect(levels(none)).toEqual([['none-shown', []]]);
  });

  it('are read from the examples of an adapted matrix, whose levels may have none', () => {
    const carers = ask('rate-area', {
      ...{ agencyId: 'council', areaId: 'local:carers', level: 'by-descriptors', rule: 'all', text: null, evidenceIds: [] },
      observed: [{ descriptor: 'CA-J1', observed: 'yes' as const }],
    });
    expect(latestRatings(after(openAdapted(), carers)).map(({ level }) => level)).toEqual(['joint']);
  });
});

describe('areas that do not count', () => {
  it('are set aside with the reason, whatever was said, and come back', () => {
    const both = [open(), rate('council', 'contracting', 'joint'), rate('icb', 'contracting', 'joint')];
    const aside = ask('decide-applicability', { areaId: 'contracting', applies: 'no', reason: 'The region lets them' }, '2026-05-01');
    const area = contracting(...both, aside);
    expect([area.state, area.reason, area.agreed, area.spread, area.byAgency.length]).toEqual([
      'not-applicable',
      'The region lets them',
      null,
      [],
      2,
    ]);
    expect(profileOf(after(...both, aside), { on: '2026-04-30' }).areas.contracting.agreed).toBe('joint');
    const back = ask('decide-applicability', { areaId: 'contracting', applies: 'yes', reason: 'No longer' }, '2026-06-01');
    expect(contracting(...both, aside, back).agreed).toBe('joint');
  });

  it('are those that an adapted matrix leaves out, with its reason; its own areas stand beside the seven', () => {
    const state = after(
      openAdapted(),
      rate('council', 'local:carers' as never, 'joint'),
      rate('icb', 'local:carers' as never, 'joint'),
      aim('local:carers' as never, 'separate'),
    );
    const profile = profileOf(state);
    expect(profile.matrixId).toBe('local:ours');
    expect(profile.areas['stakeholder-engagement'].reason).toBe('Asked next year');
    expect(profile.areas['purpose-and-strategy'].reason).toBe('it is taken in by “Plans”');
    expect(profile.areas['local:carers']?.agreed).toBe('joint');
    expect(profile.areas.contracting.state).toBe('incomplete');
    expect(
      profiledAreas(profile)
        .map(({ label }) => label)
        .slice(-2),
    ).toEqual(['Plans', 'Carers']);
    expect(targetsOf(state)).toEqual({ 'local:carers': 'separate' });
    expect(gapToTarget(profile, targetsOf(state)).map(({ area, direction, steps }) => [area, direction, steps])).toEqual([
      ['local:carers', 'towards-separate', 2],
    ]);
    expect(compareProfiles(profile, profile).map(({ area }) => area)).toHaveLength(9);
    expect(() => compareProfiles(profile, { ...profileOf(after(open())), matrixVersion: '2026' })).toThrow(/matrixId/);
    expect(checkOverallApproach(profile, 'separate').gaps.map(({ missing }) => missing)).toEqual([
      'Carers stands at joint, not at separate',
    ]);
  });
});

describe('a partner that another goes on for', () => {
  const before = [
    open(),
    rate('council', 'contracting', 'joint'),
    rate('icb', 'contracting', 'joint'),
    rate('icb', 'stakeholder-engagement', 'parallel'),
  ];
  const merged = ask('succeed-partner', { agencyId: 'icb', successor: TRUST, text: null }, '2026-05-01');

  it('is quoted until the successor has rated the area itself', () => {
    const state = after(...before, merged);
    const [, view] = profileOf(state).areas.contracting.byAgency;
    expect([view?.agencyId, view?.level, view?.inheritedFrom]).toEqual(['trust', 'joint', ['icb']]);
    const own = profileOf(after(...before, merged, rate('trust', 'contracting', 'separate', '2026-05-02')));
    expect(own.areas.contracting.byAgency.map(({ agencyId, level, inheritedFrom }) => [agencyId, level, inheritedFrom])).toEqual([
      ['council', 'joint', undefined],
      ['trust', 'separate', undefined],
    ]);
    expect(own.areas['stakeholder-engagement'].byAgency[1]?.inheritedFrom).toEqual(['icb']);
  });

  it('keeps what it said under its own name', () => {
    const state = after(...before, merged);
    expect(state.ratings.map(({ agencyId }) => agencyId)).toEqual(['council', 'icb', 'icb']);
    expect(profileOf(state, { on: '2026-04-30' }).areas.contracting.byAgency.map(({ agencyId }) => agencyId)).toEqual(['council', 'icb']);
    expect(profileOf(state, { agencyIds: ['icb'] }).areas.contracting.agreed).toBe('joint');
    expect(latestRatings(state).map(({ agencyId, voiceId, inheritedFrom }) => [agencyId, voiceId, inheritedFrom])).toEqual([
      ['council', 'council', undefined],
      ['trust', 'icb', 'icb'],
      ['trust', 'icb', 'icb'],
    ]);
  });

  it('divides the successor where two of them differ', () => {
    const second = ask('succeed-partner', { agencyId: 'council', successor: TRUST, text: null }, '2026-05-01');
    const same = after(...before, merged, second);
    expect(profileOf(same).areas.contracting.byAgency.map(({ agencyId, level }) => [agencyId, level])).toEqual([['trust', 'joint']]);
    const differing = after(...before, rate('council', 'contracting', 'separate'), merged, second);
    expect(seen(profileOf(differing).areas.contracting)).toEqual(['disagreement', null, ['separate', 'joint'], ['divided']]);
  });

  it('is followed along a chain, and a circle that no rule has seen ends', () => {
    const ids = [COUNCIL, ICB, TRUST];
    const chain = [
      open(ids),
      rate('icb', 'contracting', 'joint'),
      ask('succeed-partner', { agencyId: 'icb', successor: TRUST, text: null }),
    ];
    const on = ask('succeed-partner', { agencyId: 'trust', successor: COUNCIL, text: null });
    expect(contracting(...chain, on).byAgency.map(({ agencyId, inheritedFrom }) => [agencyId, inheritedFrom])).toEqual([
      ['council', ['icb']],
    ]);
    const circle = ask('succeed-partner', { agencyId: 'council', successor: ICB, text: null });
    expect(() => contracting(...chain, on, circle)).not.toThrow();
  });
});

describe('a selection of ratings', () => {
  const commands = [
    ...TEAM,
    openRound('first'),
    say(RUTH, 'contracting', 'integrated', { roundId: 'first', confidence: 'low' }),
    say(IVY, 'contracting', 'separate', { roundId: 'first' }),
    closeRound('first'),
    openRound('second', 'open', '2026-05-01'),
    say(RUTH, 'contracting', 'joint', { roundId: 'second' }, '2026-05-01'),
  ];

  it('is that of one round', () => {
    const state = after(...commands);
    expect(
      latestRatings(state, { roundId: 'first' }).map(({ voiceId, level, confidence, roundId }) => [voiceId, level, confidence, roundId]),
    ).toEqual([
      ['ruth', 'integrated', 'low', 'first'],
      ['ivy', 'separate', null, 'first'],
    ]);
    expect(profileOf(state, { roundId: 'second' }).areas.contracting.byAgency.map(({ level }) => level)).toEqual(['joint', null]);
    expect(() => latestRatings(state, { roundId: 'third' })).toThrow(/^options\.roundId must be the id of a round: first, second/);
  });

  it('is that up to a day', () => {
    expect(latestRatings(after(...commands), { on: '2026-04-30' }).map(({ level }) => level)).toEqual(['integrated', 'separate']);
    expect(latestRatings(after(...commands)).map(({ level }) => level)).toEqual(['joint', 'separate']);
    expect(latestRatings(after(...commands), { on: '2026-03-31' })).toEqual([]);
  });
});
