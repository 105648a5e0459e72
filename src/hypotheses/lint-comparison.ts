import type { Span } from './lint-target.js';
import { MODALS, RESULTS } from './lint-words.js';
import { findMainVerb, verbOf, type Token } from './read-clauses.js';
import { anyOf } from './lint-pattern.js';

const IN_AMOUNT =
  /more|fewer|less|better|worse|cheaper|dearer|costlier|faster|slower|quicker|longer|shorter|higher|lower|larger|smaller|bigger|greater|stronger/;
const IN_KIND =
  /weaker|safer|healthier|happier|easier|harder|earlier|later|sooner|closer|nearer|poorer|richer|fairer|simpler|clearer|wider|narrower|deeper|kinder|busier|lonelier|rarer|likelier|cleaner|calmer|warmer|tougher|sicker|frailer|smoother|tidier|friendlier|fitter|leaner|thinner|steadier|sharper|superior|inferior/;
const COMPARATIVE = new RegExp(String.raw`^(?:${anyOf(IN_AMOUNT, IN_KIND)})$`);
const WITH_WHAT = /than|compared|comparison|relative\s+to|instead|rather/;
const WITH_ANOTHER_TIME =
  /before|after|since|until|now|nowadays|today|used\s+to|previously|formerly|no\s+longer|any\s+more|last\s+(?:year|winter|summer|month)|(?:every|each|this|per)\s+(?:year|month|winter|time)|in\s+recent\s+(?:years|months)|over\s+(?:time|the\s+(?:last|past))|year\s+on\s+year|year\s+after\s+year|ever|again/;
const WITH_OTHER_CIRCUMSTANCES = /once|when|whenever|where|wherever|if|unless|without|unlike/;
const IN_PROPORTION =
  /as\s+(?:\w+\s+){1,2}as|twice|half|the\s+(?:more|less|longer|fewer|earlier|sooner|closer|further|better|higher|lower|larger|smaller)\b.{1,80}\bthe\s+(?:more|less|longer|fewer|earlier|sooner|closer|further|better|higher|lower|larger|smaller)|more\s+and\s+more|less\s+and\s+less|more\s+or\s+less/;
const IN_A_PERIOD =
  /by\s+(?:a|one|\d)|during|following|(?:in|at)\s+(?:winter|summer|spring|autumn|weekends?|night|the\s+(?:evening|morning)|both)|from\s+\S+\s+to/;
const WITH_OTHERS = /different(?:ly)?|other|elsewhere|neighbou?rs?|neighbou?ring|average|national(?:ly)?|versus|against|who|whose/;
/** Words that name a before, an elsewhere or an instead, or a group that stands out against the rest. */
const COMPARED = new RegExp(
  String.raw`\b(?:${anyOf(WITH_WHAT, WITH_ANOTHER_TIME, WITH_OTHER_CIRCUMSTANCES, IN_PROPORTION, IN_A_PERIOD, WITH_OTHERS)})\b`,
  'i',
);
const BEING = /is|are|was|were|isn't|aren't|seem|seems|feel|feels|have|has|get|gets/;
const DOING =
  /cost|costs|take|takes|wait|waits|work|works|perform|performs|do|does|live|lives|use|uses|stay|stays|offer|offers|provide|provides|deliver|delivers|come|comes|receive|receives|want|wants|prefer|prefers|last|lasts|run|runs|pay|pays|spend|spends|suffer|suffers|show|shows|report|reports/;
const FARING =
  /die|see|sees|know|knows|recover|recovers|turn|turns|leave|leaves|miss|misses|meet|meets|respond|responds|achieve|achieves|score|scores|rate|had|got|took|cared|go|goes|fall|falls|ask|asks|treat|treats|find|finds|attract|attracts|catch|catches|reach|reaches|notice|notices|hold|holds|employ|employs|produce|produces|handle|handles|visit|visits/;
/** Verbs of state, which say how something is and not what it brings about. */
const STATE = new RegExp(String.raw`^(?:${anyOf(BEING, DOING, FARING)})$`);
const ASKED = /^(?:is|are|was|were|do|does|did|has|have)$/;

/** A comparative in what is said of something, where nothing says with what it is compared. */
export function seeComparison(text: string, tokens: readonly Token[]): Span | null {
  if (COMPARED.test(text)) return null;
  const asked = ASKED.test(tokens[0]?.word ?? '');
  const verb = asked ? 0 : findMainVerb(tokens);
  const word = tokens[verb]?.word ?? '';
  // A change that will or would do something is compared with leaving it; what should be more is set against a need.
  if (
    verb === -1 ||
    MODALS.has(word) ||
    !(STATE.test(word) || states(tokens, verb) || (/^gives?$/.test(word) && COMPARATIVE.test(tokens[verb + 1]?.word ?? '')))
  )
    return null;
  if (!asked && word !== 'are' && /ing$/.test(tokens[0]?.word ?? '')) return null;
  const end = tokens.findIndex(
    ({ word: mark }, at) => at > verb && /^(?:because|so|and|but|,|;|\.|although)$/.test(mark) && !comparesAfter(tokens, at),
  );
  const upTo = end === -1 ? tokens.length : end;
  for (let at = asked ? 1 : 0; at < upTo; at += 1) {
    const token = tokens[at] as Token;
    if (!COMPARATIVE.test(token.word)) continue;
    // In the subject a comparative counts only where it is the whole of what is said: `More people wait`.
    if (at < verb && at > 0) continue;
    if (/^(?:no|any|not|much|one|once|at|the)$/.test(tokens[at - 1]?.word ?? '') && !/^(?:much|not)$/.test(tokens[at - 1]?.word ?? ''))
      continue;
    return { start: token.start, end: token.end };
  }
  return null;
}

/** Verbs that bring nothing about, as far as we know them; a change in the subject is compared with its absence. */
function states(tokens: readonly Token[], verb: number): boolean {
  const stem = verbOf(tokens[verb]?.word ?? '') ?? '';
  return (
    !COMPARATIVE.test(tokens[0]?.word ?? '') &&
    stem !== '' &&
    !RESULTS.has(stem) &&
    !/^(?:lead|mean|result|cause|require|allow|spread|bring|force|drive|push|turn|leave|cost|spare|speed|release|deter|trigger)$/.test(stem)
  );
}

/** `more efficient and more effective`: the comparison goes on after the `and`. */
function comparesAfter(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'and' && COMPARATIVE.test(tokens[at + 1]?.word ?? '');
}
