import type { CheckFinding, Gap, Reason } from '../kernel/finding.js';
import { readNullable, readShape, refuse, TEXT, type Reader } from '../kernel/guards.js';
import { toJson, type Path } from '../kernel/json.js';
import { stated } from '../kernel/source.js';
import type { CatalogueEntry } from './catalogue.js';

/** One of the three things that the choice of an intervention rests on. */
export interface ScopingBasisEntry extends CatalogueEntry {
  readonly fill: string;
}

const DESIGNING = [stated('ipc-book', 'Designing')] as const;

/**
 * The three things that the scope of an intervention rests on (D-INT-01 to D-INT-03).
 *
 * @example
 * ```ts
 * import { SCOPING_BASES } from 'commissioning-kit/interventions';
 *
 * SCOPING_BASES.map((basis) => basis.id); // => ['purpose', 'marketUnderstanding', 'activityAnalysis']
 * ```
 */
export const SCOPING_BASES = [
  {
    id: 'purpose',
    domainId: 'D-INT-01',
    label: 'What the intervention is to achieve',
    text: 'It is clear what the intervention is for and what it should bring about',
    fill: 'A statement of what the intervention is for and what should come of it',
    sources: DESIGNING,
  },
  {
    id: 'marketUnderstanding',
    domainId: 'D-INT-02',
    label: 'The market known in detail',
    text: 'The market is understood in detail, with what stakeholders want of it and what has to be worked on',
    fill: 'An analysis of the market, of the interests of stakeholders and of what has to be worked on',
    sources: DESIGNING,
  },
  {
    id: 'activityAnalysis',
    domainId: 'D-INT-03',
    label: 'What each activity can offer',
    text: 'It is understood what the activities of commissioning can offer here, and when each is most effective',
    fill: 'An analysis of what the activities of commissioning can offer here, and when',
    sources: DESIGNING,
  },
] as const satisfies readonly ScopingBasisEntry[];

/** The id of a basis, and the key under which its text is given. */
export type ScopingBasisId = (typeof SCOPING_BASES)[number]['id'];

/** What is written for each of the three bases; blank text and null are nothing. */
export type ScopingBasis = { readonly [Id in ScopingBasisId]: string | null };

const readWords: Reader<string> = (value, path) => (typeof value === 'string' ? value : refuse('kernel/not-a-text', path, value, 'a text'));
const readBasis = /* @__PURE__ */ readNullable(readWords);

/**
 * Whether the three bases are there on which an intervention is chosen and scoped. Without them no recommendation is sound.
 *
 * @param basis - What is written for `purpose`, `marketUnderstanding` and `activityAnalysis`; blank text counts as absent, as null does.
 * @returns `complete`, or `gaps` with one for each basis that is missing.
 * @throws InvalidInputError when a basis is neither text nor null, or a key is missing or unknown.
 * Source: D-INT-01 to D-INT-03, D-INT-F2.
 *
 * @example
 * ```ts
 * import { checkScopingBasis } from 'commissioning-kit/interventions';
 *
 * const finding = checkScopingBasis({
 *   purpose: 'Fewer older people who need a hospital bed', marketUnderstanding: 'Market analysis of March 2026', activityAnalysis: '  ',
 * });
 * finding.outcome; // => 'gaps'
 * finding.gaps.map((gap) => gap.domainId); // => ['D-INT-03']
 * ```
 */
export function checkScopingBasis(basis: ScopingBasis): CheckFinding {
  readScopingBasis(basis, []);
  const reasons: Reason[] = [];
  const gaps: Gap[] = [];
  for (const { id, domainId, label, fill, sources } of SCOPING_BASES) {
    const there = basis[id] !== null && TEXT.test(basis[id]);
    reasons.push({
      code: there ? 'interventions/basis-there' : 'interventions/basis-missing',
      message: `${label}: ${there ? 'written down' : 'not written down'}`,
      path: [id],
      input: toJson(basis[id]),
      basis: 'text',
      domainId,
      sources,
    });
    if (!there) gaps.push({ domainId, missing: label, path: [id], fill });
  }
  return { outcome: gaps.length > 0 ? 'gaps' : 'complete', reasons, unknown: [], caveats: [], gaps };
}

/** What is written for each of the three bases. */
export function readScopingBasis(value: unknown, path: Path): ScopingBasis {
  return readShape(value, path, Object.fromEntries(SCOPING_BASES.map(({ id }) => [id, readBasis]))) as ScopingBasis;
}
