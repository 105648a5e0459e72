import type { Caveat, CheckFinding, Finding, Gap, Question, Reason } from '../kernel/finding.js';
import { readObject } from '../kernel/guards.js';
import { toJson, type Path } from '../kernel/json.js';
import type { CatalogueEntry } from './catalogue.js';

/** A draft: the document, and what it still lacks. There always is one. */
export interface Draft<T> extends Finding<T> {
  readonly outcome: T;
  readonly gaps: readonly Gap[];
}

/** What a check of one document found. */
export interface Checked {
  readonly reasons: readonly Reason[];
  readonly gaps: readonly Gap[];
  readonly unknown?: readonly Question[];
  readonly caveats?: readonly Caveat[];
}

/** Which of the parts are written: a reason for each, and a gap for each that is not. */
export function checkParts(written: object, catalogue: readonly CatalogueEntry[], what: string): Checked {
  const parts = written as { readonly [id: string]: unknown };
  const missing = catalogue.filter(({ id }) => parts[id] === null);
  return {
    reasons: catalogue.map(({ id, label, domainId, sources }) => ({
      code: parts[id] === null ? 'interventions/part-missing' : 'interventions/part-there',
      message: `${label}: ${parts[id] === null ? 'not written' : 'written'}`,
      path: ['parts', id],
      input: parts[id] !== null,
      basis: 'text',
      domainId,
      sources,
    })),
    gaps: missing.map(({ id, label, text, domainId }) => ({
      domainId,
      missing: label,
      path: ['parts', id],
      fill: `This part of the ${what}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
    })),
  };
}

/** One rule about what a part holds: what it lacks, said as it stands on paper. */
export function lack(domainId: string, path: Path, missing: string, fill: string): Gap {
  return { domainId, missing, path, fill };
}

/** Collects what written parts lack: a list that is empty, or something that is null. */
export function wanting(): {
  readonly found: readonly Gap[];
  readonly want: (there: readonly unknown[] | object | string | null, domainId: string, path: Path, missing: string, fill: string) => void;
} {
  const found: Gap[] = [];
  return {
    found,
    want: (there, domainId, path, missing, fill) => {
      if (there === null || (Array.isArray(there) && there.length === 0)) found.push(lack(domainId, ['parts', ...path], missing, fill));
    },
  };
}

/** The finding of a check from what its rules found. */
export function toCheckFinding(...checked: readonly Checked[]): CheckFinding {
  const gaps = checked.flatMap((part) => part.gaps);
  const unknown = checked.flatMap((part) => part.unknown ?? []);
  return {
    outcome: gaps.length > 0 ? 'gaps' : unknown.length > 0 ? 'insufficient-information' : 'complete',
    reasons: checked.flatMap((part) => part.reasons),
    unknown,
    caveats: checked.flatMap((part) => part.caveats ?? []),
    gaps,
  };
}

/** Whose agreement a document takes, and where that is said. */
interface AgreementRule extends Pick<Reason, 'basis' | 'domainId' | 'sources'> {
  /** The key of the document under which its organisations stand. */
  readonly key: string;
  readonly domainId: string;
  readonly what: string;
  readonly always?: boolean;
}

/** Organisations that have not formally agreed: unless `always`, once every part is written, for there is nothing to agree to before. */
export function checkAgreements(
  document: { readonly agreements: readonly { readonly agencyId: string }[]; readonly parts: object },
  agencies: readonly { readonly id: string; readonly name: string }[],
  { key, domainId, what, basis, sources, always = false }: AgreementRule,
): Checked {
  const agreed = new Set(document.agreements.map(({ agencyId }) => agencyId));
  const open = agencies.map((agency, index) => ({ agency, index })).filter(({ agency }) => !agreed.has(agency.id));
  const written = always || Object.values(document.parts).every((part) => part !== null);
  const reason: Reason = {
    code: open.length === 0 ? 'interventions/agreed' : written ? 'interventions/not-agreed' : 'interventions/agreement-waits',
    message:
      open.length === 0
        ? `Every organisation has formally agreed to the ${what}`
        : `Not yet agreed by ${open.map(({ agency }) => agency.name).join(', ')}${written ? '' : `: the ${what} has to be written first`}`,
    path: ['agreements'],
    input: toJson(document.agreements.map(({ agencyId }) => agencyId)),
    basis: open.length === 0 || written ? basis : 'library',
    domainId,
    sources,
  };
  const gaps = open.map(({ agency, index }) =>
    lack(domainId, [key, index], `The formal agreement of ${agency.name}`, `A decision of ${agency.name} to agree to the ${what}`),
  );
  return { reasons: [reason], gaps: written ? gaps : [] };
}

/** Fills in what a draft leaves out, so that it can be read as a whole record. Trusts nothing: what comes out still has to be parsed. */
export function fillDraft(input: unknown, defaults: object, emptyParts?: object): unknown {
  const given = readObject(input, []);
  const record = { schemaVersion: 1, figures: [], names: [], works: [], ...defaults, ...given };
  if (emptyParts === undefined) return record;
  return { ...record, parts: { ...emptyParts, ...(Object.hasOwn(given, 'parts') ? readObject(given['parts'], ['parts']) : {}) } };
}

/** The nulls that stand for parts not written. */
export function noParts<Id extends string>(catalogue: readonly { readonly id: Id }[]): { readonly [P in Id]: null } {
  return Object.fromEntries(catalogue.map(({ id }) => [id, null])) as { readonly [P in Id]: null };
}
