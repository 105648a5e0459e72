import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { toJson, type Path } from '../kernel/json.js';
import { readingCaveat } from '../kernel/readings.js';
import { inferred } from '../kernel/source.js';
import type { AreaId } from './areas.js';
import { LEVELS, type Level } from './levels.js';
import { JOINT_MATRIX, type Descriptor, type DescriptorId } from './matrix.js';
import type { Observation } from './observation.js';

/**
 * When a level counts as shown by its descriptors. The text gives no rule (D-AMB-10), so the caller names one: `all` of them are observed,
 * the `majority` (more than half), or `any`.
 *
 * @example
 * ```ts
 * import { LEVEL_RULES } from 'commissioning-kit/joint';
 *
 * LEVEL_RULES; // => ['all', 'majority', 'any']
 * ```
 */
export const LEVEL_RULES = ['all', 'majority', 'any'] as const;

/** The name of a rule of {@link LEVEL_RULES}. */
export type LevelRule = (typeof LEVEL_RULES)[number];

/** Several levels are shown at once: reported as they are, and not averaged. */
export interface Straddle {
  /** Two or more, in the order of the matrix. */
  readonly straddle: readonly Level[];
}

/** What the observations of an area show: a level, several, or none of the four. */
export type AreaPosition = Level | Straddle | 'none-shown';

/** The observations of an area by descriptor, and where each stands in the input. */
export type Observed = ReadonlyMap<DescriptorId, { readonly observation: Observation; readonly path: Path }>;

interface LevelSeen {
  readonly level: Level;
  readonly descriptors: readonly Descriptor[];
  readonly observed: readonly Descriptor[];
  readonly open: readonly Descriptor[];
  /** Whether the rule counts the level as shown. */
  readonly shown: Tri;
}

/** The finding of {@link assessArea} on observations that have been read. */
export function judgeArea(area: AreaId, observed: Observed, given: LevelRule | undefined): Finding<AreaPosition> {
  const rule = given ?? 'all';
  const answerOf = (descriptor: Descriptor): Tri => observed.get(descriptor.id)?.observation.observed ?? 'unknown';
  const seen = LEVELS.map((level): LevelSeen => {
    const descriptors = JOINT_MATRIX[area][level];
    const yes = descriptors.filter((descriptor) => answerOf(descriptor) === 'yes');
    const open = descriptors.filter((descriptor) => answerOf(descriptor) === 'unknown');
    return { level, descriptors, observed: yes, open, shown: isShown(rule, descriptors.length, yes.length, open.length) };
  });
  const outcome = positionOf(seen);
  return {
    outcome,
    reasons: [...descriptorReasons(area, observed), ...levelReasons(seen, rule, given), ...positionReasons(area, outcome, seen)],
    unknown: questionsOf(seen, observed),
    caveats: caveatsOf(area, outcome, seen, observed, given),
  };
}

/** Whether a level is shown, given how many of its descriptors are observed and how many are still open. */
function isShown(rule: LevelRule, of: number, yes: number, open: number): Tri {
  const enough = (count: number): boolean => (rule === 'all' ? count === of : rule === 'majority' ? 2 * count > of : count > 0);
  return enough(yes) ? 'yes' : enough(yes + open) ? 'unknown' : 'no';
}

function positionOf(seen: readonly LevelSeen[]): AreaPosition | 'insufficient-information' {
  const shown = seen.filter((level) => level.shown === 'yes').map(({ level }) => level);
  if (shown.length > 1) return { straddle: shown };
  return shown[0] ?? (seen.some((level) => level.shown === 'unknown') ? 'insufficient-information' : 'none-shown');
}

function descriptorReasons(area: AreaId, observed: Observed): Reason[] {
  return LEVELS.flatMap((level) =>
    JOINT_MATRIX[area][level].flatMap((descriptor) => {
      const entry = observed.get(descriptor.id);
      if (entry === undefined || entry.observation.observed === 'unknown') return [];
      const { observation, path } = entry;
      return [
        {
          code: observation.observed === 'yes' ? 'joint/observed' : 'joint/not-observed',
          message: `${observation.observed === 'yes' ? 'Observed' : 'Not observed'}, an example of ${level}: ${lowerFirst(descriptor.text)}`,
          path,
          input: toJson(observation),
          basis: 'text' as const,
          domainId: descriptor.domainId,
          sources: descriptor.sources,
        },
      ];
    }),
  );
}

function levelReasons(seen: readonly LevelSeen[], rule: LevelRule, given: LevelRule | undefined): Reason[] {
  return seen
    .filter((entry) => entry.observed.length > 0)
    .map(({ level, descriptors, observed, shown }) => ({
      code: shown === 'yes' ? 'joint/level-shown' : 'joint/level-not-shown',
      message:
        `${observed.length} of ${descriptors.length} descriptors of ${level} ${observed.length === 1 ? 'is' : 'are'} observed, which ` +
        `${shown === 'yes' ? 'shows the level' : shown === 'no' ? 'does not show the level' : 'does not yet show the level'} by the rule "${rule}"`,
      path: given === undefined ? [] : ['rule'],
      input: rule,
      basis: given === undefined ? ('library' as const) : ('caller' as const),
      domainId: 'D-JCM-F1',
      sources: [inferred('ipc-book', 'Appendix, Figure 2.2')],
    }));
}

function positionReasons(area: AreaId, outcome: AreaPosition | 'insufficient-information', seen: readonly LevelSeen[]): Reason[] {
  const reasons: Reason[] = [];
  const add = (code: string, message: string, domainId: string): void => {
    const sources = [inferred('ipc-book', 'Appendix, Figure 2.2')];
    reasons.push({ code: `joint/${code}`, message, path: ['observations'], input: toJson(outcome), basis: 'library', domainId, sources });
  };
  if (typeof outcome === 'object') {
    add('straddle', `Several levels are shown side by side, for the partners to discuss: ${outcome.straddle.join(', ')}`, 'D-JCM-F1');
  }
  if (outcome === 'none-shown')
    add('none-shown', 'Everything asked is known, and no level has enough of its examples to show it', 'D-JCM-F1');
  if (poolingObserved(area, seen)) {
    add(
      'pooling-does-not-fix-the-level',
      'Pooled budgets alone do not fix the level: they stand under joint, for areas chosen together, and under integrated, within one organisation or network',
      'D-JCM-X4',
    );
  }
  return reasons;
}

const POOLING: readonly DescriptorId[] = ['RA-J1', 'RA-I1'];

function poolingObserved(area: AreaId, seen: readonly LevelSeen[]): boolean {
  return area === 'resource-allocation-and-management' && seen.some(({ observed }) => observed.some(({ id }) => POOLING.includes(id)));
}

/** Only what could still change which levels are shown is asked. */
function questionsOf(seen: readonly LevelSeen[], observed: Observed): Question[] {
  return seen
    .filter((entry) => entry.shown === 'unknown')
    .flatMap(({ open }) =>
      open.map((descriptor) => ({
        id: descriptor.id,
        text: `Is it so that ${lowerFirst(descriptor.text)}?`,
        path: observed.get(descriptor.id)?.path ?? ['observations'],
      })),
    );
}

function caveatsOf(
  area: AreaId,
  outcome: AreaPosition | 'insufficient-information',
  seen: readonly LevelSeen[],
  observed: Observed,
  given: LevelRule | undefined,
): Caveat[] {
  const caveats: Caveat[] = [];
  if (given === undefined) {
    caveats.push({
      code: 'joint/rule-by-default',
      message: 'The text gives no rule for reading a level from its descriptors; by default all of them have to be observed',
      kind: 'library-default',
      parameter: 'rule',
      sources: [inferred('ipc-book', 'Appendix, Figure 2.2')],
    });
  }
  caveats.push(readingCaveat('D-AMB-10', { parameter: 'rule' }));
  if (poolingObserved(area, seen)) caveats.push(readingCaveat('D-AMB-07'));
  if (seen.some((entry) => entry.observed.some(({ id }) => id === 'SE-I1'))) caveats.push(readingCaveat('D-AMB-09'));
  const openLevels = seen.filter((entry) => entry.shown === 'unknown').map(({ level }) => level);
  if (outcome !== 'insufficient-information' && openLevels.length > 0) {
    caveats.push({
      code: 'joint/other-levels-open',
      message: `Not enough is known to say whether ${openLevels.join(', ')} ${openLevels.length === 1 ? 'is' : 'are'} shown as well`,
      kind: 'data',
      parameter: 'observations',
      sources: [],
    });
  }
  const bare = [...observed.values()].filter(
    ({ observation }) => observation.observed === 'yes' && (observation.evidenceIds ?? []).length === 0,
  );
  if (bare.length > 0) {
    caveats.push({
      code: 'joint/no-evidence-named',
      message: `No evidence is named for what is observed: ${bare.map(({ observation }) => observation.descriptor).join(', ')}`,
      kind: 'data',
      parameter: 'observations',
      sources: [],
    });
  }
  return caveats;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
