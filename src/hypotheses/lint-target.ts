/** A place in a text, in UTF-16 code units; `end` is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const SEASON = '(?:spring|summer|autumn|winter|christmas|easter|financial year|year end|year|quarter|month|week|decade)';
const WRITTEN_DAY = `\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${MONTH}(?:\\s+\\d{4})?|(?:19|20)\\d{2}(?:/\\d{2})?`;
const END_OF_PERIOD = `(?:the\\s+)?(?:end|start|beginning|middle)\\s+of\\s+(?:the\\s+|next\\s+|this\\s+)?(?:\\w+\\s+)?(?:${SEASON}|${MONTH}|(?:19|20)\\d{2})(?:\\s+\\d{4})?`;
const NAMED_PERIOD = `(?:next|this|the)\\s+${SEASON}(?:\\s+\\d{4})?|(?:spring|summer|autumn|winter|christmas|easter)(?:\\s+\\d{4})?`;
const DATE = `(?:${WRITTEN_DAY}|${END_OF_PERIOD}|${NAMED_PERIOD})`;
const DEADLINE = new RegExp(`\\b(?:by|before|until)\\s+${DATE}\\b`, 'i');

const NUMBER = '(?:£?\\d[\\d,.]*[mk]?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty|thirty|fifty|zero|none)';
const PART = '(?:an?\\s+|one\\s+|two\\s+|three\\s+|at\\s+least\\s+|under\\s+)?(?:half|thirds?|quarters?|fifths?|tenths?)';
const TERM = new RegExp(
  `\\b(?:within|in|over)\\s+(?:the\\s+)?(?:next\\s+)?(?:${NUMBER}|an?)?\\s*(?:years?|months?)\\b(?!\\s+of\\b)|\\b(?:this|next)\\s+(?:financial\\s+)?year\\b`,
  'i',
);
const LEVEL = new RegExp(
  [
    '\\d\\s*%|\\bper\\s?cent\\b',
    `\\b(?:from|by|to)\\s+(?:(?:under|below|above|at\\s+least|at\\s+most|over|no\\s+more\\s+than|more\\s+than|fewer\\s+than|less\\s+than|around|about)\\s+)?(?:${NUMBER}\\b(?!\\s+(?:or|in\\s+which)\\b)|${PART}\\b)`,
    `\\b(?:at\\s+least|at\\s+most|no\\s+more\\s+than|not\\s+more\\s+than|no\\s+longer\\s+than|fewer\\s+than|less\\s+than|below|above|under|within)\\s+(?:an?\\s+)?(?:${NUMBER}|hour|day|week|month|half|third|quarter)\\b(?!\\s+(?:contract|roof|lead|team|name|budget|management|umbrella|banner)\\b)(?!\\s+(?:hours|days|weeks|months)\\s+(?:of|after)\\b)`,
    `\\b(?:reach|hit|achieve|save)\\s+(?:£?\\d|${NUMBER}\\b)`,
    `\\b${NUMBER}\\s+(?:more|fewer|extra|additional|new)\\b`,
    `\\b(?:nine|eight|seven|four|three|two)\\s+(?:out\\s+of|in)\\s+(?:every\\s+)?(?:ten|five|four|three)\\b`,
  ].join('|'),
  'i',
);

function spanOf(match: RegExpExecArray | null): Span | null {
  return match && { start: match.index, end: match.index + match[0].length };
}

/** The date by which something is to be reached. */
export function seeDeadline(text: string): Span | null {
  return spanOf(DEADLINE.exec(text));
}

/** The time within which something is to be reached, said without a date: a prediction can have one too. */
export function seeTerm(text: string): Span | null {
  return spanOf(TERM.exec(text));
}

/** An amount to be reached, other than an age. */
export function seeLevel(text: string): Span | null {
  const deadline = seeDeadline(text);
  const rest = deadline ? blank(text, deadline) : text;
  return spanOf(
    LEVEL.exec(rest.replace(/\b(?:aged|over|under)[\s-]+(?:the\s+age\s+of\s+)?\d+s?\b(?!%)/gi, (age) => ' '.repeat(age.length))),
  );
}

/** A sum of money, which a wish is measured by. */
export function seeMoney(text: string): Span | null {
  return spanOf(/£\s?\d[\d,.]*(?:\s?(?:m|k|bn|million|thousand)\b)?/i.exec(text));
}

/** An amount that is in the verb. */
export function seeMultiple(text: string): Span | null {
  return spanOf(/\b(?:halv(?:e|ing)|doubl(?:e|ing)|trebl(?:e|ing)|tripl(?:e|ing))\b/i.exec(text));
}

/** A level, a sum or a date to be reached. */
export function seeTarget(text: string): Span | null {
  return seeDeadline(text) ?? seeTerm(text) ?? seeLevel(text) ?? seeMoney(text) ?? seeMultiple(text);
}

function blank(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** What stands before the sentence proper and only says when: `By April 2028, …`, `Over the next year, …`, `From June …`. */
export function leadIn(text: string): number {
  const lead = new RegExp(
    `^\\s*(?:(?:by|before|until|from|in|during|after|this|next)\\s+(?:the\\s+)?(?:${DATE}|${SEASON})|(?:within|over|in)\\s+(?:the\\s+)?(?:next\\s+|coming\\s+)?(?:${NUMBER}|an?|few)?\\s*(?:years?|months?|weeks?|quarter)|together|jointly|first|then|next|finally)\\s*,?\\s+(?=\\S)`,
    'i',
  ).exec(text);
  return lead ? lead[0].length : 0;
}
