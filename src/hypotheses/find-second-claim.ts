import type { Span } from './lint-target.js';
import { ACTIVITIES, MODALS, RESULTS } from './lint-words.js';
import { findMainVerb, verbOf, type Token } from './read-clauses.js';
import { anyOf } from './lint-pattern.js';

/** Two claims of one statement, and where the second stands. */
export interface SecondClaim extends Span {
  readonly first: string;
  readonly second: string;
}

/** In words; nobody follows longer ones, and the time stays within bounds. */
const LONGEST_CLAUSE = 40;

const JOINS = /^(?:and|but|while|;|\.|\?|plus|whilst|yet)$/;
/** What points back to the first claim. */
const POINTS_BACK =
  /^(?:so|thus|thereby|then|therefore|hence|consequently|this|that|these|those|it|they|them|he|she|we|i|which|who|nothing|nobody|none|neither|both|such|others|as|for|not|only|here|if|when|because|where|to|vice)$/;
const WHO_IS_AFFECTED = /people|carers|families|children|parents|pupils|users|residents|patients|staff|workers/;
const WHAT_IS_AFFECTED =
  /demand|cost|costs|savings|money|admissions|need|pressure|waits|delays|outcomes|readmissions|bills|complaints|stays|time|visits|referrals|beds|services|everybody|everyone/;
const HOW_PEOPLE_FARE = /health|wellbeing|quality|satisfaction|independence/;
const WHAT_IS_COUNTED =
  /numbers|falls|spending|vacancies|turnover|lists|queues|attendances|placements|exclusions|crises|emergencies|injuries|deaths|loneliness|isolation|occupancy/;
/** Whom and what a change is meant to affect: said of them, a second clause is the effect of the first. */
const AFFECTED = new RegExp(String.raw`^(?:${anyOf(WHO_IS_AFFECTED, WHAT_IS_AFFECTED, HOW_PEOPLE_FARE, WHAT_IS_COUNTED)})$`);
const QUALIFIER =
  /^(?:more|fewer|less|most|many|some|older|younger|disabled|acute|overall|the|their|its|our|waiting|hospital|emergency|unplanned|long-term|residential|total|other|long|average|a|great|deal|of)$/;
/** Who would act otherwise once something changes. */
const RESPONDING =
  /^(?:doctors|nurses|gps|therapists|hospitals|wards|schools|practices|teams|providers|managers|councils|homes|trusts|agencies|ambulances|specialists|professionals|commissioners|teachers|clinicians)$/;
const REFERS_BACK =
  /^(?:ones|their|its|his|her|rest|remaining|result|same|latter|others|wait|delay|gap|reason|cause|explanation|problem|trouble|answer|remedy|solution|effect|consequence|difference|this|these|those|it|them)$/;
const CHANGES =
  /^(?:suffer|follow|worsen|fall|rise|drop|grow|result|increase|decline|improve|build|arise|occur|escalate|deteriorate|mount|pile|soar)s?$/;
const CAUSING = /^(?:replace|take|do|lead|mean|cause|attract|cost|work|reach|serve|need|be|have|sit)$/;
const REMEDY = /^(?:should|must|needs?|could|ought)$/;

/**
 * A second claim with a subject of its own, joined to the first, that is neither its cause, its effect nor its remedy. One change with several
 * effects is one claim, and so is a diagnosis with what follows from it.
 */
export function findSecondClaim(text: string, tokens: readonly Token[]): SecondClaim | null {
  let from = 0;
  for (const [at, { word }] of tokens.entries()) {
    if (!JOINS.test(word)) continue;
    const next = tokens[at + 1]?.word === 'also' || tokens[at + 1]?.word === ',' || tokens[at + 1]?.word === 'meanwhile' ? at + 2 : at + 1;
    if (next < tokens.length && areTwo(tokens, Math.max(from, at - LONGEST_CLAUSE), at, next)) {
      const first = tokens[from] as Token;
      const second = tokens[next] as Token;
      const before = tokens[at - 1] as Token;
      const last = tokens.at(-1) as Token;
      return { start: second.start, end: last.end, first: text.slice(first.start, before.end), second: text.slice(second.start, last.end) };
    }
    if (/^[.;?]$/.test(word)) from = at + 1;
  }
  return null;
}

function areTwo(tokens: readonly Token[], from: number, to: number, next: number): boolean {
  const opening = tokens[next]?.word ?? '';
  if (POINTS_BACK.test(opening) || to - from < 2) return false;
  // A bare verb has the subject of the first clause.
  if (verbOf(opening) === opening && findMainVerb(tokens, next + 1, next + 3) === -1) return false;
  const end = endOfClause(tokens, next);
  const right = findMainVerb(tokens, next, end);
  const left = findMainVerb(tokens, from, to);
  // The second verb must have a subject of its own, and the first must not stand in a subordinate clause.
  if (right <= next || left === -1 || left === from) return false;
  if (tokens.slice(next, right).some(({ word }) => /^(?:and|but|because|if|when|who|which|that|,)$/.test(word) && word !== 'who'))
    return false;
  if (
    tokens.slice(left, to).some(({ word }) => /^(?:because|if|when|unless|that|where|whether|who|which|so|once|although|whose)$/.test(word))
  ) {
    const ownReason = tokens.slice(right, end).some(({ word }) => /^(?:because|since)$/.test(word));
    if (!/^[.;?]$/.test(tokens[to]?.word ?? '') && tokens[to - 1]?.word !== ',' && !ownReason) return false;
  }
  const rightVerb = tokens[right]?.word ?? '';
  // `while` without a comma says that two things go together; `but ours do` leaves out what the first clause said.
  if (/^whil/.test(tokens[to]?.word ?? '') && tokens[to - 1]?.word !== ',') return false;
  if (right + 1 >= end || (right + 2 >= end && tokens[right + 1]?.word === 'not')) return false;
  const faults = isFaulty(tokens, from, to) && isFaulty(tokens, next, end);
  if (opening === 'there' && !faults) return false;
  if (faults && !MODALS.has(rightVerb) && !tokens.slice(next, right).some(({ word }) => REFERS_BACK.test(word))) return true;
  // What would or will change what is found wrong is its remedy or its effect.
  if (MODALS.has(rightVerb) && rightVerb !== 'cannot' && !MODALS.has(tokens[left]?.word ?? '')) return false;
  // Two subjects of one kind are set against each other: `staff in the north stay, but staff in the south leave`.
  const heads = tokens.slice(from, left).map(({ word }) => word);
  if (tokens[to]?.word === 'but' && heads.includes(opening)) return false;
  // `may be dearer, but …` concedes, and `is not …, but …` corrects: one claim is made, the second.
  const yields =
    tokens.slice(left, to).some(({ word }) => /^(?:may|might)$/.test(word)) ||
    (/^(?:is|are)$/.test(rightVerb) && tokens.slice(left, to).some(({ word }) => word === 'not'));
  if (/^(?:but|yet)$/.test(tokens[to]?.word ?? '') && yields) return false;
  if (
    REMEDY.test(rightVerb) &&
    !(/^(?:should|must)$/.test(rightVerb) && /^(?:will|would)$/.test(tokens[left]?.word ?? '')) &&
    !sameModal(tokens, left, right)
  )
    return false;
  return !isEffect(tokens, left, next, right, end);
}

/** Whether a clause says what is wrong in so many words. */
function isFaulty(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ word }, at) =>
        (word === 'too' && from + at + 1 < to) ||
        /^(?:badly|poorly|underused|under-used|unsafe|unclear|unused|short|inadequate|unreliable|overcrowded)$/.test(word),
    );
}

function sameModal(tokens: readonly Token[], left: number, right: number): boolean {
  const one = tokens[left]?.word ?? '';
  const passive = /ed$|^(?:made|built|kept|set)$/.test(tokens[right + 2]?.word ?? '') && tokens[right + 1]?.word === 'be';
  return MODALS.has(one) && one === tokens[right]?.word && (one === 'should' || one === 'must' || !passive);
}

/** Whether the second clause says what the first brings about. */
function isEffect(tokens: readonly Token[], left: number, next: number, right: number, end: number): boolean {
  const subject = tokens.slice(next, right).map(({ word }) => word);
  if (subject.some((word) => REFERS_BACK.test(word))) return true;
  const verb = tokens[right]?.word ?? '';
  if (/^(?:prefer|like|trust|want|choose|find|know|understand|believe|value|distrust|dislike|lack)s?$/.test(verb)) return false;
  const head = subject.findIndex((word) => !QUALIFIER.test(word));
  const affected = head === -1 || (subject.slice(head).some((word) => AFFECTED.test(word)) && subject.length - head <= 2);
  const ofChange = MODALS.has(tokens[left]?.word ?? '') && AFFECTED.test(subject[head] ?? '');
  if (ofChange || CHANGES.test(verb)) return true;
  const leftActs =
    !/^(?:is|are|was|were|has|have|need|needs|do|does|isn't|aren't|happens?|occurs?|exists?|knows?|wants?|lives?|lacks?|seems?|feels?)$/.test(
      tokens[left]?.word ?? '',
    );
  const participle = /ed$|ing$|^(?:kept|sent|left|taken|moved|put|seen|lost|given|turned)$/.test(tokens[right + 1]?.word ?? '');
  const rightActs = participle || !/^(?:is|are|was|were|isn't|aren't)$/.test(verb);
  const modal = MODALS.has(verb);
  const acts = tokens[right + 1]?.word ?? '';
  if (/^(?:will|would|could|may|might)$/.test(verb) && leftActs) {
    const responds =
      subject.some((word) => RESPONDING.test(word)) && !tokens.slice(Math.max(0, left - 4), left).some(({ word }) => RESPONDING.test(word));
    if (responds || !(RESULTS.has(acts) || ACTIVITIES.has(acts) || CAUSING.test(acts))) return true;
  }
  const passive = modal && tokens[right + 1]?.word === 'be' && end > right + 2;
  const falls =
    modal &&
    /^(?:ease|lessen|lower|double|halve|shorten|stop|end|slow|last|follow|fall|rise|drop|go|decline|shrink|grow|improve|increase|come|become|feel|stay)$/.test(
      tokens[right + 1]?.word ?? '',
    ) &&
    /^(?:|[.;,?]|by|from|to|in|for|at|more|less|too|sharply|as|[a-z]+ly)$/.test(tokens[right + 2]?.word ?? '');
  if (leftActs) return affected || ((passive || falls) && !/^(?:should|must)$/.test(verb) && MODALS.has(tokens[left]?.word ?? ''));
  const progressive = /ing$/.test(acts) && subject.some((word) => RESPONDING.test(word));
  return (affected && rightActs) || progressive;
}

/** Where the clause that starts at a place ends: at the next full stop or semicolon. */
function endOfClause(tokens: readonly Token[], from: number): number {
  const limit = Math.min(tokens.length, from + LONGEST_CLAUSE);
  for (let at = from; at < limit; at += 1) if (/^[.;?]$/.test(tokens[at]?.word ?? '')) return at;
  return limit;
}

/** Two questions, or two targets, in one sentence. */
export function findSecondOf(text: string, tokens: readonly Token[], opens: (at: number) => boolean): SecondClaim | null {
  for (const [at, { word }] of tokens.entries()) {
    if (!JOINS.test(word) || at === 0 || at + 1 >= tokens.length || !opens(at + 1)) continue;
    const second = tokens[at + 1] as Token;
    const before = tokens[at - 1] as Token;
    const last = tokens.at(-1) as Token;
    return {
      start: second.start,
      end: last.end,
      first: text.slice(tokens[0]?.start, before.end),
      second: text.slice(second.start, last.end),
    };
  }
  return null;
}
