import { ACTOR, COUNTING, type Intent, WE, intentOf, isActivity } from './intent.js';
import { seeForeseen } from './lint-foreseen.js';
import { seePhrase } from './lint-phrase.js';
import { seePassivePlan, seePlanned, seeUndertaking } from './lint-plan.js';
import { isMeasure } from './lint-question.js';
import { leadIn, seeDeadline, seeTarget } from './lint-target.js';
import { ACTIVITIES, AUXILIARIES, RESULTS } from './lint-words.js';
import { type Token, findMainVerb, opensAsNoun, readTokens, verbOf } from './read-clauses.js';

const LABEL =
  /^\s*(?:(?:our|the|overall|key|main|strategic|specific|next|shared|local|headline)\s+){0,3}([a-z]+)(?:\s+[\da-z])?\s*(?::|\s[–—-])\s*(?=\S)/i;

const LABELS: readonly (readonly [RegExp, Intent['rule']])[] = [
  [/^(?:aims?|goals?|vision|mission|purpose|ambition|aspiration|outcome)$/i, 'aim'],
  [/^(?:objectives?|targets?|milestones?)$/i, 'objective'],
  [/^(?:actions?|plans?|tasks?|steps?|phase|deliverable)$/i, 'plan'],
  [/^(?:indicators?|measures?|metrics?|kpis?)$/i, 'indicator'],
];

const WISHES =
  /^(?:all\s+)?(?:aims?|wants?|wish(?:es)?|hopes?|seeks?|aspires?|would\s+(?:all\s+)?(?:like|love)|strives?|exists?|long|dreams?|is\s+committed|are\s+(?:all\s+)?(?:committed|determined|keen|working|striving|aiming|seeking)|is\s+(?:working|striving|determined|aiming|seeking)|need|ha(?:s|ve)\s+(?:a|an)\s+(?:ambition|vision|aim|commitment))\b\s*(?:towards?|to|for|that|of)?\s*/i;

const DECLARED =
  /^\s*(?:it\s+is\s+|what\s+we\s+(?:all\s+)?want\s+(?:to\s+see\s+|most\s+)?is|(?:our|the|my|their)\s+(?:\w+\s+){0,2}(?:aim|goal|vision|mission|ambition|purpose|aspiration|hope|wish|desire|dream|intention|target|objective|priority|commitment)(?:\s+\w+){0,8}?\s+is\b)\s*(?:our\s+(?:\w+\s+)?(?:aim|goal|hope|ambition|wish|vision|intention)\s+)?(?:to|that|for)?\s*/i;

const PURPOSE =
  /^(?:in\s+order\s+to|so\s+as\s+to|with\s+a\s+view\s+to|to)\s+(?:better\s+|further\s+|significantly\s+|always\s+|really\s+)?(?!(?:date|some|many|most|all|both|every|a|an|the|older|younger|people|carers|families|what|this|that|these|those|their|its|our|whom)\b)(?=[a-z])/i;

/** What a statement is meant as, if not as a claim. */
export function seeIntent(text: string): Intent | null {
  const label = LABEL.exec(text);
  const named = label && LABELS.find(([names]) => names.test(label[1] as string));
  if (label && named) return { rule: named[1], start: 0, end: label[0].trimEnd().length, matter: text.slice(label[0].length) };

  const from = leadIn(text);
  const body = text.slice(from);
  const tokens = readTokens(body);
  if (isMeasure(tokens)) return intentOf('indicator', text.slice(0, from + (tokens[1]?.end ?? 0)), text, null);
  const later = /^\s*(?:as|in|over|during|to|after|following|alongside|from|at|on|for|since|because|given)\b[^,]{2,70},\s+/i.exec(body);
  const afterwards = later && seeUndertaking(body.slice(later[0].length));
  if (later && afterwards?.rule === 'plan')
    return { ...afterwards, start: from + later[0].length + afterwards.start, end: from + later[0].length + afterwards.end };
  const found =
    seePlanned(body, tokens) ??
    seeWish(body) ??
    seeOrder(body, tokens) ??
    seeUndertaking(body) ??
    seePassivePlan(body, tokens) ??
    seeForeseen(body, tokens, text) ??
    seePhrase(body, tokens, text);
  if (!found) return null;
  const intent = { ...found, start: found.start + from, end: found.end + from };
  const deadline = seeDeadline(text);
  if (intent.rule === 'plan' && deadline && OUTPUT.test(body)) return { ...intent, ...deadline, rule: 'objective' };
  const target = intent.rule === 'aim' || intent.rule === 'objective' ? seeTarget(text) : null;
  return target ? { ...intent, ...target, rule: 'objective' } : intent;
}

/** So many of something by a day: an amount to be reached, though the verb names an activity. */
const OUTPUT =
  /\b(?:recruit|deliver|build|provide|create|train|complete|offer|place|assess)(?:ing)?\s+(?:at\s+least\s+|another\s+|an?\s+(?:extra|further|additional)\s+)?(?:\d[\d,]*|twelve|twenty|thirty|forty|fifty|sixty|(?:a|two|three)\s+hundred)\b/i;

/** `Our aim is …`, `We want …`, `The board hopes …`. */
function seeWish(body: string): Intent | null {
  const declared = DECLARED.exec(body);
  if (declared && !/^\s*it\s+is\s+$/i.test(declared[0])) return intentOf('aim', declared[0], body);
  const actor = WE.exec(body) ?? ACTOR.exec(body);
  if (!actor) return null;
  const wish = WISHES.exec(body.slice(actor[0].length));
  if (!wish) return null;
  const rest = body.slice(actor[0].length + wish[0].length);
  const verb = /^[a-z-]+/i.exec(rest)?.[0].toLowerCase() ?? '';
  // What people need or want of a thing is a claim about them; a wish has a verb or a state for its object.
  if (/^need\b/i.test(wish[0]) && (!/\bto\s*$/i.test(wish[0]) || !RESULTS.has(verb) || !WE.test(body))) return null;
  if (/^want|^seek|^need|^like/i.test(wish[0]) && !WE.test(body) && !/\bto\s*$/i.test(wish[0]) && !/^(?:\S+\s+){1,6}to\s+[a-z]/i.test(rest))
    return null;
  if (/\b(?:because|but|than)\b/i.test(rest)) return null;
  const does = /\bto\s*$/i.test(wish[0]) && isActivity(verb, rest.slice(verb.length)) && !/\bcommitted|determined/i.test(wish[0]);
  return { ...intentOf(does ? 'plan' : 'aim', actor[0] + wish[0], body) };
}

/** `To …`, `Reduce …`, `Reducing …`, `Set up …`. */
function seeOrder(body: string, tokens: readonly Token[]): Intent | null {
  const purpose = PURPOSE.exec(body.trimStart());
  const lead = body.length - body.trimStart().length + (purpose?.[0].length ?? 0);
  const at = Math.max(
    0,
    tokens.findIndex(({ start }) => start >= lead),
  );
  const first = tokens[at];
  if (!first) return null;
  const after = body.slice(first.end);
  const main = findMainVerb(tokens, at + 1);
  // `Help people live at home`: the second verb belongs to the first.
  const carried =
    /^(?:help|let|make|see|have|get)$/.test(first.word) &&
    !AUXILIARIES.has(tokens[main]?.word ?? '') &&
    verbOf(tokens[main]?.word ?? '') === tokens[main]?.word;
  const claims = main !== -1 && !carried;
  if (purpose) {
    if (claims) return null;
    return intentOf(isActivity(first.word, after) ? 'plan' : COUNTING.test(first.word) ? 'indicator' : 'aim', body.slice(0, lead), body);
  }
  const rest = body.slice(first.start);
  if (/^(?:jointly|together|continue|please)$/.test(first.word) && tokens[1] && verbOf(tokens[1].word) === tokens[1].word && !claims) {
    return intentOf(isActivity(tokens[1].word, after) ? 'plan' : 'aim', body.slice(0, tokens[1].end), body, body.slice(tokens[1].start));
  }
  if (COUNTING.test(first.word) && !claims) return intentOf('indicator', body.slice(0, first.end), body, after);
  if ((RESULTS.has(first.word) || ACTIVITIES.has(first.word)) && (carried || !opensAsNoun(tokens, at))) {
    if (claims && /\b(?:will|would|if|because)\b/i.test(after)) return null;
    return intentOf(isActivity(first.word, after) ? 'plan' : 'aim', body.slice(0, first.end), body, rest);
  }
  const verb = first.word.endsWith('ing') ? verbOf(first.word) : null;
  if (verb === null || claims) return null;
  if (ACTIVITIES.has(verb)) return intentOf(isActivity(verb, after) ? 'plan' : 'aim', body.slice(0, first.end), body, null);
  return RESULTS.has(verb) ? intentOf('aim', body.slice(0, first.end), body, null) : null;
}
