import { inferred, stated } from '../kernel/source.js';
import type { RegisterState } from '../hypotheses/index.js';
import { goldenGroup, type GoldenCase, type GoldenCaseGiven } from './golden-case.js';

const MATRIX = [stated('ipc-book', 'Appendix, Figure 2.2')];
const MARKETS = [stated('ipc-book', 'T2.3')];
const READY = { resources: 'yes', intentionsClear: 'yes', evidenceBase: 'yes', qualityData: 'yes', measuresAgreed: 'yes' };

/** The golden examples of single rules (D-GLD-01, 05, 10, 13, 14, 15, 17, 18). */
export function goldenRules(): readonly GoldenCase[] {
  return [
    ...goldenGroup('D-GLD-01', 'text', MATRIX, [
      {
        label: 'Descriptors of the matrix by area and level',
        room: 'joint',
        export: 'JOINT_MATRIX',
        input: null,
        at: [],
        counted: true,
        expected: {
          'purpose-and-strategy': { separate: 3, parallel: 3, joint: 2, integrated: 3 },
          'needs-and-market-intelligence': { separate: 2, parallel: 2, joint: 2, integrated: 2 },
          'stakeholder-engagement': { separate: 1, parallel: 1, joint: 1, integrated: 1 },
          'resource-allocation-and-management': { separate: 2, parallel: 1, joint: 2, integrated: 1 },
          'market-management-and-monitoring': { separate: 3, parallel: 2, joint: 2, integrated: 1 },
          contracting: { separate: 1, parallel: 2, joint: 2, integrated: 1 },
          'commissioning-functions': { separate: 1, parallel: 2, joint: 3, integrated: 1 },
        },
      },
    ]),
    ...goldenGroup(
      'D-GLD-05',
      'text',
      [stated('ipc-book', 'T2.2')],
      [
        lever('A lever that commissioners do not have', 'line-management-instruction', 'gaps'),
        lever('A lever that they have', 'brokerage', 'complete'),
      ],
    ),
    ...goldenGroup('D-GLD-10', 'text', MARKETS, [
      segment('One block contract: the mode', 'single-block', 'mode', 'commissioner-led-consultation'),
      segment('Several contracted: the mode', 'several-contracted', 'mode', 'commissioner-led-consultation'),
      segment('Mixed funders: the mode', 'mixed-funders', 'mode', 'facilitated-information-sharing'),
      segment('Personal purchase: the mode', 'personal-purchase', 'mode', 'facilitated-information-sharing'),
      segment('Personal purchase: no procurement plan of one’s own', 'personal-purchase', 'purposes', ['influence-providers']),
      segment('Personal purchase: purchasers are engaged', 'personal-purchase', 'participants', [
        'current-providers',
        'potential-providers',
        'purchasers',
      ]),
      segment('Mixed funders: users are engaged', 'mixed-funders', 'participants', [
        'current-providers',
        'potential-providers',
        'service-users',
      ]),
    ]),
    ...goldenGroup(
      'D-GLD-13',
      'text',
      [stated('ipc-book', 'A procurement exercise')],
      [
        readiness('Procurement without a strategy', READY, ['outcome'], 'not-ready'),
        readiness('Procurement without a strategy: the remedy', READY, ['gaps', '*', 'remedy'], ['commissioning-strategy']),
        readiness(
          'Procurement without data on quality: the remedy',
          { ...READY, qualityData: 'no', strategyRef: 'strategy', strategies: [{ id: 'strategy', agreed: 'yes' }] },
          ['gaps', '*', 'remedy'],
          ['monitoring-programme'],
        ),
      ],
    ),
    ...goldenGroup(
      'D-GLD-14',
      'text',
      MATRIX,
      ['Commissioning function', 'Commissioning functions'].map((name) => ({
        label: `“${name}” is one area with the other`,
        room: 'joint',
        export: 'parseArea',
        input: [name],
        at: [],
        expected: 'commissioning-functions',
      })),
    ),
    ...goldenGroup(
      'D-GLD-15',
      'library',
      [inferred('ipc-book', 'Appendix, Figure 2.2')],
      [
        {
          label: 'Pooled budgets by themselves',
          room: 'joint',
          export: 'assessArea',
          input: [{ area: 'resource-allocation-and-management', observations: [{ descriptor: 'RA-J1', observed: 'yes' }], rule: 'any' }],
          at: ['outcome'],
          expected: 'joint',
        },
      ],
    ),
    ...goldenGroup(
      'D-GLD-17',
      'library',
      [inferred('this-library', 'block utilisation')],
      [
        block('Seventeen of twenty used: occupancy', 17, 'occupancy', 0.85),
        block('Seventeen of twenty used: voids', 17, 'voids', 3),
        block('None used: no effective cost', 0, 'effectiveUnitCost', null),
      ],
    ),
    ...goldenGroup(
      'D-GLD-18',
      'text',
      [stated('ipc-book', 'Hypotheses')],
      [
        {
          label: 'A hypothesis that was never tested is carried into an aim',
          room: 'hypotheses',
          export: 'decideRegister',
          input: [translation, untested()],
          of: 'refusal',
          at: ['reasons', '*', 'domainId'],
          expected: ['D-HYP-08'],
        },
      ],
    ),
  ];
}

function lever(label: string, id: string, expected: string): GoldenCaseGiven {
  return {
    label,
    room: 'agenda',
    export: 'checkLeverPlan',
    input: [[{ change: 'Quicker help after a fall', levers: [id] }]],
    at: ['outcome'],
    expected,
  };
}

function segment(label: string, situation: string, key: string, expected: unknown): GoldenCaseGiven {
  return { label, room: 'engagement', export: 'engagementFor', input: [[situation]], at: ['outcome', 'segments', 0, key], expected };
}

function readiness(label: string, question: object, at: GoldenCaseGiven['at'], expected: unknown): GoldenCaseGiven {
  return { label, room: 'interventions', export: 'procurementReadiness', input: [question], at, expected };
}

function block(label: string, used: number, key: string, expected: unknown): GoldenCaseGiven {
  const use = { capacity: 20, used, price: { rate: '850', per: 'week' }, period: { from: '2026-04-06', to: '2026-04-12' } };
  return { label, room: 'contracts', export: 'blockUtilisation', input: [use], at: [key], expected };
}

const by = { role: 'lead commissioner', agencyId: null };

const translation = {
  type: 'translate-hypothesis',
  data: {
    id: 'e3',
    on: '2026-04-03',
    by,
    why: null,
    hypothesisId: 'rehabilitation',
    into: { kind: 'aim', id: 'aim-1', text: 'Fewer people move to residential care after a fall' },
    reason: null,
  },
};

function untested(): RegisterState {
  const statement = 'More intensive rehabilitation after a fall will lower demand for residential care';
  const recorded = { eventId: 'e2', on: '2026-04-02', by, why: null };
  const step = { type: 'hypothesis-offered', ...recorded, from: null, to: 'offered', reason: null } as const;
  return {
    id: 'register',
    populationId: 'older-people',
    agenda: null,
    hypotheses: [
      {
        id: 'rehabilitation',
        statement,
        scope: null,
        mechanism: null,
        kind: 'investment',
        rivals: [],
        offeredBy: 'therapists',
        status: 'offered',
        wordings: [{ version: 1, statement, reason: null, ...recorded }],
        agreedBy: [],
        agreements: [],
        plan: null,
        plans: [],
        seals: [],
        evidence: [],
        verdicts: [],
        translations: [],
        triggers: [],
        confidences: [],
        doNotRetryUnless: null,
        claims: [],
        bearsOn: [],
        history: [step],
      },
    ],
    relations: [],
    setAside: [],
    lastOn: '2026-04-02',
    eventIds: ['e1', 'e2'],
  };
}
