import { ACTOR, CAUSE, COMPARES, COUNTING, type Intent, WE, intentOf, isActivity } from './intent.js';
import { seeDeadline, seeTarget } from './lint-target.js';
import { ACTIVITIES, RESULTS } from './lint-words.js';
import { type Token, findMainVerb, verbOf } from './read-clauses.js';
import { anyOf } from './lint-pattern.js';

const IS_GOING_TO =
  /(?:will|shall)(?:\s+(?:have|be))?|is\s+going\s+to|are\s+going\s+to|am\s+going\s+to|plans?\s+to|intends?\s+to|proposes?\s+to/;
const IS_ABOUT_TO =
  /are\s+(?:planning|preparing|about|due|set|proposing)\s+to|is\s+(?:planning|preparing|about|due|set|to|proposing)(?:\s+to)?|are\s+to/;
const HAS_AGREED_TO = /agrees?\s+to|ha(?:s|ve)\s+agreed\s+to|ha(?:s|ve)\s+decided\s+to|must|propose\s+to/;
const UNDERTAKES = new RegExp(
  String.raw`^(?:${anyOf(IS_GOING_TO, IS_ABOUT_TO, HAS_AGREED_TO)})\s+(?:(?:jointly|together|also|then|now|first|start\s+to|begin\s+to|each|continue\s+to|work\s+to)\s+)*`,
  'i',
);

const PLANNED =
  /^\s*(?:(?:our|the|my)\s+(?:\w+\s+)?(?:plan|step|phase|stage|action|task|proposal|job|next\s+thing)(?:\s+(?:now|here|this\s+year))?\s+is\s+(?:to\b|that\b)?|it\s+is\s+(?:planned|proposed|intended|agreed)\s+(?:to|that)\b|there\s+(?:will|shall)\s+be\s+(?=(?:an?|one|two|three|four|five|six|\d+|regular|monthly|weekly)\s))\s*/i;

/** What begins, by the calendar. */
const SCHEDULED =
  /^(?:will\s+(?:start|begin|open|run|launch|move|take\s+place|go\s+live|close|meet|go\s+to)|starts?|begins?|opens?|launch(?:es)?|goes?|go|runs?|closes?|moves?|takes?\s+place)\b/i;

const CALENDAR = new RegExp(
  '\\b(?:in|on|from|by|at|next|this|until|before)\\s+(?:the\\s+)?(?:start\\s+of\\s+|end\\s+of\\s+|new\\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|monday|next\\s+\\w+|(?:19|20)\\d{2}|\\d{1,2}\\s+[a-z]+)\\b',
  'i',
);

export function seePlanned(body: string, tokens: readonly Token[]): Intent | null {
  const actor = ACTOR.exec(body);
  const plans =
    actor && /^(?:plans?|proposes?|is\s+planning|are\s+planning)\s+(?=(?:an?|the|two|three|to)\s)/i.exec(body.slice(actor[0].length));
  if (actor && plans && !/\bto\b/i.test(body.slice(actor[0].length, actor[0].length + plans[0].length + 3)))
    return intentOf('plan', actor[0] + plans[0], body, null);
  const planned = PLANNED.exec(body);
  if (planned) return COMPARES.test(body) ? null : intentOf('plan', planned[0], body);
  const verb = findMainVerb(tokens);
  const at = tokens[verb];
  if (
    !at ||
    verb < 1 ||
    CAUSE.test(body) ||
    !SCHEDULED.test(body.slice(at.start)) ||
    !CALENDAR.test(body.slice(at.end)) ||
    /^\s*(?:an?\s+|one\s+|two\s+|three\s+)?(?:quarters?|thirds?|half|fifths?|tenths?|\d)/i.test(body)
  )
    return null;
  return /^\s*(?:people|patients|more|fewer|most|many|every|residents|children|families|carers|\w+ing\b|demand)/i.test(body)
    ? null
    : intentOf('plan', body.slice(0, at.end), body, null);
}

/** Of these a statement may foretell what they will do. */
const OTHERS =
  /\b(?:providers?|hospitals?|schools?|practices?|nurses|gps|staff|workers|homes|pharmacists?|therapists|sector|charities|charity)\s+$/i;

const BY_THEMSELVES =
  /^(?:close|merge|move|switch|spend|pay|buy|start|begin|continue|join|let|put|look|work|carry|roll|hold|share|send|offer|bid|apply|allocate|replace|call|phone|ask|visit|open|run|provide|deliver|identify|refer)$/;

/** Only somebody who has a plan does these. */
const BY_SOMEBODY =
  /^(?:train|recruit|write|draft|publish|commission|procure|tender|pilot|launch|appoint|interview|survey|review|contact|evaluate|negotiate|organise|consult|invite|implement|design|oversee|chair|inspect|coach|analyse|ring|phone|email)$/;

/** `We will …`, `The council plans to …`. */
export function seeUndertaking(body: string): Intent | null {
  const actor = WE.exec(body) ?? ACTOR.exec(body);
  if (!actor) return null;
  const doing = /^(?:is|are|am)\s+(?:now\s+|currently\s+|already\s+|jointly\s+)?([a-z-]+ing)\b/i.exec(body.slice(actor[0].length));
  const done = doing ? verbOf((doing[1] as string).toLowerCase()) : null;
  if (
    doing &&
    done &&
    isActivity(done, body.slice(actor[0].length + doing[0].length)) &&
    !CAUSE.test(body) &&
    !COMPARES.test(body) &&
    !OTHERS.test(actor[0])
  )
    return intentOf('plan', actor[0] + doing[0], body, null);
  const will = UNDERTAKES.exec(body.slice(actor[0].length));
  if (!will) return null;
  const seen = actor[0] + will[0];
  const rest = body.slice(seen.length);
  const word = /^[a-z-]+/i.exec(rest)?.[0].toLowerCase() ?? '';
  const verb = verbOf(word) ?? word;
  if (
    /\b(?:if|because|unless|when|once|which\s+(?:will|would)|than)\b/i.test(rest) ||
    /\band\s+(?:so|this|that|it)\s+(?:will|would)\b/i.test(rest)
  )
    return null;
  const object = rest.slice(word.length);
  const own = WE.test(body);
  if (
    !own &&
    !seeDeadline(body) &&
    /^(?:pay|spend|let|put|look|carry|continue|lose|ask|call|refer|hold|work|blame)$/.test(verb) &&
    !/^\s*with\b/i.test(object)
  )
    return null;
  if (!own && OTHERS.test(actor[0]) && BY_THEMSELVES.test(verb) && !seeDeadline(body)) return null;
  if (COUNTING.test(verb)) return intentOf('indicator', seen, body);
  if (/^(?:is|are)\s+to\b/i.test(will[0]) && !RESULTS.has(verb) && verb !== 'be') return intentOf('plan', seen, body);
  if (isActivity(verb, object) || (/^(?:make|give)$/.test(verb) && own)) return intentOf('plan', seen, body);
  if (/^must/i.test(will[0]) && !own) return null;
  if (
    !own &&
    !OTHERS.test(actor[0]) &&
    /^(?:will|shall|plans?|intends?)\b/i.test(will[0]) &&
    verbOf(verb) === null &&
    /^[a-z]{3,}$/.test(verb) &&
    !/^(?:be|have|not|never|only|also|still|face|no|all|soon)$/.test(verb) &&
    !COMPARES.test(body)
  )
    return intentOf('plan', seen, body);
  if (RESULTS.has(verb) && (own || seeTarget(body) !== null || /^(?:ensure|promote|work|strengthen|support|tackle|champion)$/.test(verb))) {
    return /^save$/.test(verb) && !own ? null : intentOf('aim', seen, body);
  }
  return own && !/^(?:need|see|find|have|be|not|never|lose|run|know|miss|fail|save)$/.test(verb) && verb !== ''
    ? intentOf('plan', seen, body)
    : null;
}

/** `A night service will be opened in June`: nobody is named, and still it is what is to be done. */
export function seePassivePlan(body: string, tokens: readonly Token[]): Intent | null {
  const verb = findMainVerb(tokens);
  if (verb < 1 || CAUSE.test(body)) return null;
  const group = tokens
    .slice(verb, verb + 6)
    .map(({ word }) => word)
    .join(' ');
  const does = /^(?:will|shall)\s+(?:now\s+|then\s+|also\s+)?([a-z-]+)/.exec(group);
  const bare = /^\s*(?:people|patients|families|residents|children|more|fewer|demand|\w+ing\b)/i.test(body);
  if (does && BY_SOMEBODY.test(does[1] as string) && !bare && !COMPARES.test(body))
    return intentOf('plan', body.slice(0, tokens[verb]?.end), body, null);
  const planned = /^(?:will|shall|is|are)\s+(?:to\s+)?(?:be\s+|have\s+been\s+)(?:jointly\s+|fully\s+|then\s+)?([a-z-]+)/.exec(group);
  if (!planned || /^(?:is|are)\s+be\b/.test(group)) {
    const active = /^(?:is|are)\s+to\s+([a-z-]+)/.exec(group);
    return active && ACTIVITIES.has(active[1] as string) ? intentOf('plan', body.slice(0, tokens[verb + 1]?.end), body, null) : null;
  }
  const participle = planned[1] as string;
  const known =
    /^(?:set|built|held|run|bought|written|rewritten|put|drawn|let|sent)$/.test(participle) ||
    (/ed$/.test(participle) && ACTIVITIES.has(verbOf(participle) ?? ''));
  if (!known || COMPARES.test(body) || /^\s*(?:nobody|no\s|every|all\s|people|demand|\d)/i.test(body)) return null;
  return intentOf('plan', body.slice(0, tokens[verb + 1]?.end), body, null);
}
