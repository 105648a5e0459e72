import type { DocumentSection, Inline, TableBlock } from '../kernel/document.js';
import { line, list, note, paragraph, sentences, table } from '../kernel/document-words.js';
import { countWord, numberWord } from '../kernel/number-words.js';
import { ratingOfCell } from './cell-rating.js';
import { compareViews, type EvidenceView, type OddsView, type ViewDisagreement } from './compare-views.js';
import type { CompetingMatrix } from './competing-matrix.js';
import { heading, BEARINGS, type Numbered, type RegisterWords } from './register-words.js';
import { shownViews } from './shown-views.js';
import { decibanRuns, pointsRun, posteriorRuns, priorName, probabilityRuns } from './view-words.js';
import { weighCompeting } from './weigh-competing.js';

/** One hypothesis in each view, each with how many items it rests on; nothing is made of them together. */
export function viewsTable({ label, hypothesis }: Numbered, context: RegisterWords): TableBlock {
  const { evidence } = hypothesis;
  const views = shownViews(hypothesis);
  const points = (value: number): Inline => pointsRun(value, context);
  const rows: (readonly (readonly Inline[])[])[] = [
    [
      ['Direction'],
      ['Which way does each item point?'],
      [
        (['for', 'against', 'neutral'] as const)
          .map((bearing) => `${numberWord(evidence.filter((entry) => entry.bearing === bearing).length)} ${BEARINGS[bearing]}`)
          .join(', '),
      ],
      [numberWord(evidence.length)],
    ],
    [
      ['Graded points'],
      ['How much graded evidence is there?'],
      views.graded === 0
        ? ['nobody graded any']
        : line`${points(views.points.points)}: ${points(views.points.for)} for it, ${points(views.points.against)} against it`,
      [numberWord(views.graded)],
    ],
    [
      ['Odds'],
      ['How likely is it, from what people held before?'],
      oddsCell(views.odds, views.ratioLines.length, context, views.weight.decibans),
      [numberWord(views.ratioLines.length)],
    ],
  ];
  const beside = competingCell(hypothesis.id, context.options.competing ?? null);
  if (beside !== null)
    rows.push([['Competing hypotheses'], ['What stands against it, beside its rivals?'], [beside.words], [numberWord(beside.rated)]]);
  return table([`How the evidence on ${label} looks in each view`], ['View', 'What it asks', 'What it says', 'Items it rests on'], rows);
}

function oddsCell(
  odds: ReturnType<typeof shownViews>['odds'],
  count: number,
  context: RegisterWords,
  decibans: number | null,
): readonly Inline[] {
  if (count === 0) return ['no item says how much more likely it is if the hypothesis holds'];
  if (odds.length === 0) return line`nobody said how likely it was before; the evidence weighs ${decibanRuns(decibans, context)}`;
  return odds.flatMap((one, index) => [
    ...(index === 0 ? [] : ['; ']),
    ...line`${priorName(one, context)}, before ${probabilityRuns(one.probability, context, 'given')}: after it ${posteriorRuns(one.update, context)}`,
  ]);
}

function competingCell(hypothesisId: string, matrix: CompetingMatrix | null): { readonly words: string; readonly rated: number } | null {
  if (matrix === null || !matrix.hypotheses.some(({ id }) => id === hypothesisId)) return null;
  const ratings = matrix.evidence.map((item) => ratingOfCell(item, hypothesisId)).filter((rating) => rating !== null && rating !== 'NA');
  const against = ratings.filter((rating) => rating === 'I' || rating === 'II').length;
  return {
    words: `${against === 0 ? 'no item stands' : countWord(against, 'item stands', 'items stand')} against it; this says nothing of how likely it is`,
    rated: ratings.length,
  };
}

const VIEWS: { readonly [view in EvidenceView]: string } = {
  competing: 'what stands against each',
  points: 'graded points',
  odds: 'odds',
};

/** Where the views disagree, over all hypotheses. */
export function viewsApart(context: RegisterWords): DocumentSection {
  const all = context.hypotheses.map(({ hypothesis }) => ({ hypothesisId: hypothesis.id, views: shownViews(hypothesis) }));
  const { competing = null } = context.options;
  const { disagreements } = compareViews({
    competing: competing === null ? null : weighCompeting(competing),
    points: all.map(({ hypothesisId, views }) => ({ hypothesisId, points: views.points.points, reason: views.points.reason })),
    odds: all.flatMap(({ hypothesisId, views }): readonly OddsView[] => {
      const first = views.odds.find(({ stakeholder }) => stakeholder === null) ?? views.odds[0];
      if (first === undefined || views.ratioLines.length === 0) return [];
      return [{ hypothesisId, prior: first.probability, posterior: first.update.posterior, bounds: first.update.bounds }];
    }),
  });
  return {
    id: 'views-apart',
    heading: ['Where the views disagree'],
    blocks: [
      paragraph([
        'The views answer different questions and share one body of evidence. No number is made of them together, and that they agree confirms nothing. Where they disagree, look again.',
      ]),
      disagreements.length === 0
        ? paragraph(['As far as they speak, they disagree nowhere.'])
        : list(disagreements.map((one) => disagreementWords(one, context))),
      note('information', [
        'What stands against competing hypotheses puts them in no order of how likely they are: what holds may not be among them.',
      ]),
    ],
    sections: [],
  };
}

function disagreementWords(one: ViewDisagreement, { labelOf }: RegisterWords): readonly Inline[] {
  if (one.kind === 'direction') {
    const [points, odds] = one.points === 'for' ? ['for it', 'against it'] : ['against it', 'for it'];
    return [`On ${labelOf(one.hypothesisId)} graded points point ${points} and odds ${odds}.`];
  }
  const [first, second] = one.hypothesisIds;
  const named = (views: readonly EvidenceView[]): string => views.map((view) => VIEWS[view]).join(' and ');
  return sentences(
    [`${heading(labelOf(first))} and ${labelOf(second)}:`],
    [`${named(one.forFirst)} would look to the first,`],
    [`${named(one.forSecond)} to the second.`],
  );
}
