import type { SecondClaim } from './find-second-claim.js';
import type { Intent } from './intent.js';
import type { LintRule } from './lint-rules.js';
import type { Span } from './lint-target.js';
import { findMainVerb, readTokens } from './read-clauses.js';

/** What the rules saw in a statement, for a suggestion to build on. */
export interface SeenInStatement {
  readonly intent: Intent | null;
  readonly second: SecondClaim | null;
  readonly span: Span;
}

/** What to write instead, in the words of the statement as far as they serve; square brackets stand for what only the author knows. */
export function suggest(rule: LintRule, text: string, { intent, second, span }: SeenInStatement): string {
  const said = intent?.matter?.trim() ?? '';
  const matter = said === '' || TORN_OFF.test(said) ? null : quote(said);
  switch (rule) {
    case 'aim':
      return `Name what you believe brings it about: “[what is done] will ${matter === null ? '[bring this about]' : effect(matter)}”`;
    case 'objective':
      return `Keep the target for the aim that may come of this, and say what you believe causes the change: “[what is done] will ${matter === null ? '[change what]' : effect(matter)}, because [why]”`;
    case 'plan':
      return matter === null
        ? 'Say what you believe it changes: “[this] will [change what, for whom]”'
        : `Say what you believe it changes: “If we ${matter}, then [what changes, and for whom]”`;
    case 'indicator':
      return `Say which way it goes and what you believe is behind it: “${matter === null ? '[this]' : capital(matter)} is higher or lower where [cause]”`;
    case 'question':
      return `Write down the answer that you expect, as a statement, in place of “${quote(text)}”: “[this is so], because [why]”`;
    case 'double-barrelled':
      return second
        ? `Make two hypotheses of it, each with a test plan of its own: “${cut(second.first)}” and “${cut(second.second)}”`
        : 'Make two hypotheses of it, each with a test plan of its own';
    case 'untestable':
      return `Say what somebody would see if it were false, in place of “${cut(text.slice(span.start, span.end))}”: “[who or what] [does or has what], and we would see [what] if not”`;
    case 'no-comparison':
      return `Say with what it is compared: “${cut(text)} than [before, elsewhere or instead]”`;
  }
}

/** What is left of a target once its figure is cut out: `of calls answered` says of nothing that it changes. */
const TORN_OFF = /^of\b/i;

/** A result as what something will do: an infinitive as it stands, a state as what is led to or meant. */
function effect(matter: string): string {
  if (OPENING_VERB.test(matter)) return matter;
  return findMainVerb(readTokens(matter)) === -1 ? `lead to ${matter}` : `mean that ${matter}`;
}

const OPENING_VERB =
  /^(?:reduce|improve|increase|ensure|promote|support|enable|prevent|raise|lower|cut|achieve|maximise|minimise|strengthen|help|keep|make|encourage|empower|protect|tackle|maintain|halve|double|shorten|avoid|delay|give|end|eliminate|boost|bring|stop|deliver|provide|build|develop|be|have|get|reach|see|become|transform|sustain|secure|widen|narrow|let|allow|close|offer|create)\b/;

const LONGEST_QUOTE = 160;

/** The text as part of a sentence: without its mark, its first letter small unless it starts an abbreviation. */
function quote(text: string): string {
  const part = cut(text);
  return /^[A-Z][^A-Z]/.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function cut(text: string): string {
  const long = text.trim().slice(0, LONGEST_QUOTE + 1);
  const clean = long.replace(/[.,;:?!\s]{1,20}$/, '');
  return long.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE).trimEnd()}…` : clean;
}
