import type { CommitmentObtained, StakeholderEntry } from '../engagement/index.js';
import type { AnsweredStakeholder } from './workbook.js';

/** The stakeholders of the third exercise as the entries of a register. What is blank about one is not known. */
export function registerEntries(rows: readonly AnsweredStakeholder[]): readonly StakeholderEntry[] {
  return rows.map(({ id, category, name, applies, notApplicable, sought, givenByOrganisation, givenByPeople }) => ({
    id,
    category,
    name: name ?? null,
    applies,
    notApplicable: notApplicable ?? null,
    sought: (sought ?? []).map((commitment) => ({ commitment, on: null })),
    obtained: [...given('organisation', givenByOrganisation), ...given('people', givenByPeople)],
  }));
}

function given(
  from: CommitmentObtained['from'],
  commitments: readonly CommitmentObtained['commitment'][] = [],
): readonly CommitmentObtained[] {
  return commitments.map((commitment) => ({ commitment, from, on: null }));
}
