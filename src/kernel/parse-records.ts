import type { Reason } from './finding.js';
import { brokenRule, duplicateReasons, parseWith, periodReasons, safeParseWith, type Reading, type SafeParsed } from './parse.js';
import type { Agency, Aim, Evidence, Measure, Population } from './records.js';
import { AgencySchema, AimSchema, EvidenceSchema, MeasureSchema, PopulationSchema } from './schemas.js';

const AGENCY: Reading<Agency> = {
  schema: AgencySchema,
  rules: (agency) => duplicateReasons(agency.identifiers, ['identifiers'], ({ scheme, id }) => `${scheme} ${id}`),
};
const POPULATION: Reading<Population> = { schema: PopulationSchema, rules: ageReasons };
const MEASURE: Reading<Measure> = { schema: MeasureSchema };
const EVIDENCE: Reading<Evidence> = {
  schema: EvidenceSchema,
  rules: ({ period }) => (period === null ? [] : periodReasons(period, ['period'])),
};
const AIM: Reading<Aim> = { schema: AimSchema };

function ageReasons({ ages }: Population): readonly Reason[] {
  if (ages === null || ages.to === null || ages.to >= ages.from) return [];
  return [brokenRule('kernel/end-before-start', ['ages', 'to'], ages.to, `at least ages.from, ${ages.from}`)];
}

/**
 * Reads an agency strictly: a body that takes part in commissioning.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The agency, as it was given.
 * @throws InvalidInputError with every fault and its path; also when an identifier stands twice.
 * Source: D-BOD-01 to D-BOD-25.
 *
 * @example
 * ```ts
 * import { parseAgency } from 'commissioning-kit';
 *
 * parseAgency({ id: 'ash', name: 'Ashdale Council', kind: 'council', identifiers: [{ scheme: 'ods', id: 'X01' }] }).name; // => 'Ashdale Council'
 * ```
 */
export function parseAgency(value: unknown): Agency {
  return parseWith(AGENCY, value);
}

/**
 * Reads an agency strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-BOD-01 to D-BOD-25.
 *
 * @example
 * ```ts
 * import { safeParseAgency } from 'commissioning-kit';
 *
 * const read = safeParseAgency({ id: 'ash', name: ' ', kind: 'council', identifiers: [] });
 * read.ok ? [] : read.reasons.map((reason) => reason.message); // => ['name must be a text that is not blank; found " "']
 * ```
 */
export function safeParseAgency(value: unknown): SafeParsed<Agency> {
  return safeParseWith(AGENCY, value);
}

/**
 * Reads a population strictly: the people that commissioning is for.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The population, as it was given.
 * @throws InvalidInputError with every fault and its path; also when its ages end before they start.
 * Source: D-PRI-21.
 *
 * @example
 * ```ts
 * import { parsePopulation } from 'commissioning-kit';
 *
 * parsePopulation({ id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: { from: 65, to: null } }).ages; // => { from: 65, to: null }
 * ```
 */
export function parsePopulation(value: unknown): Population {
  return parseWith(POPULATION, value);
}

/**
 * Reads a population strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-PRI-21.
 *
 * @example
 * ```ts
 * import { safeParsePopulation } from 'commissioning-kit';
 *
 * const read = safeParsePopulation({ id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: { from: 65, to: 18 } });
 * read.ok ? [] : read.reasons.map((reason) => reason.message); // => ['ages.to must be at least ages.from, 65; found 18']
 * ```
 */
export function safeParsePopulation(value: unknown): SafeParsed<Population> {
  return safeParseWith(POPULATION, value);
}

/**
 * Reads a measure strictly: something that is measured, and what counts as better.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The measure, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-QUA-01, D-MON-08 to D-MON-12.
 *
 * @example
 * ```ts
 * import { parseMeasure } from 'commissioning-kit';
 *
 * parseMeasure({ id: 'm1', name: 'Falls', kind: 'outcome', dimension: null, unit: 'admissions', direction: 'lower-is-better', target: null, agreedOn: '2026-04-01' }).direction; // => 'lower-is-better'
 * ```
 */
export function parseMeasure(value: unknown): Measure {
  return parseWith(MEASURE, value);
}

/**
 * Reads a measure strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-QUA-01, D-MON-08 to D-MON-12.
 *
 * @example
 * ```ts
 * import { safeParseMeasure } from 'commissioning-kit';
 *
 * const read = safeParseMeasure({ id: 'm1', name: 'Falls', kind: 'outcome', dimension: null, unit: 'admissions', direction: 'neither', target: null, agreedOn: '2026-02-30' });
 * read.ok ? [] : read.reasons.map((reason) => reason.message); // => ['agreedOn must be a civil date YYYY-MM-DD that exists; found "2026-02-30"']
 * ```
 */
export function safeParseMeasure(value: unknown): SafeParsed<Measure> {
  return safeParseWith(MEASURE, value);
}

/**
 * Reads an evidence strictly: something known that bears on a decision.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The evidence, as it was given.
 * @throws InvalidInputError with every fault and its path; also when its period ends before it starts.
 * Source: D-PRI-07 to D-PRI-09.
 *
 * @example
 * ```ts
 * import { parseEvidence } from 'commissioning-kit';
 *
 * parseEvidence({ id: 'e1', kind: 'experience', title: 'Survey of carers', period: null, place: null, design: 'survey', voices: 120, originId: null, sources: [] }).voices; // => 120
 * ```
 */
export function parseEvidence(value: unknown): Evidence {
  return parseWith(EVIDENCE, value);
}

/**
 * Reads an evidence strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-PRI-07 to D-PRI-09.
 *
 * @example
 * ```ts
 * import { safeParseEvidence } from 'commissioning-kit';
 *
 * const read = safeParseEvidence({ id: 'e1', kind: 'need', title: 'Count', period: { from: '2026-04-01', to: '2026-03-31' }, place: null, design: 'count', voices: null, originId: null, sources: [] });
 * read.ok ? [] : read.reasons.map((reason) => reason.message); // => ['period.to must be on or after period.from, 2026-04-01; found "2026-03-31"']
 * ```
 */
export function safeParseEvidence(value: unknown): SafeParsed<Evidence> {
  return safeParseWith(EVIDENCE, value);
}

/**
 * Reads an aim strictly: something to be reached, at one of three levels.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The aim, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-AMB-11.
 *
 * @example
 * ```ts
 * import { parseAim } from 'commissioning-kit';
 *
 * parseAim({ id: 'a1', level: 'priority', text: 'More people supported at home' }).level; // => 'priority'
 * ```
 */
export function parseAim(value: unknown): Aim {
  return parseWith(AIM, value);
}

/**
 * Reads an aim strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-AMB-11.
 *
 * @example
 * ```ts
 * import { safeParseAim } from 'commissioning-kit';
 *
 * const read = safeParseAim({ id: 'a1', level: 'hope', text: 'More people supported at home' });
 * read.ok ? [] : read.reasons.map((reason) => [reason.code, ...reason.path]); // => [['kernel/not-a-member', 'level']]
 * ```
 */
export function safeParseAim(value: unknown): SafeParsed<Aim> {
  return safeParseWith(AIM, value);
}
