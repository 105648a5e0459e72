import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, CheckFinding, Gap, Question, Reason, Tri } from '../kernel/finding.js';
import { readOneOf, readShape } from '../kernel/guards.js';
import { GAPS_IN_STAKEHOLDERS } from '../kernel/readings-of-method.js';
import { inferred } from '../kernel/source.js';
import { STAKEHOLDER_CATEGORIES } from '../reference/stakeholder-categories.js';
import { readStakeholderRegister, stakeholderLabel, type StakeholderEntry, type StakeholderRegister } from './stakeholder-register.js';

type Category = (typeof STAKEHOLDER_CATEGORIES)[number];

/** What the register says of one category. */
interface Standing {
  readonly category: Category;
  /** The entries of the category, with their places in the register. */
  readonly entries: readonly { readonly entry: StakeholderEntry; readonly index: number }[];
  /** Whether anybody of the category is concerned; null when the register is silent. */
  readonly applies: Tri | null;
}

/**
 * Which groups with a stake a register leaves out. Each of the ten groups of the worked cases has an entry, or a reason why it has none. The
 * three groups that the text names elsewhere, or leaves out, are noted beside, or required too.
 *
 * @param register - Who has a stake, and to what they have committed themselves.
 * @param options - `added`: whether the three added groups are `'noted'` in a caveat where they are missing (the default) or `'required'`.
 * @returns `'gaps'` where a required group is missing; `'insufficient-information'` where none is and of some it is not known whether they are
 *   concerned; else `'complete'`.
 * @throws InvalidInputError on an unknown category, an entry that stands twice, a group that both is and is not concerned, or a missing or
 *   blank reason.
 * Source: D-STK-F1, D-STK-01 to D-STK-14, D-AMB-23.
 *
 * @example
 * ```ts
 * import { stakeholderCoverage } from 'commissioning-kit/engagement';
 *
 * const finding = stakeholderCoverage({
 *   schemaVersion: 1, id: 'stakeholders', populationId: null,
 *   entries: [
 *     { id: 'icb', category: 'nhs-commissioners', name: null, applies: 'yes', notApplicable: null, sought: [], obtained: [] },
 *     { id: 'in-house', category: 'local-authority-providers', name: null, applies: 'no',
 *       notApplicable: 'The council has no provider of its own', sought: [], obtained: [] },
 *   ],
 * });
 * finding.outcome; // => 'gaps'
 * finding.gaps.length; // => 8
 * finding.gaps[0]?.missing; // => 'Local authority commissioners and planners: no entry, and no reason for having none'
 * ```
 */
export function stakeholderCoverage(register: StakeholderRegister, options: { readonly added?: 'noted' | 'required' } = {}): CheckFinding {
  readStakeholderRegister(register, ['register']);
  readShape(options, ['options'], {}, { added: readOneOf(['noted', 'required']) });
  const standings = standingsOf(register);
  const required = standings.filter(({ category }) => category.listed === 'worked-cases' || options.added === 'required');
  const noted = standings.filter((standing) => !required.includes(standing) && standing.applies === null);
  const gaps = required.filter(({ applies }) => applies === null).map(toGap);
  const open = required.some(({ applies }) => applies === 'unknown');
  return {
    outcome: gaps.length > 0 ? 'gaps' : open ? 'insufficient-information' : 'complete',
    reasons: [...standings.flatMap(toReasons), ...localReasons(register)],
    unknown: standings.flatMap(toQuestions),
    caveats: [caveatOfReading(GAPS_IN_STAKEHOLDERS, { parameter: 'added' }), ...noted.map(toCaveat)],
    gaps,
  };
}

function standingsOf({ entries }: StakeholderRegister): readonly Standing[] {
  const byCategory = new Map<string, { readonly entry: StakeholderEntry; readonly index: number }[]>();
  for (const [index, entry] of entries.entries()) {
    const list = byCategory.get(entry.category);
    if (list) list.push({ entry, index });
    else byCategory.set(entry.category, [{ entry, index }]);
  }
  return STAKEHOLDER_CATEGORIES.map((category) => {
    const own = byCategory.get(category.id) ?? [];
    const says = (answer: Tri): boolean => own.some(({ entry }) => entry.applies === answer);
    return { category, entries: own, applies: says('yes') ? 'yes' : says('unknown') ? 'unknown' : says('no') ? 'no' : null };
  });
}

/** A group that the text lists is asked for by the text; the added ones are ours. */
function basisOf({ listed }: Category): Reason['basis'] {
  return listed === 'worked-cases' ? 'text' : 'library';
}

function toGap({ category }: Standing): Gap {
  return {
    domainId: category.domainId,
    missing: `${category.label}: no entry, and no reason for having none`,
    path: ['register', 'entries'],
    fill: 'An entry in the register, or the reason why there is no such stakeholder',
  };
}

function toReasons({ category, entries, applies }: Standing): readonly Reason[] {
  const reason = (code: string, message: string, index: number, basis: Reason['basis']): Reason => ({
    code: `engagement/${code}`,
    message,
    path: ['register', 'entries', index],
    input: entries.filter(({ entry }) => entry.applies === applies).map(({ entry }) => entry.id),
    basis,
    domainId: category.domainId,
    sources: category.sources,
  });
  const first = entries.find(({ entry }) => entry.applies === applies);
  if (first === undefined || applies === 'unknown') return [];
  if (applies === 'no') {
    return [
      reason('group-not-applicable', `${category.label}: not applicable, because ${first.entry.notApplicable}`, first.index, 'caller'),
    ];
  }
  const concerned = entries.filter(({ entry }) => entry.applies === 'yes').length;
  return [
    reason(
      'group-in-register',
      `${category.label}: ${concerned === 1 ? 'one entry' : `${concerned} entries`} in the register`,
      first.index,
      basisOf(category),
    ),
  ];
}

function localReasons({ entries }: StakeholderRegister): readonly Reason[] {
  return entries.flatMap((entry, index) => {
    if (!entry.category.startsWith('local:') || entry.applies !== 'yes') return [];
    return [
      {
        code: 'engagement/group-of-your-own',
        message: `${stakeholderLabel(entry)}: a group beyond the catalogue, whose list is a start and not closed`,
        path: ['register', 'entries', index],
        input: entry.id,
        basis: 'caller' as const,
        domainId: 'D-STK-11',
        sources: [inferred('ipc-book', 'What to commission?')],
      },
    ];
  });
}

function toQuestions({ entries }: Standing): readonly Question[] {
  return entries.flatMap(({ entry, index }) =>
    entry.applies === 'unknown'
      ? [{ id: entry.id, text: `${stakeholderLabel(entry)}: is there a stake here?`, path: ['register', 'entries', index, 'applies'] }]
      : [],
  );
}

function toCaveat({ category }: Standing): Caveat {
  return {
    code: 'engagement/added-group-missing',
    message: `${category.label} are not among the ten groups of the text and have no entry`,
    kind: 'reading',
    parameter: 'added',
    sources: category.sources,
  };
}
