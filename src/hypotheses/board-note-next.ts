import type { DocumentSection, Inline } from '../kernel/document.js';
import { date, enumerate, line, list, paragraph, sentences, stop } from '../kernel/document-words.js';
import { awaitedItems, lastVerdict, section } from './board-note-parts.js';
import { lastArrival } from './register-as-of.js';
import { heading, standingWords, triggerWords, VERDICTS, type Numbered, type RegisterWords } from './register-words.js';
import { lowered } from './within-sentence.js';

/** What is carried into aims, what is left and why, what is still to be tested, and what calls for a new look. */
export function noteNext(context: RegisterWords): DocumentSection {
  const steps = context.hypotheses.flatMap((entry) => [
    ...carriedSteps(entry, context),
    ...leftSteps(entry, context),
    ...openSteps(entry, context),
    ...watchSteps(entry, context),
  ]);
  return section('next', 'What happens next', [steps.length === 0 ? paragraph(['Nothing is open.']) : list(steps)]);
}

type Steps = readonly (readonly Inline[])[];

function carriedSteps({ label, hypothesis }: Numbered, { words }: RegisterWords): Steps {
  const verdict = lastVerdict(hypothesis)?.verdict;
  return hypothesis.translations.map(({ into, reason }) =>
    sentences(
      line`${heading(label)}${verdict === undefined || verdict === 'supported' ? '' : `, ${VERDICTS[verdict]},`} becomes ${article(into.kind)}: ${stop(words(into.text))}`,
      reason === null ? [] : line`Why: ${stop(words(reason))}`,
    ),
  );
}

function article(kind: string): string {
  return kind === 'aim' || kind === 'objective' ? `an ${kind}` : `a ${kind}`;
}

/** What is judged or withdrawn and carried no further, and why. */
function leftSteps({ label, hypothesis }: Numbered, { words }: RegisterWords): Steps {
  const { status, translations, verdicts, doNotRetryUnless } = hypothesis;
  if (translations.length > 0 || !(status === 'withdrawn' || (verdicts.length > 0 && status !== 'testing'))) return [];
  const verdict = lastVerdict(hypothesis);
  const because = lastArrival(hypothesis)?.reason ?? verdict?.reason ?? verdict?.why ?? null;
  return [
    sentences(
      stop(
        line`${heading(label)}, ${standingWords(hypothesis)}, is carried no further${because === null ? '' : line`: ${words(because)}`}`,
      ),
      doNotRetryUnless === null ? [] : stop(line`We do not try it again unless ${words(lowered(doNotRetryUnless))}`),
    ),
  ];
}

function openSteps({ label, hypothesis }: Numbered, { words, actor, options }: RegisterWords): Steps {
  const { status, plan } = hypothesis;
  if (status === 'offered') return [line`${heading(label)}: agree whether it is worth testing.`];
  if (status === 'agreed') return [line`${heading(label)}: ${plan === null ? 'say how it is to be tested' : 'begin the test'}.`];
  if (status !== 'testing') return [];
  const awaited = awaitedItems(hypothesis);
  if (awaited.length === 0) return [line`${heading(label)}: give a verdict.`];
  return awaited.map(
    ({ information, owner, due }) =>
      line`${heading(label)}: ${words(information)}, from ${actor(owner)}${due === null ? '' : due < options.asOf ? line`, which was due on ${date(due)}` : line`, by ${date(due)}`}.`,
  );
}

function watchSteps({ label, hypothesis }: Numbered, context: RegisterWords): Steps {
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
