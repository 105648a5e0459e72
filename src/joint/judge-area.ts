import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import { INTEGRATED_ENGAGEMENT, NO_SCORING_RULE } from '../kernel/readings-of-joint-work.js';
import { inferred, stated } from '../kernel/source.js';
import type { AreaId } from './areas.js';
import { descriptorsAt, type DescriptorId, type LabelledDescriptor } from './descriptor-labels.js';
import { LEVELS, type Level } from './levels.js';
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
  readonly descriptors: readonly LabelledDescriptor[];
  readonly observed: readonly LabelledDescriptor[];
  readonly open: readonly LabelledDescriptor[];
  /** Whether the rule counts the level as shown. */
  readonly shown: Tri;
}

/** The finding of {@link assessArea} on observations that have been read. */
export function judgeArea(area: AreaId, observed: Observed, given: LevelRule | undefined): Finding<AreaPosition> {
  const rule = given ?? 'all';
  const seen = LEVELS.map((level): LevelSeen => {
    const descriptors = descriptorsAt(area, level);
    const yes: LabelledDescriptor[] = [];
    const open: LabelledDescriptor[] = [];
    for (const descriptor of descriptors) {
      const answer = observed.get(descriptor[0])?.observation.observed ?? 'unknown';
      if (answer !== 'no') (answer === 'yes' ? yes : open).push(descriptor);
    }
    return { level, descriptors, observed: yes, open, shown: isShown(rule, descriptors.length, yes.length, open.length) };
  });
  const outcome = positionOf(seen);
  return {
    outcome,
    reasons: [...descriptorReasons(area, observed), ...levelReasons(seen, rule, given), ...positionReasons(outcome, seen)],
    unknown: questionsOf(seen, observed),
    caveats: caveatsOf(outcome, seen, observed, given),
  };
}

/** Whether a level is shown, given how many of its descriptors are observed and how many are still open. */
export function isShown(rule: LevelRule, of: number, yes: number, open: number): Tri {
  const enough = (count: number): boolean => (rule === 'all' ? count === of : rule === 'majority' ? 2 * count > of : count > 0);
  return enough(yes) ? 'yes' : enough(yes + open) ? 'unknown' : 'no';
}

function positionOf(seen: readonly LevelSeen[]): AreaPosition | 'insufficient-information' {
  const shown = seen.filter((level) => level.shown === 'yes').map(({ level }) => level);
  if (shown.length > 1) return { straddle: shown };
  return shown[0] ?? (seen.some((level) => level.shown === 'unknown') ? 'insufficient-information' : 'none-shown');
}

function descriptorReasons(area: AreaId, observed: Observed): Reason[] {
  const reasons: Reason[] = [];
  for (const level of LEVELS) {
    for (const [id, label] of descriptorsAt(area, level)) {
      const entry = observed.get(id);
      if (entry === undefined || entry.observation.observed === 'unknown') continue;
      const { observation, path } = entry;
      reasons.push({
        code: observation.observed === 'yes' ? 'joint/observed' : 'joint/not-observed',
        message: `“${label}”, an example of ${level}, is ${observation.observed === 'yes' ? 'observed' : 'not observed'}`,
        path,
        input: { descriptor: id, observed: observation.observed, evidenceIds: observation.evidenceIds ?? [] },
        basis: 'text',
        domainId: `D-JCM-${id}`,
        sources: STATED,
      });
    }
  }
  return reasons;
}

const STATED = /* @__PURE__ */ [/* @__PURE__ */ stated('ipc-book', 'Appendix, Figure 2.2')] as const;
const INFERRED = /* @__PURE__ */ [/* @__PURE__ */ inferred('ipc-book', 'Appendix, Figure 2.2')] as const;

const NO_RULE = /* @__PURE__ */ caveatOfReading(NO_SCORING_RULE, { parameter: 'rule' });

const SHOWN = { yes: 'shown', no: 'not shown', unknown: 'not yet shown' } as const;

function levelReasons(seen: readonly LevelSeen[], rule: LevelRule, given: LevelRule | undefined): Reason[] {
  return seen
    .filter((entry) => entry.observed.length > 0)
    .map(({ level, descriptors, observed, shown }) => ({
      code: shown === 'yes' ? 'joint/level-shown' : 'joint/level-not-shown',
      message: `${observed.length} of ${descriptors.length} examples of ${level} observed: ${SHOWN[shown]} by the rule "${rule}"`,
      path: given === undefined ? [] : ['rule'],
      input: rule,
      basis: given === undefined ? ('library' as const) : ('caller' as const),
      domainId: 'D-JCM-F1',
      sources: INFERRED,
    }));
}

function positionReasons(outcome: AreaPosition | 'insufficient-information', seen: readonly LevelSeen[]): Reason[] {
  const shown = seen.filter((entry) => entry.shown === 'yes').map(({ level }) => level);
  const reasons: Reason[] = [];
  const add = (code: string, message: string, domainId: string): void => {
    reasons.push({ code: `joint/${code}`, message, path: ['observations'], input: shown, basis: 'library', domainId, sources: INFERRED });
  };
  if (typeof outcome === 'object') {
    add('straddle', `Several levels are shown side by side, for the partners to discuss: ${shown.join(', ')}`, 'D-JCM-F1');
  }
  if (outcome === 'none-shown') add('none-shown', 'Everything is known, and no level has enough of its examples observed', 'D-JCM-F1');
  if (seen.some(({ observed }) => observed.some(([id]) => id === 'RA-J1' || id === 'RA-I1'))) {
    add(
      'pooling-does-not-fix-the-level',
      'Pooled budgets alone do not fix the level: they stand under joint, for some areas, and under integrated, within one body or network',
      'D-JCM-X4',
    );
  }
  return reasons;
}

/** Only what could still change which levels are shown is asked. */
function questionsOf(seen: readonly LevelSeen[], observed: Observed): Question[] {
  const questions: Question[] = [];
  for (const { level, open, shown } of seen) {
    if (shown !== 'unknown') continue;
    for (const [id, label] of open) {
      const path = observed.get(id)?.path ?? ['observations'];
      questions.push({ id, text: `Is “${label}”, an example of ${level}, observed?`, path });
    }
  }
  return questions;
}

function caveatsOf(
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
      sources: INFERRED,
    });
  }
  caveats.push(NO_RULE);
  if (seen.some((entry) => entry.observed.some(([id]) => id === 'SE-I1'))) caveats.push(caveatOfReading(INTEGRATED_ENGAGEMENT));
  const openLevels = seen.filter((entry) => entry.shown === 'unknown').map(({ level }) => level);
  if (outcome !== 'insufficient-information' && openLevels.length > 0) {
    caveats.push({
      code: 'joint/other-levels-open',
      message: `Not yet known whether shown as well: ${openLevels.join(', ')}`,
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
      message: `Observed without evidence named: ${bare.map(({ observation }) => observation.descriptor).join(', ')}`,
      kind: 'data',
      parameter: 'observations',
      sources: [],
    });
  }
  return caveats;
}
