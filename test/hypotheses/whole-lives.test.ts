import { describe, expect, it } from 'vitest';
import {
  candidateAims,
  checkTriggers,
  checkHypothesisSet,
  planCoverage,
  renderHypothesisBoardNote,
  verdictByRule,
  WORKED_AIMS,
  WORKED_HYPOTHESES,
  type EvidenceRecording,
  type RegisterState,
  type TestPlan,
  type WorkedHypothesisId,
} from 'commissioning-kit/hypotheses';
import { refusals, wish } from './register-life.js';
import { Story } from './followed-sets.js';

// All evidence here is invented: illustrative, and no finding of anybody's.
const work = [{ work: 'local:illustrative', locator: 'invented for a test', basis: 'stated', verified: true }] as const;
const owner = { role: 'analyst', agencyId: 'council' };

type Given = Pick<EvidenceRecording, 'bearing' | 'strength' | 'seen' | 'likelihoodRatio'> & {
  readonly kind: 'need' | 'performance' | 'experience';
  readonly voices?: number;
};

/** A plan with a route from each side and a rule of points. */
function planOf(hypothesisId: string, information: readonly [string, string, string]): TestPlan {
  return {
    items: (['need', 'performance', 'experience'] as const).map((kind, index) => ({
      id: `${hypothesisId}-${kind}`,
      information: information[index] as string,
      kind,
      method: 'as agreed with the partners',
      owner,
      due: '2026-12-31',
      cost: { currency: 'GBP', amount: '2000.00' },
      lawfulBasis: 'public task',
      burden: 'light',
      expected: { ifTrue: 0.8, ifFalse: 0.3 },
    })),
    expectedIfTrue: `${information[1]}: better where it is tried`,
    expectedIfFalse: 'No difference beyond what varies by year',
    decisionRule: 'Supported from four points on, not supported from four points against',
    rule: { view: 'points', supportedFrom: 4, notSupportedTo: -4, hoops: [`${hypothesisId}-performance`] },
  };
}

function collect(story: Story, hypothesisId: string, found: readonly (readonly [string, Given])[]): Story {
  return found.reduce(
    (told, [id, { kind, voices = null, bearing, ...line }]) =>
      told.find(hypothesisId, id, bearing, { kind, voices, sources: [...work] }, { planItemId: `${hypothesisId}-${kind}`, ...line }),
    story,
  );
}

const verdictOf = (state: RegisterState, id: string) => {
  const hypothesis = state.hypotheses.find((entry) => entry.id === id);
  if (hypothesis === undefined) throw new Error(`no hypothesis ${id}`);
  return { hypothesis, last: hypothesis.verdicts.at(-1) };
};

interface Life {
  readonly set: 'older-people' | 'special-educational-needs';
  readonly supported: WorkedHypothesisId;
  readonly refuted: WorkedHypothesisId;
  readonly open: WorkedHypothesisId;
  readonly aim: string;
  readonly collected: { readonly [which in 'supported' | 'refuted' | 'open' | 'later']: readonly (readonly [string, Given])[] };
}

const LIVES: readonly Life[] = [
  {
    set: 'older-people',
    supported: 'old-2',
    refuted: 'old-6',
    open: 'old-4',
    aim: 'Fewer people move to residential care after a fall',
    collected: {
      supported: [
        ['falls-rising', { kind: 'need', bearing: 'for', strength: 'supporting' }],
        ['moves-two-localities', { kind: 'performance', bearing: 'for', strength: 'strong', seen: 'expected-if-true' }],
        ['told-after-a-fall', { kind: 'experience', bearing: 'for', strength: 'moderate', voices: 38 }],
      ],
      refuted: [
        ['visits-done-twice', { kind: 'performance', bearing: 'against', strength: 'strong', seen: 'expected-if-false' }],
        ['nurses-on-handing-over', { kind: 'experience', bearing: 'against', strength: 'moderate', voices: 21 }],
      ],
      open: [
        ['waiting-for-flats', { kind: 'need', bearing: 'for', strength: 'moderate' }],
        ['flats-left-empty', { kind: 'performance', bearing: 'against', strength: 'supporting', seen: 'neither' }],
      ],
      later: [
        ['moves-after-two-years', { kind: 'performance', bearing: 'for', strength: 'strong', seen: 'expected-if-true' }],
        ['tenants-on-staying', { kind: 'experience', bearing: 'for', strength: 'moderate', voices: 19 }],
      ],
    },
  },
  {
    set: 'special-educational-needs',
    supported: 'sen-3',
    refuted: 'sen-1',
    open: 'sen-4',
    aim: 'Concerns about a child are shared once, and acted on',
    collected: {
      supported: [
        ['assessed-three-times', { kind: 'performance', bearing: 'for', strength: 'strong', seen: 'expected-if-true' }],
        ['parents-telling-again', { kind: 'experience', bearing: 'for', strength: 'moderate', voices: 52 }],
        ['unmet-speech-needs', { kind: 'need', bearing: 'for', strength: 'supporting' }],
      ],
      refuted: [
        ['referrals-accepted', { kind: 'performance', bearing: 'against', strength: 'strong', seen: 'expected-if-false' }],
        ['teachers-on-referring', { kind: 'experience', bearing: 'against', strength: 'moderate', voices: 17 }],
      ],
      open: [
        ['teaching-varies', { kind: 'performance', bearing: 'for', strength: 'moderate', seen: 'neither' }],
        ['schools-object', { kind: 'experience', bearing: 'against', strength: 'supporting', voices: 9 }],
      ],
      later: [['inspections', { kind: 'performance', bearing: 'for', strength: 'strong', seen: 'expected-if-true' }]],
    },
  },
];

/** From offer to translation: one supported, one refuted, one inconclusive that a trigger reopens. */
function livedThrough({ set, supported, refuted, open, aim, collected }: Life) {
  const story = new Story(set);
  for (const { id } of WORKED_HYPOTHESES.filter((entry) => entry.set === set)) story.offer(id);
  const set0 = story.state;
  for (const id of [supported, refuted, open]) {
    story.on('2026-05-04').startTesting(id, planOf(id, ['How many are concerned', 'What the services record', 'What people say']));
  }
  story.tell('set-trigger', {
    hypothesisId: open,
    triggerId: 'again',
    trigger: { kind: 'measure', measureId: 'places-used', passes: 'above', value: 0.9 },
  });
  const planned = story.state;
  story.on('2026-12-07');
  collect(story, supported, collected.supported);
  collect(story, refuted, collected.refuted);
  collect(story, open, collected.open);
  const found = story.state;
  const ids = (which: 'supported' | 'refuted' | 'open' | 'later') => collected[which].map(([id]) => id);
  story.on('2027-01-11').judge(supported, 'supported', ids('supported'));
  story.judge(refuted, 'not-supported', ids('refuted')).judge(open, 'inconclusive', ids('open'));
  const judged = story.state;
  story.on('2027-02-01').tell('translate-hypothesis', {
    hypothesisId: supported,
    into: { kind: 'aim', id: `${set}-aim`, text: aim },
    reason: null,
  });
  story.tell('close-hypothesis', {
    hypothesisId: refuted,
    reason: 'The records say otherwise',
    doNotRetryUnless: 'The training has changed',
  });
  const called = checkTriggers(story.state, {
    asOf: '2028-03-01',
    measures: [{ measureId: 'places-used', value: 0.94, on: '2028-02-01' }],
  });
  story.on('2028-03-01');
  for (const { resume } of called.called) story.tell('resume-testing', resume);
  const reopened = story.state;
  collect(story.on('2028-12-04'), open, collected.later);
  story.on('2029-01-15').judge(open, 'supported', [...ids('open'), ...ids('later')]);
  story.tell('translate-hypothesis', {
    hypothesisId: open,
    into: { kind: 'objective', id: `${set}-objective`, text: 'What was open is now an objective' },
    reason: null,
  });
  return { set0, planned, found, judged, called, reopened, state: story.state };
}

describe.each(LIVES.map((life) => [life.set, life] as const))('the worked set on %s, lived through', (_, life) => {
  const { set0, planned, found, judged, called, reopened, state } = livedThrough(life);
  const { supported, refuted, open } = life;

  it('begins as a set of five to eight that is planned from need, performance and experience, and sealed', () => {
    const aims = WORKED_AIMS.filter(({ set, level }) => set === life.set && level === 'priority');
    expect(checkHypothesisSet(set0, { aims }).reasons.map(({ code }) => code)).toContain('hypotheses/set-size');
    const tested = planCoverage(planned).rows.filter(({ hypothesisId }) => [supported, refuted, open].includes(hypothesisId as never));
    expect(tested.map(({ finding, sealedSince }) => [finding.outcome, sealedSince])).toEqual(Array(3).fill(['complete', '2026-05-04']));
  });

  it('has no evidence from before a seal', () => {
    for (const { evidence: lines, seals } of state.hypotheses) {
      for (const { underSeal } of lines) expect(underSeal).toBe(seals[0]?.seal);
    }
  });

  it('comes by the sealed rule to one supported, one not, and one that is open', () => {
    const byRule = (id: string) => verdictByRule(verdictOf(found, id).hypothesis).outcome;
    expect([byRule(supported), byRule(refuted), byRule(open)]).toEqual(['supported', 'not-supported', 'inconclusive']);
    const standing = (id: string) => verdictOf(judged, id).last;
    // 1 + 4 + 2 or the same in another order; 4 + 2 against; 2 less 1.
    expect([standing(supported)?.byRule?.value, standing(refuted)?.byRule?.value, standing(open)?.byRule?.value]).toEqual([7, -6, 1]);
    expect(standing(refuted)?.byRule?.failedHoops).toEqual([`${refuted}-performance`]);
  });

  it('would not have let anybody call the refuted one supported, whatever the reason', () => {
    const wished = wish(
      'record-verdict',
      {
        hypothesisId: refuted,
        verdict: 'supported',
        evidenceIds: life.collected.refuted.map(([id]) => id),
        dissents: [],
        override: { reason: 'The board would like it so' },
      },
      { id: 'against', on: '2027-01-11' },
    );
    expect(refusals(found, wished).map(({ code }) => code)).toContain('hypotheses/hoop-failed');
  });

  it('carries nothing before its verdict, and the supported one after it', () => {
    const early = wish(
      'translate-hypothesis',
      { hypothesisId: supported, into: { kind: 'aim', id: 'early', text: life.aim }, reason: null },
      { id: 'early', on: '2026-12-31' },
    );
    expect(refusals(found, early).map(({ code }) => code)).toContain('hypotheses/no-verdict');
    expect(candidateAims(judged).map(({ hypothesisId }) => hypothesisId)).toContain(supported);
    const { hypothesis } = verdictOf(state, supported);
    expect([hypothesis.status, hypothesis.translations[0]?.into.text]).toEqual(['translated', life.aim]);
    expect(hypothesis.translations[0]?.verdictEventId).toBe(hypothesis.verdicts[0]?.eventId);
  });

  it('keeps the refuted one as knowledge, with what would have to change', () => {
    const { hypothesis } = verdictOf(state, refuted);
    expect([hypothesis.status, hypothesis.doNotRetryUnless]).toEqual(['closed', 'The training has changed']);
  });

  it('reopens the open one when its measure passes the value, and settles it on more', () => {
    expect(called.called.map(({ hypothesisId, triggerId }) => [hypothesisId, triggerId])).toEqual([[open, 'again']]);
    expect(verdictOf(reopened, open).hypothesis.status).toBe('testing');
    const { hypothesis, last } = verdictOf(state, open);
    expect(hypothesis.verdicts.map(({ verdict }) => verdict)).toEqual(['inconclusive', 'supported']);
    expect(hypothesis.triggers[0]?.reopenedOn).toBe('2028-03-01');
    expect(last?.byRule?.outcome).toBe('supported');
    expect(hypothesis.translations.map(({ into }) => into.kind)).toEqual(['objective']);
  });

  it('can be told to a board on one page', () => {
    const note = renderHypothesisBoardNote(state, { asOf: '2029-02-01', mark: 'illustrative' });
    expect(note).toContain('We found two supported and one not supported.');
    expect(note).toContain('We do not try it again unless the training has changed.');
    expect(note.split(/\s+/).length).toBeLessThan(900);
  });
});

describe('what was invented', () => {
  it('says so in its source', () => {
    const invented = LIVES.flatMap((life) => livedThrough(life).state.hypotheses.flatMap(({ evidence: lines }) => lines));
    expect(new Set(invented.flatMap(({ item }) => item.sources.map(({ work: id }) => id)))).toEqual(new Set(['local:illustrative']));
  });
});
