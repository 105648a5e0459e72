import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { readId, readList, readShape, readTri, readUnique } from '../kernel/guards.js';
import { JOINT_OR_POOLED } from '../kernel/readings-of-joint-work.js';
import { inferred, stated } from '../kernel/source.js';
import { APPROACH_CRITERIA, suitOf, type ApproachSituation, type Weight } from './approach-criteria.js';
import { JOINT_APPROACHES, LEVELS, type Level } from './levels.js';

/** An approach that suits, with what speaks for it and what against it. */
export interface SuggestedApproach {
  readonly approach: Level;
  /** Whether budgets can be pooled under it: within one organisation or network if integrated, for areas chosen together if joint. */
  readonly pooledBudgets: Tri;
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
}

const JOINTLY = 'Commissioning jointly';

/**
 * Which joint approaches suit a situation, each with what speaks for it and what against it. The text makes two choices, integrated for older
 * people and parallel for special educational needs, and says why; the criteria are drawn from them. Without an agreed common agenda nothing
 * above parallel is suggested. The approaches stand in the order of the matrix, which is none of merit.
 *
 * @param situation - Five answers, each `'yes'`, `'no'` or `'unknown'`; and the partners’ ids, two or more, if wanted.
 * @returns A finding with the approaches that suit, at least one; `'insufficient-information'` where none can be said to suit yet.
 * @throws InvalidInputError on an answer outside the three, an unknown key, fewer than two partners or one listed twice.
 * Source: D-JNT-F1, D-JNT-05, D-JNT-11 to D-JNT-16, D-EVD-13.
 *
 * @example
 * ```ts
 * import { suggestApproach } from 'commissioning-kit/joint';
 *
 * // Older people: care and health are hard to tell apart, and the money can be put together.
 * const older = suggestApproach({
 *   needsEntwined: 'yes', commonAgenda: 'yes', budgetsAggregable: 'yes', partnersWilling: 'yes', sameProviders: 'yes',
 * });
 * const suggested = older.outcome === 'insufficient-information' ? [] : older.outcome;
 * suggested.map(({ approach, pooledBudgets }) => [approach, pooledBudgets]); // => [['integrated', 'yes']]
 * suggested[0]?.against.map((reason) => reason.domainId); // => ['D-JNT-11', 'D-EVD-13']
 * ```
 */
export function suggestApproach(situation: ApproachSituation): Finding<readonly SuggestedApproach[]> {
  readShape(situation, [], Object.fromEntries(APPROACH_CRITERIA.map(({ id }) => [id, readTri])), {
    partners: (value, path) => readUnique(readList(value, path, readId, { min: 2 }), path, (id) => id, ''),
  });
  const suits = suitOf(situation);
  const suggested = LEVELS.filter((level) => suits[level] === 'yes').map((level) => suggestionOf(level, situation));
  return {
    outcome: suggested.length === 0 ? 'insufficient-information' : suggested,
    reasons: [
      ...answersOf(situation, () => true, 'answer'),
      ...LEVELS.filter((level) => suits[level] === 'no').map((level) => notSuggested(level, situation)),
    ],
    unknown: questionsOf(situation),
    caveats: caveatsOf(suggested),
  };
}

function suggestionOf(approach: Level, situation: ApproachSituation): SuggestedApproach {
  return {
    approach,
    pooledBudgets: approach === 'joint' || approach === 'integrated' ? situation.budgetsAggregable : 'no',
    for: [...answersOf(situation, (weight) => weight.for.includes(approach), 'speaks-for'), ...casesOf(approach, situation)],
    against: [...answersOf(situation, (weight) => weight.against.includes(approach), 'speaks-against'), ...standingDoubts(approach)],
  };
}

/** The answers that a weight is picked from, as reasons. */
function answersOf(situation: ApproachSituation, pick: (weight: Weight) => boolean, code: string): Reason[] {
  return APPROACH_CRITERIA.flatMap((criterion) => {
    const answer = situation[criterion.id];
    if (answer === 'unknown' || !pick(criterion[answer])) return [];
    const { id, basis, domainId, sources } = criterion;
    return [{ code: `joint/${code}`, message: criterion[answer].text, path: [id], input: answer, basis, domainId, sources }];
  });
}

/** The choices that the text makes, where the situation is like the case. */
function casesOf(approach: Level, { needsEntwined, budgetsAggregable }: ApproachSituation): Reason[] {
  const chosen = (message: string, path: string, domainId: string): Reason => ({
    code: 'joint/case-choice',
    message,
    path: [path],
    input: null,
    basis: 'text',
    domainId,
    sources: [stated('ipc-book', JOINTLY)],
  });
  if (approach === 'integrated' && needsEntwined === 'yes') {
    return [
      chosen(
        'The text chose integrated, with pooled budgets, for older people, whose needs of care and of health are hard to tell apart',
        'needsEntwined',
        'D-JNT-12',
      ),
    ];
  }
  if (approach === 'parallel' && budgetsAggregable === 'no') {
    return [
      chosen(
        'The text chose parallel for special educational needs, where budgets held by schools are hard to put together',
        'budgetsAggregable',
        'D-JNT-13',
      ),
    ];
  }
  return [];
}

const NOT_INEVITABLY_BETTER = 'Integrated is not better in itself: it depends on the situation and on the intervention';
const LITTLE_EVIDENCE =
  'Full integration is rare and found in few service areas, research on how well joint commissioning works is scarce, and success differs much between places and services';

/** What the texts say against an approach in any situation. */
function standingDoubts(approach: Level): Reason[] {
  if (approach !== 'joint' && approach !== 'integrated') return [];
  const reason = { code: 'joint/speaks-against', path: [], input: null, basis: 'text' as const };
  const evidence = { ...reason, message: LITTLE_EVIDENCE, domainId: 'D-EVD-13', sources: [stated('practitioner-blog', 'Commissioning')] };
  if (approach === 'joint') return [evidence];
  return [{ ...reason, message: NOT_INEVITABLY_BETTER, domainId: 'D-JNT-11', sources: [stated('ipc-book', JOINTLY)] }, evidence];
}

/** What shut an approach out. */
function notSuggested(approach: Level, situation: ApproachSituation): Reason {
  const { label, domainId } = JOINT_APPROACHES.find(({ id }) => id === approach) as (typeof JOINT_APPROACHES)[number];
  const against = answersOf(situation, (weight) => weight.against.includes(approach), 'speaks-against');
  return {
    code: 'joint/not-suggested',
    message: `${label} is not suggested: ${against.map(({ message }) => message.charAt(0).toLowerCase() + message.slice(1)).join('; ')}`,
    path: [],
    input: Object.fromEntries(against.flatMap(({ path, input }) => path.map((key) => [key, input]))),
    basis: 'library',
    domainId,
    sources: [inferred('ipc-book', JOINTLY)],
  };
}

function questionsOf(situation: ApproachSituation): readonly Question[] {
  return APPROACH_CRITERIA.filter(({ id }) => situation[id] === 'unknown').map(({ id, question }) => ({ id, text: question, path: [id] }));
}

function caveatsOf(suggested: readonly SuggestedApproach[]): readonly Caveat[] {
  const pools = suggested.some(({ approach }) => approach === 'joint' || approach === 'integrated');
  return [
    {
      code: 'joint/criteria-from-two-cases',
      message: 'The criteria and how they are weighed are drawn from the two cases of the text; what willingness decides is ours',
      kind: 'library-default',
      parameter: null,
      sources: [inferred('ipc-book', JOINTLY)],
    },
    {
      code: 'joint/integrated-not-inevitably-better',
      message: NOT_INEVITABLY_BETTER,
      kind: 'reading',
      parameter: null,
      sources: [stated('ipc-book', JOINTLY)],
    },
    {
      code: 'joint/limited-evidence',
      message: LITTLE_EVIDENCE,
      kind: 'data',
      parameter: null,
      sources: [stated('practitioner-blog', 'Commissioning')],
    },
    ...(pools ? [caveatOfReading(JOINT_OR_POOLED)] : []),
  ];
}
