import { InvalidInputError } from '../kernel/errors.js';
import { readText } from '../kernel/guards.js';
import { describeValue } from '../kernel/json.js';
import { nearestNames } from '../kernel/nearest-names.js';
import { SOURCES } from '../kernel/works.js';
import type { CycleModelId } from './cycle-model-ids.js';
import { CYCLE_MODELS, type CycleModel } from './cycle-models.js';
import { foldName } from './fold-name.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';

/** Names that the texts use for a stage outside their lists of stages. */
const OTHER_NAMES: readonly (readonly [string, Stage])[] = [
  ['analysis', 'analyse'],
  ['needs assessment', 'analyse'],
  ['implement', 'do'],
  ['procurement', 'do'],
  ['contracting', 'do'],
  ['evaluate', 'review'],
  ['evaluation', 'review'],
  ['monitoring', 'review'],
];

/**
 * The stage that a name means in any version of the cycle: this library's own names, those of {@link CYCLE_MODELS}, and a few that the texts
 * use beside them. Upper and lower case, hyphens and spaces do not matter; nothing is guessed. For one version's stage in the terms of
 * another, and for versions of your own, use {@link mapStage}.
 *
 * @param name - The name as somebody wrote it.
 * @returns The stage.
 * @throws InvalidInputError when no version has such a stage, and when the name spans several stages or means different ones in different
 *   versions, as "Specify need" and "Design" do.
 * Source: D-CNV-14, D-AMB-02, D-AMB-03.
 *
 * @example
 * ```ts
 * import { parseStage } from 'commissioning-kit/cycle';
 *
 * parseStage('Evaluate'); // => 'review'
 * parseStage('Procurement and Contracting'); // => 'do'
 * ```
 */
export function parseStage(name: string): Stage {
  const folded = foldName(readText(name, ['name']));
  const names = stagesByName();
  const found = [...(names.get(folded) ?? [])];
  const [stage, ...others] = found;
  if (stage !== undefined && others.length === 0) return stage;
  throw new InvalidInputError({
    code: stage === undefined ? 'cycle/no-such-stage' : 'cycle/several-stages',
    path: ['name'],
    found: describeValue(name),
    allowed:
      stage === undefined
        ? `the name of a stage, such as ${list(nearestNames(folded, [...names.keys()]))}`
        : `the name of one stage; this one can mean ${STAGE_IDS.filter((id) => found.includes(id)).join(' or ')}, so say which or use mapStage`,
  });
}

/**
 * The version of the cycle that a name means: its id, its label, or the key of the text that gives it.
 *
 * @param name - The name as somebody wrote it.
 * @returns The id of the version.
 * @throws InvalidInputError when there is no such version; the error names those that come nearest.
 * Source: D-CNV-14, D-CYC-01.
 *
 * @example
 * ```ts
 * import { parseCycleModelId } from 'commissioning-kit/cycle';
 *
 * parseCycleModelId('DASS'); // => 'dass-guidance'
 * parseCycleModelId('National Offender Management Service'); // => 'noms'
 * ```
 */
export function parseCycleModelId(name: string): CycleModelId {
  const folded = foldName(readText(name, ['name']));
  const models: readonly CycleModel[] = Object.values(CYCLE_MODELS);
  const model = models.find(({ id, label }) => foldName(id) === folded || foldName(label) === folded);
  const text = Object.values(SOURCES).find(({ key }) => foldName(key) === folded);
  const id = model?.id ?? (text && Object.hasOwn(CYCLE_MODELS, text.id) ? text.id : undefined);
  if (id !== undefined) return id as CycleModelId;
  throw new InvalidInputError({
    code: 'cycle/no-such-model',
    path: ['name'],
    found: describeValue(name),
    allowed: `a version of the cycle, such as ${list(
      nearestNames(
        folded,
        models.map((entry) => entry.id),
      ),
    )}`,
  });
}

function stagesByName(): ReadonlyMap<string, ReadonlySet<Stage>> {
  const names = new Map<string, Set<Stage>>();
  const add = (name: string, stage: Stage): void => {
    const folded = foldName(name);
    names.set(folded, (names.get(folded) ?? new Set()).add(stage));
  };
  for (const stage of STAGE_IDS) add(stage, stage);
  for (const [name, stage] of OTHER_NAMES) add(name, stage);
  const models: readonly CycleModel[] = Object.values(CYCLE_MODELS);
  for (const { id, label, maps, parts = [] } of models.flatMap((model) => model.stages)) {
    for (const stage of maps) for (const name of [id, label, ...parts]) add(name, stage);
  }
  return names;
}

function list(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}
