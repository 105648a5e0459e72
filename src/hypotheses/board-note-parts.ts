import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import { date, enumerate, joined, line, list, note, paragraph, sentences, stop, table } from '../kernel/document-words.js';
import { capitalise, countWord, numberWord } from '../kernel/number-words.js';
import type { Verdict } from './catalogue.js';
import { CERTAINTY_WORDS } from './evidence-certainty.js';
import { lastArrival } from './register-as-of.js';
import {
  balanceWords,
  heading,
  KINDS,
  ruleWords,
  standingWords,
  triggerWords,
  VERDICTS,
  type Numbered,
  type RegisterWords,
} from './register-words.js';
import type { Hypothesis, RecordedVerdict } from './register.js';

/** How many there are, what was found and what is asked, in a few sentences. */
export function noteInShort({ hypotheses, options, words, register }: RegisterWords): DocumentSection {
  const found = (Object.keys(VERDICTS) as Verdict[]).flatMap((verdict) => {
    const count = hypotheses.filter(({ hypothesis }) => lastVerdict(hypothesis)?.verdict === verdict).length;
    return count === 0 ? [] : [`${numberWord(count)} ${VERDICTS[verdict]}`];
  });
  const open = hypotheses.filter(({ hypothesis }) => lastVerdict(hypothesis) === null && hypothesis.status !== 'withdrawn').length;
  const carried = hypotheses.filter(({ hypothesis }) => hypothesis.status === 'translated').length;
  const decisions = options.decisions?.length ?? 0;
  return section('in-short', 'In short', [
    paragraph(
      sentences(
        line`We put ${hypotheses.length === 1 ? 'one belief' : `${numberWord(hypotheses.length)} beliefs`}${options.population === undefined ? '' : line` about ${words(options.population)}`} to the test${register.agenda === null ? '' : line`, for the agenda “${words(register.agenda)}”`}.`,
        found.length === 0 ? ['No verdict has been given yet.'] : line`We found ${enumerate(found.map((part) => [part]))}.`,
        open === 0 ? [] : [`${capitalise(countWord(open, 'has', 'have'))} no verdict yet.`],
        [
          `${carried === 0 ? 'None' : capitalise(numberWord(carried))} ${carried === 1 || carried === 0 ? 'is' : 'are'} carried into what we commission.`,
        ],
        [`The board is asked for ${countWord(decisions, 'decision', 'decisions')}.`],
      ),
    ),
  ]);
}

/** Each hypothesis, who put it forward, and how it was to be tested. */
export function noteBelieved(context: RegisterWords): DocumentSection {
  const { hypotheses, words, who } = context;
  return section('believed', 'What we believed, and how we tested it', [
    hypotheses.length === 0
      ? note('missing', ['Nothing has been put forward.'])
      : table(
          ['Each belief, and its test'],
          ['Hypothesis', 'What we believed', 'Put forward by', 'How we tested it'],
          hypotheses.map(({ number, hypothesis }) => [
            [capitalise(number)],
            hypothesis.mechanism === null
              ? words(hypothesis.statement)
              : sentences(stop(words(hypothesis.statement)), line`Because: ${words(hypothesis.mechanism)}`),
            who(hypothesis.offeredBy),
            testedHow(hypothesis, context),
          ]),
        ),
  ]);
}

function testedHow({ plan, seals, status }: Hypothesis, { words }: RegisterWords): readonly Inline[] {
  if (plan === null) return [status === 'withdrawn' ? 'Not at all; it was withdrawn' : 'No plan has been made'];
  const seal = seals.at(-1);
  const sealed =
    seal === undefined
      ? ['The plan was never sealed.']
      : seal.evidenceBefore === 0
        ? line`Sealed on ${date(seal.on)}, before any evidence.`
        : line`Sealed on ${date(seal.on)}, when ${countWord(seal.evidenceBefore, 'item', 'items')} of evidence had come in.`;
  return sentences(stop(capitalised(joined(plan.items.map(({ kind, method }) => line`${KINDS[kind]}: ${words(method)}`)))), sealed);
}

function capitalised(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  return typeof first === 'string' ? [capitalise(first), ...rest] : content;
}

/** What was found, on how much, how sure people are, and who does not share it, in their own words. */
export function noteFound(context: RegisterWords): DocumentSection {
  const judged = context.hypotheses.flatMap(({ label, number, hypothesis }) => {
    const verdict = lastVerdict(hypothesis);
    return verdict === null ? [] : [{ label, number, hypothesis, verdict }];
  });
  const { words, who } = context;
  const overridden = judged.filter(({ verdict }) => verdict.override !== null);
  const unsealed = judged.filter(({ hypothesis }) => hypothesis.evidence.some(({ underSeal }) => underSeal === null));
  return section('found', 'What we found, and how sure we are', [
    ...(judged.length === 0
      ? [paragraph(['No verdict has been given yet.'])]
      : [
          table(
            ['Each verdict, beside how sure we are and who does not share it'],
            ['Hypothesis', 'What we found', 'On what', 'How sure we are', 'Who does not share it'],
            judged.map(({ number, hypothesis, verdict }) => [
              [capitalise(number)],
              sentences(line`${capitalise(VERDICTS[verdict.verdict])}${verdict.part === null ? '' : line`: ${words(verdict.part)}`}.`, [
                `${capitalise(ruleWords(verdict))}.`,
              ]),
              [capitalise(balanceWords(hypothesis.evidence.filter(({ item }) => verdict.evidenceIds.includes(item.id))))],
              [verdict.certainty === null ? 'Nobody said' : capitalise(CERTAINTY_WORDS[verdict.certainty])],
              verdict.dissents.length === 0 ? ['Nobody'] : enumerate(verdict.dissents.map(({ stakeholder }) => who(stakeholder))),
            ]),
          ),
        ]),
    ...judged.flatMap(({ label, verdict }) =>
      verdict.dissents.map((dissent) => ({
        kind: 'quote' as const,
        content: words(dissent.text),
        by: line`${who(dissent.stakeholder)}, dissenting on ${label}`,
      })),
    ),
    ...overridden.map(({ label, verdict }) =>
      note('beware', line`On ${label} people differ from the rule: ${stop(words(verdict.override?.reason ?? ''))}`),
    ),
    ...unsealed.map(({ label, hypothesis }) => {
      const count = hypothesis.evidence.filter(({ underSeal }) => underSeal === null).length;
      return note('beware', [`On ${label}, ${countWord(count, 'item', 'items')} of evidence came in before a plan was sealed.`]);
    }),
  ]);
}

/** What hypotheses are carried into. */
export function noteCarried({ hypotheses, words }: RegisterWords): DocumentSection {
  const carried = hypotheses.flatMap(({ label, hypothesis }) =>
    hypothesis.translations.map(({ into, reason }) =>
      sentences(
        line`${article(into.kind)}: ${stop(words(into.text))}`,
        line`From ${label}${lastVerdict(hypothesis)?.verdict === 'supported' ? '' : `, found ${verdictWord(hypothesis)}`}${reason === null ? '' : line`: ${words(reason)}`}.`,
      ),
    ),
  );
  return section('carried', 'What we carry into aims', [carried.length === 0 ? paragraph(['Nothing yet.']) : list(carried)]);
}

function article(kind: string): string {
  return kind === 'aim' || kind === 'objective' ? `An ${kind}` : `A ${kind}`;
}

function verdictWord(hypothesis: Hypothesis): string {
  const verdict = lastVerdict(hypothesis);
  return verdict === null ? 'nothing yet' : VERDICTS[verdict.verdict];
}

/** What is judged or withdrawn and carried no further, and why. */
export function noteNotCarried({ hypotheses, words }: RegisterWords): DocumentSection {
  const left = hypotheses.filter(
    ({ hypothesis: { status, translations, verdicts } }) =>
      translations.length === 0 && (status === 'withdrawn' || (verdicts.length > 0 && status !== 'testing')),
  );
  return section('not-carried', 'What we do not carry, and why', [
    left.length === 0
      ? paragraph(['Nothing that was judged is left behind.'])
      : list(
          left.map(({ label, hypothesis }) => {
            const verdict = lastVerdict(hypothesis);
            const ending = lastArrival(hypothesis)?.reason ?? null;
            const because = ending ?? verdict?.reason ?? verdict?.why ?? null;
            return sentences(
              stop(line`${heading(label)}, ${standingWords(hypothesis)}${because === null ? '' : line`: ${words(because)}`}`),
              hypothesis.doNotRetryUnless === null
                ? []
                : stop(line`We do not try it again unless ${words(lowered(hypothesis.doNotRetryUnless))}`),
            );
          }),
        ),
  ]);
}

function lowered(text: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** What is still to be tested, and what calls for a new look. */
export function noteNext(context: RegisterWords): DocumentSection {
  const steps = context.hypotheses.flatMap((entry) => [...openSteps(entry, context), ...watchSteps(entry, context)]);
  return section('next', 'What we do next', [steps.length === 0 ? paragraph(['Nothing is open.']) : list(steps)]);
}

function openSteps({ label, hypothesis }: Numbered, { words, actor, options }: RegisterWords): readonly (readonly Inline[])[] {
  const { status, plan, evidence } = hypothesis;
  if (status === 'offered') return [line`${heading(label)}: agree whether it is worth testing.`];
  if (status === 'agreed') return [line`${heading(label)}: ${plan === null ? 'say how it is to be tested' : 'begin the test'}.`];
  if (status !== 'testing') return [];
  const answered = new Set(evidence.map(({ planItemId }) => planItemId));
  const awaited = (plan?.items ?? []).filter(({ id }) => !answered.has(id));
  if (awaited.length === 0) return [line`${heading(label)}: give a verdict.`];
  return awaited.map(
    ({ information, owner, due }) =>
      line`${heading(label)}: ${words(lowered(information))}, from ${actor(owner)}${due === null ? '' : due < options.asOf ? line`, which was due on ${date(due)}` : line`, by ${date(due)}`}.`,
  );
}

function watchSteps({ label, hypothesis }: Numbered, context: RegisterWords): readonly (readonly Inline[])[] {
  const watched = hypothesis.triggers.filter(({ reopenedOn }) => reopenedOn === null);
  // A trigger waits for a verdict, and reopens nothing that was withdrawn.
  if (watched.length === 0 || hypothesis.status === 'testing' || lastVerdict(hypothesis) === null) return [];
  return [
    line`${heading(label)}: look at it again ${enumerate(
      watched.map(({ trigger }) => triggerWords(trigger, context)),
      'or',
    )}.`,
  ];
}

/** The decisions asked of whom by when. */
export function noteDecisions({ options: { decisions = [] }, words }: RegisterWords): DocumentSection {
  return section('decisions', 'Decisions asked', [
    decisions.length === 0
      ? paragraph(['No decision is asked for.'])
      : list(
          decisions.map(({ text, of, by }) =>
            sentences(stop(words(text)), line`Asked of ${words(of)}, ${by === null ? 'with no day set' : line`by ${date(by)}`}.`),
          ),
          true,
        ),
  ]);
}

/** The verdict that stands; null where there is none. */
export function lastVerdict({ verdicts }: Hypothesis): RecordedVerdict | null {
  return verdicts.at(-1) ?? null;
}

function section(id: string, title: string, blocks: readonly DocumentBlock[]): DocumentSection {
  return { id, heading: [title], blocks, sections: [] };
}
