import type { Reason } from '../kernel/finding.js';
import type { Json, Path } from '../kernel/json.js';
import { inferred, stated } from '../kernel/source.js';

/** A reason that rests on a rule of this library. */
export function byLibrary(code: string, message: string, path: Path, input: Json): Reason {
  return {
    code: `hypotheses/${code}`,
    message,
    path,
    input,
    basis: 'library',
    domainId: 'D-HYP-F2',
    sources: [inferred('ipc-book', 'Hypotheses')],
  };
}

/** A reason that rests on what the text says. */
export function byText(code: string, message: string, path: Path, input: Json, domainId: string): Reason {
  const sources = [stated('ipc-book', domainId === 'D-HYP-12' ? 'Ex2.4' : 'Hypotheses')];
  return { ...byLibrary(code, message, path, input), basis: 'text', domainId, sources };
}
