import { ACTOR, type Intent, intentOf } from './intent.js';
import { seeDeadline, seeLevel } from './lint-target.js';
import { ACTIVITIES } from './lint-words.js';
import { type Token, findMainVerb, verbOf } from './read-clauses.js';
import { anyOf } from './lint-pattern.js';

const STATISTICS =
  /numbers?|percentages?|per\s?cent|proportions?|shares?|rates?|ratios?|counts?|incidence|prevalence|frequency|average|mean|median|length|duration|cost|costs|spend|spending|expenditure|score|scores|level|levels|turnover|take-up|uptake/;
const SPANS = /hours|days|minutes|time|times|volume|amount|satisfaction|index/;
const EVENTS =
  /admissions|readmissions|attendances|discharges|transfers|referrals|complaints|waits|vacancies|vacancy|occupancy|visits|falls|incidents|deaths|placements|caseload|caseloads|gap|capacity|sickness|absence|re-admissions|exclusions|delays|wait|calls|contacts/;
const QUALITIES = /ratings?|age|value|price|prevalence|quality|life|expectancy/;
const THINGS_COUNTED = /responses?|assessments|reviews|appointments|people|carers|children|residents|places|beds|pupils|packages|fees?/;
const MEASURED = new RegExp(String.raw`\b(?:${anyOf(STATISTICS, SPANS, EVENTS, QUALITIES, THINGS_COUNTED)})\b`, 'i');

const MORE =
  /more|fewer|less|better|improved|reduced|increased|stronger|healthier|happier|safer|fairer|quicker|faster|earlier|greater|higher|lower|shorter|longer|closer|no|zero|every|everybody|everyone|all|nobody/;
const GOOD =
  /good|excellent|high-quality|healthy|happy|safe|independent|independence|dignity|equal|equality|choice|timely|seamless|thriving|vibrant|world-class|joined-up|person-centred|personalised|resilient|sustainable|confident|caring|inclusive|compassionate/;
const PLACES_WISHED_FOR =
  /where|an\s+end|end|place|county|borough|city|town|village|community|future|life|lives|system|world|service|home|society|workforce/;
const WISHED = new RegExp(String.raw`^(?:(?:a|an|the|our|one|truly|much)\s+)?(?:${anyOf(MORE, GOOD, PLACES_WISHED_FOR)})\b`, 'i');

const LOCATED_WISH = /\b(?:where|in\s+which|that\s+(?:works|puts|is)|for\s+(?:all|every|everybody|everyone|every))\b/i;

const GATHERINGS = /workshops?|meetings?|seminars?|campaign|audit|mapping|engagement|scoping|appraisal/;
const CHANGES =
  /refurbishment|conversion|migration|integration|co-location|secondment|recruitment|launch|roll-?out|rollout|creation|introduction|establishment|appointment/;
const STEPS_OF_COMMISSIONING =
  /procurement|re-?procurement|commissioning|recommissioning|decommissioning|development|implementation|publication|consultation|review|redesign|relocation|purchase|transfer|closure|opening|construction|training|pilot|tender|tendering|merger|merging/;
const STEPS_OF_WORK =
  /design|delivery|evaluation|set-up|installation|expansion|extension|workshop|contract\s+award|award|mobilisation|refresh|drafting|completion|adoption|formation/;
const ACTIVITY_NOUN = new RegExp(
  String.raw`^(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}?(?:${anyOf(GATHERINGS, CHANGES, STEPS_OF_COMMISSIONING, STEPS_OF_WORK)})\b(?=\s*(?:$|[,.;]|(?:of|with|for|in|to|and|by|on|between|at)\b))`,
  'i',
);

const BECAUSE = /\b(?:because|if|once|unless|due\s+to|owing\s+to|thanks\s+to|as\s+a\s+result|despite|although)\b/i;

const LIMIT =
  /^(?!\s*(?:the\s+)?(?:numbers?|percentages?|%|proportions?|shares?|rates?)\b)[^,]{3,60}\b(?:in|of|at)\s+(?:under|no\s+more\s+than|at\s+most|less\s+than|fewer\s+than|below)\s+(?:an?\b|\d|two|three|four|five|six|seven|eight|nine|ten)/i;

/** A text without a verb that states something: a wish, an activity, or the name of a measure. */
export function seePhrase(body: string, tokens: readonly Token[], text: string): Intent | null {
  const first = tokens[0];
  if (!first || BECAUSE.test(body) || /\b(?:not|too|than)\b/i.test(body.replace(/\b(?:more|less|fewer|longer)\s+than\b/gi, '')))
    return null;
  if (findMainVerb(tokens) !== -1) return null;
  const seen = body.slice(0, first.end);
  if (
    ACTIVITY_NOUN.test(body.trim()) &&
    !/\b(?:rates?|times?|costs?|numbers?|days|percentage|proportion|share|hours|length|average|per)\b/i.test(body) &&
    !/^(?:more|fewer|less|better|no|every)\b/i.test(body.trim())
  )
    return intentOf('plan', seen, body, null);
  if (
    seeDeadline(text) ||
    /\b\d+%?\s*(?:reduction|increase|fall|rise|cut|improvement|drop)\b|\b(?:reduction|increase|fall|rise|cut|improvement)\s+(?:of|in\s+.{1,60}\bof|in\s+.{1,60}\bby)\s+/i.test(
      body,
    ) ||
    /^(?:\d[\d.,]*\s*(?:%|per\s?cent)|at\s+least|no\s+more\s+than|zero)\s/i.test(body.trim())
  ) {
    const level = /\b(?:to|down)\s+(?:be|to|fall|rise|reach)\b/i.exec(body);
    return level || seeLevel(body) || seeDeadline(text) || /^\s*zero\b/i.test(body) ? intentOf('objective', seen, body) : null;
  }
  const assigned = ACTOR.exec(body);
  const task = assigned && /^to\s+([a-z-]+)/i.exec(body.slice(assigned[0].length));
  if (task && ACTIVITIES.has((task[1] as string).toLowerCase())) return intentOf('plan', seen, body, null);
  const measure = MEASURED.exec(body);
  if (LIMIT.test(body)) return intentOf('objective', seen, body);
  if (
    seeLevel(body) &&
    /\bto\s+(?:be\s+)?(?:fall|rise|reach|drop|increase|halve|double|grow|improve|reduce|cut|come|go|stay|reduced|raised|lowered|halved|doubled|down|no|at|under|below|brought|kept|met)\b/i.test(
      body,
    )
  )
    return intentOf('objective', seen, body);
  const gerund = /^(?:re-?)?(\w+ing)\s+of\b/i.exec(body.trim());
  if (gerund && ACTIVITIES.has(verbOf((gerund[1] as string).toLowerCase()) ?? '')) return intentOf('plan', seen, body, null);
  if (
    /^(?:\w+\s+)?(?:people|carers|children|families|residents)\s+(?:\w+ing|able|free)\b/i.test(body.trim()) &&
    /\b(?:independently|safely|well|happily|confidently|healthily|wish|choose|able|free)\b/i.test(body)
  )
    return intentOf('aim', seen, body);
  const counted =
    /^\s*(?:the\s+)?(?:(?:total|overall|annual|monthly|average|mean|median|weekly|quarterly)\s+)*(?:numbers?|percentages?|per\s?cent|%|proportions?|shares?|rates?|average|mean|median)\b/i.test(
      body,
    );
  if (WISHED.test(body.trim()) && !counted && !/\bper\s+(?:\d|head|person|week|month|year)/i.test(body)) {
    const wish =
      /^(?:a|an|the|our|one)?\s*(?:place|county|borough|city|town|village|community|future|life|lives|system|world|service|home|society|workforce)\b/i.test(
        body.trim(),
      );
    return !wish || LOCATED_WISH.test(body) ? intentOf('aim', seen, body) : null;
  }
  if (
    !counted &&
    /\b(?:never|always|often|rarely|seldom|mostly|only|mainly|usually|hardly|barely|largely|sooner|already|even)\b/i.test(body)
  )
    return null;
  return measure || /\bper\s+\S/i.test(body)
    ? { rule: 'indicator', start: measure?.index ?? 0, end: (measure?.index ?? 0) + (measure?.[0].length ?? first.end), matter: body }
    : null;
}
