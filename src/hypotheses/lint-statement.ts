import { readText } from '../kernel/guards.js';
import type { SourceRef } from '../kernel/source.js';
import { findSecondClaim, findSecondOf, type SecondClaim } from './find-second-claim.js';
import { seeComparison } from './lint-comparison.js';
import type { Intent } from './intent.js';
import { seeIntent } from './lint-intent.js';
import { seeQuestion } from './lint-question.js';
import { LINT_RULES, type LintRule } from './lint-rules.js';
import { suggest } from './lint-suggestion.js';
import { seeLevel, type Span } from './lint-target.js';
import { seeUntestable } from './lint-untestable.js';
import { RESULTS } from './lint-words.js';
import { readTokens, type Token } from './read-clauses.js';

/** A warning about the wording of a hypothesis. It is advice: nothing is refused for it. */
export interface LintFinding {
  /** `hypotheses/reads-as-aim` and so on. */
  readonly code: `hypotheses/reads-as-${LintRule}`;
  readonly rule: LintRule;
  readonly message: string;
  /** What to write instead; square brackets stand for what only the author knows. */
  readonly suggestion: string;
  /** The words that the rule saw. */
  readonly found: string;
  /** Where they stand, as positions of UTF-16 code units, `end` not included. */
  readonly span: Span;
  readonly domainId: string;
  readonly sources: readonly SourceRef[];
}

/**
 * Whether a statement reads as something other than a hypothesis: an aim, an objective, a plan, an indicator or a question; whether it is
 * two hypotheses at once, could not turn out false, or compares without saying with what. Rules over English words, no more: they warn, they
 * do not judge, and silence is no praise.
 *
 * @param text - The statement, in English.
 * @returns One finding for each rule that saw something, in the order of `LINT_RULES`, each with a suggestion; empty when none did.
 * @throws InvalidInputError when the text is blank or no text.
 * Source: D-HYP-08, D-HYP-11, D-HYP-F4, D-GLD-09.
 *
 * @example
 * ```ts
 * import { lintStatement } from 'commissioning-kit/hypotheses';
 *
 * lintStatement('More intensive rehabilitation after a fall will lower demand for residential care'); // => []
 * const [finding] = lintStatement('To reduce admissions');
 * finding?.rule; // => 'aim'
 * finding?.found; // => 'To'
 * finding?.suggestion; // => 'Name what you believe brings it about: “[what is done] will reduce admissions”'
 * lintStatement('Is home care too expensive?').map(({ rule }) => rule); // => ['question']
 * lintStatement('Extra care is cheaper').map(({ rule }) => rule); // => ['no-comparison']
 * ```
 */
export function lintStatement(text: string): readonly LintFinding[] {
  readText(text, ['text']);
  const tokens = readTokens(text);
  const question = seeQuestion(text, tokens);
  const intent = question ? null : seeIntent(text);
  const seen: Partial<Record<LintRule, Span>> = {};
  if (intent) seen[intent.rule] = intent;
  else {
    const untestable = seeUntestable(text, tokens);
    const comparison = untestable ? null : seeComparison(text, tokens);
    if (untestable) seen.untestable = untestable;
    if (comparison) seen['no-comparison'] = comparison;
  }
  if (question) seen.question = question;
  const second = findSecond(text, tokens, intent, question !== null);
  if (second) seen['double-barrelled'] = second;
  return LINT_RULES.flatMap(({ id, message, domainId, sources }) => {
    const span = seen[id];
    if (!span) return [];
    const { start, end } = span;
    const suggestion = suggest(id, text, { intent, second, span });
    return [
      {
        code: `hypotheses/reads-as-${id}` as const,
        rule: id,
        message,
        suggestion,
        found: text.slice(start, end),
        span: { start, end },
        domainId,
        sources,
      },
    ];
  });
}

/** Another who is to do something: a subject, and a verb that is no passive. */
const SOMEBODY = /^(?:[\w’'-]+\s+){1,7}(?:will|shall|is\s+to|are\s+to)\s+(?!be\b)/i;

function findSecond(text: string, tokens: readonly Token[], intent: Intent | null, asks: boolean): SecondClaim | null {
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  if (asks) {
    const opens = (at: number): boolean =>
      /^(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|what|why|who|which|whether|how)$/.test(wordAt(at)) ||
      (/^(?:when|where|if)$/.test(wordAt(at)) && /^(?:is|are|do|does|can|will|should)$/.test(wordAt(at + 1)));
    return findSecondOf(text, tokens, opens) ?? findSecondClaim(text, tokens);
  }
  if (intent?.rule === 'objective') {
    const levels = (at: number): boolean => {
      const [here, end] = [tokens[at] as Token, tokens.at(-1) as Token];
      const parts =
        RESULTS.has(here.word) ||
        /^(?:to|no|every|all|at|\d.*)$/.test(here.word) ||
        tokens.slice(at, at + 8).some(({ word }) => /^(?:will|down|up|by|below|to)$/.test(word));
      return (
        parts &&
        seeLevel(text.slice(0, here.start)) !== null &&
        seeLevel(text.slice(here.start, Math.min(end.end, here.start + 300))) !== null
      );
    };
    return findSecondOf(text, tokens, levels);
  }
  if (intent?.rule === 'indicator' || intent?.rule === 'aim') return null;
  const second = findSecondClaim(text, tokens);
  // The steps of one plan are one plan; another's plan is another.
  return second && intent?.rule === 'plan' && !SOMEBODY.test(second.second) ? null : second;
}
