import type { CouncilValue, RatedPlace } from '../charts/index.js';
import type { Figure } from '../kernel/finding.js';
import type { Extensions } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';

/** A number with its mark and sources; what it counts is said by the key that holds it. */
export interface MarkedNumber {
  readonly value: number;
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
}

/** A service that the population uses, and the unit it is counted in. */
export interface ProgrammeService {
  readonly id: string;
  readonly name: string;
  /** What one of it is called in the plural, such as `places` or `hours a week`. */
  readonly unit: string;
  readonly extensions?: Extensions;
}

/** How much of a service there is; an amount of null is not known, which is not none. */
export interface SupplyLine {
  readonly id: string;
  readonly serviceId: string;
  readonly providerId: string | null;
  /** In the unit of the service. */
  readonly amount: MarkedNumber | null;
  readonly note: string | null;
  readonly extensions?: Extensions;
}

/** How much of a service is needed, where it does not follow from a {@link PlaceSizing}; null is not known. */
export interface ServiceRequirement {
  readonly id: string;
  readonly serviceId: string;
  readonly amount: MarkedNumber | null;
  /** How the number was reached. */
  readonly how: string;
  readonly extensions?: Extensions;
}

/** What the places of a service are sized from: who comes, how long they stay, and how long a place stands empty between two people. */
export interface PlaceSizing {
  readonly id: string;
  readonly serviceId: string;
  /** The contract that it sizes, if there is one. */
  readonly contractId: string | null;
  readonly admissionsPerYear: MarkedNumber;
  readonly lengthOfStayDays: MarkedNumber;
  readonly turnRoundDays: MarkedNumber;
  /** The share of places that is meant to be held on an average day; null sizes to the average itself. */
  readonly occupancyTarget: number | null;
  readonly note: string | null;
  readonly extensions?: Extensions;
}

/** One council's value of a measure among all councils. */
export interface CouncilComparison {
  readonly id: string;
  readonly title: string;
  /** What is measured and what it does not say. */
  readonly note: string | null;
  readonly unit: string;
  /** The places that values are shown with, of a per cent where the unit is a share; null shows them as they stand. */
  readonly decimals: number | null;
  readonly councils: readonly CouncilValue[];
  /** The id of the council that the programme is about. */
  readonly marked: string;
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
  readonly extensions?: Extensions;
}

/** How many services hold each rating, in one to three places. */
export interface ServiceRatings {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  /** What is rated, such as `care homes`. */
  readonly unit: string;
  readonly ratings: readonly string[];
  readonly places: readonly RatedPlace[];
  readonly extensions?: Extensions;
}
