import { readText } from '../kernel/guards.js';
import { inferred, stated, type SourceRef } from '../kernel/source.js';
import { findSecondClaim } from './find-second-claim.js';
import { IMPERATIVES, isPhrase, openingVerb } from './opening-verb.js';

/** What a statement can be taken for, beside a hypothesis. */
export type LintRule = 'aim' | 'objective' | 'plan' | 'indicator' | 'question' | 'double-barrelled';

/** A warning about the wording of a hypothesis. It is advice: nothing is refused for it. */
export interface LintFinding {
  /** `hypotheses/reads-as-aim` and so on. */
  readonly code: `hypotheses/reads-as-${LintRule}`;
  readonly rule: LintRule;
  readonly message: string;
  /** What to write instead; square brackets stand for what only the author knows. */
  readonly suggestion: string;
  /** The part of the text that the rule saw, as positions of UTF-16 code units, `end` not included. */
  readonly span: { readonly start: number; readonly end: number };
  readonly domainId: string;
  readonly sources: readonly SourceRef[];
}

interface Seen {
  readonly start: number;
  readonly end: number;
  readonly suggestion: string;
}

interface Rule {
  readonly rule: LintRule;
  readonly message: string;
  readonly domainId: string;
  readonly sources: readonly SourceRef[];
  readonly see: (text: string) => Seen | null;
}

const NOT_TO_BE_TAKEN_FOR = { domainId: 'D-HYP-08', sources: [stated('ipc-book', 'Hypotheses')] } as const;

const RULES: readonly Rule[] = [
  { rule: 'aim', message: 'This reads as an aim: it says what is wanted, and leaves nothing to test', ...NOT_TO_BE_TAKEN_FOR, see: seeAim },
  {
    rule: 'objective',
    message: 'This reads as an objective: it sets a target with a date, which can be met or missed without showing why',
    ...NOT_TO_BE_TAKEN_FOR,
    see: seeObjective,
  },
  {
    rule: 'plan',
    message: 'This reads as a plan: it says what somebody will do, and not what that is believed to change',
    ...NOT_TO_BE_TAKEN_FOR,
    see: seePlan,
  },
  {
    rule: 'indicator',
    message: 'This reads as an indicator: it names what is measured, and claims nothing about it',
    ...NOT_TO_BE_TAKEN_FOR,
    see: seeIndicator,
  },
  {
    rule: 'question',
    message: 'This reads as a question: a hypothesis is a statement, which can turn out false',
    domainId: 'D-HYP-11',
    sources: [stated('ipc-book', 'Ex2.4')],
    see: seeQuestion,
  },
  {
    rule: 'double-barrelled',
    message: 'This makes two claims, each with a cause of its own: evidence for one would seem to speak for both',
    domainId: 'D-HYP-F4',
    sources: [inferred('ipc-book', 'Hypotheses')],
    see: findSecondClaim,
  },
];

/**
 * Whether a statement reads as something other than a hypothesis: an aim, an objective, a plan, an indicator, a question, or two
 * hypotheses at once. Rules over English words, no more: they warn, they do not judge, and silence is no praise.
 *
 * @param text - The statement, in English.
 * @returns One finding for each rule that saw something, each with a suggestion; empty when none did.
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
 * finding?.suggestion; // => 'Name what you believe brings it about: “[what is done] will reduce admissions”'
 * lintStatement('How many?').map(({ rule }) => rule); // => ['question']
 * ```
 */
export function lintStatement(text: string): readonly LintFinding[] {
  readText(text, ['text']);
  return RULES.flatMap(({ rule, message, domainId, sources, see }) => {
    const seen = see(text);
    if (seen === null) return [];
    const { start, end, suggestion } = seen;
    return [{ code: `hypotheses/reads-as-${rule}` as const, rule, message, suggestion, span: { start, end }, domainId, sources }];
  });
}

const LABEL = /^\s*(?:(?:our|the|overall|key|main|strategic|specific)\s+)*([a-z]+)(?:\s+\d+)?\s*(?::|\s[–—-])\s*(?=\S)/i;

/** A statement that is headed by the name of what it is, such as `Aim: …` or `Objective 3: …`. */
function seeLabel(text: string, names: RegExp): { readonly start: number; readonly end: number; readonly rest: string } | null {
  const label = LABEL.exec(text);
  if (!label || !names.test(label[1] as string)) return null;
  return { start: 0, end: label[0].trimEnd().length, rest: text.slice(label[0].length) };
}

const PURPOSE =
  /^\s*(?:in order to|so as to|to)\s+(?!(?:date|some|many|most|all|both|every|a|an|the|older|younger|people|carers|what|this|that|these|those|their|its)\b)(?=[a-z])/i;
const DECLARED =
  /^\s*(?:our|the)\s+(?:\w+\s+)?(?:aim|goal|vision|mission|ambition|purpose)\b.{0,80}?\bis\s+(?:to|that|for|fewer|less|more|better|an?)\b/i;
const WANTED = /^\s*(?:we|i|partners|commissioners)\s+(?:all\s+)?(?:aim|want|wish|hope|seek|aspire|would like)\b\s*/i;

function seeAim(text: string): Seen | null {
  const label = seeLabel(text, /^(?:aims?|goals?|vision|mission|purpose|ambition)$/i);
  if (label) return { ...label, suggestion: nameCause(`lead to ${quote(label.rest)}`) };
  const purpose = PURPOSE.exec(text);
  if (purpose) return { ...spanOf(purpose), suggestion: nameCause(quote(text.slice(purpose[0].length))) };
  const declared = DECLARED.exec(text) ?? WANTED.exec(text);
  if (declared) return { ...spanOf(declared), suggestion: nameCause('[bring this about]') };
  const opening = openingVerb(text, IMPERATIVES.aim);
  if (opening && !hasTarget(text)) return { ...opening, suggestion: nameCause(opening.gerund ? '[bring this about]' : quote(text)) };
  return null;
}

function nameCause(effect: string): string {
  return `Name what you believe brings it about: “[what is done] will ${effect}”`;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${MONTH}(?:\\s+\\d{4})?|(?:19|20)\\d{2}(?:/\\d{2})?|the\\s+end\\s+of\\s+(?:the\\s+)?(?:\\w+\\s+)?(?:year|${MONTH}|(?:19|20)\\d{2}))`;
const DEADLINE = new RegExp(`\\b(?:by|before|until)\\s+(?:the\\s+end\\s+of\\s+)?${DATE}\\b`, 'i');
const SOON = /\b(?:within|in|over)\s+(?:the\s+next\s+)?(?:\d+|an?|one|two|three|four|five|six|twelve|eighteen)\s+(?:year|month)s?\b/i;
const NUMBER = '(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)';
const MAGNITUDE = new RegExp(
  `\\d\\s*%|\\bper\\s?cent\\b|\\b(?:an?|one|two|three)[\\s-](?:half|third|quarter|fifth|tenth)s?\\b|\\bfrom\\s+${NUMBER}\\s+to\\s+${NUMBER}\\b|\\b(?:to|under|below|above|than)\\s+${NUMBER}\\b|\\bby\\s+${NUMBER}\\b|\\b${NUMBER}\\s+(?:[a-z]+\\s+){0,3}(?:[a-z]+s|people|children)\\b`,
  'i',
);

function seeDeadline(text: string): RegExpExecArray | null {
  const deadline = DEADLINE.exec(text);
  if (deadline) return deadline;
  // A prediction may say when its effect should show; only a command with a term is a target.
  return openingVerb(text, IMPERATIVES.aim) || PURPOSE.test(text) ? SOON.exec(text) : null;
}

function hasTarget(text: string): boolean {
  const deadline = seeDeadline(text);
  if (!deadline) return false;
  const rest = text.slice(0, deadline.index) + text.slice(deadline.index + deadline[0].length);
  if (MAGNITUDE.test(rest) || openingVerb(text, IMPERATIVES.aim)) return true;
  return deadline.index === 0 && /\b(?:no|nobody|every|everybody|everyone|all)\b/i.test(rest);
}

function seeObjective(text: string): Seen | null {
  const suggestion =
    'Keep the target for the aim that may come of this, and say what you believe causes the change: “[what is done] will [change what], because [why]”';
  const label = seeLabel(text, /^(?:objectives?|targets?|milestones?)$/i);
  if (label) return { ...label, suggestion };
  if (!hasTarget(text)) return null;
  return { ...spanOf(seeDeadline(text) as RegExpExecArray), suggestion };
}

const ACTOR =
  '(?:county council|city council|council|councils|local authority|local authorities|integrated care boards?|boards?|icb|trust|commissioners|partnership|department|directorate|nhs|partners|agencies|team)';
const WILL_ACT = new RegExp(
  `^\\s*(?:(?:the|our|both|all|local)\\s+)*${ACTOR}(?:(?:,|\\s+and)\\s+(?:(?:the|our|local)\\s+)?${ACTOR})*\\s+(?:will|shall|is going to|are going to|plans? to|intends? to)\\s+(?:jointly\\s+|together\\s+)?(?=([a-z]+))`,
  'i',
);
const WE_WILL = /^\s*we\s+(?:will|shall|are going to|plan to|intend to|are planning to)\s+(?:also\s+)?(?!(?:need|see|find|have)\b)(?=\S)/i;

function seePlan(text: string): Seen | null {
  const label = seeLabel(text, /^(?:actions?|plans?|tasks?|steps?)$/i);
  if (label) return { ...label, suggestion: askChange(label.rest) };
  const we = WE_WILL.exec(text);
  if (we) return { ...spanOf(we), suggestion: askChange(text.slice(we[0].length)) };
  const actor = WILL_ACT.exec(text);
  if (actor && IMPERATIVES.plan.has((actor[1] as string).toLowerCase())) {
    return { ...spanOf(actor), suggestion: askChange(text.slice(actor[0].length)) };
  }
  const opening = openingVerb(text, IMPERATIVES.plan);
  return opening && !hasTarget(text) ? { ...opening, suggestion: opening.gerund ? SAY_CHANGE : askChange(text) } : null;
}

const SAY_CHANGE = 'Say what you believe it changes: “[this] will [change what, for whom]”';

function askChange(action: string): string {
  return `Say what you believe it changes: “If we ${quote(action)}, then [what changes, and for whom]”`;
}

const MEASURE =
  /^\s*(?:the\s+)?(?:(?:total|overall|annual|monthly|average|mean|median)\s+)*(?:numbers?|percentages?|per cent|%|proportions?|shares?|rates?|ratios?|counts?|incidence|prevalence|average|mean|median|length|cost|time)\s+(?:of|per|to|from|between|in)\b|^\s*(?:the\s+)?(?:average|mean|median)\s+\S|^\s*%\s*of\b/i;
const PER = /\bper\s+(?:\d[\d,]*|head|person|week|month|year|thousand|hundred)\b/i;

function seeIndicator(text: string): Seen | null {
  const suggestion = 'Say which way it goes and what you believe is behind it: “[this] is higher or lower where [cause]”';
  const label = seeLabel(text, /^(?:indicators?|measures?|metrics?|kpis?)$/i);
  if (label) return { ...label, suggestion };
  const measure = MEASURE.exec(text) ?? PER.exec(text);
  return measure && isPhrase(text) && openingVerb(text, IMPERATIVES.aim) === null ? { ...spanOf(measure), suggestion } : null;
}

const MARK = /\?\s*["”’)]*\s*$/;
const ASKS =
  /^\s*(?:(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|might|must)\s+(?!not\b)\S|(?:what|why|who|which|where|when|how)\s+(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|might)\b|how\s+(?:many|much|often|far|long|well)\b|whether\b)/i;

function seeQuestion(text: string): Seen | null {
  const asks = MARK.exec(text) ?? ASKS.exec(text);
  return asks && { ...spanOf(asks), suggestion: 'Write down the answer that you expect, as a statement: “[this is so], because [why]”' };
}

function spanOf(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  const start = match.index + (match[0].length - match[0].trimStart().length);
  return { start, end: Math.max(start, match.index + match[0].trimEnd().length) };
}

const LONGEST_QUOTE = 160;

/** The text as part of a sentence: without its full stop, its first letter small unless it starts an abbreviation. */
function quote(text: string): string {
  const clean = text.trim().replace(/[.\s]+$/, '');
  const part = clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE).trimEnd()}…` : clean;
  return /^[A-Z][^A-Z]/.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part;
}
