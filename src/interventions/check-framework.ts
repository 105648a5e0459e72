import type { CheckFinding, Gap, Reason } from '../kernel/finding.js';
import { readListOf, readOneOf, readShape } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import { STAKEHOLDER_CATEGORIES, type StakeholderCategoryId } from '../reference/stakeholder-categories.js';
import { checkAgreements, checkParts, fillDraft, lack, noParts, toCheckFinding, wanting, type Draft } from './document-parts.js';
import { within } from './document-words.js';
import { FRAMEWORK_PARTS } from './framework-parts.js';
import type { CommissioningFramework, FrameworkDocuments, FrameworkInvolvement, FrameworkParts, FrameworkTerm } from './framework.js';
import { parseCommissioningFramework } from './parse-framework.js';

/** What a draft of a framework is begun with; what is left out is empty, and parts that are left out are not written. */
export type FrameworkDraft = Omit<
  CommissioningFramework,
  'schemaVersion' | 'agreements' | 'publishedOn' | 'figures' | 'names' | 'works' | 'parts'
> &
  Partial<Pick<CommissioningFramework, 'agreements' | 'publishedOn' | 'figures' | 'names' | 'works'>> & {
    readonly parts?: Partial<FrameworkParts>;
  };

/**
 * Begins a commissioning framework, or carries a draft on: eight parts, of which those not written stay as visible gaps.
 *
 * @param input - Whom it is about, the partners, and the parts written so far.
 * @returns A finding whose outcome is the framework, a record to be stored, with the gaps that {@link checkCommissioningFramework} finds.
 * @throws InvalidInputError when it is malformed: a part of white space, a link to a document that is not there, an end before a start.
 * Source: D-FWK-01 to D-FWK-09, D-FWK-F1, D-GLD-12.
 *
 * @example
 * ```ts
 * import { draftCommissioningFramework } from 'commissioning-kit/interventions';
 *
 * const draft = draftCommissioningFramework({
 *   id: 'framework', title: 'How we commission',
 *   population: { id: 'all', name: 'People in Sampleton', clientGroup: 'everybody', area: null, ages: null },
 *   partners: [
 *     { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *     { id: 'icb', name: 'Sampleton Integrated Care Board', kind: 'integrated-care-board', identifiers: [] },
 *   ],
 * });
 * draft.gaps.length; // => 8
 * ```
 */
export function draftCommissioningFramework(input: FrameworkDraft): Draft<CommissioningFramework> {
  const filled = fillDraft(input, { agreements: [], publishedOn: null }, noParts(FRAMEWORK_PARTS));
  const framework = parseCommissioningFramework(filled);
  return { ...checkFramework(framework, null), outcome: framework };
}

/**
 * Whether a framework is complete and may be published: its eight parts, an owner for every activity, documents that hang together or say why
 * not, the groups expected to take part, and the agreement of every partner, which is asked for once all parts are written or when it has
 * been published.
 *
 * @param framework - The framework; it is read strictly.
 * @param options - `expected`: the stakeholders that have to have a part in decisions. By default those that the text names: users, carers,
 *   the public, and providers of any kind.
 * @returns `complete`, when it may be published, or `gaps`: one for each part that is not written, and one for each thing that is lacking.
 * @throws InvalidInputError when it is malformed.
 * Source: D-FWK-01 to D-FWK-09, D-FWK-F2, D-GLD-12.
 *
 * @example
 * ```ts
 * import { checkCommissioningFramework, draftCommissioningFramework } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftCommissioningFramework({
 *   id: 'framework', title: 'How we commission', publishedOn: '2026-04-01',
 *   population: { id: 'all', name: 'People in Sampleton', clientGroup: 'everybody', area: null, ages: null },
 *   partners: [
 *     { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *     { id: 'icb', name: 'Sampleton Integrated Care Board', kind: 'integrated-care-board', identifiers: [] },
 *   ],
 *   agreements: [{ agencyId: 'council', on: '2026-03-10', by: 'cabinet' }],
 * });
 * const finding = checkCommissioningFramework(outcome);
 * finding.gaps[8]?.missing; // => 'The formal agreement of Sampleton Integrated Care Board'
 * ```
 */
export function checkCommissioningFramework(
  framework: CommissioningFramework,
  options: { readonly expected?: readonly StakeholderCategoryId[] } = {},
): CheckFinding {
  const read = parseCommissioningFramework(framework);
  readShape(options, ['options'], {}, { expected: readListOf(readOneOf(STAKEHOLDER_CATEGORIES.map(({ id }) => id))) });
  return checkFramework(read, options.expected ?? null);
}

/** Checks a framework that has been read. */
export function checkFramework(framework: CommissioningFramework, expected: readonly StakeholderCategoryId[] | null): CheckFinding {
  const finding = toCheckFinding(
    checkParts(framework.parts, FRAMEWORK_PARTS, 'framework'),
    { reasons: [], gaps: contentGaps(framework.parts, expected) },
    checkAgreements(framework, framework.partners, {
      key: 'partners',
      domainId: 'D-FWK-F2',
      what: 'framework',
      basis: 'library',
      sources: [inferred('ipc-book', 'Formalising')],
      // What is published has to be agreed, whatever it lacks beside.
      always: framework.publishedOn !== null,
    }),
  );
  const ready = finding.outcome === 'complete';
  const gate: Reason = {
    code: ready ? 'interventions/may-be-published' : 'interventions/not-to-be-published',
    message: ready
      ? 'The framework is complete and agreed: it may be published'
      : 'Before the framework is published its gaps have to be filled',
    path: ['publishedOn'],
    input: framework.publishedOn,
    basis: 'library',
    domainId: 'D-FWK-F2',
    sources: [inferred('ipc-book', 'Formalising')],
  };
  return { ...finding, reasons: [...finding.reasons, gate] };
}

/** The groups that the text names; any kind of provider stands for providers. */
const NAMED: readonly { readonly label: string; readonly anyOf: readonly StakeholderCategoryId[] }[] = [
  { label: 'people who use services', anyOf: ['service-users'] },
  { label: 'carers', anyOf: ['carers'] },
  { label: 'the public', anyOf: ['public'] },
  { label: 'providers', anyOf: ['independent-providers', 'local-authority-providers', 'nhs-providers'] },
];

function contentGaps(parts: FrameworkParts, expected: readonly StakeholderCategoryId[] | null): readonly Gap[] {
  const { definitions, principles, activities, roles, documents, involvement, legislation, timetable } = parts;
  const { found, want } = wanting();
  for (const concept of definitions ? (['commissioning', 'planning', 'procurement'] as const) : []) {
    const terms = definitions?.terms.filter((term: FrameworkTerm) => term.concept === concept) ?? [];
    want(terms, 'D-FWK-01', ['definitions', 'terms'], `What the partners mean by ${concept}`, 'A definition that every partner can use');
  }
  if (principles) want(principles.principles, 'D-FWK-02', ['principles', 'principles'], 'The principles themselves', 'At least one');
  if (activities) want(activities.activities, 'D-FWK-03', ['activities', 'activities'], 'The activities themselves', 'At least one');
  if (roles) want(roles.roles, 'D-FWK-04', ['roles', 'roles'], 'Who does what', 'Organisations, teams and roles');
  if (activities && roles) {
    const owned = new Set(roles.roles.flatMap(({ activityIds }) => activityIds));
    activities.activities.forEach(({ id, title }, index) => {
      const missing = `Who answers for “${title}”`;
      want(owned.has(id) ? id : null, 'D-FWK-F2', ['activities', 'activities', index], missing, 'An organisation, a team or a role');
    });
  }
  if (legislation) want(legislation.items, 'D-FWK-07', ['legislation', 'items'], 'Law and policy by name', 'At least one');
  if (timetable) want(timetable.entries, 'D-FWK-08', ['timetable', 'entries'], 'What happens when', 'At least one activity with its dates');
  return [...found, ...(documents ? documentGaps(documents) : []), ...(involvement ? groupGaps(involvement, expected) : [])];
}

function documentGaps({ documents }: FrameworkDocuments): readonly Gap[] {
  const { found, want } = wanting();
  want(documents, 'D-FWK-05', ['documents', 'documents'], 'The documents that partners have published', 'At least one');
  const linked = new Set(documents.flatMap(({ id, relatesTo }) => (relatesTo.length > 0 ? [id, ...relatesTo] : [])));
  documents.forEach(({ id, title, standsAloneBecause }, index) => {
    const missing = `What “${title}” has to do with the other documents, or why nothing`;
    want(linked.has(id) ? id : standsAloneBecause, 'D-FWK-F2', ['documents', 'documents', index], missing, 'A link, or the reason');
  });
  return found;
}

function groupGaps({ groups }: FrameworkInvolvement, expected: readonly StakeholderCategoryId[] | null): readonly Gap[] {
  const there = new Set(groups.map(({ category }) => category));
  const wanted =
    expected === null
      ? NAMED
      : [...new Set(expected)].map((id) => ({
          label: within(STAKEHOLDER_CATEGORIES.find((category) => category.id === id)?.label ?? ''),
          anyOf: [id],
        }));
  return wanted
    .filter(({ anyOf }) => !anyOf.some((id) => there.has(id)))
    .map(({ label }) =>
      lack(
        expected === null ? 'D-FWK-06' : 'D-FWK-F2',
        ['parts', 'involvement', 'groups'],
        `The part that ${label} have in decisions`,
        'What is expected of them',
      ),
    );
}
