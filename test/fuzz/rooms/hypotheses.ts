import * as exports from 'commissioning-kit/hypotheses';
import { evidence, live, PLAN, stepsTo, translation, verdict, WIDE, WIDE_PLAN, wish } from '../../hypotheses/register-life.js';
import { fuzzedCompeting } from '../samples/hypotheses-competing.js';
import { fuzzedOdds } from '../samples/hypotheses-odds.js';
import { fuzzedPapers } from '../samples/hypotheses-papers.js';
import { fuzzedPlanning } from '../samples/hypotheses-planning.js';

export { exports };

/** A register in which every kind of step has been taken. */
const wide = () => live(WIDE);
const wideEvents = () => events(WIDE);

const testing = () => live(stepsTo('evidence'));
const judged = () => live([verdict('supported')], testing());
const events = (commands: readonly exports.RegisterCommand[]): readonly exports.RegisterEvent[] =>
  commands.reduce<{ readonly past: readonly exports.RegisterEvent[]; readonly state: exports.RegisterState }>(
    ({ past, state }, command) => {
      const performed = exports.perform(exports.registerLifecycle, state, command);
      return { past: [...past, ...performed.events], state: performed.state };
    },
    { past: [], state: exports.registerLifecycle.initialState() },
  ).past;

/** Valid calls of every function that validates its input. */
export const fuzzed: Record<string, () => readonly (readonly unknown[])[]> = {
  ...fuzzedCompeting,
  ...fuzzedOdds,
  ...fuzzedPapers,
  ...fuzzedPlanning,
  candidateAims: () => [[judged()], [live([translation('e8')], judged()).hypotheses]],
  checkHypothesisSet: () => [
    [judged()],
    [
      exports.WORKED_HYPOTHESES.map((hypothesis) => ({ ...hypothesis, offeredBy: 'carers', plan: PLAN })),
      { min: 2, max: 9, stakeholders: ['carers', 'schools'], aims: [{ id: 'old-priority-1', text: 'Fewer places' }, { id: 'none' }] },
    ],
  ],
  decideRegister: () => [
    [wish('open-register', { registerId: 'r', populationId: 'p', agenda: null }, { id: 'n' }), exports.registerLifecycle.initialState()],
    [
      wish(
        'offer-hypothesis',
        {
          hypothesisId: 'carers',
          statement: 'Breaks will keep carers caring',
          kind: null,
          offeredBy: 'carers',
          claims: [{ pot: 'acute care', amount: '1.00', currency: 'GBP', direction: 'from' }],
          bearsOn: ['a'],
        },
        { id: 'n' },
      ),
      testing(),
    ],
    [wish('agree-hypothesis', { hypothesisId: 'falls', stakeholders: ['schools'] }, { id: 'n' }), live(stepsTo('agreed'))],
    [wish('plan-test', { hypothesisId: 'falls', plan: PLAN }, { id: 'n' }), testing()],
    [wish('start-testing', { hypothesisId: 'falls' }, { id: 'n' }), live(stepsTo('planned'))],
    [
      wish('record-evidence', { hypothesisId: 'falls', evidence: evidence('second'), bearing: 'for', quality: null }, { id: 'n' }),
      testing(),
    ],
    [verdict('supported', 'n'), testing()],
    [translation('n', { aimId: 'aim-2' }), live([translation('e8')], judged())],
    [wish('close-hypothesis', { hypothesisId: 'falls', reason: 'Nothing follows' }, { id: 'n' }), judged()],
    ...WIDE.map((command, index) => [command, live(WIDE.slice(0, index))]),
  ],
  lintStatement: () => [['To reduce admissions'], ['Extra care will cut demand and telecare will prevent falls']],
  mergeRegisters: () => [[[wideEvents().slice(0, 9), wideEvents()]]],
  parseRegisterEvent: () => wideEvents().map((event) => [event]),
  redactRegister: () => [
    [wideEvents(), { stakeholders: { carers: 'family' }, roles: {}, withhold: ['sensitive'], fewestVoices: 10, withholdWhy: true }],
  ],
  registerAsOf: () => [[wideEvents(), '2026-05-01']],
  registerDifferences: () => [[live(stepsTo('planned')), wide()]],
  replayRegister: () => [[wideEvents()]],
  resourceClaims: () => [
    [judged()],
    [[exports.WORKED_HYPOTHESES[0], exports.WORKED_HYPOTHESES[2]], { pots: [{ pot: 'acute care', size: '1000000.00', currency: 'GBP' }] }],
  ],
  safeParseRegisterEvent: () => wideEvents().map((event) => [event]),
  sealOf: () => [[WIDE_PLAN]],
  traceTranslations: () => [[wide()]],
  verdictByRule: () => [[wide().hypotheses[0]], [{ id: 'h', plan: WIDE_PLAN, evidence: [] }]],
  weighEvidence: () => [
    [judged().hypotheses[0]],
    [{ id: 'h', evidence: [{ item: evidence('a'), bearing: 'for', quality: 'low' }] }, { comparison: 'no' }],
  ],
};

/** Functions that trust typed input, and those that are the kernel's. */
export const trusting: readonly string[] = ['evolveRegister'];
