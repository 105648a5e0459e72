import type { CivilDate } from '../kernel/civil-date.js';
import type { Finding } from '../kernel/finding.js';
import { readCivilDate, readId, readList, readListOf, readNullable, readNumberBetween, readShape, readText } from '../kernel/guards.js';
import type { Verdict } from './catalogue.js';
import { readFollowed, readKeyed, readKeyedList, type FollowedHypothesis, type FollowedSet } from './read-followed.js';
import { readIds, readStatus, readVerdict } from './read-register.js';
import { lastArrival } from './register-as-of.js';
import type { HypothesisStep } from './register.js';
import { lowered } from './within-sentence.js';

/** What was tried or given up, and why: knowledge too. */
export interface NegativeKnowledge {
  readonly hypothesisId: string;
  readonly statement: string;
  /** What it said before it was reworded, the earliest first. */
  readonly formerStatements: readonly string[];
  /** How it ended: judged not to hold, closed after a verdict, left without a test, or withdrawn before one. */
  readonly ended: 'not-supported' | 'closed' | 'not-tested' | 'withdrawn';
  readonly on: CivilDate;
  /** The last verdict; null where none was given. */
  readonly verdict: Verdict | null;
  /** The evidence that the verdict cites. */
  readonly evidenceIds: readonly string[];
  /** Why it ended; null where nobody said. */
  readonly reason: string | null;
  /** What would have to change before anybody tries it again; null where nobody said. */
  readonly doNotRetryUnless: string | null;
}

/**
 * What is known not to hold, and what was given up and why, so that it need not be tried again by accident: hypotheses judged not supported,
 * closed, left without a test, or withdrawn. One that is under test again is not among them; one that became an aim against its verdict is.
 *
 * @param register - The state of a register, or a list of its hypotheses.
 * @returns One entry for each, in the order of the register.
 * @throws InvalidInputError when the register is malformed.
 * Source: D-HYP-10, D-HYP-F2; that it is kept is this library's.
 *
 * @example
 * ```ts
 * import { negativeKnowledge, registerLifecycle } from 'commissioning-kit/hypotheses';
 *
 * negativeKnowledge(registerLifecycle.initialState()); // => []
 * ```
 */
export function negativeKnowledge(register: FollowedSet): readonly NegativeKnowledge[] {
  const { hypotheses } = readFollowed(register, {
    status: readStatus,
    wordings: readKeyedList({ statement: readText }),
    verdicts: readKeyedList({
      verdict: readVerdict,
      evidenceIds: readIds,
      reason: readNullable(readText),
      why: readNullable(readText),
      on: readCivilDate,
    }),
    doNotRetryUnless: readNullable(readText),
    history: readKeyedList({ from: readNullable(readStatus), to: readStatus, on: readCivilDate, reason: readNullable(readText) }),
  });
  return hypotheses.flatMap((hypothesis) => {
    const ended = endOf(hypothesis);
    const step = ended === null ? null : (lastArrival(hypothesis, ended) ?? hypothesis.history.at(-1) ?? null);
    return ended === null || step === null ? [] : [entryOf(hypothesis, ended, step)];
  });
}

type Ended = FollowedHypothesis<'status' | 'wordings' | 'verdicts' | 'doNotRetryUnless' | 'history'>;

function endOf({ status, verdicts }: Ended): NegativeKnowledge['ended'] | null {
  if (status === 'closed' || status === 'withdrawn' || status === 'not-tested' || status === 'not-supported') return status;
  return status === 'translated' && verdicts.at(-1)?.verdict === 'not-supported' ? 'not-supported' : null;
}

function entryOf(hypothesis: Ended, ended: NegativeKnowledge['ended'], step: HypothesisStep): NegativeKnowledge {
  const { id, statement, wordings, verdicts, doNotRetryUnless } = hypothesis;
  const verdict = verdicts.at(-1);
  return {
    hypothesisId: id,
    statement,
    formerStatements: wordings.map((wording) => wording.statement).filter((former) => former !== statement),
    ended,
    on: step.on,
    verdict: verdict?.verdict ?? null,
    evidenceIds: verdict?.evidenceIds ?? [],
    reason: step.reason ?? (ended === 'not-supported' ? (verdict?.why ?? null) : null),
    doNotRetryUnless,
  };
}

/** A statement that may say again what is known not to hold. */
export interface LikelyRetry {
  readonly hypothesisId: string;
  /** Which wording is alike. */
  readonly statement: string;
  /** The share of all words of the two that both have, from 0 to 1. */
  readonly alike: number;
  readonly sharedWords: readonly string[];
}

/** Whether a statement may be a retry. */
export type RetryFinding = Finding<'look-first' | 'none-alike'> & { readonly likely: readonly LikelyRetry[] };

/** From where on two statements are taken to be alike. */
export interface RetryOptions {
  /** A share of words from 0 to 1; 0.5 unless given. */
  readonly from?: number;
}

/**
 * What a new statement may repeat of what is known not to hold, as questions to whoever offers it. Two statements are alike when enough of
 * their words are the same: case, marks, small words and endings such as -s, -ed and -ing aside. It knows words and no meaning: what says the
 * same in other words is not found, and what says the opposite in the same words is.
 *
 * @param statement - What somebody wants to offer.
 * @param known - What {@link negativeKnowledge} gives, of one register or of several together.
 * @param options - `from`, the share of words from which on two are alike.
 * @returns `'look-first'` with a question for each, the most alike first, or `'none-alike'`.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-HYP-F3; the rule is this library's.
 *
 * @example
 * ```ts
 * import { findRetries } from 'commissioning-kit/hypotheses';
 *
 * const known = {
 *   hypothesisId: 'telecare', statement: 'Telecare will prevent falls at home', formerStatements: [], ended: 'closed', on: '2026-11-02',
 *   verdict: 'not-supported', evidenceIds: ['alarms'], reason: 'Alarms came after the fall',
 *   doNotRetryUnless: 'sensors notice a fall before it happens',
 * } as const;
 * const finding = findRetries('Telecare could prevent falls at home', [known]);
 * finding.outcome; // => 'look-first'
 * finding.unknown[0]?.text;
 * // => 'This is like “Telecare will prevent falls at home”, judged not supported on 2026-11-02. It was not to be tried again unless sensors notice a fall before it happens: has that come about?'
 * findRetries('More extra care housing will let people stay at home', [known]).outcome; // => 'none-alike'
 * ```
 */
export function findRetries(statement: string, known: readonly NegativeKnowledge[], options: RetryOptions = {}): RetryFinding {
  readText(statement, ['statement']);
  readList(known, ['known'], readEntry);
  readShape(options, ['options'], {}, { from: readNumberBetween(0, 1) });
  const { from = 0.5 } = options;
  const words = wordsOf(statement);
  const found = known
    .map((entry, index) => ({ entry, index, ...closest(words, entry) }))
    .filter(({ alike, sharedWords }) => sharedWords.length > 0 && alike >= from)
    .sort((a, b) => b.alike - a.alike || a.index - b.index);
  return {
    outcome: found.length > 0 ? 'look-first' : 'none-alike',
    reasons: [],
    unknown: found.map(({ entry, index, wording }) => ({
      id: `retry of ${entry.hypothesisId}`,
      text: questionOf(entry, wording),
      path: ['known', index],
    })),
    caveats: [
      {
        code: 'hypotheses/words-not-meaning',
        message: `Statements are alike here when at least ${from} of their words are the same: the same said in other words is not found`,
        kind: 'library-default',
        parameter: 'from',
        sources: [],
      },
    ],
    likely: found.map(({ entry, wording, alike, sharedWords }) => ({
      hypothesisId: entry.hypothesisId,
      statement: wording,
      alike,
      sharedWords,
    })),
  };
}

const readEntry = /* @__PURE__ */ readKeyed({
  hypothesisId: readId,
  statement: readText,
  formerStatements: /* @__PURE__ */ readListOf(readText),
  ended: readStatus,
  on: readCivilDate,
  verdict: /* @__PURE__ */ readNullable(readVerdict),
  reason: /* @__PURE__ */ readNullable(readText),
  doNotRetryUnless: /* @__PURE__ */ readNullable(readText),
});

function questionOf({ ended, verdict, on, reason, doNotRetryUnless }: NegativeKnowledge, wording: string): string {
  const how = verdict === null || ended === 'withdrawn' || ended === 'not-tested' ? nameEnd(ended) : `judged ${verdict.replace('-', ' ')}`;
  const like = `This is like “${wording}”, ${how} on ${on}`;
  if (doNotRetryUnless !== null) return `${like}. It was not to be tried again unless ${lowered(doNotRetryUnless)}: has that come about?`;
  return reason === null ? `${like}: what is different now?` : `${like} (${reason}): what is different now?`;
}

function nameEnd(ended: NegativeKnowledge['ended']): string {
  return ended === 'not-tested' ? 'left without a test' : ended.replace('-', ' ');
}

function closest(words: ReadonlySet<string>, entry: NegativeKnowledge): Pick<LikelyRetry, 'alike' | 'sharedWords'> & { wording: string } {
  return [entry.statement, ...entry.formerStatements]
    .map((wording) => {
      const others = wordsOf(wording);
      const sharedWords = [...words].filter((word) => others.has(word));
      const all = words.size + others.size - sharedWords.length;
      return { wording, sharedWords, alike: all === 0 ? 0 : sharedWords.length / all };
    })
    .reduce((best, next) => (next.alike > best.alike ? next : best));
}

/** Words that tell two statements of a kind apart from nothing. */
const SMALL = new Set(
  (
    'a an and are as at be been being but by can could did do does for from had has have if in into is it its may might more most must need of ' +
    'on or our should so that the their them there these they this those to was we were what when which who will with would'
  ).split(' '),
);

/** The words of a statement without small ones and endings. */
function wordsOf(statement: string): ReadonlySet<string> {
  const words =
    statement
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}£$€%]+/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map(stem));
}

function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ies|y)$/, 'i').replace(/(?:ing|ed|es|s|e)$/, '');
}
