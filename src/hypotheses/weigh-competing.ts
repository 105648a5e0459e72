import type { Caveat, Question } from '../kernel/finding.js';
import { readNumberBetween, readShape, readShapeOf } from '../kernel/guards.js';
import { countWord } from '../kernel/number-words.js';
import { inferred } from '../kernel/source.js';
import { ratedCell, type RatedCell } from './cell-rating.js';
import { readCompetingMatrix, type CompetingMatrix } from './competing-matrix.js';
import { leastInconsistent, normalisedOf, tableOf, tallyOf, weightedOf, type CompetingTable, type Tally } from './competing-table.js';
import { RATING_STEPS, type CompetingWeights, type ConsistencyRating } from './consistency-scale.js';

/** How a matrix is weighed. */
export interface CompetingOptions {
  /** What low, medium and high weigh; 0.707, 1 and 1.414 unless told otherwise (the root of a half, 1 and the root of two). */
  readonly weights?: CompetingWeights;
}

/** Why a matrix says nothing on which hypothesis least stands against. */
export type CompetingReason = 'no-hypotheses' | 'one-hypothesis' | 'no-evidence' | 'nothing-rated';

/** What stands against each of several hypotheses. Inconsistency is no probability, and its order is none of probabilities. */
export interface CompetingWeighing {
  /** By hypothesis: 1 for what is inconsistent, 2 for what is very inconsistent. */
  readonly plain: { readonly [hypothesisId: string]: number };
  /** By hypothesis: the same, each multiplied by credibility and relevance. */
  readonly weighted: { readonly [hypothesisId: string]: number };
  /** By hypothesis: `weighted` as a share of what it would be if all that was rated were very inconsistent; null where nothing was. */
  readonly normalised: { readonly [hypothesisId: string]: number | null };
  /** By item: how differently it treats the hypotheses, 0 where it treats all alike; null where it was rated on fewer than two. */
  readonly diagnosticity: { readonly [evidenceId: string]: number | null };
  /** The hypotheses that least stands against by weighted inconsistency; several where they are level, none where `reason` says why. */
  readonly leastInconsistent: readonly string[];
  readonly reason: CompetingReason | null;
  /** The cells that raters spoke on, with how far they differ. */
  readonly cells: readonly RatedCell[];
  /** By hypothesis: how many items were rated beside it, not applicable ones included. */
  readonly rated: { readonly [hypothesisId: string]: number };
  readonly unknown: readonly Question[];
  readonly caveats: readonly Caveat[];
}

/**
 * Weighs competing hypotheses by what is inconsistent with each (analysis of competing hypotheses): refuting counts, confirming does not,
 * for what fits one hypothesis may fit them all.
 *
 * - `plain` is the sum over items of 2 for `II` and 1 for `I`; `N`, `C` and `CC` count 0 and `NA` is left out.
 * - `weighted` is the sum of the same, each multiplied by the weights of credibility and of relevance: 0.707, 1 or 1.414.
 * - `normalised` is `weighted` divided by what it would be if every item rated beside the hypothesis were `II`, so that hypotheses on which
 *   not the same items were rated can be set side by side. This definition is the library’s.
 * - `diagnosticity` is the standard deviation (of a population) of the ratings of an item over the hypotheses, on the scale from II = 0 to
 *   CC = 4: exactly 0 where it treats all alike, 2 at most. `NA` and missing ratings are left out.
 *
 * Items that share an `originId` count once beside each hypothesis, with the one that says most against it. A missing rating is not known;
 * it is never read as neutral. Where raters spoke and nothing was agreed, the rating in their middle counts, and raters who are split
 * between two leave the cell open.
 *
 * @param matrix - `hypotheses` with their ids and `evidence`, each item with `credibility` and `relevance` (`low`, `medium`, `high`) and its
 *   `ratings` by hypothesis, with `raters` and `originId` where there are any.
 * @param options - `weights`: what the three words weigh.
 * @returns Inconsistency by hypothesis in three forms, diagnosticity by item, and where raters differ. None of it is a likelihood.
 * @throws InvalidInputError when the matrix is malformed, an id stands twice, or a rating names a hypothesis that is not there.
 * Source: Heuer (1999), Psychology of Intelligence Analysis, ch. 8; PARC (2005), ACH 1.1 technical description (weights and both counts);
 * diagnosticity as Open Synthesis has it, without its reading of “not applicable” as neutral.
 *
 * @example
 * ```ts
 * import { weighCompeting } from 'commissioning-kit/hypotheses';
 *
 * const weighed = weighCompeting({
 *   hypotheses: [{ id: 'pay' }, { id: 'travel' }],
 *   evidence: [
 *     { id: 'leavers', credibility: 'high', relevance: 'medium', ratings: { pay: 'I', travel: 'C' } },
 *     { id: 'vacancies', credibility: 'medium', relevance: 'high', ratings: { pay: 'C', travel: 'C' } },
 *     { id: 'interviews', credibility: 'low', relevance: 'high', ratings: { pay: 'N', travel: 'II' } },
 *   ],
 * });
 * weighed.plain; // => { pay: 1, travel: 2 }
 * weighed.weighted['pay']?.toFixed(3); // => '1.414'
 * weighed.weighted['travel']; // => 2
 * weighed.diagnosticity['vacancies']; // => 0
 * weighed.leastInconsistent; // => ['pay']
 * weighed.caveats[0]?.code; // => 'hypotheses/not-a-likelihood'
 * ```
 */
export function weighCompeting(matrix: CompetingMatrix, options: CompetingOptions = {}): CompetingWeighing {
  readCompetingMatrix(matrix);
  readCompetingOptions(options);
  const table = tableOf(matrix, options.weights);
  return weighTable(matrix, table, tallyOf(table), options);
}

const readWeight = /* @__PURE__ */ readNumberBetween(1e-6, 1e6);

/** Reads how a matrix is weighed. */
export function readCompetingOptions(options: CompetingOptions): void {
  readShape(options, ['options'], {}, { weights: readShapeOf({ low: readWeight, medium: readWeight, high: readWeight }) });
}

/** Weighs a matrix that was read and counted. */
export function weighTable(matrix: CompetingMatrix, table: CompetingTable, tally: Tally, options: CompetingOptions): CompetingWeighing {
  const { hypothesisIds } = table;
  const byHypothesis = <T>(valueOf: (hypothesis: number) => T): { readonly [hypothesisId: string]: T } =>
    Object.fromEntries(hypothesisIds.map((id, hypothesis) => [id, valueOf(hypothesis)]));
  const rated = hypothesisIds.map(
    (_, hypothesis) => matrix.evidence.filter((_item, item) => ratingAt(table, item, hypothesis) !== null).length,
  );
  const reason = reasonOf(table, tally);
  return {
    plain: byHypothesis((hypothesis) => tally.plain[hypothesis] as number),
    weighted: byHypothesis((hypothesis) => weightedOf(table, tally, hypothesis)),
    normalised: byHypothesis((hypothesis) => normalisedOf(table, tally, hypothesis)),
    diagnosticity: Object.fromEntries(table.evidenceIds.map((id, item) => [id, diagnosticityOf(table, item)])),
    leastInconsistent: reason === null ? leastInconsistent(table, tally).map((hypothesis) => hypothesisIds[hypothesis] as string) : [],
    reason,
    cells: cellsOf(matrix),
    rated: byHypothesis((hypothesis) => rated[hypothesis] as number),
    unknown: hypothesisIds.flatMap((id, hypothesis): readonly Question[] => {
      const open = matrix.evidence.length - (rated[hypothesis] as number);
      if (open === 0) return [];
      const text = `How ${open === 1 ? 'does one item' : `do ${countWord(open, 'item', 'items')}`} of evidence fit hypothesis "${id}"?`;
      return [{ id: `ratings-${id}`, text, path: ['evidence'] }];
    }),
    caveats: caveatsOf(
      table,
      options,
      rated.some((count) => count < matrix.evidence.length),
    ),
  };
}

function ratingAt({ ratings, hypothesisIds }: CompetingTable, item: number, hypothesis: number): ConsistencyRating | null {
  return ratings[item * hypothesisIds.length + hypothesis] ?? null;
}

function reasonOf(table: CompetingTable, tally: Tally): CompetingReason | null {
  if (table.hypothesisIds.length === 0) return 'no-hypotheses';
  if (table.hypothesisIds.length === 1) return 'one-hypothesis';
  if (table.evidenceIds.length === 0) return 'no-evidence';
  return leastInconsistent(table, tally).length === 0 ? 'nothing-rated' : null;
}

function diagnosticityOf({ ratings, hypothesisIds }: CompetingTable, item: number): number | null {
  const width = hypothesisIds.length;
  // Whole numbers until the last step, so that the order of the hypotheses cannot matter and alike is exactly 0.
  let [count, sum, squares, apart] = [0, 0, 0, 0];
  for (let cell = item * width; cell < (item + 1) * width; cell += 1) {
    const rating = ratings[cell] ?? null;
    if (rating === null) continue;
    if (rating === 'NA') {
      apart += 1;
      continue;
    }
    const position = RATING_STEPS.indexOf(rating);
    count += 1;
    sum += position;
    squares += position * position;
  }
  if (apart === width && width > 1) return 0;
  return count < 2 ? null : Math.sqrt(count * squares - sum * sum) / count;
}

function cellsOf({ hypotheses, evidence }: CompetingMatrix): readonly RatedCell[] {
  return evidence.flatMap((item) =>
    item.raters === undefined ? [] : hypotheses.map(({ id }) => ratedCell(item, id)).filter(({ n }) => n > 0),
  );
}

const SOURCES = [inferred('this-library', 'hypotheses, weighCompeting')] as const;

function caveatsOf(table: CompetingTable, options: CompetingOptions, open: boolean): readonly Caveat[] {
  const caveats: Caveat[] = [
    {
      code: 'hypotheses/not-a-likelihood',
      message:
        'Inconsistency counts what stands against a hypothesis. It is no likelihood, and the order it gives is no order of likelihoods: what holds may not be among the hypotheses at all',
      kind: 'reading',
      parameter: null,
      sources: SOURCES,
    },
  ];
  if (options.weights === undefined) {
    caveats.push({
      code: 'hypotheses/competing-weights',
      message: 'Low, medium and high weigh 0.707, 1 and 1.414, as in the program of PARC: nobody has measured that they do',
      kind: 'library-default',
      parameter: 'weights',
      sources: SOURCES,
    });
  }
  if (table.origins.some((items) => items.length > 1)) {
    caveats.push({
      code: 'hypotheses/origin-counts-once',
      message: 'Items said to have one origin count once beside each hypothesis, with the one that says most against it',
      kind: 'library-default',
      parameter: 'originId',
      sources: SOURCES,
    });
  }
  if (open) {
    caveats.push({
      code: 'hypotheses/cells-unrated',
      message:
        'Some cells have no rating: they count nothing, so that a hypothesis on which less was rated may seem to have less against it',
      kind: 'data',
      parameter: null,
      sources: [],
    });
  }
  return caveats;
}
