import type { Finding, Question, Reason } from '../kernel/finding.js';
import { readList, readOneOf, readUnique } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import {
  ENGAGEMENT_MODES,
  MARKET_SITUATIONS,
  type EngagementMode,
  type EngagementPurpose,
  type MarketParticipant,
  type MarketSituationId,
} from '../reference/market-situations.js';
import { STAKEHOLDER_PRINCIPLES } from './commitments.js';
import { ENGAGEMENT_FACTORS } from './engagement-goals.js';

/** How a commissioner engages with one segment of a market. */
export interface SegmentPlan {
  readonly situation: MarketSituationId;
  readonly mode: EngagementMode;
  /** How the mode shows in this situation. */
  readonly modeText: string;
  /** The commissioner's part in the segment. */
  readonly role: string;
  readonly participants: readonly MarketParticipant[];
  readonly participantsText: string;
  readonly purposes: readonly EngagementPurpose[];
  readonly purposeText: string;
}

/** How a commissioner engages with a market: one plan for each segment, kept apart, and everybody engaged in any of them. */
export interface EngagementPlan {
  readonly segments: readonly SegmentPlan[];
  readonly participants: readonly MarketParticipant[];
}

/** What each kind of participant is called. */
export const PARTICIPANT_LABELS: { readonly [Participant in MarketParticipant]: string } = {
  'current-providers': 'present providers',
  'potential-providers': 'those who might provide',
  'service-users': 'users',
  purchasers: 'purchasers',
};

/** In which order participants are named. */
export const PARTICIPANTS = [
  'current-providers',
  'potential-providers',
  'service-users',
  'purchasers',
] as const satisfies readonly MarketParticipant[];

/**
 * How to engage with a market: the commissioner's part, the mode, who takes part and what for. In several situations there are several plans,
 * side by side and never blended, since a consultation that the commissioner leads and a sharing of information that it only facilitates
 * differ in who leads and what for; who takes part in any of them is added up.
 *
 * @param situations - The situations that the market shows, each once, or the outcome of `classifyMarket` as it is.
 * @returns A finding with a plan for each situation in the order of the text; `'insufficient-information'` is passed on.
 * @throws InvalidInputError on an empty list, an unknown situation, or one that stands twice.
 * Source: D-MKT-F2, D-MKT-01 to D-MKT-07, D-STK-23 to D-STK-26.
 *
 * @example
 * ```ts
 * import { engagementFor } from 'commissioning-kit/engagement';
 *
 * const { outcome: plan } = engagementFor(['single-block', 'personal-purchase']);
 * const segments = plan === 'insufficient-information' ? [] : plan.segments;
 * segments.map((segment) => segment.mode); // => ['commissioner-led-consultation', 'facilitated-information-sharing']
 * segments.map((segment) => segment.purposes); // => [['inform-own-procurement-plan'], ['influence-providers']]
 * ```
 */
export function engagementFor(situations: readonly MarketSituationId[] | 'insufficient-information'): Finding<EngagementPlan> {
  if (situations === 'insufficient-information') return passOn();
  readList(situations, ['situations'], readOneOf(MARKET_SITUATIONS.map(({ id }) => id)), { min: 1 });
  readUnique(situations, ['situations'], (id) => id, '');
  const segments = MARKET_SITUATIONS.filter(({ id }) => situations.includes(id)).map(segmentPlan);
  return {
    outcome: { segments, participants: participantsOf(segments) },
    reasons: [...segments.map((segment) => segmentReason(segment, situations)), ...apartReasons(segments), roleReason(segments)],
    unknown: [],
    caveats: [
      {
        code: 'engagement/more-than-the-market',
        message: `The plan rests on the market alone; engagement varies too with ${ENGAGEMENT_FACTORS.filter(({ id }) => id !== 'market')
          .map(({ label }) => label.toLowerCase())
          .join(' and ')}, which are for those who know them to bring in`,
        kind: 'data',
        parameter: null,
        sources: ENGAGEMENT_FACTORS[0].sources,
      },
    ],
  };
}

/** The plan for one situation, from the text's table. */
export function segmentPlan(situation: (typeof MARKET_SITUATIONS)[number]): SegmentPlan {
  return {
    situation: situation.id,
    mode: situation.mode,
    modeText: situation.modeText,
    role: situation.commissionersPart,
    participants: situation.engages,
    participantsText: situation.engagesText,
    purposes: situation.purposes,
    purposeText: situation.purposeText,
  };
}

/** Everybody who takes part in any of the plans. */
export function participantsOf(segments: readonly SegmentPlan[]): readonly MarketParticipant[] {
  return PARTICIPANTS.filter((participant) => segments.some(({ participants }) => participants.includes(participant)));
}

function passOn(): Finding<EngagementPlan> {
  const question: Question = {
    id: 'situations',
    text: 'Which situations does the market show? Answer what classifyMarket asks first',
    path: ['situations'],
  };
  return { outcome: 'insufficient-information', reasons: [], unknown: [question], caveats: [] };
}

function segmentReason(segment: SegmentPlan, situations: readonly MarketSituationId[]): Reason {
  const situation = MARKET_SITUATIONS.find(({ id }) => id === segment.situation) as (typeof MARKET_SITUATIONS)[number];
  const mode = ENGAGEMENT_MODES.find(({ id }) => id === segment.mode) as (typeof ENGAGEMENT_MODES)[number];
  const who = segment.participants.map((participant) => PARTICIPANT_LABELS[participant]).join(', ');
  return {
    code: 'engagement/segment-engaged',
    message: `${situation.label}: ${mode.label.toLowerCase()}, with ${who}. ${segment.purposeText}`,
    path: ['situations', situations.indexOf(segment.situation)],
    input: segment.situation,
    basis: 'text',
    domainId: situation.domainId,
    sources: situation.sources,
  };
}

function apartReasons(segments: readonly SegmentPlan[]): readonly Reason[] {
  const modes = ENGAGEMENT_MODES.filter(({ id }) => segments.some(({ mode }) => mode === id));
  if (modes.length < 2) return [];
  return [
    {
      code: 'engagement/modes-kept-apart',
      message:
        'One segment is consulted and another helped to share what it knows: the two are run apart, so that nobody takes the one for the other',
      path: ['situations'],
      input: modes.map(({ id }) => id),
      basis: 'library',
      domainId: 'D-MKT-F2',
      sources: [inferred('ipc-book', 'T2.3')],
    },
  ];
}

function roleReason(segments: readonly SegmentPlan[]): Reason {
  const principle = STAKEHOLDER_PRINCIPLES[3];
  return {
    code: 'engagement/facilitator-and-change-agent',
    message: principle.text,
    path: ['situations'],
    input: segments.map(({ situation }) => situation),
    basis: 'text',
    domainId: principle.domainId,
    sources: principle.sources,
  };
}
