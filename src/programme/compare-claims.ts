import {
  profiledAreas,
  profileOf,
  type AnyAreaId,
  type AreaId,
  type AssessmentState,
  type Level,
  type ProfiledArea,
} from '../joint/index.js';
import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import { readId, readShape, refuse } from '../kernel/guards.js';
import type { Agency } from '../kernel/records.js';
import { inferred } from '../kernel/source.js';
import { RECORDS_OF, type ClaimRecord } from './claim-records.js';
import { parseProgramme } from './parse.js';
import type { Programme } from './programme.js';
import { replayStreams, type ProgrammeState } from './replay-streams.js';

/**
 * How what a partner says of an area and what is on record stand to one another. `in-line`: both show partners together, or neither does;
 * `claim-goes-further`: it says joint or integrated, and every record shows one partner alone; `records-go-further`: it says separate or parallel,
 * and a record shows partners together; `nothing-on-record`: no record bears on it; `nothing-claimed`: it names no level.
 */
export type ClaimOutcome = 'in-line' | 'claim-goes-further' | 'records-go-further' | 'nothing-on-record' | 'nothing-claimed';

/** What one partner says of an area, beside the records. */
export interface PartnerClaim {
  readonly agencyId: string;
  readonly levels: readonly Level[];
  readonly outcome: ClaimOutcome;
}

/** One area: what partners say of it, and what is on record. */
export interface AreaClaims {
  readonly areaId: AnyAreaId;
  readonly label: string;
  readonly byAgency: readonly PartnerClaim[];
  /** The outcome where it is the same for every partner that names a level; else null. */
  readonly outcome: ClaimOutcome | null;
  readonly records: readonly ClaimRecord[];
}

/** Claims of one assessment beside the records of the programme. */
export interface ComparedClaims {
  readonly assessmentId: string;
  readonly areas: readonly AreaClaims[];
}

/** What {@link compareClaims} may be told. */
export interface CompareClaimsOptions {
  /** The stream of the assessment to look at; all by default. */
  readonly assessmentId?: string;
}

const CAVEATS: readonly Caveat[] = [
  {
    code: 'programme/records-are-not-all',
    message:
      'The records are those that the programme holds; what partners do together without a record in it does not show, and no record overrides what a partner says',
    kind: 'data',
    parameter: null,
    sources: [],
  },
  {
    code: 'programme/one-record-is-enough',
    message:
      'One record that shows partners together is set beside joint and integrated, none beside separate and parallel; the texts give examples and no threshold, so this is a default of the library',
    kind: 'library-default',
    parameter: null,
    sources: [inferred('ipc-book', 'Appendix, Figure 2.2')],
  },
];

/**
 * What partners claim beside what the records of their programme show, area by area and partner by partner: contracts that several buy, money
 * of several in one contract, evidence of need that several cite. Each record is cited by its kind, id and name. It is a comparison to talk
 * about: nothing in it overrides a rating. Joint posts, joint strategies and the like leave no record in a programme and are asked for.
 *
 * @param programme - A programme; it is read strictly.
 * @param options - `assessmentId`: the stream of one assessment; all by default.
 * @returns A finding with an entry for each assessment; `'insufficient-information'` where there is none. In `unknown` what records cannot show.
 * @throws InvalidInputError when the programme or an option is malformed, or no assessment has that id.
 * Source: D-JCM-X3, D-JCM-X4, D-AMB-10; the comparison is this library’s.
 *
 * @example
 * ```ts
 * import { compareClaims, emptyProgramme } from 'commissioning-kit/programme';
 *
 * const by = { role: 'head of commissioning', agencyId: null };
 * const at = (id: string) => ({ schemaVersion: 1 as const, id, on: '2026-04-01', by, why: null });
 * const partners = [
 *   { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *   { id: 'icb', name: 'Sampleshire ICB', kind: 'integrated-care-board', identifiers: [] },
 * ];
 * const rated = { areaId: 'contracting', level: 'joint', text: null, evidenceIds: [] } as const;
 * const assessment = {
 *   id: 'a1',
 *   events: [
 *     { type: 'assessment-opened' as const, data: { ...at('e1'), assessmentId: 'a1', populationId: 'carers', agencies: partners, matrixVersion: '1' } },
 *     { type: 'area-rated' as const, data: { ...at('e2'), ...rated, agencyId: 'council' } },
 *   ],
 * };
 * const empty = emptyProgramme({
 *   id: 'carers', title: 'Carers', asOf: '2026-05-01', currency: 'GBP',
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 * });
 * const sitting = {
 *   schemaVersion: 1 as const, form: 'spot' as const, id: 'sitting', title: 'Sitting service', currency: 'GBP', buyerIds: ['council'],
 *   term: { from: '2026-04-01', to: null }, prices: [{ from: '2026-04-01', rate: '20', per: 'hour' as const }],
 *   quantities: [{ from: '2026-04-01', units: '10', per: 'week' as const }],
 * };
 * const { outcome } = compareClaims({ ...empty, agencies: partners, contracts: [sitting], streams: { ...empty.streams, assessments: [assessment] } });
 * const contracting = outcome === 'insufficient-information' ? null : outcome[0]?.areas[5];
 * contracting?.outcome; // => 'claim-goes-further'
 * contracting?.records.map(({ kind, id, shows }) => [kind, id, shows]); // => [['contract', 'sitting', 'one-partner']]
 * ```
 */
export function compareClaims(programme: Programme, options: CompareClaimsOptions = {}): Finding<readonly ComparedClaims[]> {
  const read = parseProgramme(programme);
  readShape(options, ['options'], {}, { assessmentId: readId });
  const { assessmentId } = options;
  const state = replayStreams(read);
  const known = state.assessments.map(({ id }) => id);
  if (assessmentId !== undefined && !known.includes(assessmentId)) {
    refuse('programme/no-such-assessment', ['options', 'assessmentId'], assessmentId, `the id of an assessment: ${known.join(', ')}`);
  }
  const looked = state.assessments.filter(({ id }) => assessmentId === undefined || id === assessmentId);
  if (looked.length === 0) {
    return {
      outcome: 'insufficient-information',
      reasons: [],
      unknown: [{ id: 'assessment', text: 'How do the partners see where they stand?', path: ['streams', 'assessments'] }],
      caveats: CAVEATS,
    };
  }
  const compared = looked.map((assessment) => ({ assessmentId: assessment.id, areas: claimsOf(read, state, assessment.state) }));
  const nameOf = namesIn([...read.agencies, ...looked.flatMap((assessment) => assessment.state.agencies)]);
  return {
    outcome: compared,
    reasons: compared.flatMap(({ areas }) => areas.flatMap((area) => reasonsOf(area, nameOf))),
    unknown: looked.flatMap((assessment) => questionsOf(read, state, assessment.state)),
    caveats: CAVEATS,
  };
}

/** The claims of one assessment beside the records. Trusts its input. */
export function claimsOf(programme: Programme, state: ProgrammeState, assessment: AssessmentState): readonly AreaClaims[] {
  return profiledAreas(profileOf(assessment)).flatMap((area) => {
    if (area.seen.state === 'not-applicable') return [];
    const records = recordsOf(area.id, programme, state, assessment)?.records ?? [];
    const byAgency = area.seen.byAgency.map(({ agencyId, levels }) => ({ agencyId, levels, outcome: outcomeOf(levels, records) }));
    const outcomes = new Set(byAgency.filter(({ levels }) => levels.length > 0).map(({ outcome }) => outcome));
    const outcome = outcomes.size === 0 ? 'nothing-claimed' : outcomes.size === 1 ? ([...outcomes][0] as ClaimOutcome) : null;
    return [{ areaId: area.id, label: area.label, byAgency, outcome, records }];
  });
}

function recordsOf(
  areaId: AnyAreaId,
  ...from: Parameters<NonNullable<(typeof RECORDS_OF)[AreaId]>>
): ReturnType<NonNullable<(typeof RECORDS_OF)[AreaId]>> | undefined {
  return Object.hasOwn(RECORDS_OF, areaId) ? RECORDS_OF[areaId as AreaId]?.(...from) : undefined;
}

const TOGETHER: readonly Level[] = ['joint', 'integrated'];

function outcomeOf(levels: readonly Level[], records: readonly ClaimRecord[]): ClaimOutcome {
  if (levels.length === 0) return 'nothing-claimed';
  if (records.length === 0) return 'nothing-on-record';
  const claimed = levels.map((level) => TOGETHER.includes(level));
  const shown = records.some(({ shows }) => shows === 'together');
  // Whoever sees levels on both sides is in line with either.
  if (claimed.includes(shown)) return 'in-line';
  return shown ? 'records-go-further' : 'claim-goes-further';
}

const WORDS: { readonly [outcome in ClaimOutcome]: string } = {
  'in-line': 'what is on record is in line with it',
  'claim-goes-further': 'what is on record shows one partner alone',
  'records-go-further': 'what is on record shows partners together',
  'nothing-on-record': 'nothing on record bears on it',
  'nothing-claimed': 'no level is named',
};

/** What a party is called; who has no name in the records keeps the id. */
function namesIn(agencies: readonly Agency[]): (id: string) => string {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function reasonsOf({ areaId, label, byAgency, records }: AreaClaims, nameOf: (id: string) => string): readonly Reason[] {
  return byAgency
    .filter(({ levels }) => levels.length > 0)
    .map(({ agencyId, levels, outcome }) => ({
      code: `programme/${outcome === 'in-line' ? 'claim-in-line' : outcome}`,
      message: `${label}, as ${nameOf(agencyId)} sees it (${levels.join(' and ')}): ${WORDS[outcome]}${records.length === 0 ? '' : ` (${records.map(({ kind, name, parties }) => `${kind} "${name}": ${parties.map(nameOf).join(', ')}`).join('; ')})`}`,
      path: ['streams', 'assessments'],
      input: { areaId, agencyId, levels: [...levels], records: records.map(({ kind, id }) => ({ kind, id })) },
      basis: 'library',
      domainId: 'D-JCM-X3',
      sources: [inferred('ipc-book', 'Appendix, Figure 2.2')],
    }));
}

/** What would have to be looked at elsewhere, where a partner says joint or integrated. */
const ELSEWHERE: { readonly [area in AreaId]?: string } = {
  'purpose-and-strategy': 'Which strategy have the partners adopted together?',
  'stakeholder-engagement': 'Which engagement do the partners run together?',
  'market-management-and-monitoring': 'Which returns and reviews do the partners share?',
  'commissioning-functions': 'Which posts have the partners filled together, and who employs them?',
};

function questionsOf(programme: Programme, state: ProgrammeState, assessment: AssessmentState): readonly Question[] {
  return profiledAreas(profileOf(assessment)).flatMap(({ id, label, seen }: ProfiledArea): readonly Question[] => {
    if (seen.state === 'not-applicable') return [];
    const elsewhere = ELSEWHERE[id as AreaId];
    const path = ['streams', 'assessments'];
    return [
      ...(recordsOf(id, programme, state, assessment)?.unknown ?? []),
      ...(elsewhere !== undefined && seen.spread.some((level) => TOGETHER.includes(level))
        ? [{ id: `elsewhere-${id}`, text: elsewhere, path }]
        : []),
      ...(RECORDS_OF[id as AreaId] !== undefined && seen.spread.includes('integrated')
        ? [{ id: `one-body-${id}`, text: `${label}: which one body or function acts for all? Contracts and funding do not show it`, path }]
        : []),
    ];
  });
}
