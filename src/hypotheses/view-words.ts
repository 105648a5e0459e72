import type { Inline } from '../kernel/document.js';
import { line, name, show } from '../kernel/document-words.js';
import type { Figure } from '../kernel/finding.js';
import type { LikelihoodRatio, Probability } from './likelihood.js';
import { percentPlaces } from './probability-words.js';
import type { RegisterWords } from './register-words.js';
import type { OddsFromPrior } from './shown-views.js';
import type { PosteriorOdds } from './update-odds.js';

type Kind = 'given' | 'derived';

/** A probability or the two between which it lies. */
export function probabilityRuns(probability: Probability, context: RegisterWords, kind: Kind): readonly Inline[] {
  const one = (value: number): Inline => show(context[kind](value, 'share'), percentPlaces(value));
  return typeof probability === 'number' ? [one(probability)] : line`between ${one(probability.lower)} and ${one(probability.upper)}`;
}

/** What evidence leaves of a prior: a probability, with its bounds where they are no point, or why nothing can be said. */
export function posteriorRuns({ posterior, bounds, reason }: PosteriorOdds, context: RegisterWords): readonly Inline[] {
  if (reason === 'contradictory-certainties') return ['nothing can be said: two certainties contradict each other'];
  if (reason === 'impossible-evidence') return ['nothing can be said: an item could be seen in neither case'];
  const between = probabilityRuns(bounds, context, 'derived');
  if (posterior === null) return between;
  const point = probabilityRuns(posterior, context, 'derived');
  return bounds.lower === bounds.upper ? point : line`${point}, ${between}`;
}

/** Whose prior it is. */
export function priorName({ stakeholder }: Pick<OddsFromPrior, 'stakeholder'>, { who }: RegisterWords): readonly Inline[] {
  return stakeholder === null ? ['shared'] : who(stakeholder);
}

/** A likelihood ratio as it was given. */
export function ratioRuns(ratio: LikelihoodRatio, context: RegisterWords): readonly Inline[] {
  if (typeof ratio === 'number') return Number.isFinite(ratio) ? [numberRun(context.given(ratio, 'times'))] : ['without limit'];
  if ('ifTrue' in ratio) {
    return line`${probabilityRuns(ratio.ifTrue, context, 'given')} if it holds, ${probabilityRuns(ratio.ifFalse, context, 'given')} if not`;
  }
  return line`between ${numberRun(context.given(ratio.lower, 'times'))} and ${Number.isFinite(ratio.upper) ? numberRun(context.given(ratio.upper, 'times')) : name('no limit')}`;
}

/** A number with its unit, to two places where it has more. */
export function numberRun(figure: Figure, most = 2): Inline {
  const value = Number(figure.value);
  return show(figure, Number.isInteger(value) ? 0 : most);
}

/** Decibans, or the words for a weight without limit. */
export function decibanRuns(decibans: number | null, context: RegisterWords): readonly Inline[] {
  return decibans === null ? ['without limit'] : [show(context.derived(decibans, 'decibans'), 1)];
}

/** A number of graded points. */
export function pointsRun(points: number, context: RegisterWords): Inline {
  return show(context.derived(points, Math.abs(points) === 1 ? 'point' : 'points'), 0);
}
