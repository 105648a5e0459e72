import { PRONOUNS } from './lint-words.js';
import { findMainVerb, verbOf, type Token } from './read-clauses.js';
import type { Span } from './lint-target.js';

const MARK = /\?\s*["”’')]*(?:\s|$)/;
const INVERTED =
  /^(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|might|must|isn't|aren't|don't|doesn't|won't|can't|couldn't|wouldn't|shouldn't)$/;
const OPENER = /^(?:what|why|who|which|where|when|how|whose)$/;
/** Somebody's not knowing, which makes the clause after it a question. */
const NOT_KNOWN = new RegExp(
  "^\\s*(?:(?:we|i)\\s+(?:do\\s+not|don['’]t|need\\s+to|want\\s+to|would\\s+like\\s+to|must|should|are\\s+not|aren['’]t|cannot|wonder|ask|are\\s+(?:asking|unsure|uncertain|unclear))\\s*" +
    '(?:know|sure|say|find\\s+out|understand|ask|establish|explore|learn|see|tell|test|check|clear|certain|yet|about|of|exactly|more|\\s)*' +
    '|it\\s+(?:is|remains)\\s+(?:not\\s+(?:yet\\s+)?(?:clear|known|certain)|unclear|unknown|uncertain|an\\s+open\\s+question|to\\s+be\\s+(?:seen|established|shown))\\s*(?:to\\s+us\\s+|yet\\s+)?' +
    '|(?:(?:to|let\\s+us|please)\\s+)?(?:find\\s+out|establish|explore|investigate|ask|determine|understand|examine|consider|look\\s+(?:at|into)|test|check|discover|see|assess)\\s+(?:exactly\\s+)?' +
    '|(?:the|our|one)\\s+(?:\\w+\\s+)?question\\s+(?:is|remains)\\s*,?\\s*|(?:i|we)\\s+wonder\\s+|(?:query|question)\\s*:\\s*)' +
    '(?:whether|if|how|why|what|who|where|when|which)\\b',
  'i',
);
/** What a clause with a question word is said to depend on, to make or to be: then it is the subject of a statement. */
const ABOUT_IT =
  /^(?:depends?|matters?|makes?|is|are|was|were|has|have|does|decides?|determines?|affects?|varies|explains?|shows?|can|could|will|would|should|says|drives|shapes|influences?|comes?|tells?|counts?)$/;

/** A text that asks, directly or indirectly, with or without its mark. */
export function seeQuestion(text: string, tokens: readonly Token[]): Span | null {
  const mark = MARK.exec(text);
  if (mark) return { start: mark.index, end: mark.index + 1 };
  const notKnown = NOT_KNOWN.exec(text);
  if (notKnown) return { start: notKnown[0].length - notKnown[0].trimStart().length, end: notKnown[0].length };
  const [first, second, third] = tokens;
  if (!first || !second) return null;
  if (INVERTED.test(first.word) && !/^(?:not|n't|,)$/.test(second.word) && !(first.word === 'will' && second.word === 'power')) {
    return { start: first.start, end: first.end };
  }
  if (first.word === 'whether') return states(tokens, 1) ? null : { start: first.start, end: first.end };
  if (!OPENER.test(first.word)) return null;
  const asksHow =
    first.word === 'how' && /^(?:many|much|often|far|long|well|best|do|does|did|can|could|should|to|soon|likely|likely)$/.test(second.word);
  const asks = INVERTED.test(second.word) || asksHow || (/^(?:why|how)$/.test(first.word) && /^(?:not|so|to)$/.test(second.word));
  const asksWhich =
    /^(?:what|which|whose)$/.test(first.word) && tokens.slice(2, 8).some(({ word }) => INVERTED.test(word)) && !states(tokens, 1);
  const asksWho =
    /^(?:what|who|which)$/.test(first.word) && verbOf(second.word) !== null && !states(tokens, 1) && findMainVerb(tokens, 2) === -1;
  if (!asks && !asksWhich && !asksWho) return null;
  const be = /^(?:is|are|was|were)$/;
  if (/^(?:what|who)$/.test(first.word) && be.test(second.word) && be.test(tokens[findMainVerb(tokens, 3)]?.word ?? '')) return null;
  const open = /^(?:where|when)$/.test(first.word) && tokens.some(({ word }) => word === ',');
  if (
    open ||
    (first.word === 'what' &&
      /^(?:is|are)$/.test(second.word) &&
      !PRONOUNS.has(third?.word ?? '') &&
      /^(?:needed|missing|wanted|lacking|required|wrong)$/.test(third?.word ?? '') &&
      tokens.length > 4)
  )
    return null;
  if (asksHow && (states(tokens, 2) || isMeasure(tokens))) return null;
  return { start: first.start, end: second.end };
}

/** `How long people wait for a ramp`: the subject stands before its verb, so nothing is asked; it names what is to be counted. */
export function isMeasure(tokens: readonly Token[]): boolean {
  const degree = tokens[0]?.word === 'how' && /^(?:long|often|far|quickly|soon|much|many)$/.test(tokens[1]?.word ?? '');
  return degree && !tokens.slice(2, 5).some(({ word }) => INVERTED.test(word)) && findMainVerb(tokens, 2) > 2 && !states(tokens, 2);
}

/** Whether a clause that opens with a question word has a verb of its own and then one that says something of it. */
function states(tokens: readonly Token[], from: number): boolean {
  const own = findMainVerb(tokens, from);
  if (own === -1) return false;
  const next = findMainVerb(tokens, own + 1);
  if (tokens.slice(own, next).some(({ word }) => word === ',' || word === 'and')) return false;
  return next !== -1 && next > own + 1 && ABOUT_IT.test(tokens[next]?.word ?? '');
}
