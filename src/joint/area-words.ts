import type { AreaReading, BesideLevels } from './area-reading.js';
import { LEVELS } from './levels.js';
import { nameIn, type NamesById } from './read-parts.js';

const BESIDE: { readonly [answer in BesideLevels]: readonly [one: string, several: string] } = {
  straddle: ['sees several levels', 'see several levels'],
  'none-shown': ['sees none shown', 'see none shown'],
  unknown: ['does not know', 'do not know'],
  'not-applicable': ['says that the area does not apply', 'say that the area does not apply'],
  abstained: ['would rather not say', 'would rather not say'],
  'not-yet-said': ['has not said yet', 'have not said yet'],
};

/** A reading in one plain sentence. */
export function wordsOfReading(label: string, reading: Omit<AreaReading, 'words'>, names: NamesById): string {
  const { outcome, setAsideBecause, n, median, spread, line } = reading;
  const parts = [
    ...(setAsideBecause === undefined ? [] : [`the partners set it aside (${setAsideBecause})`]),
    n === 0 ? 'nobody names a level' : `of ${formatCount(n, 'voice')} ${listed(saidOf(reading))}`,
    ...besideOf(reading),
    ...(median.length === 0 || n === 1
      ? []
      : [`the middle ${median.length === 1 ? `is ${median[0]}` : `lies between ${median.join(' and ')}`}`]),
    ...(spread === null || (n < 2 && spread.stepsApart === 0) ? [] : [apart(spread.stepsApart)]),
    ...(line.kind === 'line' ? [lineWords(line, names)] : line.why === 'scatter' ? ['no line runs between them'] : []),
    ...(outcome === 'too-few-to-say' ? ['too few to say how far they agree'] : []),
    ...(outcome === 'read' ? agreementWords(reading) : []),
  ];
  return `${label}: ${parts.join('; ')}.`;
}

function saidOf({ counts }: Pick<AreaReading, 'counts'>): readonly string[] {
  return LEVELS.filter((level) => counts[level] > 0).map((level) => `${counts[level]} ${counts[level] === 1 ? 'says' : 'say'} ${level}`);
}

function besideOf({ beside }: Pick<AreaReading, 'beside'>): readonly string[] {
  const said = (Object.keys(BESIDE) as BesideLevels[]).filter((answer) => beside[answer] > 0);
  if (said.length === 0) return [];
  return [`beside them ${listed(said.map((answer) => `${beside[answer]} ${BESIDE[answer][beside[answer] === 1 ? 0 : 1]}`))}`];
}

function apart(steps: number): string {
  return steps === 0 ? 'all see the same level' : `they lie ${formatCount(steps, 'step')} apart`;
}

function lineWords({ separateSide, integratedSide }: Extract<AreaReading['line'], { kind: 'line' }>, names: NamesById): string {
  const [separate, integrated] = [separateSide, integratedSide].map(
    ({ levels, agencyIds }) => `${listed(levels)} (${listed(agencyIds.map((id) => nameIn(names, id)))})`,
  );
  return `the line runs between ${separate} and ${integrated}`;
}

function agreementWords({ agreement }: Pick<AreaReading, 'agreement'>): readonly string[] {
  const value = agreement.find(({ measure }) => measure === 'van-der-eijk-a')?.value;
  return value === null || value === undefined ? [] : [`agreement A is ${value.toFixed(2)} on a scale from -1 to 1`];
}

/** A number of things in words. */
export function formatCount(n: number, one: string, several = `${one}s`): string {
  return `${n} ${n === 1 ? one : several}`;
}

/** A list in words. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
