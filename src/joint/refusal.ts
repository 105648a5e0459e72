import type { Reason } from '../kernel/finding.js';
import type { Json, Path } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';

/** A reason of this library why a command is refused. */
export function refusal(
  code: string,
  message: string,
  path: Path,
  input: Json,
  { domainId = 'D-JCM-F2', sources = [] }: { readonly domainId?: string; readonly sources?: readonly SourceRef[] } = {},
): Reason {
  return { code: `joint/${code}`, message, path, input, basis: 'library', domainId, sources };
}
