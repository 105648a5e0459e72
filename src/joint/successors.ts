import type { CivilDate } from '../kernel/civil-date.js';
import type { AssessmentState } from './assessment.js';

/** The partners that go on in the place of others. */
export interface Successors {
  /** Those that an agency was followed by, one after the other; none for a partner that goes on itself. */
  readonly chainOf: (agencyId: string) => readonly string[];
  /** Those that became partners by a succession that had not happened yet. */
  readonly later: ReadonlySet<string>;
}

/** Who follows whom, as it stood on a day. */
export function successorsOf({ successions }: Pick<AssessmentState, 'successions'>, on: CivilDate | undefined): Successors {
  const happened = successions.filter((succession) => on === undefined || succession.on <= on);
  const next = new Map(happened.map(({ agencyId, successor }) => [agencyId, successor.id]));
  const chainOf = (agencyId: string): readonly string[] => {
    const chain: string[] = [];
    // Events that no rule has seen may let agencies follow each other in a circle.
    for (let at = next.get(agencyId); at !== undefined && at !== agencyId && !chain.includes(at); at = next.get(at)) chain.push(at);
    return chain;
  };
  const later = successions
    .filter((succession) => succession.joined && !happened.includes(succession))
    .map(({ successor }) => successor.id);
  return { chainOf, later: new Set(later) };
}
