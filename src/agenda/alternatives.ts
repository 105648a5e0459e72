import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Finding } from '../kernel/finding.js';
import { readOneOf } from '../kernel/guards.js';
import { toJson } from '../kernel/json.js';
import { ALTERNATIVES_BY_GROUP } from '../kernel/readings-of-method.js';
import { inferred, stated } from '../kernel/source.js';
import type { AgendaEntry } from './agenda-entry.js';

/** A purpose for which commissioning is the wrong tool. */
export interface UnsuitablePurposeEntry extends AgendaEntry {
  /** The row group of the text's table: group A pairs with three alternatives, group B with two. */
  readonly group: 'A' | 'B';
}

/** An approach that suits such a purpose better. */
export type AlternativeApproachEntry = UnsuitablePurposeEntry;

const TABLE = [stated('ipc-book', 'T2.1')] as const;

/**
 * The purposes for which the texts advise against commissioning (D-ALT-01 to D-ALT-04).
 *
 * @example
 * ```ts
 * import { UNSUITABLE_PURPOSES } from 'commissioning-kit/agenda';
 *
 * UNSUITABLE_PURPOSES.filter((purpose) => purpose.group === 'A').map((purpose) => purpose.id);
 * // => ['internal-service-planning', 'internal-reorganisation']
 * ```
 */
export const UNSUITABLE_PURPOSES = [
  {
    id: 'internal-service-planning',
    domainId: 'D-ALT-01',
    group: 'A',
    label: 'Planning a service from within',
    text: 'What a service does next can be planned by those who run it',
    sources: TABLE,
  },
  {
    id: 'internal-reorganisation',
    domainId: 'D-ALT-02',
    group: 'A',
    label: 'Reorganising a service from within',
    text: 'How a service is organised can be changed by those who run it',
    sources: TABLE,
  },
  {
    id: 'quality-of-one-care-pathway',
    domainId: 'D-ALT-03',
    group: 'B',
    label: 'Raising the quality of one care pathway',
    text: 'One pathway can be made better by those along it',
    sources: TABLE,
  },
  {
    id: 'market-position-of-a-provider',
    domainId: 'D-ALT-04',
    group: 'B',
    label: 'Improving a provider’s position in the market',
    text: 'Where it stands in a market is for the provider to improve',
    sources: TABLE,
  },
] as const satisfies readonly UnsuitablePurposeEntry[];

/** The id of a purpose that commissioning does not suit. */
export type UnsuitablePurpose = (typeof UNSUITABLE_PURPOSES)[number]['id'];

/**
 * What to use instead of commissioning (D-ALT-05 to D-ALT-09). The text pairs groups of rows, not single entries (D-AMB-21).
 *
 * @example
 * ```ts
 * import { ALTERNATIVE_APPROACHES } from 'commissioning-kit/agenda';
 *
 * ALTERNATIVE_APPROACHES.length; // => 5
 * ```
 */
export const ALTERNATIVE_APPROACHES = [
  {
    id: 'business-planning',
    domainId: 'D-ALT-05',
    group: 'A',
    label: 'Business planning',
    text: 'Set out what the service will do, with what money and people',
    sources: TABLE,
  },
  {
    id: 'functional-analysis',
    domainId: 'D-ALT-06',
    group: 'A',
    label: 'Functional analysis',
    text: 'Ask what each part of the service is for, and whether it is needed',
    sources: TABLE,
  },
  {
    id: 'change-management',
    domainId: 'D-ALT-07',
    group: 'A',
    label: 'Change management',
    text: 'Lead people and systems inside the organisation through a change',
    sources: TABLE,
  },
  {
    id: 'care-pathway-design',
    domainId: 'D-ALT-08',
    group: 'B',
    label: 'Analysis and design of the care pathway',
    text: 'Follow people along the pathway and design it anew with those who work on it',
    sources: TABLE,
  },
  {
    id: 'market-analysis-and-strategy',
    domainId: 'D-ALT-09',
    group: 'B',
    label: 'Market analysis and strategy',
    text: 'Study the market, and settle where in it to compete',
    sources: TABLE,
  },
] as const satisfies readonly AlternativeApproachEntry[];

/** The id of an approach to use instead of commissioning. */
export type AlternativeApproach = (typeof ALTERNATIVE_APPROACHES)[number]['id'];

/** Within group B the text does not say which alternative belongs to which purpose; this order is ours. */
const FIRST_IN_GROUP_B: Partial<Record<UnsuitablePurpose, AlternativeApproach>> = {
  'quality-of-one-care-pathway': 'care-pathway-design',
  'market-position-of-a-provider': 'market-analysis-and-strategy',
};

/**
 * What to use instead, for a purpose that commissioning does not suit: every alternative of the purpose's row group.
 *
 * @param purpose - One of {@link UNSUITABLE_PURPOSES}.
 * @returns The alternatives, three for group A and two for group B; within group B the likelier one stands first, by our reading.
 * @throws InvalidInputError for a purpose outside the four.
 * Source: D-ALT-F1.
 *
 * @example
 * ```ts
 * import { suggestAlternatives } from 'commissioning-kit/agenda';
 *
 * suggestAlternatives('internal-reorganisation').outcome; // => ['business-planning', 'functional-analysis', 'change-management']
 * ```
 */
export function suggestAlternatives(purpose: UnsuitablePurpose): Finding<readonly AlternativeApproach[]> {
  readOneOf(UNSUITABLE_PURPOSES.map((entry) => entry.id))(purpose, ['purpose']);
  const entry = UNSUITABLE_PURPOSES.find((candidate) => candidate.id === purpose) as (typeof UNSUITABLE_PURPOSES)[number];
  const first = FIRST_IN_GROUP_B[purpose];
  const alternatives = ALTERNATIVE_APPROACHES.filter((approach) => approach.group === entry.group).map((approach) => approach.id);
  return {
    outcome: first ? [first, ...alternatives.filter((id) => id !== first)] : alternatives,
    reasons: [
      {
        code: 'agenda/purpose-unsuited-to-commissioning',
        message: `${entry.label} is a purpose that other approaches suit better than commissioning`,
        path: ['purpose'],
        input: toJson(purpose),
        basis: 'text',
        domainId: entry.domainId,
        sources: entry.sources,
      },
    ],
    unknown: [],
    caveats: [
      caveatOfReading(ALTERNATIVES_BY_GROUP),
      ...(first
        ? [
            {
              code: 'agenda/order-within-group',
              message: 'Which of the alternatives stands first is this library’s judgement',
              kind: 'library-default' as const,
              parameter: null,
              sources: [inferred('ipc-book', 'T2.1')],
            },
          ]
        : []),
    ],
  };
}
