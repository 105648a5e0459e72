import type { Ambiguity } from './ambiguity.js';
import { inferred, stated } from './source.js';

// Marked pure one by one: bundlers then keep only the readings that are used.
export const STAGES_OF_THE_CYCLE = {
  id: 'stages-of-the-cycle',
  domainId: 'D-AMB-02',
  question: 'How many stages has the commissioning cycle, and which is the last?',
  readings: [
    {
      id: 'hundreds',
      text: 'Hundreds of versions, all variations of one cycle',
      sources: [/* @__PURE__ */ stated('practitioner-blog', 'Commissioning')],
    },
    {
      id: 'four',
      text: 'Four, under two sets of names, the fourth called final',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Introduction'), /* @__PURE__ */ stated('cycle-explainer', 'Opening and headings')],
    },
    { id: 'four-and-a-strand', text: 'Four, with consultation throughout', sources: [/* @__PURE__ */ stated('dass-guidance', '¶16–20')] },
    {
      id: 'three',
      text: 'Three: the need, the supply, the outcome',
      sources: [/* @__PURE__ */ stated('intro-textbook', 'What is commissioning?')],
    },
    {
      id: 'canonical-four',
      text: 'Four that begin again after the last: analyse, plan, do, review; each version keeps its own names beside them',
      sources: [/* @__PURE__ */ inferred('cycle-explainer', 'Opening'), /* @__PURE__ */ inferred('dass-guidance', '¶16–20')],
    },
  ],
  chosen: 'canonical-four',
  why: 'One set of names lets versions be compared, and a cycle has no final stage',
} as const satisfies Ambiguity;

export const PLACE_OF_DESIGN = {
  id: 'place-of-design',
  domainId: 'D-AMB-03',
  question: 'Does designing a service belong to planning or to securing it?',
  readings: [
    { id: 'with-securing', text: 'One step with securing it', sources: [/* @__PURE__ */ stated('dass-guidance', '¶18')] },
    {
      id: 'before-securing',
      text: 'A step of its own before securing it',
      sources: [/* @__PURE__ */ stated('intro-textbook', 'Table 2.1')],
    },
    {
      id: 'by-model',
      text: 'It goes where the model in hand has it: with securing in one, with planning in the other',
      sources: [/* @__PURE__ */ inferred('dass-guidance', '¶18'), /* @__PURE__ */ inferred('intro-textbook', 'Table 2.1')],
    },
  ],
  chosen: 'by-model',
  why: 'Translating between versions must not move work that a version places itself',
} as const satisfies Ambiguity;

export const ENGAGEMENT_STAGE_OR_STRAND = {
  id: 'engagement-stage-or-strand',
  domainId: 'D-AMB-04',
  question: 'Is engagement a stage of the cycle?',
  readings: [
    { id: 'strand', text: 'No stage: it runs through all of them', sources: [/* @__PURE__ */ stated('dass-guidance', '¶20')] },
    { id: 'first-stage', text: 'An activity of the first stage', sources: [/* @__PURE__ */ stated('cycle-explainer', 'Stage 1')] },
  ],
  chosen: 'strand',
  why: 'Engagement only while needs are analysed would leave plans, purchases and reviews without the people they are for',
} as const satisfies Ambiguity;

export const CIRCUMSTANCES_ALL_OR_ANY = {
  id: 'circumstances-all-or-any',
  domainId: 'D-AMB-13',
  question: 'Do all circumstances that the text names for an intervention have to hold, or does one suffice?',
  readings: [
    {
      id: 'all',
      text: 'All of them, unless the caller says otherwise',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'A commissioning strategy')],
    },
    { id: 'any', text: 'Any one of them', sources: [/* @__PURE__ */ inferred('ipc-book', 'A commissioning strategy')] },
  ],
  chosen: 'all',
  why: 'The text does not say; the stricter reading recommends less, and a parameter changes it',
} as const satisfies Ambiguity;

export const STRATEGIC_OR_EVERY_LEVEL = {
  id: 'strategic-or-every-level',
  domainId: 'D-AMB-16',
  question: 'Is commissioning strategic only, or does it happen at every level down to one person?',
  readings: [
    {
      id: 'strategic-only',
      text: 'Strategic only, on behalf of a group or a place',
      sources: [/* @__PURE__ */ stated('intro-textbook', 'What is commissioning?')],
    },
    {
      id: 'every-level',
      text: 'At every level, down to one person',
      sources: [/* @__PURE__ */ stated('intro-textbook', 'What is commissioning?')],
    },
  ],
  chosen: 'every-level',
  why: 'The text calls the matter disputed; the four schemes of levels stay apart, and a tactical loop is recorded beside the strategic cycle',
} as const satisfies Ambiguity;

export const ALTERNATIVES_BY_GROUP = {
  id: 'alternatives-by-group',
  domainId: 'D-AMB-21',
  question: 'Which alternative to commissioning belongs to which purpose?',
  readings: [
    { id: 'by-group', text: 'Groups of purposes face groups of alternatives', sources: [/* @__PURE__ */ stated('ipc-book', 'Table 2.1')] },
    { id: 'one-to-one', text: 'Each purpose has one alternative', sources: [/* @__PURE__ */ inferred('ipc-book', 'Table 2.1')] },
  ],
  chosen: 'by-group',
  why: 'The table has more alternatives than purposes in one group; the order within a group is ours and said to be',
} as const satisfies Ambiguity;

export const LEVERS_ODDLY_PLACED = {
  id: 'levers-oddly-placed',
  domainId: 'D-AMB-22',
  question: 'Are internal service level agreements and framework contracts levers for change?',
  readings: [
    {
      id: 'as-listed',
      text: 'They are levers, as the table lists them, whatever else they are',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Table 2.2')],
    },
    {
      id: 'elsewhere',
      text: 'One is internal and the other an activity of procurement',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'Table 2.2; A procurement exercise')],
    },
  ],
  chosen: 'as-listed',
  why: 'The list is the text’s own; the odd places are noted beside the entries',
} as const satisfies Ambiguity;

export const GAPS_IN_STAKEHOLDERS = {
  id: 'gaps-in-stakeholders',
  domainId: 'D-AMB-23',
  question: 'Is the list of stakeholders complete?',
  readings: [
    { id: 'ten', text: 'Ten groups, from two worked cases', sources: [/* @__PURE__ */ stated('ipc-book', 'What to commission?')] },
    {
      id: 'ten-and-three',
      text: 'Ten as a start, and three added and marked as ours: voluntary and private providers, individual purchasers, budget holders such as schools',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'What to commission?; Table 2.3')],
    },
  ],
  chosen: 'ten-and-three',
  why: 'The text engages the three elsewhere and never calls its list closed',
} as const satisfies Ambiguity;

export const COMMITMENTS_LADDER_OR_SET = {
  id: 'commitments-ladder-or-set',
  domainId: 'D-AMB-24',
  question: 'Are the four commitments sought from stakeholders steps of a ladder?',
  readings: [
    { id: 'set', text: 'A set: any may be given without the others', sources: [/* @__PURE__ */ inferred('ipc-book', 'Exercise 2.3')] },
    { id: 'ladder', text: 'Steps, each presupposing the one before', sources: [/* @__PURE__ */ inferred('ipc-book', 'Exercise 2.3')] },
  ],
  chosen: 'set',
  why: 'The exercise lists them without an order; somebody may implement what they never agreed to',
} as const satisfies Ambiguity;

export const STRATEGY_BEFORE_PROCUREMENT = {
  id: 'strategy-before-procurement',
  domainId: 'D-AMB-27',
  question: 'Does every intervention need a commissioning strategy behind it?',
  readings: [
    {
      id: 'procurement-only',
      text: 'Procurement does; a market position statement can do without',
      sources: [/* @__PURE__ */ stated('ipc-book', 'A procurement exercise; Case studies')],
    },
    { id: 'every-one', text: 'Every intervention does', sources: [/* @__PURE__ */ inferred('ipc-book', 'A procurement exercise')] },
  ],
  chosen: 'procurement-only',
  why: 'The schools case has a position statement and no strategy',
} as const satisfies Ambiguity;

export const PLACE_OF_EFFICIENCY = {
  id: 'place-of-efficiency',
  domainId: 'D-AMB-28',
  question: 'Is efficiency an old-fashioned measure or a core aim?',
  readings: [
    { id: 'traditional', text: 'A measure of traditional contracts', sources: [/* @__PURE__ */ stated('cycle-explainer', 'Table')] },
    {
      id: 'core-aim',
      text: 'Part of what commissioning is for',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Why commission?'), /* @__PURE__ */ stated('dass-guidance', '¶5')],
    },
  ],
  chosen: 'core-aim',
  why: 'Two texts make it an aim; measuring it is never wrong, measuring it alone is pointed out',
} as const satisfies Ambiguity;

export const COST_AS_A_REASON_NOT_AN_AIM = {
  id: 'cost-as-a-reason-not-an-aim',
  domainId: 'D-AMB-34',
  question: 'Must the aims answer every reason for change, such as the rising cost of special educational needs?',
  readings: [
    {
      id: 'noted',
      text: 'A reason without an aim is noted and is no fault',
      sources: [/* @__PURE__ */ stated('ipc-book', 'When to commission?; Why commission?; Table 2.5')],
    },
    { id: 'required', text: 'Every reason needs an aim', sources: [/* @__PURE__ */ inferred('ipc-book', 'Why commission?')] },
  ],
  chosen: 'noted',
  why: 'In the worked case cost heads the reasons, and neither its two aims nor its three priorities name it',
} as const satisfies Ambiguity;

export const USE_OF_CONTRACT_MANAGEMENT = {
  id: 'use-of-contract-management',
  domainId: 'D-AMB-35',
  question: 'How far may contract management be relied on?',
  readings: [
    {
      id: 'used',
      text: 'A normal means of monitoring',
      sources: [/* @__PURE__ */ stated('dass-guidance', '¶28'), /* @__PURE__ */ stated('ipc-book', 'A monitoring programme')],
    },
    { id: 'not-leaned-on', text: 'Used, with outcomes measured beside it', sources: [/* @__PURE__ */ stated('dass-guidance', '¶39')] },
  ],
  chosen: 'not-leaned-on',
  why: 'The guidance lists its meetings among the mechanisms and warns of relying on it too much',
} as const satisfies Ambiguity;

export const AIM_IS_NO_PROOF = {
  id: 'aim-is-no-proof',
  domainId: 'D-AMB-37',
  question: 'Is the move of money from acute to community care settled, or still to be tested?',
  readings: [
    { id: 'settled', text: 'Settled: it is one of the aims of the case', sources: [/* @__PURE__ */ stated('ipc-book', 'Why commission?')] },
    {
      id: 'to-be-tested',
      text: 'Wanted, and still to be tested: two hypotheses turn on it',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Table 2.4')],
    },
  ],
  chosen: 'to-be-tested',
  why: 'What somebody aims at is no evidence that it works',
} as const satisfies Ambiguity;

/** How the steps, circumstances and tools of commissioning hang together. */
export const READINGS_OF_METHOD = [
  STAGES_OF_THE_CYCLE,
  PLACE_OF_DESIGN,
  ENGAGEMENT_STAGE_OR_STRAND,
  CIRCUMSTANCES_ALL_OR_ANY,
  STRATEGIC_OR_EVERY_LEVEL,
  ALTERNATIVES_BY_GROUP,
  LEVERS_ODDLY_PLACED,
  GAPS_IN_STAKEHOLDERS,
  COMMITMENTS_LADDER_OR_SET,
  STRATEGY_BEFORE_PROCUREMENT,
  PLACE_OF_EFFICIENCY,
  COST_AS_A_REASON_NOT_AN_AIM,
  USE_OF_CONTRACT_MANAGEMENT,
  AIM_IS_NO_PROOF,
] as const;
