import type { Caveat, Finding, Question } from '../kernel/finding.js';
import {
  readId,
  readList,
  readListOf,
  readNullable,
  readOneOf,
  readShapeOf,
  readText,
  readTri,
  readUnique,
  readWholeNumber,
  refuse,
} from '../kernel/guards.js';
import type { Tri } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import { external } from '../kernel/source.js';
import { hearingOf, voicesOf, type GroupHeard, type GroupVoice, type Hearing } from './group-hearing.js';
import { OF_LINE } from './read-evidence-line.js';
import { readFollowed, readKeyed, type FollowedHypothesis, type FollowedSet } from './read-followed.js';
import { readEvidenceKind } from './read-plan.js';
import { readStatus, readTarget } from './read-register.js';

/** A group of the people concerned, in the caller's words; `characteristic` names what they share, where that matters in law. */
export interface ConcernedGroup {
  readonly id: string;
  readonly text: string;
  /** Such as `disability`; the caller says which characteristics are looked at. */
  readonly characteristic?: string;
}

/** What acting on a hypothesis would mean for a group, as far as people have said. */
export interface GroupStake {
  readonly hypothesisId: string;
  readonly groupId: string;
  /** What the group has from it if it holds and is acted on. */
  readonly ifActedOn: 'gains' | 'loses' | 'neither' | 'unknown';
  /** Whether the group bears the cost if it is acted on and does not hold. */
  readonly bearsCostIfWrong: Tri;
}

/** What is looked at. */
export interface WhoBearsInput {
  /** The state of a register, or a list of its hypotheses. */
  readonly register: FollowedSet;
  /** At least one. */
  readonly groups: readonly ConcernedGroup[];
  readonly stakes: readonly GroupStake[];
  readonly voices: readonly GroupVoice[];
}

/** Who gains, who loses, who would bear an error and who is in the evidence, of one hypothesis or objective. Groups are given by id. */
export interface WhoBearsRow {
  readonly id: string;
  readonly gain: readonly string[];
  readonly lose: readonly string[];
  readonly neither: readonly string[];
  readonly stakeUnknown: readonly string[];
  readonly bearCostIfWrong: readonly string[];
  readonly costUnknown: readonly string[];
  readonly heard: readonly GroupHeard[];
  /** Asked for some item, and heard in none. */
  readonly askedNotHeard: readonly string[];
  /** Asked for none. */
  readonly notAsked: readonly string[];
  /** Not heard as far as is known, and not all is known. */
  readonly notKnownWhetherHeard: readonly string[];
  /** Whose voices the records say are missing, in their words: groups named here and others. */
  readonly missingVoices: readonly string[];
}

/** Who bears what, with what has to be asked. */
export type WhoBears = Finding<'nothing-open' | 'to-be-asked'> & {
  readonly hypotheses: readonly WhoBearsRow[];
  /** The same for whatever hypotheses were carried into, over all that were carried into it. */
  readonly objectives: readonly WhoBearsRow[];
};

const DUTY = [external('equality-act-2010', 'section 149', false)] as const;

/**
 * Who gains and who loses if a hypothesis is acted on, who bears the cost if it is wrong, and who is missing from the evidence for it: for each
 * hypothesis that was not withdrawn, and for each aim, objective, measure and requirement that hypotheses were carried into. It asks and scores
 * nothing: no group counts more than another, and no number says whether an effect is fair.
 *
 * Groups, and the characteristics they share, are the caller's. Public authorities in Great Britain have to have due regard to the need to end
 * discrimination, to advance equality of opportunity and to foster good relations (Equality Act 2010, section 149): these questions may help to
 * show that they did, and answer none of them.
 *
 * @param input - `register`; `groups`, at least one; `stakes`, what is known of who has what; `voices`, whom an item of evidence asked and how
 *   many of a group speak in it. What is left out counts as not known.
 * @returns `'to-be-asked'` with the questions, `'nothing-open'`, or `'insufficient-information'` when there is no hypothesis.
 * @throws InvalidInputError when the input is malformed, or names a group, a hypothesis or evidence that is not there.
 * Source: D-HYP-04, D-STK-05, D-STK-06, D-COP-01; the questions are this library's.
 *
 * @example
 * ```ts
 * import { registerLifecycle, whoBears } from 'commissioning-kit/hypotheses';
 *
 * const register = registerLifecycle.initialState();
 * const groups = [{ id: 'carers', text: 'Unpaid carers', characteristic: 'sex' }];
 * whoBears({ register, groups, stakes: [], voices: [] }).outcome; // => 'insufficient-information'
 * ```
 */
export function whoBears(input: WhoBearsInput): WhoBears {
  const read = readInput(input);
  const { groups } = read;
  const looked = read.hypotheses
    .map((hypothesis, index) => ({ hypothesis, path: [...read.path, index] }))
    .filter(({ hypothesis }) => hypothesis.status !== 'withdrawn');
  const rows = looked.map(({ hypothesis, path }) => ({ row: bearingOf(hypothesis.id, [hypothesis], read), path }));
  const unknown = [
    ...rows.flatMap(({ row, path }) => questionsOf(row, groups, path)),
    ...(rows.length > 0 ? [] : [{ id: 'hypotheses', text: 'Which hypotheses are to be looked at?', path: read.path }]),
  ];
  const targets = [...new Set(looked.flatMap(({ hypothesis }) => hypothesis.translations.map(({ into }) => into.id)))];
  return {
    outcome: rows.length === 0 ? 'insufficient-information' : unknown.length > 0 ? 'to-be-asked' : 'nothing-open',
    reasons: [],
    unknown,
    caveats: caveatsOf(groups),
    hypotheses: rows.map(({ row }) => row),
    objectives: targets.map((target) => {
      const carried = looked
        .map(({ hypothesis }) => hypothesis)
        .filter(({ translations }) => translations.some(({ into }) => into.id === target));
      return bearingOf(target, carried, read);
    }),
  };
}

type Borne = FollowedHypothesis<'status' | 'evidence' | 'translations'>;

interface Read extends Omit<WhoBearsInput, 'register'> {
  readonly hypotheses: readonly Borne[];
  readonly path: Path;
}

function readInput(input: WhoBearsInput): Read {
  const { register, groups, stakes, voices } = readShapeOf({
    register: (value) => value,
    groups: (value, path) => {
      const list = readList(value, path, readShapeOf({ id: readId, text: readText }, { characteristic: readText }), { min: 1 });
      readUnique(list, path, (group) => group['id'] as string);
      return list;
    },
    stakes: readListOf(
      readShapeOf({
        hypothesisId: readId,
        groupId: readId,
        ifActedOn: readOneOf(['gains', 'loses', 'neither', 'unknown']),
        bearsCostIfWrong: readTri,
      }),
    ),
    voices: readListOf(readShapeOf({ evidenceId: readId, groupId: readId, asked: readTri, voices: readNullable(readWholeNumber(0)) })),
  })(input, []) as unknown as WhoBearsInput;
  const item = readKeyed({ id: readId, kind: readEvidenceKind, voices: readNullable(readWholeNumber(0)) });
  const collection = OF_LINE['collection'];
  const followed = readFollowed(
    register,
    {
      status: readStatus,
      evidence: readListOf((line, at) => {
        const object = readKeyed({ item })(line, at);
        if (Object.hasOwn(object, 'collection')) collection?.(object['collection'], [...at, 'collection']);
        return object;
      }),
      translations: readListOf(readKeyed({ into: readTarget })),
    },
    ['register'],
  );
  const groupIds = new Set(groups.map(({ id }) => id));
  const hypothesisIds = new Set(followed.hypotheses.map(({ id }) => id));
  const evidenceIds = new Set(followed.hypotheses.flatMap(({ evidence }) => evidence.map((line) => line.item.id)));
  const readRef = (ids: ReadonlySet<string>, id: string, path: Path, what: string): void => {
    if (!ids.has(id)) refuse('hypotheses/no-such-reference', path, id, what);
  };
  stakes.forEach(({ hypothesisId, groupId }, index) => {
    readRef(hypothesisIds, hypothesisId, ['stakes', index, 'hypothesisId'], 'the id of a hypothesis of the register');
    readRef(groupIds, groupId, ['stakes', index, 'groupId'], 'the id of one of the groups');
  });
  voices.forEach(({ evidenceId, groupId }, index) => {
    readRef(evidenceIds, evidenceId, ['voices', index, 'evidenceId'], 'the id of evidence of the register');
    readRef(groupIds, groupId, ['voices', index, 'groupId'], 'the id of one of the groups');
  });
  readUnique(stakes, ['stakes'], ({ hypothesisId, groupId }) => JSON.stringify([hypothesisId, groupId]), 'groupId');
  readUnique(voices, ['voices'], ({ evidenceId, groupId }) => JSON.stringify([evidenceId, groupId]), 'groupId');
  return { ...followed, groups, stakes, voices };
}

function bearingOf(id: string, carried: readonly Borne[], { groups, stakes, voices }: Read): WhoBearsRow {
  const hypothesisIds = new Set(carried.map((hypothesis) => hypothesis.id));
  const evidence = carried.flatMap((hypothesis) => hypothesis.evidence);
  const evidenceIds = new Set(evidence.map(({ item }) => item.id));
  const staked = stakes.filter((stake) => hypothesisIds.has(stake.hypothesisId));
  const spoken = voices.filter((voice) => evidenceIds.has(voice.evidenceId));
  const groupsWith = (test: (groupId: string) => boolean): readonly string[] =>
    groups.flatMap((group) => (test(group.id) ? [group.id] : []));
  const hasStake = (groupId: string, test: (stake: GroupStake) => boolean): boolean =>
    staked.some((stake) => stake.groupId === groupId && test(stake));
  const isKnown = (groupId: string, test: (stake: GroupStake) => boolean): boolean =>
    staked.filter((stake) => stake.groupId === groupId && test(stake)).length === hypothesisIds.size;
  const standing = new Map(groups.map((group) => [group.id, hearingOf(group.id, evidence, spoken)]));
  const groupsThatAre = (state: Hearing): readonly string[] => groupsWith((group) => standing.get(group) === state);
  return {
    id,
    gain: groupsWith((group) => hasStake(group, ({ ifActedOn }) => ifActedOn === 'gains')),
    lose: groupsWith((group) => hasStake(group, ({ ifActedOn }) => ifActedOn === 'loses')),
    neither: groupsWith((group) => isKnown(group, ({ ifActedOn }) => ifActedOn === 'neither')),
    stakeUnknown: groupsWith((group) => !isKnown(group, ({ ifActedOn }) => ifActedOn !== 'unknown')),
    bearCostIfWrong: groupsWith((group) => hasStake(group, ({ bearsCostIfWrong }) => bearsCostIfWrong === 'yes')),
    costUnknown: groupsWith((group) => !isKnown(group, ({ bearsCostIfWrong }) => bearsCostIfWrong !== 'unknown')),
    heard: groups.flatMap((group) => (standing.get(group.id) === 'heard' ? [voicesOf(group.id, spoken)] : [])),
    askedNotHeard: groupsThatAre('asked-not-heard'),
    notAsked: groupsThatAre('not-asked'),
    notKnownWhetherHeard: groupsThatAre('not-known'),
    missingVoices: [...new Set(evidence.flatMap(({ collection }) => collection?.missingVoices ?? []))],
  };
}

function questionsOf(row: WhoBearsRow, groups: readonly ConcernedGroup[], path: Path): readonly Question[] {
  const heard = new Set(row.heard.map(({ groupId }) => groupId));
  const textOf = new Map(groups.map(({ id, text }) => [id, `“${text}”`]));
  const ask = (id: string, text: string): Question => ({ id: `${id}, ${row.id}`, text, path });
  const named = groups.flatMap((group): Question[] => {
    const name = textOf.get(group.id) ?? group.id;
    const questions: Question[] = [];
    if (row.stakeUnknown.includes(group.id)) {
      questions.push(ask(`stake of ${group.id}`, `What do ${name} gain or lose if hypothesis "${row.id}" is acted on?`));
    }
    if (row.costUnknown.includes(group.id)) {
      questions.push(ask(`cost to ${group.id}`, `What do ${name} bear if hypothesis "${row.id}" is acted on and does not hold?`));
    }
    if (row.notKnownWhetherHeard.includes(group.id)) {
      questions.push(ask(`asking ${group.id}`, `Were ${name} asked about hypothesis "${row.id}", and what did they say?`));
    }
    if (heard.has(group.id)) return questions;
    if (row.lose.includes(group.id)) {
      questions.push(ask(`voice of ${group.id}`, `Who speaks for ${name}, who would lose, in the evidence on hypothesis "${row.id}"?`));
    } else if (row.bearCostIfWrong.includes(group.id)) {
      questions.push(
        ask(
          `voice of ${group.id}`,
          `Who speaks for ${name}, who would bear the cost of an error, in the evidence on hypothesis "${row.id}"?`,
        ),
      );
    } else if (row.askedNotHeard.includes(group.id)) {
      questions.push(ask(`voice of ${group.id}`, `Why were ${name} asked about hypothesis "${row.id}" and are not heard?`));
    } else if (row.notAsked.includes(group.id)) {
      questions.push(ask(`voice of ${group.id}`, `Why were ${name} not asked about hypothesis "${row.id}"?`));
    }
    return questions;
  });
  const missing = row.missingVoices.map((voice) =>
    ask(
      `missing ${voice}`,
      `Records say that “${voice}” are missing from the evidence on hypothesis "${row.id}": how are they to be heard?`,
    ),
  );
  return [...named, ...missing];
}

function caveatsOf(groups: readonly ConcernedGroup[]): readonly Caveat[] {
  const shared = [...new Set(groups.flatMap(({ characteristic }) => (characteristic === undefined ? [] : [characteristic])))];
  return [
    {
      code: 'hypotheses/equality-duty',
      message:
        'Public authorities in Great Britain have to have due regard to ending discrimination, advancing equality of opportunity and fostering good relations; these questions do not answer for that' +
        (shared.length === 0 ? ', and no group was said to share a protected characteristic' : ` (looked at: ${shared.join(', ')})`),
      kind: 'reading',
      parameter: 'groups',
      sources: DUTY,
    },
    {
      code: 'hypotheses/groups-are-the-callers',
      message: 'Groups that nobody named are not looked at, and people belong to several at once',
      kind: 'data',
      parameter: 'groups',
      sources: [],
    },
  ];
}
