import type { Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';

/** What stands against a command: what nothing can set aside, and what a reason given with the command can. */
export interface Objections {
  readonly fixed: readonly Reason[];
  readonly overridable: readonly Reason[];
}

export const NO_OBJECTIONS: Objections = { fixed: [], overridable: [] };

/** Objections that no reason can set aside. */
export function refused(...fixed: readonly Reason[]): Objections {
  return { fixed, overridable: [] };
}

/** The reason why a command is refused; by default a rule of this library about how a cycle goes. */
export function objection(
  code: string,
  message: string,
  path: Path,
  rest: {
    readonly input: Reason['input'];
    readonly basis?: Reason['basis'];
    readonly domainId?: string;
    readonly sources?: readonly SourceRef[];
  },
): Reason {
  const { input, basis = 'library', domainId = 'D-CYC-F2', sources = [] } = rest;
  return { code: `cycle/${code}`, message, path, input, basis, domainId, sources };
}
