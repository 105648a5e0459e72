import type { TestPlan } from 'commissioning-kit/hypotheses';

const analyst = { role: 'analyst', agencyId: 'council' };
const involvement = { role: 'involvement officer', agencyId: 'council' };

/** Paying for travel: judged by odds, from what finance and carers held before. */
export const TRAVEL: TestPlan = {
  items: [
    {
      id: 'calls',
      information: 'Hours asked for and hours filled in both zones, month by month',
      kind: 'performance',
      method: 'call records of a zone that pays travel beside one that does not',
      owner: analyst,
      due: '2026-08-31',
      cost: { currency: 'GBP', amount: '6000.00' },
      burden: 'none',
      lawfulBasis: 'public task',
      expected: { ifTrue: 0.9, ifFalse: 0.15, underRivals: [{ rivalId: 'supermarkets', probability: 0.2 }] },
    },
    {
      id: 'leavers',
      information: 'Why carers left in the year before',
      kind: 'experience',
      method: 'talks with carers who left, held by somebody they know',
      owner: involvement,
      due: '2026-08-31',
      cost: { currency: 'GBP', amount: '3500.00' },
      burden: 'moderate',
      lawfulBasis: 'consent',
    },
    {
      id: 'requests',
      information: 'How many hours people were assessed to need',
      kind: 'need',
      method: 'assessments of the year, by zone',
      owner: analyst,
      due: '2026-06-30',
      burden: 'none',
      lawfulBasis: 'public task',
    },
  ],
  expectedIfTrue: 'Hours go unfilled less often where travel is paid',
  expectedIfFalse: 'Both zones move together',
  decisionRule: 'Supported if even the most doubtful of us would then hold it at seven in ten or more',
  rule: { view: 'odds', supportedFrom: 0.7, notSupportedTo: 0.2 },
  priors: [
    { stakeholder: 'Council finance', probability: 0.3 },
    { stakeholder: 'Carers’ forum', probability: 0.6 },
  ],
};

/** One provider for each zone: judged by graded points, with a hoop that it has to pass. */
export const ZONES: TestPlan = {
  items: [
    {
      id: 'waits',
      information: 'Days from the decision to the first visit',
      kind: 'performance',
      method: 'starts of care in the pilot zone beside the four others',
      owner: analyst,
      due: '2026-09-30',
      cost: { currency: 'GBP', amount: '4000.00' },
      burden: 'none',
      lawfulBasis: 'public task',
    },
    {
      id: 'changes',
      information: 'What people say of the change of carer',
      kind: 'experience',
      method: 'calls to people in the pilot zone, three months after',
      owner: involvement,
      due: '2026-09-30',
      cost: { currency: 'GBP', amount: '2000.00' },
      burden: 'light',
      lawfulBasis: 'consent',
    },
  ],
  expectedIfTrue: 'Shorter waits in the pilot zone than before and than elsewhere',
  expectedIfFalse: 'Waits as long as elsewhere, or longer',
  decisionRule: 'Supported from four points on, not supported from four points against; if waits did not fall it cannot be supported',
  rule: { view: 'points', supportedFrom: 4, notSupportedTo: -4, hoops: ['waits'] },
  notCovered: [{ kind: 'need', reason: 'Need is the same whoever provides' }],
};

/** Reablement for all: judged by direction alone, since nobody would put a number on it. */
export const REABLEMENT: TestPlan = {
  items: [
    {
      id: 'hours',
      information: 'Hours of long-term care a year after leaving hospital, with and without reablement',
      kind: 'performance',
      method: 'two years of packages, matched by age and need',
      owner: analyst,
      due: '2026-10-31',
      burden: 'none',
      lawfulBasis: 'public task',
    },
    {
      id: 'told',
      information: 'What people manage by themselves a year on, in their own words',
      kind: 'experience',
      method: 'visits by volunteers of the carers’ forum',
      owner: involvement,
      due: '2026-10-31',
      burden: 'light',
      lawfulBasis: 'consent',
    },
    {
      id: 'leaving',
      information: 'Who leaves hospital with a need for care',
      kind: 'need',
      method: 'discharge records',
      owner: { role: 'discharge lead', agencyId: 'trust' },
      due: '2026-10-31',
      burden: 'none',
      lawfulBasis: 'public task',
    },
  ],
  expectedIfTrue: 'Fewer hours a year on, and people who say that they manage more',
  expectedIfFalse: 'As many hours, begun six weeks later',
  decisionRule: 'Supported if all that points anywhere points for it',
  rule: { view: 'bearing' },
};
