import { ACTOR, CAUSE, type Intent } from './intent.js';
import { type Span, seeDeadline, seeLevel, seeTerm } from './lint-target.js';
import { AUXILIARIES } from './lint-words.js';
import { type Token, findMainVerb } from './read-clauses.js';

/** What grows of itself: a number with a date is then a forecast and nobody's target. */
const FORECAST =
  /\b(?:demand|need|needs|population|residents|households|workforce|budgets?|deficit|shortage|shortfall|gap|aged|older\s+than|(?:over|under)[\s-]+\d+s?|live\s+alone|living\s+alone|retire|outnumber|exceed|run\s+out|be\s+full|prices?|inflation|costs?\s+(?:of|will)|(?:people|adults|children|number)\s+(?:\w+\s+){0,3}with\s+\w+|diagnos\w+|births|care\s+workers|vacancies|turnover|bill|spending)\b/i;

const RISES =
  /^(?:rise|grow|increase|double|treble|triple|climb|exceed|reach|outnumber|be|have|need|live|retire|leave|close|become|pass|cost)$/;

const MOVES =
  /^(?:fall|drop|rise|increase|decrease|decline|halve|double|cleared|grow|improve|reduce|be|have|reach|go|stay|remain|come|exceed|stand|never|receive|get|wait|meet|feel|live|know|say|rate|see|not|start|always|all|no|also|at|take|report|leave|die)$/;

const UNIVERSAL =
  /^(?:all(?!\s+being)|every|everyone|everybody|no|nobody|none|no-one|each|at\s+least|no\s+more\s+than|fewer\s+than|\d[\d.,]*\s*(?:%|per\s?cent)|(?:nine|eight|seven|two|three|four)\s+(?:out\s+of|in)\b|(?:half|two\s+thirds|three\s+quarters)\s+of)/i;

/** `No child will wait longer than six weeks` */
function seeLimit(body: string): Span | null {
  const limit =
    /\b(?:longer|more|later|further|less|fewer|over)\s+than\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d\S*)\b/i.exec(
      body,
    );
  return limit && { start: limit.index, end: limit.index + limit[0].length };
}

/** `Admissions will fall by a tenth`, `90% of carers will have had a break`: a level with nobody and nothing that brings it about. */
export function seeForeseen(body: string, tokens: readonly Token[], text: string): Intent | null {
  const verb = findMainVerb(tokens);
  if (verb < 1 || CAUSE.test(body) || /^(?!waiting\b)\w+ing\b/i.test(body.trim())) return null;
  const first = tokens[verb]?.word ?? '';
  const promised =
    /^(?:will|shall)$/.test(first) ||
    (/^(?:should|must)$/.test(first) && seeDeadline(text) !== null && seeLevel(text) !== null) ||
    (/^(?:is|are|has|have)$/.test(first) && seeDeadline(text) !== null) ||
    (/^(?:is|are|should|must)$/.test(first) && tokens[verb + 1]?.word === 'to');
  const universal = UNIVERSAL.test(body.trim());
  const deadline = seeDeadline(text);
  const level = deadline ?? seeLevel(body) ?? (text.length > body.length ? seeTerm(text) : null) ?? (universal ? seeLimit(body) : null);
  const next = tokens[verb + 1]?.word ?? '';
  const moves = MOVES.test(next) || /^(?:is|are|has|have)$/.test(first);
  const span = level ?? { start: tokens[verb]?.start ?? 0, end: tokens[verb]?.end ?? 1 };
  if (level && (level === deadline || level.start < text.length - body.length)) {
    // Its place was read in the whole text.
    const shift = text.length - body.length;
    const holds =
      /^(?:be|have|get|live|know|feel)$/.test(next) &&
      !universal &&
      !ACTOR.test(body) &&
      !GOOD.test(body) &&
      !/\b(?:below|under|no\s+more|at\s+most|at\s+least|down|reduced|cut|cleared|halved)\b/i.test(body);
    if (promised && moves && !holds && !isForecast(body, next))
      return { rule: 'objective', start: level.start - shift, end: level.end - shift, matter: null };
    return null;
  }
  const always =
    universal &&
    /^\s*(?:no|nobody|none|every|everyone|everybody|all|each)\b/i.test(body) &&
    (/^within\b/i.test(body.slice(span.start)) ||
      (/^(?:longer|more|no|not)\b/i.test(body.slice(span.start)) &&
        tokens.slice(verb, verb + 4).some(({ word }) => /^(?:waits?|stays?)$/.test(word))));
  if (always && level) return { rule: 'objective', ...span, matter: null };
  const changes =
    /^(?:fall|drop|rise|increase|decrease|decline|halve|double|grow|improve|reach|reduce|come|go)$/.test(next) ||
    /\b(?:be|stay|remain)\s+(?:below|under|no\s+more|at\s+most|at\s+least|down|reduced|cut|raised|lowered|halved|doubled|increased|brought|kept)\b/i.test(
      body,
    );
  const part = /^\s*(?:at\s+least\s+)?(?:\d|half|two\s+thirds|three\s+quarters|(?:nine|eight|seven|two|three|four)\s)/i.test(body);
  const served =
    /\b(?:offered|seen|given|assessed|completed|reviewed|able|supported|say|feel|receive|rated|answered|get|paid|have\s+(?:an?|had|been))\b/i.test(
      body,
    );
  if ((!universal && !changes) || (part && !changes && !served)) return null;
  if (level && (promised || (universal && /^(?:should|must|wait|waits|is|are|has|have)$/.test(first))) && moves && !isForecast(body, next))
    return { rule: 'objective', ...span, matter: null };
  if (
    !level &&
    universal &&
    /^(?:will|shall|should|must)$/.test(first) &&
    !/^\d/.test(body.trim()) &&
    tokens.length < 25 &&
    !isForecast(body, next)
  ) {
    return { rule: 'aim', ...span, matter: null };
  }
  return null;
}

function isForecast(body: string, verb: string): boolean {
  if (/\b(?:have|be)\s+(?:closed|left|retired|died|gone|run|lost|full|over|aged|living|out)\b/i.test(body)) return true;
  if (/^(?:fall|drop|decrease|decline|halve|shrink|reduce)$/.test(verb)) return SUPPLY.test(body);
  if (/^(?:rise|increase|grow|double|treble|triple|climb|reach|exceed|pass)$/.test(verb)) return !GOOD.test(body);
  if (/^(?:leave|retire|die|need|lose|outnumber|cost|close)$/.test(verb)) return true;
  return (
    FORECAST.test(body) &&
    (RISES.test(verb) || AUXILIARIES.has(verb)) &&
    !/\b(?:be|been)\s+(?:below|under|at\s+most|at\s+least|no\s+more|cleared|offered|seen|reduced|cut|given|completed|reviewed|assessed|halved|down|fewer|able|supported)\b/i.test(
      body,
    )
  );
}

/** What falls to nobody's pleasure, and what rises by somebody's work. */
const SUPPLY =
  /^\s*(?:the\s+)?(?:\w+\s+){0,5}(?:workforce|staff|budgets?|funding|income|supply|capacity|providers|population|grants?|birth|births|pupils|workers|nurses|carers|applicants|entrants|ratio|volunteers|gps|doctors)\b/i;

const GOOD =
  /\b(?:take-up|uptake|shares?|proportions?|percentages?|satisfaction|coverage|diagnosis|vaccination|employment|attendance\s+at|offered|receiving|supported|completed|quality|ratings?|scores?|foster|wellbeing|confidence|places|homes|life\s+expectancy|personal\s+budgets|direct\s+payments|using|trained|screening|health\s+checks|\d+%\s+of)\b/i;
