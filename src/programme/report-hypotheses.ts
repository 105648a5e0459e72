import { resourceClaims, type Hypothesis, type HypothesisStatus, type Verdict } from '../hypotheses/index.js';
import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import { capitalise, numberWord } from '../kernel/number-words.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { cited } from './report-sources.js';
import { enumerate, line, list, note, paragraph, quoted, sentences, stop, strong, table } from '../kernel/document-words.js';

const VERDICTS: Record<Verdict, string> = {
  supported: 'supported',
  'partly-supported': 'supported in part',
  'not-supported': 'not supported',
  inconclusive: 'inconclusive',
  'not-tested': 'not tested',
};

const STANDINGS: Record<HypothesisStatus, string> = {
  offered: 'offered and not yet agreed',
  agreed: 'agreed and not yet tested',
  testing: 'being tested',
  ...VERDICTS,
  translated: 'carried into an aim',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

const TARGETS = { aim: 'an aim', objective: 'an objective', measure: 'a measure', requirement: 'a requirement' } as const;

/** Where a hypothesis stands, in words: what became of it and what the verdict on it was. */
export function standingOf({ status, verdicts }: Hypothesis): string {
  const last = verdicts[verdicts.length - 1]?.verdict;
  if (last === undefined || (status !== 'translated' && status !== 'closed')) return STANDINGS[status];
  return `${VERDICTS[last]} and ${STANDINGS[status]}`;
}

/** What we believed, and what became of it. */
export function reportHypotheses(context: ReportContext): ReportPart | null {
  const { hypotheses, words } = context;
  if (hypotheses.length === 0) return null;
  return {
    section: {
      id: 'hypotheses',
      heading: ['What we believed, and what became of it'],
      blocks: [
        paragraph([
          `A hypothesis is an assumption that partners agree to test, whether they share it or not; it is no aim yet. There ${hypotheses.length === 1 ? 'is' : 'are'} ${numberWord(hypotheses.length)}.`,
        ]),
        table(
          ['The hypotheses and where they stand'],
          ['Hypothesis', 'Statement', 'Evidence', 'Where it stands'],
          hypotheses.map(({ hypothesis, standing }, index) => [
            [capitalise(numberWord(index + 1))],
            words(hypothesis.statement),
            [balanceOf(hypothesis)],
            [capitalise(standing)],
          ]),
        ),
        ...claimBlocks(context),
        ...unplanned(hypotheses),
      ],
      sections: hypotheses.map((entry, index) => reportOne(entry.hypothesis, index, context)),
    },
    charts: [],
  };
}

/** Hypotheses that nobody can test yet. */
function unplanned(hypotheses: ReportContext['hypotheses']): readonly DocumentBlock[] {
  const without = hypotheses.flatMap(({ hypothesis }, index) =>
    hypothesis.plan === null && hypothesis.status !== 'withdrawn' ? [numberWord(index + 1)] : [],
  );
  return without.length === 0 ? [] : [note('missing', line`No plan for its test: hypothesis ${enumerate(without)}.`)];
}

function balanceOf({ evidence }: Hypothesis): string {
  const count = (bearing: string): number => evidence.filter((entry) => entry.bearing === bearing).length;
  const parts = [
    [count('for'), 'for'],
    [count('against'), 'against'],
    [count('neutral'), 'neither way'],
  ].flatMap(([number, side]) => (number === 0 ? [] : [`${numberWord(number as number)} ${side}`]));
  return parts.length === 0 ? 'none yet' : parts.join(', ');
}

function reportOne(hypothesis: Hypothesis, index: number, context: ReportContext): DocumentSection {
  const { words, who, programme } = context;
  const { statement, offeredBy, agreedBy, evidence, verdicts, translations, history, plan, status } = hypothesis;
  const blocks: DocumentBlock[] = [
    paragraph([quoted(words(statement))]),
    paragraph(
      sentences(
        line`Offered by ${who(offeredBy)}.`,
        agreedBy.length === 0 ? [] : line`Agreed as worth testing by ${enumerate(agreedBy.map(who))}.`,
        plan?.decisionRule ? line`Fixed before the evidence came in: ${stop(words(plan.decisionRule))}` : [],
      ),
    ),
  ];
  if (evidence.length > 0) {
    const bearings = { for: 'For it', against: 'Against it', neutral: 'Neither way' };
    blocks.push(
      list(
        evidence.map(
          ({ item, bearing, quality }) =>
            line`${strong([bearings[bearing]])}: ${words(item.title)}${quality === null ? '' : `, ${quality} quality`}${item.place === null ? '' : line`, ${words(item.place)}`}${cited(item.sources, programme)}.`,
        ),
      ),
    );
  }
  for (const { verdict, part, reason, override, why, dissents } of verdicts) {
    blocks.push(
      paragraph(
        sentences(
          line`Verdict: ${VERDICTS[verdict]}${part === null ? '' : line`, namely ${words(part)}`}.`,
          reason === null ? [] : stop(words(reason)),
          override === null ? [] : line`This differs from the rule fixed beforehand: ${stop(words(override.reason))}`,
          why === null ? [] : stop(words(why)),
        ),
      ),
    );
    for (const { stakeholder, text } of dissents) {
      blocks.push({ kind: 'quote', content: words(text), by: line`Dissent from the verdict: ${who(stakeholder)}` });
    }
  }
  for (const { into, reason } of translations) {
    blocks.push(
      paragraph(sentences(line`Carried into ${TARGETS[into.kind]}: ${stop(words(into.text))}`, reason === null ? [] : stop(words(reason)))),
    );
  }
  const ending = history[history.length - 1]?.reason ?? null;
  if ((status === 'closed' || status === 'withdrawn') && ending !== null)
    blocks.push(paragraph(line`${capitalise(status)}: ${stop(words(ending))}`));
  if (status === 'inconclusive') {
    blocks.push(note('not-known', ['The evidence does not settle this one. It stays open and carries no aim.']));
  }
  return {
    id: `hypothesis-${index + 1}`,
    heading: [`Hypothesis ${numberWord(index + 1)}: ${standingOf(hypothesis)}`],
    blocks,
    sections: [],
  };
}

/** What the hypotheses together would take from each pot of money and bring to it. */
function claimBlocks({ hypotheses, money, worked, words }: ReportContext): readonly DocumentBlock[] {
  const { pots, doubleCounting, leftOut } = resourceClaims(hypotheses.map(({ hypothesis }) => hypothesis));
  const numbered = (ids: readonly string[]): readonly Inline[] =>
    enumerate(hypotheses.flatMap(({ id }, index) => (ids.includes(id) ? [numberWord(index + 1)] : [])));
  const items = pots.flatMap(({ pot, from, to, claims }): readonly (readonly Inline[])[] => [
    ...(from === '0.00' ? [] : [line`Taken from ${words(pot)}: ${(claims.length === 1 ? money : worked)(from, 'hypotheses', 0)}.`]),
    ...(to === '0.00' ? [] : [line`Brought to ${words(pot)}: ${(claims.length === 1 ? money : worked)(to, 'hypotheses', 0)}.`]),
  ]);
  return [
    ...(items.length === 0 ? [] : [paragraph(['Money that the hypotheses still standing would move, all together:']), list(items)]),
    ...doubleCounting.map(({ because, hypothesisIds, pots: among, saving }) =>
      note(
        'beware',
        because === 'same-saving'
          ? line`Hypotheses ${numbered(hypothesisIds)} count on one saving${saving === null ? '' : line`, ${words(saving)}`}, in ${enumerate(among.map(words))}: it can be made once only.`
          : line`Hypotheses ${numbered(hypothesisIds)} draw on the same money, ${enumerate(among.map(words))}: one saving may be counted twice.`,
      ),
    ),
    ...(leftOut.length === 0 ? [] : [paragraph(line`Left out of these sums, as nothing more is to come of them: ${numbered(leftOut)}.`)]),
  ];
}
