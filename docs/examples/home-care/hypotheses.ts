import type { Evidence } from 'commissioning-kit';
import { checkHypothesisSet, lintStatement, registerLifecycle, type RegisterCommand } from 'commissioning-kit/hypotheses';
import { carryOut } from './carry-out.js';
import { CHAIR, INVENTED, LEAD, POPULATION } from './partners.js';

/** Five assumptions that somebody at the table holds, and which priority each bears on. */
const STATEMENTS = [
  {
    id: 'zones',
    statement: 'One agency for each zone will miss fewer visits than forty agencies all over',
    kind: 'organisation',
    offeredBy: 'Ferndale commissioners',
    bearsOn: ['kept-visits'],
  },
  {
    id: 'travel',
    statement: 'Paying for travel will bring agencies back to the dales',
    kind: 'investment',
    offeredBy: 'Home care agencies',
    bearsOn: ['kept-visits'],
  },
  {
    id: 'rate',
    statement: 'One rate for all three partners will stop agencies from leaving councils for health care',
    kind: 'organisation',
    offeredBy: 'Lowmoor commissioners',
    bearsOn: ['kept-visits', 'one-market'],
  },
  {
    id: 'reablement',
    statement: 'Six weeks of reablement will lower the hours that people need afterwards',
    kind: 'investment',
    offeredBy: 'Therapists',
    bearsOn: ['sooner-home'],
  },
  {
    id: 'trusted-assessor',
    statement: 'Agencies that assess for themselves could start care on the day of discharge',
    kind: 'feasibility',
    offeredBy: 'People with care at home',
    bearsOn: ['sooner-home'],
  },
] as const;

export const AIMS = [
  { id: 'kept-visits', level: 'priority', text: 'Visits that happen, and last as long as agreed' },
  { id: 'sooner-home', level: 'priority', text: 'Nobody waits in hospital for care at home' },
  { id: 'one-market', level: 'priority', text: 'One market for all three partners, and no bidding against one another' },
] as const;

export const PILOT: Evidence = {
  id: 'zone-pilot',
  kind: 'performance',
  title: 'Visits missed in two zones and in the rest of the county',
  period: { from: '2025-10-01', to: '2026-03-31' },
  place: 'Ferndale',
  design: 'comparison of two places',
  voices: null,
  originId: null,
  sources: INVENTED,
};

const at = (id: string, on: string, why: string | null = null) => ({ id, on, by: LEAD, why });

const COMMANDS: readonly RegisterCommand[] = [
  {
    type: 'open-register',
    data: { ...at('opened', '2026-03-02'), registerId: 'home-care', populationId: POPULATION.id, agenda: 'Care at home from April 2027' },
  },
  ...STATEMENTS.map(({ id, ...offer }): RegisterCommand => ({
    type: 'offer-hypothesis',
    data: { ...at(`offered ${id}`, '2026-03-09'), hypothesisId: id, claims: [], ...offer },
  })),
  ...STATEMENTS.map(({ id }): RegisterCommand => ({
    type: 'agree-hypothesis',
    data: { ...at(`agreed ${id}`, '2026-03-16'), hypothesisId: id, stakeholders: ['Ferndale', 'Lowmoor', 'Integrated care board'] },
  })),
  ...STATEMENTS.map(({ id }): RegisterCommand => ({
    type: 'plan-test',
    data: {
      ...at(`planned ${id}`, '2026-03-23'),
      hypothesisId: id,
      plan: {
        items: [
          {
            id: `information on ${id}`,
            information: 'What became of it where it is done already',
            kind: 'performance',
            method: 'comparison of two places',
            owner: { role: 'analyst', agencyId: 'ferndale' },
            due: '2026-06-05',
          },
        ],
        expectedIfTrue: null,
        expectedIfFalse: null,
        decisionRule: null,
      },
    },
  })),
  { type: 'start-testing', data: { ...at('testing', '2026-03-24'), hypothesisId: 'zones' } },
  {
    type: 'record-evidence',
    data: { ...at('recorded', '2026-05-18'), hypothesisId: 'zones', evidence: PILOT, bearing: 'for', quality: 'moderate' },
  },
  {
    type: 'record-verdict',
    data: {
      ...at('verdict', '2026-06-01', 'Fewer visits were missed in both zones'),
      hypothesisId: 'zones',
      verdict: 'supported',
      evidenceIds: [PILOT.id],
      dissents: [{ stakeholder: 'Home care agencies', text: 'Small agencies fear that zones are too large for them' }],
    },
  },
  {
    type: 'translate-hypothesis',
    data: {
      ...at('translated', '2026-06-08'),
      by: CHAIR,
      hypothesisId: 'zones',
      into: { kind: 'objective', id: 'zones-by-2027', text: 'Zones with one lead agency each, and room for small ones' },
      reason: null,
    },
  },
];

export const REGISTER = carryOut(registerLifecycle, COMMANDS);

/** What the set is like, in a line for a terminal. */
export function hypothesisLines(): readonly string[] {
  const check = checkHypothesisSet(
    STATEMENTS.map((hypothesis) => ({ ...hypothesis, plan: null })),
    { aims: AIMS.map(({ id, text }) => ({ id, text })) },
  );
  const warnings = STATEMENTS.flatMap(({ statement }) => lintStatement(statement));
  return [
    `Hypotheses: ${STATEMENTS.length}, ${warnings.length} that read like something else, ${
      check.gaps.filter(({ domainId }) => domainId !== 'D-HYP-12').length
    } priorities untouched`,
  ];
}
