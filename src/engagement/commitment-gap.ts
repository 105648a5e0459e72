import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, Finding, Question } from '../kernel/finding.js';
import { readCivilDate, readShape } from '../kernel/guards.js';
import type { CivilDate } from '../kernel/is-civil-date.js';
import { COMMITMENTS_LADDER_OR_SET } from '../kernel/readings-of-method.js';
import { inferred } from '../kernel/source.js';
import { commitmentReasons } from './commitment-reasons.js';
import { COMMITMENTS, PEOPLE_GROUPS, type CommitmentId, type PeopleGroupId } from './commitments.js';
import {
  readStakeholderRegister,
  stakeholderLabel,
  type StakeholderCategoryRef,
  type StakeholderEntry,
  type StakeholderRegister,
} from './stakeholder-register.js';

/** Commitment sought from one stakeholder against commitment obtained. What is sought is split into what is given, stood in for and missing. */
export interface CommitmentGap {
  readonly entryId: string;
  readonly category: StakeholderCategoryRef;
  readonly name: string | null;
  readonly sought: readonly CommitmentId[];
  /** Sought and given: by the people themselves where the stakeholder belongs to a group of {@link PEOPLE_GROUPS}, else by either. */
  readonly obtained: readonly CommitmentId[];
  /** Sought from people of such a group, and given by an organisation only. */
  readonly byOrganisationOnly: readonly CommitmentId[];
  readonly missing: readonly CommitmentId[];
  /** Given without having been sought. */
  readonly unsought: readonly CommitmentId[];
}

/** From how many stakeholders one commitment is sought, and how many of those gave it. */
export interface CommitmentTotal {
  readonly commitment: CommitmentId;
  readonly sought: number;
  readonly obtained: number;
  readonly byOrganisationOnly: number;
  readonly missing: number;
}

/** What some organisation has committed itself to and nobody of the group's people has. */
export interface PeopleNotHeard {
  readonly group: PeopleGroupId;
  readonly commitments: readonly CommitmentId[];
}

/** Where commitment stands, stakeholder by stakeholder, in total, and behind the organisations. */
export interface CommitmentStanding {
  readonly gaps: readonly CommitmentGap[];
  readonly totals: readonly CommitmentTotal[];
  readonly peopleNotHeard: readonly PeopleNotHeard[];
}

/**
 * Commitment sought against commitment obtained. The four commitments are a set and no ladder, so each is compared by itself. What an
 * organisation has signed does not count as given by the people of the four groups that the text names; it is shown apart.
 *
 * @param register - Who has a stake, and to what they have committed themselves.
 * @param options - `asOf`: the day to look at; what was sought or given later is left aside, and what has no date counts. By default all counts.
 * @returns A finding with the difference for each stakeholder concerned, totals for each commitment, and the groups whose people have not
 *   given what organisations have; `'insufficient-information'` where nothing is recorded as sought.
 * @throws InvalidInputError when the register is malformed, or the day is none.
 * Source: D-STK-F2, D-STK-15 to D-STK-20, D-AMB-24.
 *
 * @example
 * ```ts
 * import { commitmentGap } from 'commissioning-kit/engagement';
 *
 * const finding = commitmentGap({
 *   schemaVersion: 1, id: 'stakeholders', populationId: null,
 *   entries: [
 *     { id: 'gps', category: 'professionals', name: 'General practitioners', applies: 'yes', notApplicable: null,
 *       sought: [{ commitment: 'agree-reason-for-change', on: null }, { commitment: 'commit-to-implementation', on: null }],
 *       obtained: [{ commitment: 'agree-reason-for-change', from: 'organisation', on: '2026-03-02' }] },
 *   ],
 * });
 * const gaps = finding.outcome === 'insufficient-information' ? [] : finding.outcome.gaps;
 * gaps[0]?.byOrganisationOnly; // => ['agree-reason-for-change']
 * gaps[0]?.missing; // => ['commit-to-implementation']
 * ```
 */
export function commitmentGap(register: StakeholderRegister, options: { readonly asOf?: CivilDate } = {}): Finding<CommitmentStanding> {
  readStakeholderRegister(register, ['register']);
  readShape(options, ['options'], {}, { asOf: readCivilDate });
  const entries = register.entries.map((entry) => upTo(entry, options.asOf));
  const concerned = entries.filter(({ applies }) => applies === 'yes');
  const gaps = concerned.map(gapOf);
  const standing: CommitmentStanding = { gaps, totals: totalsOf(gaps), peopleNotHeard: peopleNotHeard(entries) };
  return {
    outcome: gaps.some(({ sought }) => sought.length > 0) ? standing : 'insufficient-information',
    reasons: commitmentReasons(entries, standing),
    unknown: entries.flatMap(questionsOf),
    caveats: [caveatOfReading(COMMITMENTS_LADDER_OR_SET), PEOPLE_CAVEAT, ...undatedCaveats(concerned, options.asOf)],
  };
}

const PEOPLE_CAVEAT: Caveat = {
  code: 'engagement/people-of-four-groups',
  message: 'Which categories make up the four groups whose people may not have agreed is our reading',
  kind: 'reading',
  parameter: null,
  sources: [inferred('ipc-book', 'Refining')],
};

/** The entry as it stood on a day. */
function upTo(entry: StakeholderEntry, asOf: CivilDate | undefined): StakeholderEntry {
  if (asOf === undefined) return entry;
  const before = ({ on }: { readonly on: CivilDate | null }): boolean => on === null || on <= asOf;
  return { ...entry, sought: entry.sought.filter(before), obtained: entry.obtained.filter(before) };
}

function gapOf(entry: StakeholderEntry): CommitmentGap {
  const ofPeople = PEOPLE_GROUPS.some(({ categories }) => (categories as readonly string[]).includes(entry.category));
  const has = (commitment: CommitmentId, from?: string): boolean =>
    entry.obtained.some((given) => given.commitment === commitment && (from === undefined || given.from === from));
  const wanted = (commitment: CommitmentId): boolean => entry.sought.some((sought) => sought.commitment === commitment);
  const ids = COMMITMENTS.map(({ id }) => id);
  const sought = ids.filter(wanted);
  const given = (id: CommitmentId): boolean => (ofPeople ? has(id, 'people') : has(id));
  return {
    entryId: entry.id,
    category: entry.category,
    name: entry.name,
    sought,
    obtained: sought.filter(given),
    byOrganisationOnly: sought.filter((id) => has(id) && !given(id)),
    missing: sought.filter((id) => !has(id)),
    unsought: ids.filter((id) => has(id) && !wanted(id)),
  };
}

function totalsOf(gaps: readonly CommitmentGap[]): readonly CommitmentTotal[] {
  return COMMITMENTS.map(({ id }) => {
    const count = (key: 'sought' | 'obtained' | 'byOrganisationOnly' | 'missing'): number =>
      gaps.filter((gap) => gap[key].includes(id)).length;
    return {
      commitment: id,
      sought: count('sought'),
      obtained: count('obtained'),
      byOrganisationOnly: count('byOrganisationOnly'),
      missing: count('missing'),
    };
  });
}

/** Groups of which it is said that there is nobody are left out; groups that the register forgets are not. */
function peopleNotHeard(entries: readonly StakeholderEntry[]): readonly PeopleNotHeard[] {
  const given = (own: readonly StakeholderEntry[], from: string): ReadonlySet<CommitmentId> =>
    new Set(own.flatMap(({ obtained }) => obtained.filter((each) => each.from === from).map(({ commitment }) => commitment)));
  const byOrganisations = given(entries, 'organisation');
  return PEOPLE_GROUPS.flatMap(({ id, categories }) => {
    const own = entries.filter(({ category }) => (categories as readonly string[]).includes(category));
    const absent = categories.every((category) => own.some((entry) => entry.category === category && entry.applies === 'no'));
    const byPeople = given(own, 'people');
    const commitments = COMMITMENTS.map((commitment) => commitment.id).filter((one) => byOrganisations.has(one) && !byPeople.has(one));
    return absent || commitments.length === 0 ? [] : [{ group: id, commitments }];
  });
}

function questionsOf(entry: StakeholderEntry, index: number): readonly Question[] {
  const path = ['register', 'entries', index];
  if (entry.applies === 'unknown') {
    return [{ id: entry.id, text: `${stakeholderLabel(entry)}: is there a stake here?`, path: [...path, 'applies'] }];
  }
  if (entry.applies === 'no' || entry.sought.length > 0) return [];
  return [{ id: entry.id, text: `${stakeholderLabel(entry)}: which of the four commitments are sought?`, path: [...path, 'sought'] }];
}

function undatedCaveats(entries: readonly StakeholderEntry[], asOf: CivilDate | undefined): readonly Caveat[] {
  const undated = entries.flatMap(({ sought, obtained }) => [...sought, ...obtained]).filter(({ on }) => on === null).length;
  if (asOf === undefined || undated === 0) return [];
  return [
    {
      code: 'engagement/undated-counted',
      message: `${undated} of what was sought or given carries no date, and is counted`,
      kind: 'data',
      parameter: 'asOf',
      sources: [],
    },
  ];
}
