import type { Reason } from '../kernel/finding.js';
import { inferred, stated } from '../kernel/source.js';
import { COMMITMENTS, PEOPLE_GROUPS, type CommitmentId } from './commitments.js';
import type { CommitmentStanding } from './commitment-gap.js';
import { stakeholderLabel, type StakeholderEntry } from './stakeholder-register.js';

/** What a reader should see in where commitment stands. */
export function commitmentReasons(entries: readonly StakeholderEntry[], standing: CommitmentStanding): readonly Reason[] {
  return [...entryReasons(entries, standing), ...peopleReasons(standing), ...startReasons(standing)];
}

function entryReasons(entries: readonly StakeholderEntry[], { gaps }: CommitmentStanding): readonly Reason[] {
  const reasons: Reason[] = [];
  const gapOf = new Map(gaps.map((gap) => [gap.entryId, gap]));
  for (const [index, entry] of entries.entries()) {
    const gap = gapOf.get(entry.id);
    if (gap === undefined) continue;
    const add = (
      code: string,
      message: string,
      input: readonly CommitmentId[],
      rest: Pick<Reason, 'basis' | 'domainId' | 'sources'>,
    ): void => {
      const path = ['register', 'entries', index];
      reasons.push({ code: `engagement/${code}`, message: `${stakeholderLabel(entry)}: ${message}`, path, input, ...rest });
    };
    if (gap.missing.length > 0) {
      add('commitment-missing', `sought and not obtained: ${list(gap.missing)}`, gap.missing, OURS);
    }
    if (gap.byOrganisationOnly.length > 0) {
      add(
        'organisation-stands-in',
        `given by an organisation, which does not mean that the people have: ${list(gap.byOrganisationOnly)}`,
        gap.byOrganisationOnly,
        TEXT,
      );
    }
    const asked = (id: CommitmentId): boolean => gap.sought.includes(id) || gap.unsought.includes(id);
    if (gap.sought.includes('commit-to-implementation') && !asked('agree-reason-for-change')) {
      add(
        'implementation-without-reason',
        'implementation is sought from somebody who was never asked to agree with the reason for change',
        ['commit-to-implementation'],
        OURS,
      );
    }
  }
  return reasons;
}

function peopleReasons({ peopleNotHeard }: CommitmentStanding): readonly Reason[] {
  return peopleNotHeard.map(({ group, commitments }) => ({
    code: 'engagement/people-not-heard',
    message: `${PEOPLE_GROUPS.find(({ id }) => id === group)?.label ?? group}: organisations have given and the people have not: ${list(commitments)}`,
    path: ['register', 'entries'],
    input: commitments,
    ...TEXT,
  }));
}

/** What is asked for so far settles that something must be done, and not what. */
function startReasons({ totals }: CommitmentStanding): readonly Reason[] {
  const sought = totals.filter((total) => total.sought > 0).map(({ commitment }) => commitment);
  if (sought.length === 0 || sought.includes('agree-proposed-changes') || sought.includes('commit-to-implementation')) return [];
  return [
    {
      code: 'engagement/only-a-start',
      message:
        'Nobody is asked yet to agree with changes or to carry them out: it is settled at most that something must be done, not what',
      path: ['register', 'entries'],
      input: sought,
      basis: 'text',
      domainId: 'D-STK-19',
      sources: [stated('ipc-book', 'Refining')],
    },
  ];
}

const OURS = { basis: 'library', domainId: 'D-STK-F2', sources: [inferred('ipc-book', 'Ex2.3')] } as const;
const TEXT = { basis: 'text', domainId: 'D-STK-20', sources: [stated('ipc-book', 'Refining')] } as const;

function list(ids: readonly CommitmentId[]): string {
  return ids.map((id) => (COMMITMENTS.find((entry) => entry.id === id)?.label ?? id).toLowerCase()).join(', ');
}
