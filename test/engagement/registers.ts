import type {
  CommitmentGiver,
  CommitmentId,
  StakeholderCategoryRef,
  StakeholderEntry,
  StakeholderRegister,
} from 'commissioning-kit/engagement';

/** An entry of somebody concerned, of whom nothing is sought yet. */
export function entry(id: string, category: StakeholderCategoryRef, change: Partial<StakeholderEntry> = {}): StakeholderEntry {
  return { id, category, name: null, applies: 'yes', notApplicable: null, sought: [], obtained: [], ...change };
}

/** An entry from which some commitments are sought and some have been given. */
export function committed(
  id: string,
  category: StakeholderCategoryRef,
  sought: readonly CommitmentId[],
  obtained: readonly (readonly [CommitmentId, CommitmentGiver, string?])[] = [],
): StakeholderEntry {
  return entry(id, category, {
    sought: sought.map((commitment) => ({ commitment, on: null })),
    obtained: obtained.map(([commitment, from, on = null]) => ({ commitment, from, on })),
  });
}

/** A register of these. */
export function registerOf(entries: readonly StakeholderEntry[]): StakeholderRegister {
  return { schemaVersion: 1, id: 'stakeholders', populationId: 'older-people', entries };
}

/** The ten groups of the text in its own order, written out a second time. */
export const TEN = [
  'local-authority-commissioners',
  'nhs-commissioners',
  'local-authority-providers',
  'nhs-providers',
  'service-users',
  'carers',
  'public',
  'politicians',
  'sector-bodies',
  'professionals',
] as const;
