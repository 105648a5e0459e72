import type { LintRule } from './lint-rules.js';
import type { Span } from './lint-target.js';
import { ACTIVITIES } from './lint-words.js';
import { anyOf } from './lint-pattern.js';

/** What a statement is meant as, where it is meant as something other than a claim. */
export interface Intent extends Span {
  readonly rule: Extract<LintRule, 'aim' | 'objective' | 'plan' | 'indicator'>;
  /** What is wanted, done or measured, in the words of the statement, for a verb to go before it; null where it has no such words. */
  readonly matter: string | null;
}

export function intentOf(rule: Intent['rule'], seen: string, body: string, matter: string | null = body.slice(seen.length)): Intent {
  const start = seen.length - seen.trimStart().length;
  return { rule, start, end: seen.trimEnd().length, matter };
}

export function isActivity(verb: string, object: string): boolean {
  if (verb === 'lead' && /^\s*to\b/i.test(object)) return false;
  if (verb === 'bring') return /\b(?:together|(?:under|into)\s+one|in-house|back)\b/i.test(object);
  return ACTIVITIES.has(verb) && !PRAISED.test(object.trim()) && !(verb === 'work' && /^\s*towards\b/i.test(object));
}

const BETTER =
  /more|better|best|excellent|good|great|high[\s-]quality|safe|sustainable|personal(?:ised)?|resilient|strong(?:er)?|fair(?:er)?|inclusive|healthy/;
const PRIZED = /healthier|thriving|independent|independence|resilience|confidence|trust|capacity|seamless|timely|choice|value|outcomes/;
const PRAISED_AS = /first-class|world-class|person-centred|joined-up|caring|compassionate|dignified|positive|lasting|real|closer/;
/** Results that are put as an activity, when the thing made is praised for what it is. */
const PRAISED = new RegExp(String.raw`^(?:an?\s+|the\s+)?(?:${anyOf(BETTER, PRIZED, PRAISED_AS)})\b`, 'i');

export const COUNTING = /^(?:count|measure|monitor|track|record|log|tally|chart)$/;

const BODIES =
  /councils?|local\s+authorit(?:y|ies)|authorit(?:y|ies)|boards?|icbs?|nhs(?:\s+trust)?|trusts?|commissioners?|partnership|department|directorate|partners|agencies/;
const PEOPLE_IN_OFFICE =
  /teams?|officers?|managers?|directors?|leads?|groups?|committee|cabinet|practices?|providers?|hospitals?|schools?|nurses|therapists|gps|pharmacists?|workers|service/;
const BODIES_IN_SERVICE = /services|sector|alliance|consortium|federation|network|forum|panel|charity|charities|university|college/;
const PEOPLE_IN_SERVICE = /heads?|coordinators?|co-ordinators?|consultants?|analysts?|members?|someone|somebody|visitors?/;
const PLACES_AND_STAFF = /county|city|borough|district|region|staff|inspectors?|colleagues|libraries|unit/;
const WHOSE =
  /an?|the|our|both|all|local|each|every|new|joint|two|three|lead|senior|county|city|district|borough|town|parish|public|community/;
const OF_WHAT =
  /adult|children[’']?s?|primary|social|voluntary|health|care|housing|home|general|integrated|clinical|acute|mental|quality|strategic|commissioning|contracts?|brokerage|finance|transport|programme|project|service|hospital|management|working|steering|health\s+and\s+wellbeing/;
const OF_A_PLACE = /(?:\s+(?:of|for|in|from)\s+[\w’'-]+(?:\s+[\w’'-]+){0,2}?)/;
const AND_A_PARTNER =
  /(?:(?:,|\s+and)\s+(?:(?:the|our|local|county|city|health|care|integrated)\s+){0,3}(?:councils?|trusts?|boards?|icbs?|nhs|providers?|partners|schools|hospital|commissioners|charities|university))/;
export const ACTOR = new RegExp(
  String.raw`^\s*(?:(?:${anyOf(WHOSE, OF_WHAT)})\s+){0,5}(?:${anyOf(BODIES, PEOPLE_IN_OFFICE, BODIES_IN_SERVICE, PEOPLE_IN_SERVICE, PLACES_AND_STAFF)})(?:${anyOf(OF_A_PLACE, AND_A_PARTNER)})?\s+(?=\S)`,
  'i',
);

export const WE = /^\s*(?:we|i)\s+(?:all\s+)?(?=\S)/i;

const SINCE =
  /following|now\s+that|because|if|once|unless|when|where|whenever|due\s+to|owing\s+to|thanks\s+to|as\s+a\s+result|since|so\s+that\s+\w+\s+will|given|wherever/;
const SO_THAT =
  /which\s+will|which\s+would|and\s+this|and\s+so|as\s+(?:more|fewer|the|people|they|we)|through|after|until\s+(?:we|the)|even\s+(?:if|though)|although|whether|despite|than\s+(?:if|it|they|we|the)|without/;
export const CAUSE = new RegExp(String.raw`^\s*(?:with|under|using|by\s+\w+ing)\b|\b(?:${anyOf(SINCE, SO_THAT)})\b`, 'i');

export const COMPARES = /\b(?:more|fewer|less|better|faster|sooner|longer|too|only|instead|than)\b/i;
