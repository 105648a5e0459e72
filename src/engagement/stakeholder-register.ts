import type { Tri } from '../kernel/finding.js';
import {
  readCivilDate,
  readId,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readTri,
  readWholeNumber,
  refuse,
  type Reader,
} from '../kernel/guards.js';
import type { CivilDate } from '../kernel/is-civil-date.js';
import { formatPath, type Extensions, type Path } from '../kernel/json.js';
import { STAKEHOLDER_CATEGORIES, type StakeholderCategoryId } from '../reference/stakeholder-categories.js';
import { COMMITMENTS, type CommitmentId } from './commitments.js';

/** A category of stakeholders: one of the catalogue's, or one of the caller's own, such as `local:faith-groups`. */
export type StakeholderCategoryRef = StakeholderCategoryId | `local:${string}`;

/** Who gave a commitment: an organisation for itself, or people for themselves. */
export type CommitmentGiver = 'organisation' | 'people';

/** The two who may give a commitment. */
export const COMMITMENT_GIVERS = ['organisation', 'people'] as const satisfies readonly CommitmentGiver[];

/** A commitment that a stakeholder was or will be asked for; `on` is null where nobody noted the day. */
export interface CommitmentSought {
  readonly commitment: CommitmentId;
  readonly on: CivilDate | null;
}

/** A commitment that was given, and by whom; `on` is null where nobody noted the day. */
export interface CommitmentObtained {
  readonly commitment: CommitmentId;
  readonly from: CommitmentGiver;
  readonly on: CivilDate | null;
}

/** A stakeholder: a body or a group of people, never a person. */
export interface StakeholderEntry {
  readonly id: string;
  readonly category: StakeholderCategoryRef;
  /** The body or group within its category; null when the entry stands for the category as a whole. */
  readonly name: string | null;
  /** Whether there is a stakeholder of the kind here at all. */
  readonly applies: Tri;
  /** Why there is none; given when `applies` is `'no'`, and only then. */
  readonly notApplicable: string | null;
  /** What is wanted of the stakeholder: a set. */
  readonly sought: readonly CommitmentSought[];
  /** What it has given: a set, in which an organisation and its people may both give the same. */
  readonly obtained: readonly CommitmentObtained[];
  readonly extensions?: Extensions;
}

/** Who has a stake in commissioning for a population, and to what they have committed themselves. */
export interface StakeholderRegister {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly populationId: string | null;
  readonly entries: readonly StakeholderEntry[];
  readonly extensions?: Extensions;
}

const LOCAL = /^local:[\s\S]+$/;

/** What a category is called on the page. */
export function categoryLabel(category: StakeholderCategoryRef): string {
  return STAKEHOLDER_CATEGORIES.find(({ id }) => id === category)?.label ?? category.slice('local:'.length);
}

/** What a stakeholder is called on the page. */
export function stakeholderLabel({ category, name }: StakeholderEntry): string {
  return name === null ? categoryLabel(category) : `${name} (${categoryLabel(category)})`;
}

/** Something that a register of sound structure must not hold. */
export interface RegisterFault {
  readonly code: string;
  readonly path: Path;
  readonly value: unknown;
  readonly allowed: string;
}

/** What a register must keep to beyond its structure. */
export function registerFaults({ entries }: StakeholderRegister): readonly RegisterFault[] {
  return [
    ...repeats(entries, ['entries'], ({ id }) => id, 'id'),
    ...repeats(entries, ['entries'], ({ category, name }) => JSON.stringify([category, name]), 'name'),
    ...contradictions(entries),
    ...entries.flatMap((entry, index) => entryFaults(entry, ['entries', index])),
  ];
}

function entryFaults(entry: StakeholderEntry, path: Path): readonly RegisterFault[] {
  const { applies, notApplicable, sought, obtained } = entry;
  const fault = (key: 'notApplicable' | 'sought' | 'obtained', code: string, allowed: string): readonly RegisterFault[] => [
    { code: `engagement/${code}`, path: [...path, key], value: entry[key], allowed },
  ];
  const ofNobody = (key: 'sought' | 'obtained'): readonly RegisterFault[] =>
    applies === 'yes' || entry[key].length === 0 ? [] : fault(key, 'commitment-of-nobody', 'empty unless applies is "yes"');
  return [
    ...(applies === 'no' && notApplicable === null ? fault('notApplicable', 'no-reason-given', 'a reason, since applies is "no"') : []),
    ...(applies !== 'no' && notApplicable !== null ? fault('notApplicable', 'reason-without-need', 'null unless applies is "no"') : []),
    ...ofNobody('sought'),
    ...ofNobody('obtained'),
    ...repeats(sought, [...path, 'sought'], ({ commitment }) => commitment, 'commitment'),
    ...repeats(obtained, [...path, 'obtained'], ({ commitment, from }) => `${commitment} from ${from}`, 'commitment'),
  ];
}

/** A category of which there is said to be nobody has no other entry. */
function contradictions(entries: readonly StakeholderEntry[]): readonly RegisterFault[] {
  const first = new Map<string, number>();
  const denied = new Map<string, number>();
  for (const [index, { category, applies }] of entries.entries()) {
    if (!first.has(category)) first.set(category, index);
    if (applies === 'no' && !denied.has(category)) denied.set(category, index);
  }
  return entries.flatMap(({ category }, index) => {
    const [before, no] = [first.get(category), denied.get(category)];
    if (no === undefined || index === before) return [];
    const allowed = `of a category without other entries: entries[${no}] says that there is no such stakeholder; entries[${before}] has it too`;
    return [{ code: 'engagement/applies-and-does-not', path: ['entries', index, 'category'], value: category, allowed }];
  });
}

function repeats<T>(list: readonly T[], path: Path, keyOf: (item: T) => string, keyName: string): readonly RegisterFault[] {
  const seen = new Map<string, number>();
  return list.flatMap((item, index) => {
    const key = keyOf(item);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const allowed = `unique in its list; ${formatPath([...path, first])} has it already`;
    return [{ code: 'kernel/duplicate-id', path: [...path, index, keyName], value: key, allowed }];
  });
}

const readCategory: Reader<StakeholderCategoryRef> = (value, path) => {
  if (typeof value === 'string' && LOCAL.test(value)) return value as StakeholderCategoryRef;
  return readOneOf(STAKEHOLDER_CATEGORIES.map(({ id }) => id))(value, path);
};

const readCommitment: Reader<CommitmentId> = (value, path) => readOneOf(COMMITMENTS.map(({ id }) => id))(value, path);

const readEntry = readShapeOf({
  id: readId,
  category: readCategory,
  name: readNullable(readText),
  applies: readTri,
  notApplicable: readNullable(readText),
  sought: readListOf(readShapeOf({ commitment: readCommitment, on: readNullable(readCivilDate) })),
  obtained: readListOf(readShapeOf({ commitment: readCommitment, from: readOneOf(COMMITMENT_GIVERS), on: readNullable(readCivilDate) })),
});

/** A register, its structure and the rules across its entries. */
export function readStakeholderRegister(value: unknown, path: Path): StakeholderRegister {
  readShape(value, path, {
    schemaVersion: readWholeNumber(1, 1),
    id: readId,
    populationId: readNullable(readId),
    entries: readListOf(readEntry),
  });
  const register = value as StakeholderRegister;
  const fault = registerFaults(register)[0];
  if (fault) refuse(fault.code, [...path, ...fault.path], fault.value, fault.allowed);
  return register;
}
