import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import {
  readId,
  readList,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readUnique,
  refuse,
} from '../kernel/guards.js';
import { describeValue } from '../kernel/json.js';
import { inferred, stated } from '../kernel/source.js';
import { JOINT_PLANNING_BODIES, type JointPlanningBodyId } from './agenda-principles.js';
import { compareText } from './order-candidates.js';

/** Where a partner stands on a topic. */
export interface PartnerStance {
  /** What partners call one topic by one id, such as `more-extra-care`. */
  readonly topicId: string;
  readonly stance: 'for' | 'against' | 'unknown';
}

/** What one partner wants for a population. */
export interface PartnerAgenda {
  /** The id of the agency. */
  readonly partnerId: string;
  readonly populationId: string;
  /** Where it stands; what it does not name is left out. Null when its agenda is not known. */
  readonly stances: readonly PartnerStance[] | null;
}

/** A joint body of the place, and which partners sit on it. */
export interface JointBody {
  readonly id: string;
  readonly kind: JointPlanningBodyId | null;
  readonly name: string;
  readonly partnerIds: readonly string[];
}

/** What is known of the place. */
export interface AgendaConflictOptions {
  /** The joint bodies there are; without them the three kinds of the text are named. */
  readonly bodies?: readonly JointBody[];
}

/** How partners stand to each other on one topic. */
export interface AgendaConflict {
  readonly topicId: string;
  /**
   * `shared`: all stand alike, for it or against; `opposed`: some are for and some against; `one-sided`: some take a side and the others leave
   * it out;
   * `insufficient-information`: what is not known would decide.
   */
  readonly relation: 'shared' | 'one-sided' | 'opposed' | 'insufficient-information';
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** The partners that leave it out, which is a message too. */
  readonly silent: readonly string[];
  readonly unknown: readonly string[];
  /** The ids of the bodies, or of the kinds of body, that could reconcile the partners; none where nothing has to be reconciled. */
  readonly reconciledBy: readonly string[];
}

const WHAT = [stated('ipc-book', 'What to commission?')] as const;

/**
 * Where the agendas of partners for one population meet and part: which topics all share, which some leave out, on which they are opposed,
 * and which joint body could reconcile them. A body of the place can when every partner sits on it that stands otherwise.
 *
 * @param agendas - Two or more partners and their stances on topics, which they call by the same ids.
 * @param options - `bodies`: the joint bodies of the place and who sits on them.
 * @returns Every topic that somebody names, in the order of their ids; `'insufficient-information'` when that holds of every topic, or nobody
 *   names one.
 * @throws InvalidInputError on fewer than two partners, a partner that stands twice, a topic that stands twice for one partner, or agendas
 *   for different populations.
 * Source: D-PRI-F3, D-PRI-15, D-PRI-16, D-PRI-23.
 *
 * @example
 * ```ts
 * import { findAgendaConflicts } from 'commissioning-kit/agenda';
 *
 * const { outcome } = findAgendaConflicts([
 *   { partnerId: 'council', populationId: 'people-65', stances: [
 *     { topicId: 'falls', stance: 'for' }, { topicId: 'extra-care', stance: 'for' }, { topicId: 'fewer-beds', stance: 'for' },
 *   ] },
 *   { partnerId: 'nhs', populationId: 'people-65', stances: [{ topicId: 'falls', stance: 'for' }, { topicId: 'fewer-beds', stance: 'against' }] },
 * ]);
 * outcome === 'insufficient-information' ? [] : outcome.map((topic) => [topic.topicId, topic.relation]);
 * // => [['extra-care', 'one-sided'], ['falls', 'shared'], ['fewer-beds', 'opposed']]
 * ```
 */
export function findAgendaConflicts(
  agendas: readonly PartnerAgenda[],
  options: AgendaConflictOptions = {},
): Finding<readonly AgendaConflict[]> {
  readAgendas(agendas);
  const bodies = readBodies(options);
  const topics = topicsOf(agendas);
  const conflicts = topics.map((topic) => ({ ...topic, reconciledBy: reconcilers(topic, bodies) }));
  return {
    outcome: conflicts.every(({ relation }) => relation === 'insufficient-information') ? 'insufficient-information' : conflicts,
    reasons: conflicts.flatMap(reasonsOf),
    unknown: questionsOf(agendas, conflicts),
    caveats: caveatsOf(bodies),
  };
}

type Topic = Omit<AgendaConflict, 'reconciledBy'>;

function readAgendas(agendas: readonly PartnerAgenda[]): void {
  const readStance = readShapeOf({ topicId: readId, stance: readOneOf(['for', 'against', 'unknown']) });
  readList(agendas, [], readShapeOf({ partnerId: readId, populationId: readId, stances: readNullable(readListOf(readStance)) }), {
    min: 2,
  });
  readUnique(agendas, [], ({ partnerId }) => partnerId, 'partnerId');
  for (const [index, { stances, populationId }] of agendas.entries()) {
    readUnique(stances ?? [], [index, 'stances'], ({ topicId }) => topicId, 'topicId');
    const { populationId: first } = agendas[0] as PartnerAgenda;
    if (populationId !== first) {
      refuse(
        'agenda/several-populations',
        [index, 'populationId'],
        populationId,
        `${describeValue(first)}, the population of the first agenda`,
      );
    }
  }
}

function readBodies(options: AgendaConflictOptions): readonly JointBody[] | null {
  const kinds = JOINT_PLANNING_BODIES.map(({ id }) => id);
  const readBody = readShapeOf({ id: readId, kind: readNullable(readOneOf(kinds)), name: readText, partnerIds: readListOf(readId) });
  readShape(options, ['options'], {}, { bodies: readListOf(readBody) });
  const { bodies = null } = options;
  readUnique(bodies ?? [], ['options', 'bodies'], ({ id }) => id);
  return bodies;
}

function topicsOf(agendas: readonly PartnerAgenda[]): readonly Topic[] {
  const stances = agendas.map(({ stances: named }) => named && new Map(named.map(({ topicId, stance }) => [topicId, stance])));
  const ids = [...new Set(agendas.flatMap(({ stances: named }) => (named ?? []).map(({ topicId }) => topicId)))].sort(compareText);
  return ids.map((topicId) => {
    const standing = agendas.map(({ partnerId }, at) => {
      const named = stances[at];
      return { partnerId, stance: named ? (named.get(topicId) ?? 'silent') : 'unknown' };
    });
    const who = (stance: string): readonly string[] =>
      standing
        .filter((partner) => partner.stance === stance)
        .map(({ partnerId }) => partnerId)
        .sort(compareText);
    const parts = { for: who('for'), against: who('against'), silent: who('silent'), unknown: who('unknown') };
    return { topicId, relation: relationOf(parts, agendas.length), ...parts };
  });
}

/** What holds whatever the unknown stances turn out to be. */
function relationOf(parts: Omit<Topic, 'topicId' | 'relation'>, partners: number): AgendaConflict['relation'] {
  if (parts.for.length > 0 && parts.against.length > 0) return 'opposed';
  if (parts.unknown.length > 0) return 'insufficient-information';
  return parts.for.length === partners || parts.against.length === partners ? 'shared' : 'one-sided';
}

function reconcilers({ relation, ...topic }: Topic, bodies: readonly JointBody[] | null): readonly string[] {
  if (relation === 'shared' || relation === 'insufficient-information') return [];
  if (bodies === null) return JOINT_PLANNING_BODIES.map(({ id }) => id);
  const apart = [...topic.for, ...topic.against, ...topic.silent];
  return bodies.filter(({ partnerIds }) => apart.every((id) => partnerIds.includes(id))).map(({ id }) => id);
}

function reasonsOf({ topicId, relation, ...parts }: AgendaConflict): readonly Reason[] {
  if (relation === 'insufficient-information') return [];
  const list = (ids: readonly string[]): string => ids.map((id) => `“${id}”`).join(', ');
  const stands = [
    ...(parts.for.length > 0 ? [`for it ${list(parts.for)}`] : []),
    ...(parts.against.length > 0 ? [`against it ${list(parts.against)}`] : []),
    ...(parts.silent.length > 0 ? [`leaving it out ${list(parts.silent)}`] : []),
  ].join('; ');
  const says = { shared: 'one on which all partners stand alike', 'one-sided': 'one-sided', opposed: 'opposed' }[relation];
  return [
    {
      code: `agenda/${relation === 'shared' ? 'shared-priority' : relation === 'opposed' ? 'opposed-priority' : 'one-sided-priority'}`,
      message: `Topic “${topicId}” is ${says}: ${stands}`,
      path: [],
      input: topicId,
      basis: 'text',
      domainId: relation === 'shared' ? 'D-PRI-16' : 'D-PRI-15',
      sources: WHAT,
    },
  ];
}

function questionsOf(agendas: readonly PartnerAgenda[], conflicts: readonly AgendaConflict[]): readonly Question[] {
  const unstated = agendas.flatMap(({ partnerId, stances }, index) =>
    stances === null
      ? [{ id: `agenda of ${partnerId}`, text: `What does “${partnerId}” want for this population?`, path: [index, 'stances'] }]
      : [],
  );
  const open = agendas.flatMap(({ partnerId, stances }, index) =>
    (stances ?? []).flatMap(({ topicId, stance }, at) =>
      stance === 'unknown'
        ? [
            {
              id: `${topicId} for ${partnerId}`,
              text: `Where does “${partnerId}” stand on “${topicId}”?`,
              path: [index, 'stances', at, 'stance'],
            },
          ]
        : [],
    ),
  );
  const none =
    conflicts.length === 0 && unstated.length === 0 ? [{ id: 'topics', text: 'Which topics do the partners have?', path: [] }] : [];
  return [...unstated, ...open, ...none];
}

function caveatsOf(bodies: readonly JointBody[] | null): readonly Caveat[] {
  return [
    {
      code: 'agenda/topics-by-id',
      message: 'Topics are one only where partners call them by one id; whether two ids mean one thing was not looked into',
      kind: 'data',
      parameter: 'topicId',
      sources: [],
    },
    bodies === null
      ? {
          code: 'agenda/bodies-not-given',
          message: 'The kinds of joint body are those that the text names; which of them exist here, and who sits on them, is not given',
          kind: 'data',
          parameter: 'bodies',
          sources: WHAT,
        }
      : {
          code: 'agenda/bodies-by-members',
          message: 'A body counts as able to reconcile when every partner sits on it that stands otherwise: this library’s rule',
          kind: 'library-default',
          parameter: 'bodies',
          sources: [inferred('ipc-book', 'What to commission?')],
        },
  ];
}
