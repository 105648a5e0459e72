import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import { enumerate, line, list, note, paragraph, sentences, show, table } from '../kernel/document-words.js';
import { capitalise, countWord, numberWord } from '../kernel/number-words.js';
import { inferred } from '../kernel/source.js';
import { competingSensitivity } from './competing-sensitivity.js';
import type { CompetingMatrix } from './competing-matrix.js';
import { ratingOfCell } from './cell-rating.js';
import { COMPETING_WEIGHTS, CONSISTENCY_RATINGS } from './consistency-scale.js';
import { EVIDENCE_STRENGTHS } from './evidence-strengths.js';
import { pointsToOdds } from './graded-points.js';
import { BEARINGS, heading, STRENGTHS, type Numbered, type RegisterWords } from './register-words.js';
import { shownViews, type ShownViews } from './shown-views.js';
import { updateOdds } from './update-odds.js';
import { decibanRuns, numberRun, pointsRun, posteriorRuns, priorName, probabilityRuns, ratioRuns } from './view-words.js';
import { weighCompeting } from './weigh-competing.js';

/** How each figure is worked out, by the name of its formula. */
export function methodSection({ options }: RegisterWords): DocumentSection {
  const library = (value: number): Inline =>
    show({ value, unit: '', mark: 'published', sources: [inferred('this-library', 'hypotheses, graded points')] }, 0);
  const veryStrong = pointsToOdds(8).odds ?? 0;
  const grades = EVIDENCE_STRENGTHS.map(({ id, points }) => line`${library(points)} for ${STRENGTHS[id]}`);
  return {
    id: 'method',
    heading: ['How the figures are worked out'],
    blocks: [
      list([
        ['Direction: the items for, against and neither way, counted. Nothing is weighed.'],
        line`Graded points: ${enumerate(grades)}, for what points for less what points against. Each step squares the odds that an item stands for; very strong evidence stands for odds of ${library(veryStrong)} to one (Tavtigian and others, on variants of genes: nobody has shown that it carries over).`,
        [
          'Odds: the odds after the evidence are the odds before it, times the likelihood ratio of each item (Bayes’ rule). A likelihood ratio is how likely what was seen is if the hypothesis holds, over how likely it is if not. A deciban is a tenth of the logarithm of a ratio to base ten, so that weights add up. Of a range the point takes the middle in decibans, the bounds take its ends.',
        ],
        [
          'One origin: items said to come from one origin count once on either side, with the strongest of them, or together up to a cap that the plan declares. That they are one origin, and that others are independent, is an assumption of whoever recorded them.',
        ],
        ['Without one item: the same figure worked out again with that item left out.'],
        ...((options.competing ?? null) === null
          ? []
          : [
              [
                'Competing hypotheses: an item counts once against a hypothesis that it is inconsistent with and twice where it is very inconsistent; weighted, that is multiplied by what its credibility and its relevance weigh; as a share, it is divided by what it would be if everything rated were very inconsistent. How differently an item treats the hypotheses is the standard deviation of its ratings on the scale. None of these is a likelihood.',
              ],
            ]),
        ['How sure people are is their judgement. It is worked out from nothing here, and changes no figure.'],
      ]),
    ],
    sections: [],
  };
}

/** The inputs and figures of one hypothesis. */
export function figuresOf({ label, hypothesis }: Numbered, index: number, context: RegisterWords): DocumentSection {
  const views = shownViews(hypothesis);
  const { words } = context;
  return {
    id: `figures-${index + 1}`,
    heading: [`${heading(label)}: inputs and figures`],
    blocks: [
      paragraph(words(hypothesis.statement)),
      ...(hypothesis.evidence.length === 0
        ? [note('not-known', ['No evidence has been recorded, so that there is no figure.'])]
        : [
            inputTable(hypothesis, views, context),
            pointsBlock(views, context),
            ...oddsBlocks(views, context),
            ...withoutOne(hypothesis, views, context),
          ]),
    ],
    sections: [],
  };
}

function inputTable(hypothesis: Numbered['hypothesis'], views: ShownViews, context: RegisterWords): DocumentBlock {
  const { words } = context;
  const origins = [...new Set(hypothesis.evidence.flatMap(({ item }) => item.originId ?? []))].filter(
    (origin) => hypothesis.evidence.filter(({ item }) => item.originId === origin).length > 1,
  );
  const points = new Map(views.points.lines.map(({ id, points: own }) => [id, own]));
  const ratios = new Map(views.ratioLines.map((entry, place) => [entry.evidence.item.id, { ...entry, weight: views.weight.items[place] }]));
  return table(
    ['What was put in, item by item, and what each counts alone'],
    ['Item', 'Points', 'Strength', '>Graded points', 'Origin', 'Likelihood ratio', 'Where the ratio is from', '>Decibans'],
    hypothesis.evidence.map(({ item, bearing, strength }) => {
      const ratio = ratios.get(item.id);
      const shared = item.originId === null ? -1 : origins.indexOf(item.originId);
      return [
        words(item.title),
        [BEARINGS[bearing]],
        [strength === undefined ? 'not graded' : STRENGTHS[strength]],
        strength === undefined ? [] : [show(context.derived(points.get(item.id) ?? 0, 'points'), 0, 'in-heading')],
        [shared === -1 ? 'its own' : `origin ${numberWord(shared + 1)}`],
        ratio === undefined ? [] : ratioRuns(ratio.likelihoodRatio, context),
        ratio === undefined ? [] : [ratio.from === 'recorded' ? 'recorded with the item' : 'what the plan expected'],
        ratio === undefined ? [] : decibanCell(ratio.weight?.decibans ?? null, context),
      ];
    }),
  );
}

function decibanCell(decibans: number | null, context: RegisterWords): readonly Inline[] {
  return decibans === null ? ['no one value'] : [show(context.derived(decibans, 'decibans'), 1, 'in-heading')];
}

function pointsBlock({ plan, points, graded }: ShownViews, context: RegisterWords): DocumentBlock {
  const one = (value: number): Inline => pointsRun(value, context);
  if (graded === 0) return paragraph(['Graded points: nobody graded an item, so that there are none.']);
  const cap = capOf(plan, 'points');
  const told =
    points.origins.length === 0
      ? ''
      : ` ${capitalise(countWord(points.origins.length, 'origin is', 'origins are'))} told more than once${cap === null ? ` and ${points.origins.length === 1 ? 'counts' : 'count'} once` : ''}.`;
  return paragraph(
    sentences(
      line`Graded points: ${one(points.for)} for it less ${one(points.against)} against it are ${one(points.points)}, on ${countWord(graded, 'graded item', 'graded items')}.${told}`,
      cap === null
        ? []
        : line`Items of one origin count up to ${show(context.given(cap, Math.abs(cap) === 1 ? 'point' : 'points'), 0)} together, or as the strongest of them.`,
      points.odds === null
        ? []
        : line`They stand for odds of ${numberRun(context.derived(points.odds, ''), points.odds < 1 ? 4 : 1)} to one, which is ${decibanRuns(points.decibans, context)}.`,
      [confidenceWords(points.confidence)],
    ),
  );
}

function confidenceWords(confidence: ShownViews['points']['confidence']): string {
  const parts = (['high', 'moderate', 'low', 'not-said'] as const).flatMap((level) =>
    confidence[level] === 0 ? [] : [`${numberWord(confidence[level])} ${level === 'not-said' ? 'not said' : level}`],
  );
  return `How far those items are trusted, which changes no point: ${parts.join(', ')}.`;
}

function oddsBlocks({ plan, ratioLines, odds, weight, groups }: ShownViews, context: RegisterWords): readonly DocumentBlock[] {
  const count = ratioLines.length;
  if (count === 0) return [paragraph(['Odds: no item says how much likelier it is if the hypothesis holds, so that there are none.'])];
  const shared = groups.filter(({ items }) => items.length > 1).length;
  const told = shared === 0 ? [] : [`${capitalise(countWord(shared, 'origin is', 'origins are'))} told more than once and capped.`];
  const cap = capOf(plan, 'odds');
  const [low, high] = [weight.decibansBounds.lower, weight.decibansBounds.upper];
  const together = sentences(
    line`Odds: together ${countWord(count, 'item weighs', 'items weigh')} ${weight.reason === 'contradictory-certainties' || weight.reason === 'impossible-evidence' ? ['nothing that can be said'] : low === high ? decibanRuns(weight.decibans, context) : line`between ${decibanRuns(low, context)} and ${decibanRuns(high, context)}`}.`,
    told,
    cap === null ? [] : line`Items of one origin count up to ${numberRun(context.given(cap, 'times'))} together, either way.`,
  );
  if (odds.length === 0)
    return [paragraph(sentences(together, ['Nobody said how likely it was before, so that there is no probability after it.']))];
  return [
    paragraph(together),
    table(
      ['From each prior to what the evidence leaves of it'],
      ['Prior', 'Before the evidence', 'After the evidence', '>Items'],
      odds.map((one) => [
        priorName(one, context),
        probabilityRuns(one.probability, context, 'given'),
        posteriorRuns(one.update, context),
        [show(context.derived(count, 'items'), 0, 'in-heading')],
      ]),
    ),
  ];
}

/** How much the rule lets the items of one origin weigh together; null where it says nothing of that view. */
function capOf(plan: ShownViews['plan'], view: 'points' | 'odds'): number | null {
  const rule = plan?.rule;
  return rule?.view === view ? (rule.originCap ?? null) : null;
}

/** Both figures again, with one item left out at a time. */
function withoutOne(hypothesis: Numbered['hypothesis'], views: ShownViews, context: RegisterWords): readonly DocumentBlock[] {
  const { evidence } = hypothesis;
  if (evidence.length < 2) return [];
  const prior = views.odds.find(({ stakeholder }) => stakeholder === null) ?? views.odds[0];
  const rows = evidence.map(({ item }) => {
    const rest = shownViews({ ...hypothesis, evidence: evidence.filter((other) => other.item.id !== item.id) });
    const again =
      prior === undefined
        ? null
        : updateOdds({
            prior: prior.probability,
            likelihoodRatios: rest.ratioLines.map(({ likelihoodRatio }) => likelihoodRatio),
            groups: rest.groups,
          });
    return [
      context.words(item.title),
      [show(context.derived(rest.points.points, 'points'), 0, 'in-heading')],
      ...(again === null ? [] : [posteriorRuns(again, context)]),
      [show(context.derived(evidence.length - 1, 'items'), 0, 'in-heading')],
    ];
  });
  return [
    table(
      ['The figures without one item'],
      [
        'Without',
        '>Graded points',
        ...(prior === undefined ? [] : [line`After the evidence, from the prior: ${priorName(prior, context)}`]),
        '>Items left',
      ],
      rows,
    ),
  ];
}

/** The matrix of competing hypotheses, what it comes to, and what it hangs on. */
export function competingSection(matrix: CompetingMatrix, context: RegisterWords): DocumentSection {
  const { words, labelOf, derived } = context;
  const found = weighCompeting(matrix);
  const names = matrix.hypotheses.map(({ id, statement }, index) =>
    context.hypotheses.some(({ hypothesis }) => hypothesis.id === id)
      ? [heading(labelOf(id))]
      : statement === undefined
        ? [`Rival ${numberWord(index + 1)}`]
        : words(statement),
  );
  const title = (index: number): readonly Inline[] => {
    const text = matrix.evidence[index]?.title;
    return text === undefined ? [`Item ${numberWord(index + 1)}`] : words(text);
  };
  const weights = new Map(COMPETING_WEIGHTS.map(({ id, label }) => [id, label.toLowerCase()]));
  const letters = CONSISTENCY_RATINGS.map(({ id, label }) => `${id} ${label.toLowerCase()}`).join(', ');
  const spread = (value: number | null): readonly Inline[] =>
    value === null ? ['rated on fewer than two'] : [show(derived(value, 'steps'), 2, 'in-heading')];
  const shareCell = (value: number | null): readonly Inline[] =>
    value === null ? ['nothing rated'] : [show(derived(value, 'share'), 0, 'in-heading')];
  const sensitivity = competingSensitivity(matrix);
  const linchpins = new Set(sensitivity.linchpins);
  return {
    id: 'competing',
    heading: ['Competing hypotheses'],
    blocks: [
      table(
        [`How each item fits each hypothesis: ${letters}`],
        ['Item', ...names, 'Credibility', 'Relevance', '>How differently it treats them'],
        matrix.evidence.map((item, index) => [
          title(index),
          ...matrix.hypotheses.map(({ id }) => [ratingOfCell(item, id) ?? 'not known']),
          [weights.get(item.credibility) ?? ''],
          [weights.get(item.relevance) ?? ''],
          spread(found.diagnosticity[item.id] ?? null),
        ]),
      ),
      table(
        ['What stands against each; no likelihood, and no order of likelihoods'],
        ['Hypothesis', '>Plain', '>Weighted', '>As a share of all that could', '>Items rated'],
        matrix.hypotheses.map(({ id }, index) => [
          names[index] as readonly Inline[],
          [show(derived(found.plain[id] ?? 0, 'inconsistency'), 0, 'in-heading')],
          [show(derived(found.weighted[id] ?? 0, 'inconsistency'), 2, 'in-heading')],
          shareCell(found.normalised[id] ?? null),
          [show(derived(found.rated[id] ?? 0, 'items'), 0, 'in-heading')],
        ]),
      ),
      paragraph(
        found.reason !== null
          ? ['The matrix does not say against which of them least stands.']
          : line`Least stands against ${enumerate(matrix.hypotheses.flatMap(({ id }, index) => (found.leastInconsistent.includes(id) ? [lowerFirst(names[index] ?? [])] : [])))}.`,
      ),
      linchpins.size === 0
        ? paragraph(['That hangs on no single item.'])
        : paragraph(
            line`That hangs on ${enumerate(matrix.evidence.flatMap(({ id }, index) => (linchpins.has(id) ? [title(index)] : [])))}: without it, another would come out.`,
          ),
    ],
    sections: [],
  };
}

function lowerFirst(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  return typeof first === 'string' && /^Hypothesis /.test(first) ? [first.charAt(0).toLowerCase() + first.slice(1), ...rest] : content;
}
