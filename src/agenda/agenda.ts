import type { CivilDate } from '../kernel/is-civil-date.js';
import type { Extensions } from '../kernel/json.js';
import type { OpenPeriod } from '../kernel/period.js';
import type { Actor } from '../kernel/records.js';
import type { Effort } from './effort.js';

/** Whether services, the systems around them, or both have to change. */
export type AgendaChange = 'service' | 'system' | 'both' | 'unknown';

/** Something on an agenda. */
export interface AgendaItem {
  readonly id: string;
  readonly text: string;
  readonly changes: AgendaChange;
  /** The disciplines it touches, such as `nursing` or `housing`; null when that is not known. */
  readonly disciplines: readonly string[] | null;
  /** What it takes; null when that is not known. */
  readonly effort: Effort | null;
  readonly extensions?: Extensions;
}

/** Something that is left off an agenda on purpose, and why. */
export interface AgendaExclusion {
  readonly topic: string;
  readonly why: string | null;
}

/** Somebody’s agreement to an agenda. */
export interface AgendaAgreement {
  readonly by: Actor;
  readonly on: CivilDate | null;
}

/** What partners mean to change together for one population, over years. Null is what nobody has said yet. */
export interface Agenda {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  /** The ids of the populations it is for; an agenda names one. */
  readonly populationIds: readonly string[] | null;
  /** The ids of the agencies whose agenda it is. */
  readonly partnerIds: readonly string[] | null;
  /** The time it looks at; without an end it goes on until somebody ends it. */
  readonly period: OpenPeriod | null;
  readonly items: readonly AgendaItem[];
  /** What is left out: an empty list says that nothing is, null that nobody has said. */
  readonly exclusions: readonly AgendaExclusion[] | null;
  readonly agreements: readonly AgendaAgreement[] | null;
  /** What there is to do it with. */
  readonly capacity: Effort | null;
  readonly extensions?: Extensions;
}
