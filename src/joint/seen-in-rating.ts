import type { AreaRatingGiven } from './assessment.js';
import { examplesOf } from './examples-of.js';
import { isShown } from './judge-area.js';
import { LEVELS, type Level } from './levels.js';
import type { MatrixDefinition } from './matrix-definition.js';
import type { VoiceLevel } from './voice.js';

/** What a rating comes to: the level said, or the one that its examples show by the rule that the voice named. */
export interface SeenInRating {
  readonly level: VoiceLevel;
  readonly levels: readonly Level[];
}

/** What a rating comes to. */
export function seenInRating(rating: AreaRatingGiven, matrix: MatrixDefinition | null): SeenInRating {
  const { level } = rating;
  if (level === 'by-descriptors') return shownByExamples(rating, matrix);
  return { level, levels: LEVELS.filter((known) => known === level) };
}

/** What the examples that a voice ticked show by its rule, by default that all have to be observed; an example it left out is unknown. */
export function shownByExamples(
  { areaId, observed = [], rule = 'all' }: Pick<AreaRatingGiven, 'areaId' | 'observed' | 'rule'>,
  matrix: MatrixDefinition | null,
): SeenInRating {
  const answers = new Map(observed.map(({ descriptor, observed: answer }) => [descriptor, answer]));
  const examples = examplesOf(areaId, matrix);
  const shown = LEVELS.map((level) => {
    const own = examples.filter((example) => example.level === level).map(({ id }) => answers.get(id) ?? 'unknown');
    const count = (answer: string): number => own.filter((given) => given === answer).length;
    // A level without examples is shown by nothing.
    return { level, is: own.length === 0 ? 'no' : isShown(rule, own.length, count('yes'), count('unknown')) };
  });
  const levels = shown.filter(({ is }) => is === 'yes').map(({ level }) => level);
  const [first, second] = levels;
  if (first === undefined) return { level: shown.some(({ is }) => is === 'unknown') ? 'unknown' : 'none-shown', levels };
  return { level: second === undefined ? first : 'straddle', levels };
}
