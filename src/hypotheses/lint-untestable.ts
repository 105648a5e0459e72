import type { Span } from './lint-target.js';
import { AUXILIARIES, PREPOSITIONS } from './lint-words.js';
import { findMainVerb, verbOf, type Token } from './read-clauses.js';
import { anyOf } from './lint-pattern.js';

const WORTH = /good|great|bad|important|vital|essential|crucial|fundamental|valuable|invaluable|worthwhile|wonderful|excellent|outstanding/;
const DISGRACE =
  /marvellous|brilliant|terrible|awful|dreadful|disgraceful|shameful|scandalous|wrong|right|just|unjust|fair|unfair|immoral|unacceptable|intolerable|unforgivable/;
const PRIZED =
  /ideal|perfect|precious|priceless|sacred|desirable|undesirable|admirable|praiseworthy|key|paramount|central|the\s+best|the\s+worst|second\s+to\s+none|world[\s-]class|inspiring|special|amazing|fantastic|deserving|noble/;
const DECENCY =
  /a\s+must|imperative|nice|preferable|inhumane|cruel|beautiful|humane|decent|honourable|worthy|superb|first-rate|tragic|sensible|wise|heroic|a\s+waste\s+of\s+(?:public\s+)?money|disappointing|heartless|undignified|indefensible/;
const VALUES = String.raw`(?:${anyOf(WORTH, DISGRACE, PRIZED, DECENCY)})`;
const WAYS =
  /thing|idea|way(?:\s+(?:forward|ahead|to\s+go))?|future|ideal|principle|good|duty|right|cause|value|priority|part|approach|place|service|use\s+of\s+(?:public\s+)?money|answer|step|choice/;
const GOODS_AND_ILLS = /shame|disgrace|scandal|blessing|outrage|pity|asset|treasure|virtue|luxury|necessity/;
const CORNERSTONES =
  /foundation|cornerstone|heart|heroes|backbone|hallmark|mark|bedrock|pillars?|soul|jewel|pride|essence|glue|unsung\s+heroes|lifeline|credit|mistake|path|direction/;
const THINGS = String.raw`(?:${anyOf(WAYS, GOODS_AND_ILLS, CORNERSTONES)})`;
/** What ends a judgement: nothing after it says what would be seen. */
const END = '(?=\\s*(?:$|[.;,!?]|\\b(?:and|but|for|to|in|of|that|we|it|they|anyone|than)\\b(?!\\s+(?:be|because))))';
const STRESS =
  /not|never|always|simply|just|very|so|really|truly|absolutely|quite|clearly|rather|of|morally|all|only|also|still|an?|the|utterly|plainly|most|more|deeply|our|one\s+of\s+(?:the|our)/;
const JUDGES = new RegExp(
  `\\b(?:is|are|was|were|be|would\\s+be|remains?|seems?)\\s+(?:(?:${anyOf(STRESS)})\\s+){0,4}(?:${VALUES}(?:\\s+${THINGS})?|${THINGS}|(?:moral|human|basic|sacred|proud|shared|first|highest|best|greatest|most\\s+precious)\\s+${THINGS}|(?:great|utmost|vital|fundamental|real)\\s+(?:importance|value)|importance|value)${END}`,
  'i',
);
const RIGHTS =
  /deserves?|(?:have|has)\s+(?:a|the|every)\s+(?:human\s+|moral\s+|basic\s+)?(?:right|duty)\s+to|is\s+what\s+(?:really\s+|truly\s+)?matters|(?:really|truly|always)\s+matters?|matters?\s+(?:most|deeply|enormously|a\s+great\s+deal)?\s*(?:[.;?]|$)/;
const WHAT_IT_IS_ABOUT =
  /(?:is|are)\s+(?:not\s+)?what\s+(?:\w+\s+){1,3}is\s+(?:all\s+)?about|no\s+(?:substitute|excuse|price)\s+(?:for|on)|owes?\s+(?:\w+\s+){0,3}(?:debt|it\s+to)|(?:has|have)\s+a\s+(?:role|part)\s+to\s+play/;
const NAMELESS_EFFECTS =
  /(?:makes?|made|make)\s+(?:a|all\s+the|some)\s+(?:\w+\s+)?difference(?:\s*[.;]|\s*$)|(?:has|have|had)\s+(?:an|some|a)\s+(?:\w+\s+)?(?:impact|effect|influence|bearing)(?:\s*[.;]|\s*$)|adds?\s+value(?:\s*[.;]|\s*$)/;
const BEYOND_MEASURE =
  /(?:should|must|comes?)\s+(?:always\s+)?(?:come\s+)?(?:first\b(?!\s+(?:to|in|by|at))|before\s+(?:profits?|money|people|politics|budgets?))|better\s+than\s+cure|beyond\s+price|at\s+the\s+(?:very\s+)?heart\s+of|(?:has|have|is|are)\s+no\s+place\s+(?:in|for)|its\s+own\s+reward|not\s+(?:for\s+)?profits?\b|should\s+never\s+be\s+(?:a|about|for)/;
const OUGHT_TO_BE =
  /ought\s+to\s+(?:be\s+)?(?:treat\w*|respect\w*|value\w*)|with\s+(?:dignity\s+and\s+)?respect(?:\s*[.;]|\s*$)|only\s+(?:fair|right|natural)|is\s+not\s+(?:just\s+)?about\b|ought\s+to\s+be\s+ashamed|worth\s+(?:it|(?:their|its)\s+weight|having|every\s+penny)|should\s+be\s+(?:proud|ashamed|valued|cherished|treated\s+with)/;
const PRAISE =
  /(?:do|does|play|plays|make|makes|provide|provides|give|gives|offer|offers)\s+an?\s+(?:wonderful|vital|great|excellent|essential|invaluable|crucial|brilliant|fantastic|important|terrible|marvellous|valuable|huge)\s+(?:job|role|service|work|contribution|part|difference)|makes?\s+sense\s*(?:[.;]|$)/;
const DESERVES = new RegExp(
  String.raw`\b(?:${anyOf(RIGHTS, WHAT_IT_IS_ABOUT, NAMELESS_EFFECTS, BEYOND_MEASURE, OUGHT_TO_BE, PRAISE)})`,
  'i',
);

const MAY_OR_MAY_NOT =
  /may\s+or\s+may\s+not|might\s+or\s+might\s+not|will\s+or\s+will\s+not|can\s+or\s+cannot|or\s+(?:it\s+|they\s+)?(?:will|may|might|does|do|can|could|would|is|are)(?:\s+not|n[’']t)\b|either\s+[^.;]{1,80}\s+or\s+(?:not|leave|stay\s+(?:the\s+same|as)|make\s+no)/;
const THE_ONE_OR_THE_OTHER =
  /(?:rise|increase|improve|go\s+up|better|help|succeed|grow|gain)s?\s*(?:,\s*\w+\s*)?,?\s+or\s+(?:fall|decrease|worsen|go\s+down|worse|hinder|harm|fail|shrink|lose|stay\s+the\s+same|drop)s?|for\s+better\s+or\s+(?:for\s+)?worse|one\s+way\s+or\s+(?:the\s+other|another)|or\s+(?:perhaps\s+|possibly\s+)?not(?:\s*[.;,]|\s*$)|or\s+(?:it\s+)?(?:may|might)\s+(?:make\s+no|have\s+no|do\s+nothing)/;
const OR_NOT = new RegExp(String.raw`\b(?:${anyOf(MAY_OR_MAY_NOT, THE_ONE_OR_THE_OTHER)})`, 'i');
const ALL_ELSE_EQUAL =
  /(?:all\s+)?(?:other\s+)?things\s+(?:being\s+equal|permitting)|gets?\s+behind\s+it|all\s+else\s+being\s+equal|(?:that|it|this)\s+(?:is|was|will\s+be|will\s+have\s+been)\s+(?:only\s+|simply\s+|just\s+)?because|if\s+(?:it\s+does\s+)?not,|(?:a|the)\s+(?:fair\s+|proper\s+)?chance|nothing\s+else\s+(?:changes|happens|intervenes)|embraces?\s+it|subject\s+to\s+\w+/;
const IN_THE_RIGHT_HANDS =
  /all\s+being\s+well|with\s+(?:a\s+bit\s+of\s+|some\s+)?luck|plays?\s+(?:its|their|his|her|a)\s+part|barring\s+\w+|(?:given|with|under|in)\s+the\s+right\s+(?:\w+\s+)?(?:conditions?|circumstances?|will|leadership|hands|people|support|setting|attitude|culture)|would\s+(?:have\s+been|be)\s+(?:even\s+|far\s+|much\s+)?worse\s+without/;
const EXCUSE = new RegExp(
  [
    "\\bunless\\s+(?:\\w+\\s+){0,3}(?:something|other\\s+(?:things|factors)|circumstances|events|outside|it\\s+(?:does\\s+not|doesn[’']t)|not\\b|external|conditions)",
    String.raw`\b(?:${anyOf(ALL_ELSE_EQUAL, IN_THE_RIGHT_HANDS)})`,
    "\\b(?:if|when|where|provided(?:\\s+that)?|as\\s+long\\s+as|once|so\\s+long\\s+as|assuming)\\s+(?:[\\w’']+\\s+){0,6}(?:properly|correctly|rightly|well\\s+enough|in\\s+the\\s+right\\s+(?:way|spirit|conditions|circumstances)|as\\s+(?:it\\s+should|intended|we\\s+intend)|wholeheartedly|truly|really|genuinely|conditions\\s+are\\s+right|done\\s+(?:well|right)|circumstances\\s+(?:allow|permit))",
    "\\b(?:if|when|where(?:ver)?)\\s+(?:[\\w’'-]+\\s+){1,5}(?:does|do|did|fails?|failed|has|have|is|are)(?:\\s+not|n[’']t)?\\b[^.;,]{0,50},\\s+(?:that|it|this|they|the)\\s+(?:\\w+\\s+){0,3}(?:is|was|were|has|have|had|did)\\s+(?:simply\\s+|only\\s+|just\\s+)?(?:because|not|too|never|n[’']t|already|wrong|badly)\\b",
    "\\b(?:if|when|where(?:ver)?)\\s+(?:it|they|this|that)\\s+(?:does|do|did|has|have|is|are|was|were|fails?|failed)(?:\\s+not|n[’']t)?\\b[^.;]{0,50},?\\s+(?:that|it|this|they|the|then)\\s+(?:\\w+\\s+){0,3}(?:is|was|will\\s+be|were|has|have|had|did)\\b[^.;]{0,30}\\b(?:because|not|too|only|wrong|fault|due|never|badly|been)",
    '\\bfor\\s+(?:(?:\\w+\\s+)?(?:people\\s+)?(?:for\\s+)?whom|those|people\\s+who|anyone\\s+who)\\b[^.;]{0,30}\\b(?:suitable|suited|benefit|right\\s+for|ready|appropriate|works?)\\b',
    '\\b(?:any|apparent)\\s+(?:\\w+\\s+){0,2}(?:failures?|improvement|rise|fall|increase|drop|change|exceptions?|evidence|result|lack)\\b[^.;]{0,60}\\b(?:due|because|shows?|proves?|caused|means|comes?|simply|only)',
    "\\b(?:cannot|can\\s+not|can[’']t|never|impossible\\s+to|could\\s+not|not)\\s+(?:ever\\s+|really\\s+|be\\s+|to\\s+be\\s+)*(?:measured?|proved?|proven|shown?|counted|seen|captured?|detected|observed|see|tell|prove|feel|quantified|quantify|put\\s+into\\s+figures)\\b",
    '\\b(?:whatever|no\\s+matter\\s+what|regardless\\s+of\\s+what|even\\s+(?:if|when|though)|although|though)\\s+(?:the\\s+|all\\s+|no\\s+)?(?:\\w+\\s+)?(?:figures|evidence|data|numbers|statistics|results|measures|surveys?|it)\\s+(?:say|says|show|shows|suggests?|do|does|cannot|may|might|point|tell|is|will)',
    "\\b(?:in\\s+ways|benefits|effects?|value|good)\\s+that\\s+(?:nobody|no\\s+one|no\\s+(?:measure|figures?|data|survey)|(?:we\\s+)?cannot|can[’']t|figures|numbers)",
    '\\b(?:sooner\\s+or\\s+later|eventually|one\\s+day|in\\s+due\\s+course|in\\s+the\\s+fullness\\s+of\\s+time|given\\s+(?:enough\\s+)?time|in\\s+the\\s+(?:very\\s+)?long\\s+run)\\b',
  ].join('|'),
  'i',
);
const GOES_WITHOUT_SAYING =
  /it\s+is\s+what\s+it\s+is|by\s+definition|goes\s+without\s+saying|of\s+course|everything\s+(?:is\s+connected|depends)|more\s+could\s+always\s+be\s+done/;
const TRUE_OF_ALL =
  /there\s+is\s+(?:always\s+)?(?:more\s+to\s+do|room\s+for\s+improvement)|every\s+(?:\w+\s+)?is\s+(?:different|unique|an\s+individual)|everyone\s+is\s+different|lessons?\s+(?:can|could|must|will)\s+be\s+learned/;
const TRUISM = new RegExp(String.raw`^\s*it\s+(?:all\s+)?depends\s*[.]?\s*$|\b(?:${anyOf(GOES_WITHOUT_SAYING, TRUE_OF_ALL)})\b`, 'i');
const PERHAPS = /may|might|perhaps|possibly|potentially|arguably|conceivably/;
const TO_SOME_EXTENT =
  /to\s+(?:some|a\s+certain|a\s+greater\s+or\s+lesser)\s+(?:extent|degree)|in\s+some\s+(?:ways?|cases|circumstances|sense|respects?|places|form)|in\s+(?:certain|various|different)\s+(?:ways|cases|circumstances|respects)|up\s+to\s+a\s+point|sometimes|some\s+of\s+the\s+time|in\s+part|partly|among\s+other\s+things/;
const SOME =
  /some\s+(?:people|carers|kind|sort|effect|impact|influence|difference|form|families|users|children|residents|patients|benefits?|bearing|role|degree)|somehow|somewhat|various\s+(?:factors|reasons|ways)|(?:many|a\s+number\s+of|several)\s+(?:different\s+)?factors/;
const AT_TIMES = /at\s+times|on\s+occasion|occasionally|under\s+certain\s+conditions/;
const CAN =
  /can\s+(?:be|have|help|make)|could\s+(?:be|have|help|make|well)|tends?\s+to|something|or\s+other|more\s+or\s+less|for\s+some\b|probably|depending\s+on|a\s+(?:range|variety)\s+of|not\s+necessarily|certain\s+(?:people|circumstances)/;
const HEDGE = new RegExp(String.raw`\b(?:${anyOf(PERHAPS, TO_SOME_EXTENT, SOME, AT_TIMES, CAN)})\b`, 'gi');
const STRONG_HEDGE =
  /\b(?:may|might|perhaps|possibly|potentially|conceivably|arguably|somehow|or\s+other)\b|some\s+(?:ways?|extent|degree|sense|respects?|sort|kind|form|people|of\s+the\s+time)|certain|various|depending|probably|up\s+to\s+a\s+point|factors/i;

function spanOf(match: RegExpExecArray | RegExpMatchArray | null | undefined): Span | null {
  return match ? { start: match.index as number, end: (match.index as number) + match[0].trimEnd().length } : null;
}

/** A statement that no observation could count against, and which of its words make it so. */
export function seeUntestable(text: string, tokens: readonly Token[]): Span | null {
  const flat = spanOf(OR_NOT.exec(text) ?? EXCUSE.exec(text) ?? TRUISM.exec(text) ?? DESERVES.exec(text) ?? judgement(text, tokens));
  if (flat) return flat;
  const hedges = [...text.matchAll(HEDGE)];
  if (hedges.length > 1 && hedges.some(([hedge]) => STRONG_HEDGE.test(hedge))) return spanOf(hedges[0]);
  return repeatsItself(tokens);
}

const SUBORDINATE = /\b(?:when|if|who|whether|what|because|which|where|how|why|than)\b/i;

/** A judgement of value with no reason that could be looked into. */
function judgement(text: string, tokens: readonly Token[]): RegExpExecArray | null {
  const asked = /^\s*(?:is|are|was)\s+/i.exec(text);
  const plain = asked ? text.slice(asked[0].length).replace(/\?\s*$/, '') : text;
  const found = JUDGES.exec(text);
  // What a subordinate clause judges is told of somebody, or says when: `when something is wrong`.
  if (found && !asked)
    return SUBORDINATE.test(text.slice(0, found.index)) && tokens[findMainVerb(tokens)]?.start !== found.index ? null : found;
  const turned =
    asked &&
    new RegExp(`\\b(?:an?\\s+|the\\s+)?(?:${VALUES}(?:\\s+${THINGS})?|(?:moral|human)\\s+${THINGS})\\s*$`, 'i').exec(plain.slice(-60));
  if (!asked || !turned) return null;
  turned.index += asked[0].length + Math.max(0, plain.length - 60);
  return turned;
}

/** A predicate with no word that the subject does not have: `Good care is care that is good`. */
function repeatsItself(tokens: readonly Token[]): Span | null {
  const verb = findMainVerb(tokens);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (verb < 1 || !first || !last || tokens.length > 30) return null;
  const condition = tokens.findIndex(({ word }, at) => at > verb && /^(?:if|when|where|those|provided|long)$/.test(word));
  const main = tokens.slice(0, condition === -1 ? 0 : condition).flatMap(contentOf);
  const needed = tokens
    .slice(condition + 1)
    .flatMap(contentOf)
    .filter((word) => !LIGHT.test(word));
  if (condition !== -1 && needed.length > 0 && needed.every((word) => main.some((other) => related(word, other))))
    return { start: first.start, end: last.end };
  const subject = new Set(tokens.slice(0, verb).flatMap(contentOf));
  const predicate = tokens.slice(verb + (AUXILIARIES.has(tokens[verb]?.word ?? '') ? 1 : 0)).flatMap(contentOf);
  const extra = predicate.filter((word) => !subject.has(word) && !/^(?:lead|mean|result|make|cause|bring|find|depend)/.test(word));
  if (new Set(predicate).size - extra.length > 2 && extra.length <= 1) return { start: first.start, end: last.end };
  return predicate.length > 0 && predicate.every((word) => [...subject].some((other) => related(word, other)))
    ? { start: first.start, end: last.end }
    : null;
}

const LIGHT = /^(?:find|come|ready|willin|able|enough|you|want|with|famili|as|peopl|long|there|same|right)$/;

/** Whether two stems are of one word: `serve` and `service`. */
function related(one: string, other: string): boolean {
  return one === other || (Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one)));
}

function contentOf({ word }: Token): readonly string[] {
  if (AUXILIARIES.has(word) || PREPOSITIONS.has(word) || !/^[a-z]/.test(word)) return [];
  if (
    /^(?:the|a|an|be|been|that|who|which|when|if|where|they|them|it|its|their|not|more|most|people|those|these|this|only|very|always|is)$/.test(
      word,
    )
  )
    return [];
  const base = verbOf(word) ?? word;
  return [base.replace(/(?:ful|fully|ive|ively|ness|s|ly|e|ed|ing|ion)$/, '').slice(0, 6)];
}
