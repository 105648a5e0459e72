import type { CheckFinding, Question, Reason } from '../kernel/finding.js';
import { inferred } from '../kernel/source.js';
import { looseEnds, type LooseEnd } from './loose-ends.js';
import { parseProgramme } from './parse.js';
import type { Programme } from './programme.js';
import { replayStreams, type ProgrammeState } from './replay-streams.js';
import { hypothesesOf, isSupported, keyOf, measuresOf, threadEnds, type TracedEnd } from './thread-ends.js';
import { threadLinks, type TracedLink } from './thread-links.js';
import { THREAD_KINDS, type ThreadEnd, type ThreadKind } from './thread.js';

/** What hangs on one need: everything that links lead to from it. */
export interface Thread {
  readonly needId: string;
  readonly hypothesisIds: readonly string[];
  readonly aimIds: readonly string[];
  readonly contractIds: readonly string[];
  readonly measureIds: readonly string[];
  /** The measures among them that measure an outcome. */
  readonly outcomeIds: readonly string[];
  /** The kinds that the thread does not reach; a thread reaches `measure` when it reaches an outcome. */
  readonly missing: readonly ThreadKind[];
  /** Whether it still reaches an outcome when hypotheses that no verdict supports carry nothing on. */
  readonly supported: boolean;
}

/** The golden thread: what hangs together from need to outcome, and what hangs loose. */
export type TraceFinding = CheckFinding & {
  readonly ends: readonly TracedEnd[];
  readonly links: readonly TracedLink[];
  readonly threads: readonly Thread[];
  readonly loose: readonly LooseEnd[];
};

/**
 * Follows the golden thread through a programme: which need, hypothesis, aim, contract and measured outcome hang together, and what hangs
 * loose in either direction. Links are those that the programme states and those that its parts show: hypotheses that bear on an aim or were
 * translated into one, measures of a contract. Every link says where it comes from. A hypothesis that was not supported, withdrawn or closed
 * has come to its end and is not loose; one that waits for its verdict, or stays inconclusive, is.
 *
 * @param programme - A programme; it is read strictly.
 * @returns `complete` when every need hangs together through to an outcome and nothing hangs loose, else `gaps`; `insufficient-information`
 *   when there is neither need nor anything else to follow. Beside it the ends, the links, one thread for each need, and what is loose.
 * @throws InvalidInputError when the programme is malformed or a reference in it leads nowhere.
 * Source: D-HYP-10, D-STR-F2 (every purchase traces to a gap, every gap to a need), D-CYC-33; the thread as a whole is this library's.
 *
 * @example
 * ```ts
 * import { emptyProgramme, traceProgramme } from 'commissioning-kit/programme';
 *
 * const programme = emptyProgramme({
 *   id: 'carers', title: 'Carers in Sampleton', asOf: '2026-04-01', currency: 'GBP',
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 * });
 * traceProgramme(programme).outcome; // => 'insufficient-information'
 *
 * const needs = [{ id: 'rest', title: 'A night’s rest', text: null, estimate: null, evidenceIds: [] }];
 * traceProgramme({ ...programme, needs }).gaps.map((gap) => gap.missing);
 * // => ['Nothing answers the need “A night’s rest”: no hypothesis and no aim follows from it']
 * ```
 */
export function traceProgramme(programme: Programme): TraceFinding {
  const read = parseProgramme(programme);
  return traceOf(read, replayStreams(read));
}

/** The same for a programme that has been read and replayed. */
export function traceOf(programme: Programme, state: ProgrammeState): TraceFinding {
  const ends = threadEnds(programme, state);
  const links = threadLinks(programme, state, new Set(ends.map(keyOf)));
  const outcomes = new Set(
    measuresOf(programme, state)
      .filter(({ measure }) => measure.kind === 'outcome')
      .map(({ measure }) => measure.id),
  );
  const carried = new Set(
    hypothesesOf(state)
      .filter(({ hypothesis }) => isSupported(hypothesis))
      .map(({ id }) => id),
  );
  const threads = followNeeds(programme, links, outcomes, carried);
  const loose = looseEnds({ programme, state, ends, links, outcomes });
  const nothing = ends.length === 0;
  return {
    outcome: nothing
      ? 'insufficient-information'
      : loose.length > 0 || threads.some((thread) => thread.missing.length > 0 || !thread.supported)
        ? 'gaps'
        : 'complete',
    reasons: nothing ? [] : reasonsOf(threads, loose),
    unknown: nothing ? [QUESTION] : [],
    caveats: [
      {
        code: 'programme/links-are-claims',
        message: 'A link says that somebody holds one thing to lead to another; it does not show that it does',
        kind: 'library-default',
        parameter: null,
        sources: [inferred('ipc-book', 'Hypotheses')],
      },
    ],
    gaps: loose.map(({ domainId, missing, path, fill }) => ({ domainId, missing, path, fill })),
    ends,
    links,
    threads,
    loose,
  };
}

const QUESTION: Question = { id: 'needs', text: 'What does the population need?', path: ['needs'] };

function followNeeds(
  { needs }: Programme,
  links: readonly TracedLink[],
  outcomes: ReadonlySet<string>,
  carried: ReadonlySet<string>,
): readonly Thread[] {
  const after = new Map<string, ThreadEnd[]>();
  for (const { from, to } of links) {
    const list = after.get(keyOf(from));
    if (list) list.push(to);
    else after.set(keyOf(from), [to]);
  }
  return needs.map(({ id }) => {
    const reached = follow(id, after, () => true);
    const held = follow(id, after, (end) => end.kind !== 'hypothesis' || carried.has(end.id));
    const of = (kind: ThreadKind): readonly string[] => reached.filter((end) => end.kind === kind).map((end) => end.id);
    const measureIds = of('measure');
    const outcomeIds = measureIds.filter((measureId) => outcomes.has(measureId));
    const found = { need: [id], hypothesis: of('hypothesis'), aim: of('aim'), contract: of('contract'), measure: outcomeIds };
    return {
      needId: id,
      hypothesisIds: found.hypothesis,
      aimIds: found.aim,
      contractIds: found.contract,
      measureIds,
      outcomeIds,
      missing: THREAD_KINDS.filter((kind) => found[kind].length === 0),
      supported: held.some((end) => end.kind === 'measure' && outcomes.has(end.id)),
    };
  });
}

/** Everything that links lead to from a need, past those ends alone that carry on. */
function follow(
  needId: string,
  after: ReadonlyMap<string, readonly ThreadEnd[]>,
  carriesOn: (end: ThreadEnd) => boolean,
): readonly ThreadEnd[] {
  const reached = new Map<string, ThreadEnd>();
  const open: ThreadEnd[] = [{ kind: 'need', id: needId }];
  for (let end = open.pop(); end !== undefined; end = open.pop()) {
    if (!carriesOn(end)) continue;
    for (const next of after.get(keyOf(end)) ?? []) {
      if (reached.has(keyOf(next))) continue;
      reached.set(keyOf(next), next);
      open.push(next);
    }
  }
  return [...reached.values()];
}

function reasonsOf(threads: readonly Thread[], loose: readonly LooseEnd[]): readonly Reason[] {
  const whole = threads.filter((thread) => thread.missing.length === 0).length;
  const held = threads.filter((thread) => thread.missing.length === 0 && thread.supported).length;
  const reason = (code: string, message: string, path: Reason['path'], input: number): Reason => ({
    code: `programme/${code}`,
    message,
    path,
    input,
    basis: 'library',
    domainId: null,
    sources: [inferred('ipc-book', 'Hypotheses')],
  });
  return [
    reason(
      'threads',
      `Of ${threads.length} ${threads.length === 1 ? 'need' : 'needs'}, ${whole} ${whole === 1 ? 'hangs' : 'hang'} together through to an outcome that is measured`,
      ['needs'],
      whole,
    ),
    reason('threads-supported', `Without hypotheses that no verdict supports, ${held} of them do`, ['needs'], held),
    reason('loose-ends', loose.length === 0 ? 'Nothing hangs loose' : `Loose ends: ${loose.length}`, [], loose.length),
  ];
}
