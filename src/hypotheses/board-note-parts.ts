import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import { date, enumerate, line, list, note, paragraph, quoted, sentences, stop, table } from '../kernel/document-words.js';
import { capitalise, countWord, numberWord } from '../kernel/number-words.js';
import type { Verdict } from './catalogue.js';
import { CERTAINTY_WORDS } from './evidence-certainty.js';
import { balanceWords, KINDS, ruleWords, standingWords, VERDICTS, type Numbered, type RegisterWords } from './register-words.js';
import type { Hypothesis, RecordedVerdict } from './register.js';

/** What was found in a few sentences, and the decisions asked of whom by when. */
export function noteDecisions({ hypotheses, options, words, register }: RegisterWords): DocumentSection {
  const found = (Object.keys(VERDICTS) as Verdict[]).flatMap((verdict) => {
    const count = hypotheses.filter(({ hypothesis }) => lastVerdict(hypothesis)?.verdict === verdict).length;
    return count === 0 ? [] : [`${numberWord(count)} ${VERDICTS[verdict]}`];
  });
  const open = hypotheses.filter(({ hypothesis }) => lastVerdict(hypothesis) === null && hypothesis.status !== 'withdrawn').length;
  const { decisions = [] } = options;
  return section('decisions', 'In short, and what is asked', [
    paragraph(
      sentences(
        line`We wrote down ${hypotheses.length === 1 ? 'one belief' : `${numberWord(hypotheses.length)} beliefs`}${options.population === undefined ? '' : line` about ${words(options.population)}`}${register.agenda === null ? '' : line`, for the agenda “${words(register.agenda)}”`}.`,
        found.length === 0 ? ['No verdict has been given yet.'] : line`We found ${enumerate(found.map((part) => [part]))}.`,
        open === 0 || found.length === 0 ? [] : [`${capitalise(countWord(open, 'has', 'have'))} no verdict yet.`],
        decisions.length === 0
          ? ['No decision is asked for.']
          : [`${capitalise(countWord(decisions.length, 'decision is', 'decisions are'))} asked for:`],
      ),
    ),
    ...(decisions.length === 0
      ? []
      : [
          list(
            decisions.map(
              ({ text, of, by }) =>
                line`${words(text.trim().replace(/\.$/, ''))} (${words(of)}, ${by === null ? 'with no day set' : line`by ${date(by)}`}).`,
            ),
            true,
          ),
        ]),
  ]);
}

/** Each belief with what was found, on how much and how sure people are; who does not share it, in their own words; what to beware of. */
export function noteFound(context: RegisterWords): DocumentSection {
  const { hypotheses, words, who } = context;
  const judged = hypotheses.flatMap(({ label, hypothesis }) => {
    const verdict = lastVerdict(hypothesis);
    return verdict === null ? [] : [{ label, verdict }];
  });
  const said = judged.flatMap(({ label, verdict }) => [
    ...(verdict.override === null ? [] : [line`On ${label} people differ from the rule: ${stop(words(verdict.override.reason))}`]),
    ...verdict.dissents.map(
      ({ stakeholder, text }) => line`${who(stakeholder)} does not share the verdict on ${label}: ${quoted(words(text))}`,
    ),
  ]);
  return section('found', 'What we believed, and what we found', [
    hypotheses.length === 0
      ? note('missing', ['Nothing has been put forward.'])
      : table(
          ['Each belief with its verdict, beside how sure we are'],
          ['Hypothesis', 'What we believed', 'What we found', 'How sure we are', 'On what'],
          hypotheses.map((entry) => rowOf(entry, context)),
        ),
    ...(said.length === 0 ? [] : [list(said)]),
    ...hypotheses.flatMap(({ label, hypothesis }) => bewareOf(label, hypothesis, context)),
  ]);
}

/** What a reader has to know of the evidence before the verdict is worth anything. */
function bewareOf(label: string, { evidence, seals }: Hypothesis, { words }: RegisterWords): readonly DocumentBlock[] {
  const early = evidence.filter(({ underSeal }) => underSeal === null).length;
  // The first seal tells nothing that the evidence before it does not.
  const anew = Math.max(0, ...seals.slice(1).map(({ evidenceBefore }) => evidenceBefore));
  const refused = evidence.filter(({ collection }) => collection?.consent === 'refused');
  return [
    ...(early === 0
      ? []
      : [note('beware', [`On ${label}, ${countWord(early, 'item', 'items')} of evidence came in before a plan was sealed.`])]),
    ...(anew === 0
      ? []
      : [note('beware', [`On ${label}, the plan was sealed anew after ${countWord(anew, 'item', 'items')} of evidence had come in.`])]),
    ...(refused.length === 0
      ? []
      : [
          note(
            'beware',
            line`On ${label}, those who speak in ${enumerate(refused.map(({ item }) => words(item.title)))} did not agree to its use.`,
          ),
        ]),
  ];
}

function rowOf({ number, hypothesis }: Numbered, { words }: RegisterWords): readonly (readonly Inline[])[] {
  const verdict = lastVerdict(hypothesis);
  const first = [[capitalise(number)], words(hypothesis.statement)];
  if (verdict === null)
    return [...first, [`No verdict; ${standingWords(hypothesis)}`], ['–'], [capitalise(balanceWords(hypothesis.evidence))]];
  return [
    ...first,
    sentences(
      line`${capitalise(VERDICTS[verdict.verdict])}${verdict.part === null ? '' : line`: ${words(verdict.part)}`}.`,
      [`${capitalise(ruleWords(verdict))}.`],
      hypothesis.status === 'testing' ? ['It is being tested again.'] : [],
    ),
    [verdict.certainty === null ? 'Nobody said' : capitalise(CERTAINTY_WORDS[verdict.certainty])],
    [capitalise(balanceWords(hypothesis.evidence.filter(({ item }) => verdict.evidenceIds.includes(item.id))))],
  ];
}

/** What nobody looked at, and whose voices are missing from the evidence. */
export function noteNotKnown({ hypotheses, words }: RegisterWords): DocumentSection {
  const looked = hypotheses.filter(({ hypothesis }) => hypothesis.evidence.length > 0);
  const missing = looked.flatMap(({ label, hypothesis: { evidence } }) => {
    const voices = [...new Set(evidence.flatMap(({ collection }) => collection?.missingVoices ?? []))];
    return voices.length === 0 ? [] : [line`${enumerate(voices.map(words))} (${label})`];
  });
  const kinds = looked.flatMap(({ label, hypothesis: { evidence } }) => {
    const without = (['need', 'performance', 'experience'] as const).filter((kind) => !evidence.some(({ item }) => item.kind === kind));
    return without.length === 0
      ? []
      : [
          line`${enumerate(
            without.map((kind) => KINDS[kind]),
            'or',
          )} (${label})`,
        ];
  });
  const uncollected = hypotheses.flatMap(({ label, hypothesis }) => {
    const awaited = hypothesis.status === 'testing' || lastVerdict(hypothesis) === null ? [] : awaitedItems(hypothesis);
    return awaited.length === 0 ? [] : [line`${enumerate(awaited.map(({ information }) => words(information)))} (${label})`];
  });
  const points = [
    ...(missing.length === 0 ? [] : [line`Missing from the evidence are ${enumerate(missing)}.`]),
    ...(kinds.length === 0 ? [] : [line`There is nothing from ${enumerate(kinds)}.`]),
    ...(uncollected.length === 0 ? [] : [line`Planned and not collected: ${enumerate(uncollected)}.`]),
  ];
  const toCome = hypotheses.some(({ hypothesis }) => hypothesis.status === 'testing' && awaitedItems(hypothesis).length > 0);
  const silent =
    looked.length === 0
      ? 'No evidence has come in.'
      : `Nobody said whose voices are missing; ${toCome ? 'what is still to be collected stands below' : 'nothing that was planned is outstanding'}.`;
  return section('not-known', 'What we do not know, and who is missing', [points.length === 0 ? paragraph([silent]) : list(points)]);
}

/** What a plan looks for and no item of evidence answers. */
export function awaitedItems({ plan, evidence }: Hypothesis): NonNullable<Hypothesis['plan']>['items'] {
  const answered = new Set(evidence.map(({ planItemId }) => planItemId));
  return (plan?.items ?? []).filter(({ id }) => !answered.has(id));
}

/** The verdict that stands; null where there is none. */
export function lastVerdict({ verdicts }: Hypothesis): RecordedVerdict | null {
  return verdicts.at(-1) ?? null;
}

/** A section of the note. */
export function section(id: string, title: string, blocks: readonly DocumentBlock[]): DocumentSection {
  return { id, heading: [title], blocks, sections: [] };
}
