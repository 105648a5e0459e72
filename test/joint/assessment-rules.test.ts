import { describe, expect, it } from 'vitest';
import { assessmentLifecycle, MATRIX_VERSION, type AssessmentCommand } from 'commissioning-kit/joint';
import { MATRIX, openAdapted } from './adapted.js';
import { after, aim, ask, closeRound, COUNCIL, enrol, ICB, open, openRound, rate, say, TRUST } from './partners.js';

/** The codes with which a command is refused. */
const codes = (command: AssessmentCommand, ...before: readonly AssessmentCommand[]): readonly string[] =>
  assessmentLifecycle.check(command, after(...before)).map(({ code }) => code);

const messages = (command: AssessmentCommand, ...before: readonly AssessmentCommand[]): string =>
  assessmentLifecycle
    .check(command, after(...before))
    .map(({ message }) => message)
    .join('; ');

const SEAL = 'ab'.repeat(32);
const RATER = enrol('ruth', 'council');

describe('every command', () => {
  it('waits for the opening', () => {
    const target = { agencyId: 'icb', areaId: 'contracting', wanted: 'joint', acceptable: ['joint'], redLines: [], text: null } as const;
    const gate = { gateId: 'g', areaId: 'contracting', holds: 'yes', evidenceIds: [], text: null } as const;
    for (const command of [
      RATER,
      openRound('first'),
      closeRound('first'),
      ask('seal-ratings', { roundId: 'first', agencyId: 'icb', seal: SEAL }),
      ask('decide-applicability', { areaId: 'contracting', applies: 'no', reason: 'No contracts' }),
      ask('record-position', { areaId: 'contracting', outcome: 'parked', level: null, dissents: [], text: null }),
      ask('state-partner-target', target),
      ask('record-gate', gate),
      ask('record-progress', { actionId: 'a', status: 'done', text: null }),
      ask('succeed-partner', { agencyId: 'icb', successor: TRUST, text: null }),
    ]) {
      expect(codes(command), command.type).toEqual(['joint/not-open']);
    }
  });
});

describe('raters', () => {
  it('take part for a partner, under an id that no agency has', () => {
    expect(codes(RATER, open())).toEqual([]);
    expect(codes(enrol('ruth', 'trust'), open())).toEqual(['joint/not-a-partner']);
    expect(codes(enrol('icb', 'council'), open())).toEqual(['joint/rater-id-of-an-agency']);
  });

  it('are enrolled once in the same way, may change their part, and not their agency', () => {
    expect(codes(enrol('ruth', 'council'), open(), RATER)).toEqual(['joint/rater-already-enrolled']);
    expect(codes(enrol('ruth', 'council', { mandate: 'observes' }), open(), RATER)).toEqual([]);
    expect(codes(enrol('ruth', 'icb'), open(), RATER)).toEqual(['joint/rater-of-another-agency']);
  });

  it('rate for their own agency, with a mandate, in areas of theirs', () => {
    const ruth = ['council', 'ruth'] as const;
    expect(codes(say(ruth, 'contracting', 'joint'), open(), RATER)).toEqual([]);
    expect(codes(say(ruth, 'contracting', 'joint'), open())).toEqual(['joint/rater-not-enrolled']);
    expect(codes(say(['icb', 'ruth'], 'contracting', 'joint'), open(), RATER)).toEqual(['joint/rater-of-another-agency']);
    for (const mandate of ['informs', 'observes'] as const) {
      expect(codes(say(ruth, 'contracting', 'joint'), open(), enrol('ruth', 'council', { mandate }))).toEqual([
        'joint/rater-without-voice',
      ]);
    }
    const narrow = enrol('ruth', 'council', { areaIds: ['contracting'] });
    expect(codes(say(ruth, 'contracting', 'joint'), open(), narrow)).toEqual([]);
    expect(codes(say(ruth, 'stakeholder-engagement', 'joint'), open(), narrow)).toEqual(['joint/area-not-of-rater']);
  });

  it('lose their voice with the mandate', () => {
    const steps = [open(), RATER, enrol('ruth', 'council', { mandate: 'informs' })];
    expect(codes(say(['council', 'ruth'], 'contracting', 'joint'), ...steps)).toEqual(['joint/rater-without-voice']);
  });
});

describe('rounds', () => {
  it('are opened and closed once', () => {
    expect(codes(openRound('first'), open(), openRound('first'))).toEqual(['joint/round-id-taken']);
    expect(codes(closeRound('first'), open())).toEqual(['joint/no-such-round']);
    expect(codes(closeRound('first'), open(), openRound('first'), closeRound('first'))).toEqual(['joint/round-not-open']);
  });

  it('take ratings while they are open', () => {
    const rated = ask('rate-area', {
      agencyId: 'icb',
      areaId: 'contracting',
      level: 'joint',
      text: null,
      evidenceIds: [],
      roundId: 'first',
    });
    expect(codes(rated, open())).toEqual(['joint/no-such-round']);
    expect(codes(rated, open(), openRound('first'))).toEqual([]);
    expect(codes(rated, open(), openRound('first'), closeRound('first'))).toEqual(['joint/round-not-open']);
  });

  it('ask for their id while they are blind, so that nothing is seen from outside', () => {
    const outside = rate('icb', 'contracting', 'joint');
    expect(codes(outside, open(), openRound('first', 'blind'))).toEqual(['joint/blind-round-open']);
    expect(codes(outside, open(), openRound('first', 'open'))).toEqual([]);
    expect(codes(outside, open(), openRound('first', 'blind'), closeRound('first'))).toEqual([]);
  });

  it('take one seal of each voice, in a blind round, before it has spoken', () => {
    const seal = ask('seal-ratings', { roundId: 'first', agencyId: 'icb', seal: SEAL });
    const other = ask('seal-ratings', { roundId: 'first', agencyId: 'council', raterId: 'ruth', seal: SEAL });
    const rated = ask('rate-area', {
      agencyId: 'icb',
      areaId: 'contracting',
      level: 'joint',
      text: null,
      evidenceIds: [],
      roundId: 'first',
    });
    const blind = [open(), RATER, openRound('first')];
    expect(codes(seal, ...blind)).toEqual([]);
    expect(codes(seal, ...blind, seal)).toEqual(['kernel/event-id-taken', 'joint/already-sealed']);
    expect(codes(other, ...blind, seal, rated)).toEqual([]);
    expect(codes(seal, ...blind, rated)).toEqual(['joint/sealed-after-rating']);
    expect(codes(seal, open(), openRound('first', 'open'))).toEqual(['joint/round-not-blind']);
    expect(codes(seal, ...blind, closeRound('first'))).toEqual(['joint/round-not-open']);
    expect(codes(other, open(), openRound('first'))).toEqual(['joint/rater-not-enrolled']);
  });
});

describe('areas', () => {
  const aside = ask('decide-applicability', { areaId: 'contracting', applies: 'no', reason: 'The region lets all contracts.' });
  const back = ask('decide-applicability', { areaId: 'contracting', applies: 'yes', reason: 'The region has stopped' });
  const position = ask('record-position', { areaId: 'contracting', outcome: 'agreed', level: 'joint', dissents: [], text: null });

  it('that were set aside take no position and no target, until they apply again', () => {
    const wish = ask('state-partner-target', {
      ...{ agencyId: 'icb', areaId: 'contracting', wanted: 'joint', acceptable: ['joint'], redLines: [], text: null },
    });
    for (const command of [position, wish, aim('contracting', 'joint')]) {
      expect(codes(command, open(), aside)).toEqual(['joint/area-set-aside']);
      expect(codes(command, open(), aside, back)).toEqual([]);
    }
    expect(messages(position, open(), aside)).toMatch(/for this reason: The region lets all contracts$/);
    expect(codes(rate('icb', 'contracting', 'joint'), open(), aside)).toEqual([]);
  });

  it('of the partners’ own have to stand in the adapted matrix', () => {
    expect(codes(rate('icb', 'local:carers' as never, 'joint'), open())).toEqual(['joint/no-such-area']);
    expect(codes(rate('icb', 'local:carers' as never, 'joint'), openAdapted())).toEqual([]);
    expect(codes(rate('icb', 'local:schools' as never, 'joint'), openAdapted())).toEqual(['joint/no-such-area']);
    expect(messages(rate('icb', 'stakeholder-engagement', 'joint'), openAdapted())).toMatch(/: Asked next year$/);
    expect(messages(rate('icb', 'purpose-and-strategy', 'joint'), openAdapted())).toMatch(/: it is taken in by “Plans”$/);
    expect(codes(enrol('ruth', 'council', { areaIds: ['contracting', 'local:x'] }), open())).toEqual(['joint/no-such-area']);
  });

  it('are rated by the examples that the matrix has of them', () => {
    const ticked = (areaId: string, descriptor: string): AssessmentCommand =>
      ask('rate-area', {
        ...{ agencyId: 'icb', areaId: areaId as 'contracting', level: 'by-descriptors', rule: 'any', text: null, evidenceIds: [] },
        observed: [{ descriptor, observed: 'yes' }],
      });
    expect(codes(ticked('contracting', 'CO-J1'), open())).toEqual([]);
    expect(codes(ticked('contracting', 'CO-J9'), open())).toEqual(['joint/no-such-descriptor']);
    expect(codes(ticked('local:carers', 'CA-J1'), openAdapted())).toEqual([]);
    expect(codes(ticked('contracting', 'CA-J1'), openAdapted())).toEqual(['joint/no-such-descriptor']);
    expect(() => codes(ticked('contracting', 'RA-J1'), open())).toThrow(/descriptor must be an example of contracting/);
  });

  it('are those of a matrix in the version that the opening names', () => {
    expect(codes(openAdapted())).toEqual([]);
    expect(codes(openAdapted({ matrixVersion: MATRIX_VERSION }))).toEqual(['joint/matrix-version-not-known']);
    expect(() => codes(openAdapted({ matrix: { ...MATRIX, leftOut: [] } }))).toThrow(/^data\.matrix/);
  });
});

describe('positions and targets', () => {
  it('quote whoever dissents: a partner, or a rater of one', () => {
    const position = (agencyId: string, raterId: string | null): AssessmentCommand =>
      ask('record-position', {
        ...{ areaId: 'contracting', outcome: 'agreed-with-dissent', level: 'joint', text: null },
        dissents: [{ agencyId, raterId, level: 'parallel', text: 'Only for equipment' }],
      });
    expect(codes(position('council', null), open(), RATER)).toEqual([]);
    expect(codes(position('council', 'ruth'), open(), RATER)).toEqual([]);
    expect(codes(position('trust', null), open())).toEqual(['joint/not-a-partner']);
    expect(codes(position('council', 'nobody'), open())).toEqual(['joint/rater-not-enrolled']);
    expect(codes(position('icb', 'ruth'), open(), RATER)).toEqual(['joint/rater-of-another-agency']);
  });

  it('call a move what it is from where the partners agreed to stand', () => {
    const target = (move: 'step-on' | 'stay' | 'step-back', level: 'parallel' | 'joint' | 'integrated'): AssessmentCommand =>
      ask('choose-target', { areaId: 'contracting', level, rationale: 'It suits them', approvedBy: null, move });
    const both = [open(), rate('council', 'contracting', 'joint'), rate('icb', 'contracting', 'joint')];
    expect(codes(target('step-back', 'parallel'), ...both)).toEqual([]);
    expect(codes(target('stay', 'joint'), ...both)).toEqual([]);
    expect(codes(target('step-on', 'integrated'), ...both)).toEqual([]);
    expect(codes(target('step-on', 'parallel'), ...both)).toEqual(['joint/move-contradicts-position']);
    expect(codes(target('stay', 'integrated'), ...both)).toEqual(['joint/move-contradicts-position']);
    // Where nobody knows where they stand, nothing contradicts it.
    expect(codes(target('step-on', 'parallel'), open(), rate('council', 'contracting', 'joint'))).toEqual([]);
    const position = ask('record-position', { areaId: 'contracting', outcome: 'agreed', level: 'parallel', dissents: [], text: null });
    expect(codes(target('stay', 'parallel'), ...both, position)).toEqual([]);
    expect(codes(target('step-back', 'parallel'), ...both, position)).toEqual(['joint/move-contradicts-position']);
    const open2 = ask('record-position', { areaId: 'contracting', outcome: 'agreed-to-differ', level: null, dissents: [], text: null });
    expect(codes(target('step-back', 'integrated'), ...both, open2)).toEqual([]);
  });
});

describe('actions', () => {
  const action = (actionId: string, dependsOn: readonly string[] = []): AssessmentCommand =>
    ask('agree-action', {
      ...{ actionId, areaId: 'contracting', text: 'Draw up terms', owner: { role: 'lawyer', agencyId: null }, dueOn: null, cost: null },
      ...{ dependsOn, takeUp: [], letGo: [], hypothesisIds: [] },
    });
  const progress = (actionId: string, status: 'started' | 'done' | 'dropped'): AssessmentCommand =>
    ask('record-progress', { actionId, status, text: null });

  it('wait for actions that were agreed before', () => {
    expect(codes(action('b', ['a']), open(), action('a'))).toEqual([]);
    expect(codes(action('b', ['a']), open())).toEqual(['joint/no-such-action']);
    expect(codes(action('a'), open(), action('a'))).toEqual(['joint/action-id-taken']);
    expect(() => codes(action('a', ['a']), open())).toThrow(/^data\.dependsOn\[0\] must be another action/);
  });

  it('end once', () => {
    expect(codes(progress('a', 'started'), open())).toEqual(['joint/no-such-action']);
    expect(codes(progress('a', 'done'), open(), action('a'), progress('a', 'started'))).toEqual([]);
    for (const end of ['done', 'dropped'] as const) {
      expect(codes(progress('a', 'started'), open(), action('a'), progress('a', end))).toEqual(['joint/action-ended']);
    }
  });
});

describe('successions', () => {
  const merged = ask('succeed-partner', { agencyId: 'icb', successor: TRUST, text: 'Two boards merged' });

  it('let another agency speak, and name it to whoever speaks for the old one', () => {
    expect(codes(merged, open())).toEqual([]);
    expect(codes(rate('trust', 'contracting', 'joint'), open(), merged)).toEqual([]);
    expect(codes(rate('icb', 'contracting', 'joint'), open(), merged)).toEqual(['joint/partner-succeeded']);
    expect(messages(rate('icb', 'contracting', 'joint'), open(), merged)).toContain('"trust" goes on in its place');
    expect(codes(merged, open(), merged)).toContain('joint/partner-succeeded');
  });

  it('lead neither to the agency itself nor back', () => {
    expect(codes(ask('succeed-partner', { agencyId: 'icb', successor: ICB, text: null }), open())).toEqual(['joint/succeeds-itself']);
    expect(codes(ask('succeed-partner', { agencyId: 'trust', successor: ICB, text: null }), open(), merged)).toEqual([
      'joint/partner-succeeded',
    ]);
    expect(codes(ask('succeed-partner', { agencyId: 'icb', successor: COUNCIL, text: null }), open())).toEqual([]);
    const ruth = ask('succeed-partner', { agencyId: 'icb', successor: { ...TRUST, id: 'ruth' }, text: null });
    expect(codes(ruth, open(), RATER)).toEqual(['joint/rater-id-of-an-agency']);
  });

  it('let a rater go on for the successor', () => {
    const steps = [open(), enrol('ivy', 'icb'), merged];
    expect(codes(enrol('ivy', 'trust'), ...steps)).toEqual([]);
    expect(codes(say(['trust', 'ivy'], 'contracting', 'joint'), ...steps, enrol('ivy', 'trust'))).toEqual([]);
  });
});
