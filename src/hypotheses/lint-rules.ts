import { inferred, stated, type SourceRef } from '../kernel/source.js';

/** One of the things that the statement lint looks for. */
export interface LintRuleEntry {
  readonly id: string;
  readonly label: string;
  /** What is wrong, for the person who offered the statement. */
  readonly message: string;
  /** Why it matters when the statement is to be tested. */
  readonly why: string;
  /** Whether the texts ask for it or this library does. */
  readonly basis: 'text' | 'library';
  readonly domainId: string;
  readonly sources: readonly SourceRef[];
}

const NOT_TO_BE_TAKEN_FOR = { basis: 'text', domainId: 'D-HYP-08', sources: [stated('ipc-book', 'Hypotheses')] } as const;
const OURS = { basis: 'library', domainId: 'D-HYP-F4', sources: [inferred('ipc-book', 'Hypotheses')] } as const;

/**
 * What the statement lint looks for. A hypothesis is not to be taken for an aim, an objective, a plan or an indicator, and is phrased as a
 * statement: that much the texts say (D-HYP-08, D-HYP-11). The other three are this library's, and follow from its having to be tested.
 *
 * Source: D-HYP-08, D-HYP-11, D-HYP-F4.
 *
 * @example
 * ```ts
 * import { LINT_RULES } from 'commissioning-kit/hypotheses';
 *
 * LINT_RULES.map((rule) => rule.id);
 * // => ['aim', 'objective', 'plan', 'indicator', 'question', 'double-barrelled', 'untestable', 'no-comparison']
 * LINT_RULES.filter((rule) => rule.basis === 'library').length; // => 3
 * ```
 */
export const LINT_RULES = [
  {
    id: 'aim',
    label: 'Aim',
    message: 'This reads as an aim: it says what is wanted, and leaves nothing to test',
    why: 'A wish cannot turn out false; what is believed to bring it about can',
    ...NOT_TO_BE_TAKEN_FOR,
  },
  {
    id: 'objective',
    label: 'Objective',
    message: 'This reads as an objective: it sets a level or a date to be reached, which can be met or missed without showing why',
    why: 'Whether a target is met says nothing about what works',
    ...NOT_TO_BE_TAKEN_FOR,
  },
  {
    id: 'plan',
    label: 'Plan',
    message: 'This reads as a plan: it says what somebody is to do, and not what that is believed to change',
    why: 'That something was done says nothing about whether it did any good',
    ...NOT_TO_BE_TAKEN_FOR,
  },
  {
    id: 'indicator',
    label: 'Indicator',
    message: 'This reads as an indicator: it names what is measured, and claims nothing about it',
    why: 'A measure becomes evidence only when somebody has said what it should show',
    ...NOT_TO_BE_TAKEN_FOR,
  },
  {
    id: 'question',
    label: 'Question',
    message: 'This reads as a question: a hypothesis is a statement, which can turn out false',
    why: 'Any answer suits a question; a statement says beforehand which answer is expected',
    basis: 'text',
    domainId: 'D-HYP-11',
    sources: [stated('ipc-book', 'Ex2.4')],
  },
  {
    id: 'double-barrelled',
    label: 'Two in one',
    message: 'This makes two claims that could turn out differently: evidence for one would seem to speak for both',
    why: 'One verdict cannot stand for two claims',
    ...OURS,
  },
  {
    id: 'untestable',
    label: 'Not to be tested',
    message: 'This cannot turn out false: it judges, hedges or excuses itself so that any result would fit',
    why: 'Where no observation could count against a statement, none counts for it either',
    ...OURS,
  },
  {
    id: 'no-comparison',
    label: 'No comparison',
    message: 'This compares, and does not say with what',
    why: 'More, better and cheaper can be shown only against a before, an elsewhere or an instead',
    ...OURS,
  },
] as const satisfies readonly LintRuleEntry[];

/** What a statement can be taken for, beside a hypothesis, or what is wrong with it as one. */
export type LintRule = (typeof LINT_RULES)[number]['id'];
