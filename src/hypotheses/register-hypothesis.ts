import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import { date, enumerate, line, list, note, paragraph, quoted, sentences, stop, table } from '../kernel/document-words.js';
import { capitalise, countWord, numberWord } from '../kernel/number-words.js';
import { CERTAINTY_WORDS } from './evidence-certainty.js';
import { lastArrival } from './register-as-of.js';
import { planBlocks } from './register-plan.js';
import { viewsTable } from './register-views.js';
import {
  balanceWords,
  heading,
  KINDS,
  ruleWords,
  standingWords,
  STRENGTHS,
  triggerWords,
  TRUSTS,
  VERDICTS,
  BEARINGS,
  type Numbered,
  type RegisterWords,
} from './register-words.js';
import type { Hypothesis, RecordedEvidence, RuleOutcome } from './register.js';
import { numberRun, probabilityRuns } from './view-words.js';

/** Everything the register holds of one hypothesis. */
export function showHypothesis(entry: Numbered, index: number, context: RegisterWords): DocumentSection {
  const { label, hypothesis } = entry;
  const id = `hypothesis-${index + 1}`;
  const { words, who } = context;
  const part = (key: string, title: string, blocks: readonly DocumentBlock[]): DocumentSection => ({
    id: `${id}-${key}`,
    heading: [title],
    blocks,
    sections: [],
  });
  const { scope, mechanism, rivals, evidence } = hypothesis;
  return {
    id,
    heading: [`${heading(label)}: ${standingWords(hypothesis)}`],
    blocks: [
      paragraph([quoted(words(hypothesis.statement))]),
      paragraph(
        sentences(
          line`Put forward by ${who(hypothesis.offeredBy)}.`,
          mechanism === null ? [] : line`Because: ${stop(words(mechanism))}`,
          scope === null ? [] : line`It is said of: ${stop(words(scope))}`,
        ),
      ),
      ...(rivals.length === 0
        ? []
        : [paragraph(['What else would explain it:']), list(rivals.map(({ statement }) => stop(words(statement))))]),
    ],
    sections: [
      part('wordings', 'Its words, and who agreed to them', wordingBlocks(hypothesis, context)),
      part('plan', 'How it was to be tested', planBlocks(hypothesis, context)),
      part(
        'evidence',
        'The evidence',
        evidence.length === 0 ? [paragraph(['None has been recorded.'])] : evidenceBlocks(hypothesis, context),
      ),
      ...(evidence.length === 0 ? [] : [part('views', 'The views side by side', [viewsTable(entry, context)])]),
      part('verdicts', 'What was found', verdictBlocks(hypothesis, context)),
      part('after', 'What became of it', afterBlocks(hypothesis, context)),
      part('history', 'History', historyBlocks(hypothesis, context)),
    ],
  };
}

function wordingBlocks({ wordings, agreements, confidences }: Hypothesis, context: RegisterWords): readonly DocumentBlock[] {
  const { words, who } = context;
  return [
    table(
      ['Each wording, and who agreed to it'],
      ['Wording', 'From', 'Words', 'Why it was changed', 'Agreed by'],
      wordings.map(({ version, on, statement, reason }) => {
        const agreed = agreements.filter(({ wording }) => wording === version);
        return [
          [capitalise(numberWord(version))],
          [date(on)],
          words(statement),
          reason === null ? [] : words(reason),
          agreed.length === 0 ? ['nobody'] : enumerate(agreed.map((entry) => line`${who(entry.stakeholder)} on ${date(entry.on)}`)),
        ];
      }),
    ),
    ...(confidences.length === 0
      ? []
      : [
          paragraph(['How likely people held it to be found supported, when they were asked:']),
          list(
            confidences.map(
              ({ stakeholder, probability, on, resolvesOn }) =>
                line`${who(stakeholder)}, on ${date(on)}: ${probabilityRuns(probability, context, 'given')}, to be held against what was found on ${date(resolvesOn)}.`,
            ),
          ),
        ]),
  ];
}

function evidenceBlocks({ evidence }: Hypothesis, context: RegisterWords): readonly DocumentBlock[] {
  const { words, cited } = context;
  const missing = [...new Set(evidence.flatMap(({ collection }) => collection?.missingVoices ?? []))];
  const refused = evidence.filter(({ collection }) => collection?.consent === 'refused');
  const early = evidence.filter(({ underSeal }) => underSeal === null).length;
  return [
    table(
      ['Each item: which way it points, how strongly, how far it is trusted, and how sure people are of it'],
      ['Item', 'Points', 'Strength', 'Confidence', 'Certainty'],
      evidence.map((entry) => [
        words(entry.item.title),
        [BEARINGS[entry.bearing]],
        [entry.strength === undefined ? 'not graded' : STRENGTHS[entry.strength]],
        [entry.confidence === undefined ? 'not said' : TRUSTS[entry.confidence]],
        certaintyOf(entry, context),
      ]),
    ),
    table(
      ['Where each item comes from, and whether a plan was sealed by then'],
      ['Item', 'Route', 'Recorded', 'Seal', 'Source'],
      evidence.map((entry) => [
        words(entry.item.title),
        [KINDS[entry.item.kind]],
        [date(entry.on)],
        [entry.underSeal === null ? 'before any seal' : 'under seal'],
        cited(entry.item.sources),
      ]),
    ),
    ...(early === 0 ? [] : [note('beware', [`${capitalise(countWord(early, 'item', 'items'))} came in before a plan was sealed.`])]),
    ...heard(evidence, context),
    ...(refused.length === 0
      ? []
      : [note('beware', line`Those who speak in ${enumerate(refused.map(({ item }) => words(item.title)))} did not agree to its use.`)]),
    ...(missing.length === 0 ? [] : [note('missing', line`Whose voices are missing: ${enumerate(missing.map(words))}.`)]),
  ];
}

function certaintyOf({ certainty }: RecordedEvidence, context: RegisterWords): readonly Inline[] {
  return certainty === undefined
    ? ['not assessed']
    : line`${CERTAINTY_WORDS[certainty.level]}, confirmed by ${context.actor(certainty.confirmedBy)}`;
}

/** How many people speak in what is lived experience, and on what terms. */
function heard(evidence: readonly RecordedEvidence[], { words }: RegisterWords): readonly DocumentBlock[] {
  const CONSENT = { given: 'they agreed to its use', refused: 'they did not agree to its use', 'not-needed': 'no consent is needed' };
  const lines = evidence.flatMap(({ item, collection }) =>
    item.kind !== 'experience'
      ? []
      : [
          line`${words(item.title)}: ${item.voices === null ? 'nobody said how many speak in it' : countWord(item.voices, 'voice', 'voices')}; ${collection?.consent === undefined ? 'nobody said whether they agreed to its use' : CONSENT[collection.consent]}.`,
        ],
  );
  return lines.length === 0 ? [] : [list(lines)];
}

function verdictBlocks(hypothesis: Hypothesis, context: RegisterWords): readonly DocumentBlock[] {
  const { words, who, actor } = context;
  if (hypothesis.verdicts.length === 0) return [paragraph(['No verdict has been given.'])];
  return hypothesis.verdicts.flatMap((verdict): readonly DocumentBlock[] => {
    const cited = hypothesis.evidence.filter(({ item }) => verdict.evidenceIds.includes(item.id));
    return [
      paragraph(
        sentences(
          line`On ${date(verdict.on)}: ${VERDICTS[verdict.verdict]}${verdict.part === null ? '' : line`, in this part: ${words(verdict.part)}`}.`,
          line`Given by ${actor(verdict.by)} on ${balanceWords(cited)}.`,
          [verdict.certainty === null ? 'Nobody said how sure they are.' : `How sure people are: ${CERTAINTY_WORDS[verdict.certainty]}.`],
          [`By the rule: ${ruleWords(verdict)}.`],
          verdict.byRule === null ? [] : ruleValue(verdict.byRule, context),
          ...[verdict.reason, verdict.why].map((text) => (text === null ? [] : stop(words(text)))),
        ),
      ),
      ...(verdict.override === null ? [] : [note('beware', line`People differ from the rule: ${stop(words(verdict.override.reason))}`)]),
      ...verdict.dissents.map((dissent) => ({
        kind: 'quote' as const,
        content: words(dissent.text),
        by: line`${who(dissent.stakeholder)}, dissenting`,
      })),
    ];
  });
}

function ruleValue({ view, value, failedHoops }: RuleOutcome, context: RegisterWords): readonly Inline[] {
  const one = (number: number): readonly Inline[] =>
    view === 'odds' ? probabilityRuns(number, context, 'derived') : [numberRun(context.derived(number, 'points'))];
  return sentences(
    value === null
      ? []
      : typeof value === 'number'
        ? line`It came to ${one(value)}.`
        : line`It came to between ${one(value.lower)} and ${one(value.upper)}.`,
    failedHoops.length === 0 ? [] : [`${capitalise(countWord(failedHoops.length, 'thing', 'things'))} that had to be seen failed.`],
  );
}

function afterBlocks(hypothesis: Hypothesis, context: RegisterWords): readonly DocumentBlock[] {
  const { translations, triggers, doNotRetryUnless, status } = hypothesis;
  const { words } = context;
  const ending = status === 'closed' || status === 'withdrawn' ? (lastArrival(hypothesis)?.reason ?? null) : null;
  const lines = [
    ...translations.map(
      ({ into, on, reason }) =>
        line`Carried on ${date(on)} into ${into.kind === 'aim' || into.kind === 'objective' ? 'an' : 'a'} ${into.kind}: ${stop(words(into.text))}${reason === null ? '' : line` ${stop(words(reason))}`}`,
    ),
    ...triggers.map(
      ({ trigger, on, reopenedOn }) =>
        line`Set on ${date(on)}: look at it again ${triggerWords(trigger, context)}${reopenedOn === null ? '' : line`; it reopened the test on ${date(reopenedOn)}`}.`,
    ),
    ...(ending === null ? [] : [line`${capitalise(status)}: ${stop(words(ending))}`]),
    ...(doNotRetryUnless === null ? [] : [line`Not to be tried again unless: ${stop(words(doNotRetryUnless))}`]),
  ];
  return [lines.length === 0 ? paragraph(['Nothing yet.']) : list(lines)];
}

const STEPS: { readonly [type: string]: string } = {
  'hypothesis-offered': 'put forward',
  'hypothesis-reworded': 'reworded',
  'hypothesis-agreed': 'agreed',
  'confidence-stated': 'confidence stated',
  'test-planned': 'test planned',
  'plan-sealed': 'plan sealed',
  'testing-started': 'testing started',
  'evidence-recorded': 'evidence recorded',
  'verdict-recorded': 'verdict given',
  'trigger-set': 'trigger set',
  'testing-resumed': 'testing resumed',
  'hypothesis-translated': 'carried on',
  'hypothesis-closed': 'closed',
  'hypothesis-withdrawn': 'withdrawn',
};

function historyBlocks({ history }: Hypothesis, { words, actor }: RegisterWords): readonly DocumentBlock[] {
  return [
    table(
      ['Who did what, when and why'],
      ['Day', 'What', 'Who', 'Why'],
      history.map(({ on, type, by, why, reason }) => [
        [date(on)],
        [STEPS[type] ?? 'something else'],
        actor(by),
        sentences(...[reason, why].map((text) => (text === null ? [] : stop(words(text))))),
      ]),
    ),
  ];
}
