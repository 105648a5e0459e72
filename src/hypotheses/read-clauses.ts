import {
  ADVERBS,
  AFTER_VERB,
  ALSO_NOUNS,
  AUXILIARIES,
  DETERMINERS,
  INTRANSITIVE,
  IRREGULAR,
  NO_PLURAL,
  PLURALS,
  PREPOSITIONS,
  RELATIVES,
  STARTS_CLAUSE,
  SUBJECTS,
  SUBORDINATORS,
  VERBS,
} from './lint-words.js';

/** A word or a mark of a text, in small letters, with its place. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words and marks of a text. */
export function readTokens(text: string): readonly Token[] {
  const found = text.matchAll(/[\p{L}\p{N}£$€%¼½¾]+(?:['’.,/-][\p{L}\p{N}%]+)*['’]?|[,;:.?!–—]/gu);
  return [...found].map((match) => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The verb of which a word is a form with -s, -ed or -ing; the word itself when it is none of these. */
export function verbOf(word: string): string | null {
  if (VERBS.has(word)) return word;
  const [, stem] = /^(.+?)(?:s|es|ed|ing)$/.exec(word) ?? [];
  if (stem === undefined) return null;
  const doubled = /([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : null;
  const candidates = [stem, `${stem}e`, doubled, stem.endsWith('i') ? `${stem.slice(0, -1)}y` : null];
  return candidates.find((candidate) => candidate !== null && VERBS.has(candidate)) ?? null;
}

/** Whether the word at a place is a verb with a subject, as far as its form and its neighbours tell. */
function isFinite(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const before = tokens[at - 1]?.word ?? '';
  const after = tokens[at + 1]?.word ?? '';
  if (before === 'to') return false;
  if (AUXILIARIES.has(word)) return !(word === 'may' && (/^\d/.test(after) || before === 'by' || before === 'in'));
  if (at === 0 || word.endsWith('ing')) return false;
  const verb = verbOf(word);
  const irregular = IRREGULAR.has(word);
  if (verb === null && !irregular) return false;
  if (
    before !== 'that' &&
    (PREPOSITIONS.has(before) || DETERMINERS.has(before) || /^[\d£%]/.test(before) || before.endsWith("'s") || before.endsWith("'"))
  )
    return false;
  if (RELATIVES.has(before) && before !== 'that') return true;
  if (before === 'that' && verb === word) return true;
  const follows =
    (AFTER_VERB.has(after) &&
      !(after === 'to' && ALSO_NOUNS.has(verb ?? '') && !/^(?:needs?|works?|falls?|rises?|drops?|leads?|starts?)$/.test(word))) ||
    /ly$/.test(after) ||
    /ing$/.test(after);
  if (irregular)
    return word !== 'left' && word !== 'made' && word !== 'lost' && word !== 'found' && word !== 'led' && word !== 'kept'
      ? true
      : follows && after !== 'to';
  const plural =
    PLURALS.has(before) ||
    (/[^s']s$/.test(before) && !/(?:us|is)$/.test(before)) ||
    ADVERBS.has(before) ||
    (/ly$/.test(before) && !/^(?:daily|weekly|monthly|quarterly|yearly|hourly|early|elderly|family)$/.test(before));
  if (INTRANSITIVE.test(word) && after !== 'by' && !hasAuxiliaryAfter(tokens, at)) return true;
  if (word.endsWith('ed')) return plural && follows && after !== 'to' && after !== 'into' && !hasAuxiliaryAfter(tokens, at);
  if (verb === word) return plural || !ALSO_NOUNS.has(word) || (follows && hasPluralHead(tokens, at));
  return (
    !ALSO_NOUNS.has(verb as string) ||
    NO_PLURAL.test(word) ||
    follows ||
    (/ing$/.test(tokens[0]?.word ?? '') && !PREPOSITIONS.has(after) && at + 1 < tokens.length) ||
    (/^(?:by|from|in|with|for|on|between|\d.*)$/.test(after) &&
      !plural &&
      /^(?:falls|rises|drops|results|costs|works|leads|starts|ends|runs|opens|closes|moves|stays)$/.test(word))
  );
}

/** `the carers offered a break will …`: then the form before is no verb of its own. */
function hasAuxiliaryAfter(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 12);
  const stop = rest.findIndex(({ word }) => /^(?:[,;.]|because|when|if|and|that|who|which)$/.test(word));
  return rest.slice(0, stop === -1 ? rest.length : stop).some(({ word }) => AUXILIARIES.has(word));
}

/** Whether the subject before a place has a plural for its head: `people with dementia`, `carers who have a break`. */
function hasPluralHead(tokens: readonly Token[], at: number): boolean {
  const from = Math.max(0, at - 12);
  return tokens.slice(from, at).some(({ word }, index) => {
    const head = tokens[from + index - 1]?.word ?? '';
    return (PREPOSITIONS.has(word) || RELATIVES.has(word)) && index > 0 && (PLURALS.has(head) || /[^s']s$/.test(head));
  });
}

/** The place of the first verb that no relative clause or subordinate clause claims; -1 where there is none. */
export function findMainVerb(tokens: readonly Token[], from = 0, to = tokens.length): number {
  let owed = 0;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.word ?? '';
    const after = tokens[at + 1]?.word ?? '';
    if (RELATIVES.has(word) || (SUBORDINATORS.has(word) && !/^(?:possible|appropriate|necessary|needed|to)$/.test(after))) {
      if (word !== 'that' || at > from) owed += 1;
      continue;
    }
    if (at > from && SUBJECTS.has(word) && !STARTS_CLAUSE.test(tokens[at - 1]?.word ?? '')) {
      // `the breaks they were promised`, `say they wait`
      owed += 1;
      continue;
    }
    if (!isFinite(tokens, at)) continue;
    if (owed === 0) return at;
    owed -= 1;
    while (
      at + 1 < to &&
      (AUXILIARIES.has(tokens[at + 1]?.word ?? '') || /^(?:be|been|being|not|also|still|never)$/.test(tokens[at + 1]?.word ?? ''))
    )
      at += 1;
    // The verb that the auxiliary helps belongs to it.
    if (AUXILIARIES.has(word) && verbOf(tokens[at + 1]?.word ?? '') !== null) at += 1;
  }
  return -1;
}

/** Whether an opening word is a noun here: it stands before what only nouns take, or a verb follows that needs it as its subject. */
export function opensAsNoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (!ALSO_NOUNS.has(word)) return false;
  return (
    (/^(?:of|for|from|in|by|between|to|at)$/.test(tokens[at + 1]?.word ?? '') &&
      !/^(?:move|transfer|switch|change|shift|work)$/.test(word)) ||
    findMainVerb(tokens, at + 1) !== -1
  );
}
