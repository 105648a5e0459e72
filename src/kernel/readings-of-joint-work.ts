import type { Ambiguity } from './ambiguity.js';
import { inferred, stated } from './source.js';

// Marked pure one by one: bundlers then keep only the readings that are used.
export const WHAT_SEPARATE_COVERS = {
  id: 'what-separate-covers',
  domainId: 'D-AMB-06',
  question: 'What do agencies settle alone when they commission separately?',
  readings: [
    { id: 'four-things', text: 'Objectives, plans, actions and decisions', sources: [/* @__PURE__ */ stated('ipc-book', 'Table 2.6')] },
    { id: 'two-things', text: 'Actions and decisions', sources: [/* @__PURE__ */ stated('ipc-book', 'Appendix')] },
  ],
  chosen: 'four-things',
  why: 'The table defines all four levels by the same four things',
} as const satisfies Ambiguity;

export const JOINT_OR_POOLED = {
  id: 'joint-or-pooled',
  domainId: 'D-AMB-07',
  question: 'Does joint commissioning mean pooled money?',
  readings: [
    {
      id: 'pooled',
      text: 'Joint means a common pool for one shared strategy',
      sources: [/* @__PURE__ */ stated('intro-textbook', 'What is commissioning?')],
    },
    {
      id: 'may-pool',
      text: 'Joint work may pool for some areas; integrated work pools inside one body; what others call collaborative comes near parallel',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Appendix, Figure 2.2')],
    },
  ],
  chosen: 'may-pool',
  why: 'The matrix is the instrument used here, so its words are kept',
} as const satisfies Ambiguity;

export const INTEGRATED_ONE_OR_NETWORK = {
  id: 'integrated-one-or-network',
  domainId: 'D-AMB-08',
  question: 'Is integrated commissioning done by one organisation or by a network?',
  readings: [
    { id: 'either', text: 'Either one organisation or a network', sources: [/* @__PURE__ */ stated('ipc-book', 'Table 2.6; Figure 2.2')] },
    { id: 'one', text: 'One organisation', sources: [/* @__PURE__ */ inferred('ipc-book', 'Figure 2.2')] },
  ],
  chosen: 'either',
  why: 'The definition allows both, and one cell speaks of integrated bodies in the plural',
} as const satisfies Ambiguity;

export const INTEGRATED_ENGAGEMENT = {
  id: 'integrated-engagement',
  domainId: 'D-AMB-09',
  question: 'Whom does the integrated cell of stakeholder engagement consult?',
  readings: [
    {
      id: 'providers',
      text: 'Providers: users and the public are not mentioned there',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Figure 2.2')],
    },
    { id: 'everybody', text: 'Everybody, as in the other cells of the row', sources: [/* @__PURE__ */ inferred('ipc-book', 'Figure 2.2')] },
  ],
  chosen: 'providers',
  why: 'The cell is restated as it stands; adding people to it would be our matrix and not theirs',
} as const satisfies Ambiguity;

export const NO_SCORING_RULE = {
  id: 'no-scoring-rule',
  domainId: 'D-AMB-10',
  question: 'When has an area reached a level of the matrix?',
  readings: [
    {
      id: 'judged',
      text: 'When those concerned judge so: the cells are examples, without a rule for scoring',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Appendix')],
    },
    { id: 'counted', text: 'When enough of a cell’s examples are met', sources: [/* @__PURE__ */ inferred('ipc-book', 'Appendix')] },
  ],
  chosen: 'judged',
  why: 'The book gives no thresholds; a rule for reading a level from answers is a parameter and named in the result',
} as const satisfies Ambiguity;

export const CONTROL_OR_INTEGRATION = {
  id: 'control-or-integration',
  domainId: 'D-AMB-30',
  question: 'Should the director control commissioning directly, or should it be integrated across agencies?',
  readings: [
    { id: 'direct-control', text: 'Direct control is usual and strongest', sources: [/* @__PURE__ */ stated('dass-guidance', '¶13')] },
    {
      id: 'integrated-function',
      text: 'One function across agencies may serve best',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Figure 2.2')],
    },
    {
      id: 'recorded',
      text: 'Neither is preferred; the tension is recorded where the function is placed',
      sources: [/* @__PURE__ */ inferred('dass-guidance', '¶13–14'), /* @__PURE__ */ inferred('ipc-book', 'Commissioning jointly')],
    },
  ],
  chosen: 'recorded',
  why: 'One text reports a pattern, the other says that integration is not better in itself',
} as const satisfies Ambiguity;

/** What the levels of joint work mean, and what the matrix does and does not say. */
export const READINGS_OF_JOINT_WORK = [
  WHAT_SEPARATE_COVERS,
  JOINT_OR_POOLED,
  INTEGRATED_ONE_OR_NETWORK,
  INTEGRATED_ENGAGEMENT,
  NO_SCORING_RULE,
  CONTROL_OR_INTEGRATION,
] as const;
