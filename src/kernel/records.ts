import type { Extensions } from './json.js';
import type { CivilDate } from './civil-date.js';
import type { Period } from './period.js';
import type { SourceRef } from './source.js';

/** An identifier that a register gives to an organisation. */
export interface Identifier {
  /** The register, such as `GB-COH` (companies), `GB-CHC` (charities), `ods` (NHS), `cqc-provider`, `ppon`. */
  readonly scheme: string;
  readonly id: string;
}

/** A body that takes part in commissioning: council, NHS body, school, provider, user-led organisation. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  /** The kind of body in the caller's words, such as `council` or `integrated-care-board`. */
  readonly kind: string;
  readonly identifiers: readonly Identifier[];
  readonly extensions?: Extensions;
}

/** Who did something: a role, never a named person, and the agency it belongs to. */
export interface Actor {
  readonly role: string;
  readonly agencyId: string | null;
}

/** The people that commissioning is for. */
export interface Population {
  readonly id: string;
  readonly name: string;
  readonly clientGroup: string;
  readonly area: { readonly scheme: string; readonly code: string; readonly name: string } | null;
  /** Ages in completed years, both included; `to: null` is open-ended. */
  readonly ages: { readonly from: number; readonly to: number | null } | null;
  readonly extensions?: Extensions;
}

/** The five dimensions along which a contract is monitored, and outcomes beside them. */
export type MeasureKind = 'activity' | 'cost' | 'quality' | 'outcome';

/** Something that is measured, and what counts as better. */
export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly kind: MeasureKind;
  /** The contract dimension or outcome domain it belongs to, in the caller's words. */
  readonly dimension: string | null;
  readonly unit: string;
  readonly direction: 'higher-is-better' | 'lower-is-better' | 'neither';
  readonly target: number | null;
  /** The day on which it was agreed; measures belong to the time before the purchase (D-CYC-33). */
  readonly agreedOn: CivilDate | null;
  readonly extensions?: Extensions;
}

/** Something known that bears on a decision: one shape for registers, the matrix, stages and strategies. */
export interface Evidence {
  readonly id: string;
  readonly kind: 'need' | 'performance' | 'experience';
  readonly title: string;
  readonly period: Period | null;
  readonly place: string | null;
  /** How it was gathered, such as `survey`, `administrative data`, `interviews`. */
  readonly design: string;
  /** How many people speak in it; null when that is not known or does not apply. */
  readonly voices: number | null;
  /** Items with one origin tell the same thing once. */
  readonly originId: string | null;
  readonly sources: readonly SourceRef[];
  readonly extensions?: Extensions;
}

/** Something to be reached. The texts use "aim" in three senses (D-AMB-11); `level` keeps them apart. */
export interface Aim {
  readonly id: string;
  readonly level: 'overall' | 'agenda' | 'priority';
  readonly text: string;
  readonly extensions?: Extensions;
}
