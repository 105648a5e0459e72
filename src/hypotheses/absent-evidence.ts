import type { Caveat, Question } from '../kernel/finding.js';
import { readId, readKeys, readList, readObject, readOneOf } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import type { Sighting } from './evidence-line.js';
import { ratioOfNotSeeing } from './evidence-ratios.js';
import type { LikelihoodRatio } from './likelihood.js';
import { readTestPlan } from './read-plan.js';
import type { ExpectedSight, TestPlan } from './test-plan.js';

/** What is asked of an item of evidence to know what it looked for: evidence of a register fits. */
export interface EvidenceLookedFor {
  readonly item: { readonly id: string };
  readonly planItemId?: string;
  readonly seen?: Sighting;
}

/** What became of what a planned item looks for. `seen-otherwise`: neither what was expected if it holds nor if it does not. */
export type AbsenceState = 'seen' | 'not-seen' | 'seen-otherwise' | 'mixed' | 'not-looked-for' | 'not-said';

/** What became of one planned item. */
export interface PlannedSight {
  readonly planItemId: string;
  readonly information: string;
  readonly state: AbsenceState;
  /** The evidence that answers it. */
  readonly evidenceIds: readonly string[];
  /** How probable it was to be seen, as the plan has it; null where the plan does not say. */
  readonly expected: ExpectedSight | null;
  /** What not seeing it is worth, where it was looked for and the plan says what should be seen; null elsewhere. */
  readonly likelihoodRatio: LikelihoodRatio | null;
  readonly words: string;
}

/** What a plan said should be seen, and what became of it. */
export interface AbsentEvidence {
  readonly items: readonly PlannedSight[];
  /** Ids of planned items that nobody looked for: they tell nothing either way. */
  readonly notLookedFor: readonly string[];
  /** Ids of planned items that were looked for and not seen. */
  readonly notSeen: readonly string[];
  readonly unknown: readonly Question[];
  readonly caveats: readonly Caveat[];
}

/**
 * What the plan said should be seen and was not: not looked for, which tells nothing, or looked for and not seen, which tells against the
 * hypothesis as much as the plan said beforehand. Absence of evidence counts only where a plan said what should have been seen; what nobody
 * expected is missed by nobody.
 *
 * @param plan - A test plan; what its items expect, as probabilities, gives what not seeing it is worth.
 * @param evidence - Items with the planned item that they answer and what became of it, such as the evidence of a hypothesis in a register.
 * @returns Each planned item with what became of it, and for those looked for and not seen a likelihood ratio that `updateOdds` takes.
 * @throws InvalidInputError when the plan or an item of evidence is malformed.
 * Source: D-HYP-12; the rule is this library’s.
 *
 * @example
 * ```ts
 * import { absentEvidence, type TestPlan } from 'commissioning-kit/hypotheses';
 *
 * const item = { kind: 'performance', method: 'count', owner: { role: 'analyst', agencyId: null }, due: null } as const;
 * const plan: TestPlan = {
 *   items: [
 *     { ...item, id: 'falls', information: 'Fewer falls', expected: { ifTrue: 0.9, ifFalse: 0.3 } },
 *     { ...item, id: 'moves', information: 'Fewer moves to a home' },
 *   ],
 *   expectedIfTrue: null, expectedIfFalse: null, decisionRule: null,
 * };
 * const { notSeen, notLookedFor, items } = absentEvidence(plan, [{ item: { id: 'count' }, planItemId: 'falls', seen: 'expected-if-false' }]);
 * [notSeen, notLookedFor]; // => [['falls'], ['moves']]
 * items[0]?.likelihoodRatio; // => { ifTrue: 0.1, ifFalse: 0.7 }
 * ```
 */
export function absentEvidence(plan: TestPlan, evidence: readonly EvidenceLookedFor[]): AbsentEvidence {
  readTestPlan(plan, ['plan']);
  readList(evidence, ['evidence'], (line, path) => {
    const object = readObject(line, path);
    readKeys(object, path, { item: (item, at) => readKeys(readObject(item, at), at, { id: readId }) });
    if (Object.hasOwn(object, 'planItemId')) readId(object['planItemId'], [...path, 'planItemId']);
    if (Object.hasOwn(object, 'seen')) readSeen(object['seen'], [...path, 'seen']);
  });
  const items = plan.items.map(({ id, information, expected = null }): PlannedSight => {
    const lines = evidence.filter(({ planItemId }) => planItemId === id);
    const state = stateOf(lines);
    return {
      planItemId: id,
      information,
      state,
      evidenceIds: lines.map(({ item }) => item.id),
      expected,
      likelihoodRatio: state === 'not-seen' && expected !== null ? ratioOfNotSeeing(expected) : null,
      words: wordsOf(information, state, expected !== null || plan.expectedIfTrue !== null),
    };
  });
  const idsOf = (state: AbsenceState): readonly string[] =>
    items.filter((item) => item.state === state).map(({ planItemId }) => planItemId);
  return {
    items,
    notLookedFor: idsOf('not-looked-for'),
    notSeen: idsOf('not-seen'),
    unknown: items
      .filter(({ state }) => state === 'not-said')
      .map(({ planItemId, information }) => ({
        id: `seen-${planItemId}`,
        text: `Was it seen or not: ${information}?`,
        path: ['evidence'],
      })),
    caveats: [
      {
        code: 'hypotheses/absence-as-planned',
        message: 'Not seeing something counts only where it was looked for and the plan said beforehand that it should be seen',
        kind: 'reading',
        parameter: null,
        sources: [inferred('this-library', 'hypotheses, absentEvidence')],
      },
    ],
  };
}

const readSeen = /* @__PURE__ */ readOneOf(['expected-if-true', 'expected-if-false', 'neither']);

const STATES: { readonly [seen in Sighting]: AbsenceState } = {
  'expected-if-true': 'seen',
  'expected-if-false': 'not-seen',
  neither: 'seen-otherwise',
};

function stateOf(lines: readonly EvidenceLookedFor[]): AbsenceState {
  if (lines.length === 0) return 'not-looked-for';
  const seen = new Set(lines.flatMap((line) => (line.seen === undefined ? [] : [STATES[line.seen]])));
  if (seen.size > 1) return 'mixed';
  return [...seen][0] ?? 'not-said';
}

function wordsOf(information: string, state: AbsenceState, isExpected: boolean): string {
  const what = `“${information}”`;
  switch (state) {
    case 'seen':
      return `${what} was looked for and seen as expected`;
    case 'not-seen':
      return isExpected
        ? `${what} was looked for and not seen, which tells against the hypothesis`
        : `${what} was looked for and not seen, but the plan does not say that it should be seen`;
    case 'seen-otherwise':
      return `${what} was looked for, and what was seen is neither what was expected if the hypothesis holds nor if it does not`;
    case 'mixed':
      return `${what} was looked for more than once, and the answers differ`;
    case 'not-looked-for':
      return `${what} was not looked for: that it is missing tells nothing`;
    case 'not-said':
      return `${what} was looked for, and nobody said whether it was seen`;
  }
}
