import type { CheckFinding, Gap, Question, Reason } from '../kernel/finding.js';
import { readId, readKeys, readList, readListOf, readNullable, readObject, readShapeOf, readText, readUnique } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { inferred } from '../kernel/source.js';
import type { HypothesisStatus, Verdict } from './catalogue.js';
import { readFollowed, readKeyed, readKeyedList, type FollowedHypothesis, type FollowedSet } from './read-followed.js';
import { readIds, readStatus, readTarget, readVerdict } from './read-register.js';
import type { TranslationTarget } from './register.js';

/** An aim, objective, measure or requirement that should rest on something tested: an `Aim`, a worked one, or no more than an id. */
export interface ObjectiveToCover {
  readonly id: string;
  readonly text?: string;
}

/** What coverage is asked for. */
export interface ObjectivesToCover {
  /** The state of a register, or a list of its hypotheses. */
  readonly register: FollowedSet;
  readonly objectives: readonly ObjectiveToCover[];
}

/**
 * How a hypothesis that an objective rests on stands today.
 *
 * - `holds`: supported, or supported in part.
 * - `against-verdict`: carried over although it was not supported, for a reason that was recorded.
 * - `fallen`: judged supported when it was carried over, and not supported or inconclusive since.
 * - `reopened`: under test again.
 */
export type ObjectiveFooting = 'holds' | 'against-verdict' | 'fallen' | 'reopened';

/** One hypothesis that an objective rests on. */
export interface ObjectiveSupport {
  readonly hypothesisId: string;
  readonly statement: string;
  readonly status: HypothesisStatus;
  readonly verdict: Verdict | null;
  /** The evidence that the verdict cites. */
  readonly evidenceIds: readonly string[];
  readonly footing: ObjectiveFooting;
}

/** What an objective rests on. */
export interface CoveredObjective {
  readonly id: string;
  readonly restsOn: readonly ObjectiveSupport[];
  /** The hypotheses that say they bear on it and were not carried into it: no support, and a place to look for it. */
  readonly boreOnBy: readonly string[];
}

/** What a hypothesis was carried into. */
export interface CoveredHypothesis {
  readonly hypothesisId: string;
  readonly status: HypothesisStatus;
  readonly verdict: Verdict | null;
  readonly into: readonly (Pick<TranslationTarget, 'kind' | 'id'> & {
    /** Whether it is among the objectives given. */
    readonly known: boolean;
  })[];
}

/** Coverage both ways. */
export type ObjectiveCoverage = CheckFinding & {
  readonly objectives: readonly CoveredObjective[];
  readonly hypotheses: readonly CoveredHypothesis[];
};

/**
 * What objectives rest on and what became of hypotheses, each way: objectives into which no tested hypothesis was carried, hypotheses that are
 * supported and lead to no objective, and objectives whose hypothesis has fallen since or is under test again.
 *
 * An objective rests on a hypothesis when that was translated into its id; to bear on it is not enough. What was carried over against its
 * verdict, for a reason, is named among the reasons and is no gap.
 *
 * @param input - `register` and `objectives`, the aims, objectives, measures and requirements that should be covered.
 * @returns `'complete'`, `'gaps'`, or `'insufficient-information'` when there is neither an objective nor a hypothesis, or something was carried
 *   into what is not among the objectives given; and the trace each way.
 * @throws InvalidInputError when the input is malformed or an objective stands twice.
 * Source: D-HYP-08, D-HYP-10, D-HYP-F7.
 *
 * @example
 * ```ts
 * import { objectiveCoverage, registerLifecycle } from 'commissioning-kit/hypotheses';
 *
 * const coverage = objectiveCoverage({
 *   register: registerLifecycle.initialState(),
 *   objectives: [{ id: 'fewer-places', text: 'Fewer people move to residential care after a fall' }],
 * });
 * coverage.gaps.map((gap) => gap.missing);
 * // => ['A tested hypothesis under “Fewer people move to residential care after a fall”']
 * ```
 */
export function objectiveCoverage(input: ObjectivesToCover): ObjectiveCoverage {
  const { hypotheses, path, objectives } = readInput(input);
  const known = new Set(objectives.map(({ id }) => id));
  const carriedInto = groupBy(hypotheses, ({ translations }) => translations.map(({ into }) => into.id));
  const bearingOn = groupBy(hypotheses, ({ bearsOn }) => bearsOn);
  const covered = objectives.map(({ id }) => coverObjective(id, carriedInto.get(id) ?? [], bearingOn.get(id) ?? []));
  const gaps = [
    ...covered.flatMap((objective, index) => gapsOfObjective(objective, objectives[index], ['objectives', index])),
    ...hypotheses.flatMap((hypothesis, index) => gapsOfHypothesis(hypothesis, [...path, index])),
  ];
  const unknown = [
    ...hypotheses.flatMap((hypothesis, index) => strayTargets(hypothesis, known, [...path, index, 'translations'])),
    ...(objectives.length + hypotheses.length > 0
      ? []
      : [{ id: 'objectives', text: 'Which objectives are there, and which hypotheses?', path: ['objectives'] }]),
  ];
  return {
    outcome: gaps.length > 0 ? 'gaps' : unknown.length > 0 ? 'insufficient-information' : 'complete',
    reasons: covered.flatMap((objective, index) => reasonsOf(objective, carriedInto.get(objective.id) ?? [], ['objectives', index])),
    unknown,
    caveats: [],
    gaps,
    objectives: covered,
    hypotheses: hypotheses.map((hypothesis) => ({
      hypothesisId: hypothesis.id,
      status: hypothesis.status,
      verdict: lastVerdict(hypothesis),
      into: hypothesis.translations.map(({ into }) => ({ kind: into.kind, id: into.id, known: known.has(into.id) })),
    })),
  };
}

type Carried = FollowedHypothesis<'status' | 'verdicts' | 'translations' | 'bearsOn'>;

function readInput(input: unknown): { hypotheses: readonly Carried[]; path: Path; objectives: readonly ObjectiveToCover[] } {
  const { register, objectives } = readShapeOf({
    register: (value) => value,
    objectives: (value, at) => {
      const list = readList(value, at, (entry, where) => {
        const object = readObject(entry, where);
        readKeys(object, where, { id: readId, ...(Object.hasOwn(object, 'text') ? { text: readText } : {}) });
        return object as unknown as ObjectiveToCover;
      });
      readUnique(list, at, ({ id }) => id);
      return list;
    },
  })(input, []);
  const followed = readFollowed(
    register,
    {
      status: readStatus,
      verdicts: readKeyedList({ verdict: readVerdict, evidenceIds: readIds, eventId: readId }),
      translations: readListOf(readKeyed({ into: readTarget, reason: readNullable(readText), verdictEventId: readNullable(readId) })),
      bearsOn: readIds,
    },
    ['register'],
  );
  return { ...followed, objectives: objectives as readonly ObjectiveToCover[] };
}

function lastVerdict({ verdicts }: Carried): Verdict | null {
  return verdicts.at(-1)?.verdict ?? null;
}

function isSupported(verdict: Verdict | null | undefined): boolean {
  return verdict === 'supported' || verdict === 'partly-supported';
}

/** The hypotheses under each of the ids that they name, each once. */
function groupBy(
  hypotheses: readonly Carried[],
  idsOf: (hypothesis: Carried) => readonly string[],
): ReadonlyMap<string, readonly Carried[]> {
  const groups = new Map<string, Carried[]>();
  for (const hypothesis of hypotheses) {
    for (const id of new Set(idsOf(hypothesis))) {
      const group = groups.get(id);
      if (group) group.push(hypothesis);
      else groups.set(id, [hypothesis]);
    }
  }
  return groups;
}

function coverObjective(id: string, carried: readonly Carried[], bearing: readonly Carried[]): CoveredObjective {
  const resting = new Set(carried.map((hypothesis) => hypothesis.id));
  return {
    id,
    restsOn: carried.map((hypothesis) => {
      const { id: hypothesisId, statement, status, verdicts } = hypothesis;
      const evidenceIds = verdicts.at(-1)?.evidenceIds ?? [];
      return { hypothesisId, statement, status, verdict: lastVerdict(hypothesis), evidenceIds, footing: footingOf(hypothesis, id) };
    }),
    boreOnBy: bearing.flatMap((hypothesis) => (resting.has(hypothesis.id) ? [] : [hypothesis.id])),
  };
}

function footingOf(hypothesis: Carried, objectiveId: string): ObjectiveFooting {
  if (hypothesis.status === 'testing') return 'reopened';
  if (isSupported(lastVerdict(hypothesis))) return 'holds';
  const { verdicts, translations } = hypothesis;
  const last = translations.filter(({ into }) => into.id === objectiveId).at(-1);
  const restedOn = verdicts.find(({ eventId }) => eventId === last?.verdictEventId);
  return isSupported(restedOn?.verdict) || (last?.reason ?? null) === null ? 'fallen' : 'against-verdict';
}

function nameOf(objective: ObjectiveToCover | undefined): string {
  return `“${objective?.text ?? objective?.id ?? ''}”`;
}

function gapsOfObjective({ restsOn, boreOnBy }: CoveredObjective, objective: ObjectiveToCover | undefined, path: Path): readonly Gap[] {
  const name = nameOf(objective);
  if (restsOn.length === 0) {
    const fill =
      boreOnBy.length > 0
        ? `Test ${boreOnBy.map((id) => `"${id}"`).join(', ')} and translate what is supported, or record why ${name} needs none`
        : `Offer the hypothesis that ${name} takes for granted, and test it, or record why it needs none`;
    return [{ domainId: 'D-HYP-10', missing: `A tested hypothesis under ${name}`, path, fill }];
  }
  return restsOn.flatMap(({ hypothesisId, footing }): Gap[] => {
    if (footing === 'holds' || footing === 'against-verdict') return [];
    return [
      {
        domainId: 'D-HYP-10',
        missing:
          footing === 'reopened'
            ? `A standing verdict under ${name}: hypothesis "${hypothesisId}" is under test again`
            : `A hypothesis under ${name} that still holds: "${hypothesisId}" does not`,
        path,
        fill:
          footing === 'reopened'
            ? 'Come to a new verdict, and hold back what cannot be undone until then'
            : `Look at ${name} again, and record why it stands if it does`,
      },
    ];
  });
}

function gapsOfHypothesis(hypothesis: Carried, path: Path): readonly Gap[] {
  const { id, status, translations } = hypothesis;
  // A closed one was judged and left without an objective on purpose.
  if ((status !== 'supported' && status !== 'partly-supported') || translations.length > 0) return [];
  return [
    {
      domainId: 'D-HYP-10',
      missing: `An objective for hypothesis "${id}", which is ${status.replace('-', ' ')}`,
      path,
      fill: 'The command translate-hypothesis, or close-hypothesis with a reason',
    },
  ];
}

function strayTargets({ id, translations }: Carried, known: ReadonlySet<string>, path: Path): readonly Question[] {
  return translations.flatMap(({ into }, index) =>
    known.has(into.id)
      ? []
      : [
          {
            id: `target ${into.id}`,
            text: `Hypothesis "${id}" was carried into ${into.kind} "${into.id}": does that still stand?`,
            path: [...path, index],
          },
        ],
  );
}

function reasonsOf({ id, restsOn }: CoveredObjective, carried: readonly Carried[], path: Path): readonly Reason[] {
  return restsOn.flatMap(({ hypothesisId, footing, verdict }, index): Reason[] => {
    if (footing !== 'against-verdict' && footing !== 'holds') return [];
    const translation = carried[index]?.translations.filter(({ into }) => into.id === id).at(-1);
    const judged = verdict === null ? 'not judged' : verdict.replace('-', ' ');
    return [
      {
        code: footing === 'holds' ? 'hypotheses/objective-rests-on' : 'hypotheses/objective-against-verdict',
        message:
          footing === 'holds'
            ? `"${id}" rests on hypothesis "${hypothesisId}", which is ${judged}`
            : `"${id}" rests on hypothesis "${hypothesisId}", which is ${judged}: ${translation?.reason ?? ''}`,
        path,
        input: hypothesisId,
        basis: 'library',
        domainId: 'D-HYP-10',
        sources: [inferred('ipc-book', 'Hypotheses')],
      },
    ];
  });
}
