import type { AreaId, AssessmentState, DescriptorId } from '../joint/index.js';
import type { Question } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import type { Evidence } from '../kernel/records.js';
import { inForce } from './in-force.js';
import type { Programme } from './programme.js';
import type { ProgrammeState } from './replay-streams.js';
import { hypothesesOf } from './thread-ends.js';

/** Something on record in a programme that bears on how far partners work together in an area. */
export interface ClaimRecord {
  readonly kind: 'contract' | 'funding' | 'evidence';
  /** The id of the contract or of the item of evidence. */
  readonly id: string;
  readonly name: string;
  /** `together`: it shows two partners or more in it; `one-partner`: one alone. */
  readonly shows: 'together' | 'one-partner';
  /** The partners that it shows, by their ids; a payer of whom no more than its kind is said as `payer:nhs`. */
  readonly parties: readonly string[];
  /** The example of the matrix that it may stand for, where it shows partners together. */
  readonly descriptorId: DescriptorId | null;
  readonly path: Path;
}

/** What is on record of one area, and what the records leave open. */
export interface RecordsOfArea {
  readonly records: readonly ClaimRecord[];
  readonly unknown: readonly Question[];
}

type Reader = (programme: Programme, state: ProgrammeState, assessment: AssessmentState) => RecordsOfArea;

/** Which records bear on which area. The rest of the areas leave nothing that a programme holds. */
export const RECORDS_OF: { readonly [area in AreaId]?: Reader } = {
  'needs-and-market-intelligence': needsEvidence,
  'resource-allocation-and-management': sharedFunding,
  contracting: sharedContracts,
};

/** Contracts that have not ended: who buys. */
function sharedContracts(programme: Programme, _state: ProgrammeState, { agencies }: AssessmentState): RecordsOfArea {
  const partners = new Set(agencies.map(({ id }) => id));
  const running = runningOf(programme);
  return {
    records: running.flatMap(({ contract, index }) => {
      const parties = (contract.buyerIds ?? []).filter((id) => partners.has(id));
      return recordOf('contract', contract.id, contract.title ?? contract.id, parties, 'CO-J1', ['contracts', index, 'buyerIds']);
    }),
    unknown: running
      .filter(({ contract }) => contract.buyerIds === undefined || contract.buyerIds.length === 0)
      .map(({ contract, index }) => ({
        id: `buyers-of-${contract.id}`,
        text: `Who buys ${contract.title ?? contract.id}?`,
        path: ['contracts', index, 'buyerIds'],
      })),
  };
}

const PUBLIC = ['council', 'nhs', 'education'];

/** Contracts that have not ended: whose money pays, as it stands on the day of the programme. */
function sharedFunding(programme: Programme, _state: ProgrammeState, { agencies }: AssessmentState): RecordsOfArea {
  const partners = new Set(agencies.map(({ id }) => id));
  const running = runningOf(programme);
  const records = running.flatMap(({ contract, index }) => {
    const parts = inForce(contract.funding ?? [], contract, programme.asOf)?.parts ?? [];
    const payers = parts.flatMap(({ funder, agencyId }) =>
      agencyId === undefined ? (PUBLIC.includes(funder) ? [`payer:${funder}`] : []) : partners.has(agencyId) ? [agencyId] : [],
    );
    return recordOf('funding', contract.id, contract.title ?? contract.id, payers, 'RA-J1', ['contracts', index, 'funding']);
  });
  return {
    records,
    unknown: [
      ...running
        .filter(({ contract }) => contract.funding === undefined || contract.funding.length === 0)
        .map(({ contract, index }) => ({
          id: `payers-of-${contract.id}`,
          text: `Whose money pays for ${contract.title ?? contract.id}?`,
          path: ['contracts', index, 'funding'],
        })),
      ...(records.some(({ shows }) => shows === 'together')
        ? [
            {
              id: 'one-budget',
              text: 'Several partners pay for one contract: is their money held in one budget, or does each pay its share?',
              path: ['contracts'],
            },
          ]
        : []),
    ],
  };
}

function runningOf({
  contracts,
  asOf,
}: Programme): readonly { readonly contract: Programme['contracts'][number]; readonly index: number }[] {
  return contracts.map((contract, index) => ({ contract, index })).filter(({ contract: { term } }) => term.to === null || term.to >= asOf);
}

/** Evidence of need that partners cite for their ratings. */
function needsEvidence(programme: Programme, state: ProgrammeState, { ratings }: AssessmentState): RecordsOfArea {
  const items: readonly Evidence[] = [
    ...programme.evidence,
    ...hypothesesOf(state).flatMap(({ hypothesis }) => hypothesis.evidence.map(({ item }) => item)),
  ];
  const needs = [...new Map(items.filter(({ kind }) => kind === 'need').map((item) => [item.id, item])).values()];
  const records = needs.flatMap(({ id, title }) => {
    const citing = ratings.filter(({ evidenceIds }) => evidenceIds.includes(id)).map(({ agencyId }) => agencyId);
    return recordOf('evidence', id, title, citing, 'NM-J1', ['evidence']);
  });
  const uncited = needs.length - records.length;
  return {
    records,
    unknown:
      uncited === 0
        ? []
        : [
            {
              id: 'whose-analysis',
              text: 'Some evidence of need is cited by no partner for its ratings: who made it, and who works from it?',
              path: ['evidence'],
            },
          ],
  };
}

function recordOf(
  kind: ClaimRecord['kind'],
  id: string,
  name: string,
  named: readonly string[],
  descriptorId: DescriptorId,
  path: Path,
): readonly ClaimRecord[] {
  const parties = [...new Set(named)];
  if (parties.length === 0) return [];
  const isShared = parties.length > 1;
  return [{ kind, id, name, shows: isShared ? 'together' : 'one-partner', parties, descriptorId: isShared ? descriptorId : null, path }];
}
