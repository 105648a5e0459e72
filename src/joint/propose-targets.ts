import type { Caveat } from '../kernel/finding.js';
import { readListOf, readOneOf, readShape, readUnique, refuse, type Shape } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { Agency } from '../kernel/records.js';
import { inferred } from '../kernel/source.js';
import type { AnyAreaId } from './areas.js';
import type { PartnerTarget } from './choices.js';
import { countLevels, medianLevels, stepsBetween } from './level-order.js';
import { LEVELS, type Level } from './levels.js';
import { readApplicability, readPartnerTargets, readPositions } from './read-chosen.js';
import { readPartners } from './read-parts.js';
import { readProfile } from './read-profile.js';
import { areasSpokenOf } from './read-voice-ratings.js';
import { standingBy, type Standing } from './standing.js';
import { stepsFrom, type Steps } from './target-move.js';

/**
 * The rules by which a joint target can be proposed from what each partner wants.
 *
 * @example
 * ```ts
 * import { PROPOSAL_RULES } from 'commissioning-kit/joint';
 *
 * PROPOSAL_RULES.map((rule) => rule.id); // => ['median', 'minimax-regret', 'fewest-red-lines']
 * ```
 */
export const PROPOSAL_RULES = [
  {
    id: 'median',
    label: 'The middle of what partners want',
    text: 'The level in the middle of those wanted, put in their order; both of the two in the middle where the number of partners is even',
  },
  {
    id: 'minimax-regret',
    label: 'The least for whoever is asked most',
    text: 'The levels for which the largest number of steps from what any one partner wants is smallest; that largest number is called the regret',
  },
  {
    id: 'fewest-red-lines',
    label: 'The fewest red lines crossed',
    text: 'The levels that the fewest partners named as one they will not accept; none where nobody named any',
  },
] as const;

/** The id of a rule by which a joint target can be proposed. */
export type ProposalRule = (typeof PROPOSAL_RULES)[number]['id'];

/** What {@link proposeTargets} takes: wishes and, so that the way to each level can be told, where the partners stand. */
export interface TargetWishes extends Pick<Standing, 'profile' | 'positions' | 'applicability'> {
  /** The partners, two or more. */
  readonly partners: readonly Agency[];
  /** What each wants; of several by one partner for one area the last counts. */
  readonly partnerTargets: readonly PartnerTarget[];
  /** The rules to show; all of them by default. */
  readonly rules?: readonly ProposalRule[];
}

/** A partner that would get what it cannot live with, and how far that lies from what it wants. */
export interface TargetLoser extends Steps {
  readonly agencyId: string;
  readonly wanted: Level;
  /** `red-line`: it said that it will not accept the level; `not-acceptable`: the level is not among those it could live with. */
  readonly because: 'red-line' | 'not-acceptable';
  /** The reason it gave for its red line. */
  readonly why: string | null;
}

/** What one level would mean for the partners. */
export interface LevelConsequence {
  readonly level: Level;
  /** From where they stand to the level; not known without an agreed level. */
  readonly move: Steps;
  /** The partners that want it. */
  readonly wantedBy: readonly string[];
  /** The partners that want it or could live with it. */
  readonly acceptableTo: readonly string[];
  readonly losers: readonly TargetLoser[];
  /** The largest number of steps that lies between it and what any one partner wants. */
  readonly stepsAtMost: number;
}

/** What one rule proposes for an area: every level that it does not tell apart, in the order of the matrix. */
export interface RuleProposal {
  readonly rule: ProposalRule;
  readonly levels: readonly Level[];
  /** Why the rule proposes nothing; null where it does. */
  readonly reason: string | null;
}

/** What partners want in one area, and what could come of it. */
export interface AreaProposal {
  readonly areaId: AnyAreaId;
  /** The level where they stand; null where that is not agreed or not known. */
  readonly from: Level | null;
  /** What each partner that has said wants, in the order of the partners. */
  readonly wishes: readonly PartnerTarget[];
  /** The partners that have not said. Nothing is assumed of them. */
  readonly notSaid: readonly string[];
  /**
   * The zone of possible agreement: the levels that all who have said could live with, which crosses no red line. While somebody has not, it
   * can only shrink.
   */
  readonly zone: readonly Level[];
  readonly proposals: readonly RuleProposal[];
  /** Each of the four levels with who would lose by it. */
  readonly consequences: readonly LevelConsequence[];
}

/** Proposals for a joint target, to choose from. */
export interface TargetProposals {
  /** The rules that were used, with what they mean. */
  readonly rules: readonly { readonly id: ProposalRule; readonly label: string; readonly text: string }[];
  /** The areas in which somebody has said what it wants, in the order of the matrix. */
  readonly areas: readonly AreaProposal[];
  readonly caveats: readonly Caveat[];
}

const RULE_IDS: readonly ProposalRule[] = /* @__PURE__ */ PROPOSAL_RULES.map(({ id }) => id);
const readRuleList = /* @__PURE__ */ readListOf(/* @__PURE__ */ readOneOf(RULE_IDS), { min: 1 });

function readRules(value: unknown, path: Path): readonly ProposalRule[] {
  const rules = readRuleList(value, path);
  readUnique(rules, path, (rule) => rule, '');
  return rules;
}

/**
 * Proposals for where the partners might want to be together, from where each of them wants to be: by area and by named rule the levels that the
 * rule gives, the zone of possible agreement, and who would lose by each level. The partners choose; no rule goes before another, and where a
 * rule does not tell levels apart all of them are shown.
 *
 * @param input - `partners`, two or more; `partnerTargets`, what each wants, could live with and will not accept; `profile`, `positions` and
 *   `applicability`, where they stand, if that is to be shown: what they concluded goes before what they see; `rules`, all three by default.
 * @returns The areas in which somebody has said what it wants. Partners that have not said are listed and never assumed.
 * @throws InvalidInputError when the input is malformed, somebody is no partner, or what a partner wants contradicts itself.
 * Source: D-JCM-F3, D-JNT-11, D-CNV-08; the rules are this library’s.
 *
 * @example
 * ```ts
 * import { proposeTargets } from 'commissioning-kit/joint';
 *
 * const { areas } = proposeTargets({
 *   partners: [
 *     { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *     { id: 'schools', name: 'Sampleton Schools Forum', kind: 'schools-forum', identifiers: [] },
 *   ],
 *   partnerTargets: [
 *     { agencyId: 'council', areaId: 'contracting', wanted: 'integrated', acceptable: ['joint', 'integrated'], redLines: [], text: null },
 *     {
 *       agencyId: 'schools', areaId: 'contracting', wanted: 'parallel', acceptable: ['parallel', 'joint'],
 *       redLines: [{ level: 'integrated', why: 'School budgets cannot be pooled' }], text: null,
 *     },
 *   ],
 * });
 * areas[0]?.zone; // => ['joint']
 * areas[0]?.proposals.map(({ rule, levels }) => [rule, levels.join()]);
 * // => [['median', 'parallel,integrated'], ['minimax-regret', 'joint'], ['fewest-red-lines', 'separate,parallel,joint']]
 * areas[0]?.consequences[3]?.losers.map(({ agencyId, because, steps }) => [agencyId, because, steps]); // => [['schools', 'red-line', 2]]
 * ```
 */
export function proposeTargets(input: TargetWishes): TargetProposals {
  readShape(input, [], { partners: readPartners, partnerTargets: readPartnerTargets }, { ...STANDS, rules: readRules });
  const { partners, partnerTargets, rules = RULE_IDS } = input;
  checkPartners(partners, partnerTargets);
  const latest = new Map(partnerTargets.map((wish) => [keyOf(wish), wish]));
  const standsIn = standingBy(input);
  const spokenOf = new Set<string>(partnerTargets.map(({ areaId }) => areaId));
  return {
    rules: PROPOSAL_RULES.filter(({ id }) => rules.includes(id)),
    areas: areasSpokenOf(partnerTargets)
      .filter((areaId) => spokenOf.has(areaId))
      .map((areaId) => proposalFor(areaId, standsIn(areaId).level, partners, latest, rules)),
    caveats: caveats(),
  };
}

const STANDS: Shape = { profile: readProfile, positions: readPositions, applicability: readApplicability };

function keyOf({ agencyId, areaId }: Pick<PartnerTarget, 'agencyId' | 'areaId'>): string {
  return JSON.stringify([agencyId, areaId]);
}

function checkPartners(partners: readonly Agency[], partnerTargets: readonly PartnerTarget[]): void {
  const ids = new Set(partners.map(({ id }) => id));
  for (const [index, { agencyId }] of partnerTargets.entries()) {
    if (!ids.has(agencyId))
      refuse('joint/not-a-partner', ['partnerTargets', index, 'agencyId'], agencyId, `one of the partners: ${[...ids].join(', ')}`);
  }
}

function proposalFor(
  areaId: AnyAreaId,
  from: Level | null,
  partners: readonly Agency[],
  latest: ReadonlyMap<string, PartnerTarget>,
  rules: readonly ProposalRule[],
): AreaProposal {
  const said = partners.map(({ id }) => ({ id, wish: latest.get(keyOf({ agencyId: id, areaId })) }));
  const wishes = said.flatMap(({ wish }) => (wish === undefined ? [] : [wish]));
  const consequences = LEVELS.map((level) => consequenceOf(level, from, wishes));
  return {
    areaId,
    from,
    wishes,
    notSaid: said.filter(({ wish }) => wish === undefined).map(({ id }) => id),
    zone: consequences.filter(({ losers }) => losers.length === 0).map(({ level }) => level),
    proposals: PROPOSAL_RULES.filter(({ id }) => rules.includes(id)).map(({ id }) => proposalBy(id, wishes, consequences)),
    consequences,
  };
}

function consequenceOf(level: Level, from: Level | null, wishes: readonly PartnerTarget[]): LevelConsequence {
  return {
    level,
    move: stepsFrom(from, level),
    wantedBy: wishes.filter(({ wanted }) => wanted === level).map(({ agencyId }) => agencyId),
    acceptableTo: wishes.filter(({ acceptable }) => acceptable.includes(level)).map(({ agencyId }) => agencyId),
    losers: wishes.flatMap((wish) => loserOf(level, wish)),
    stepsAtMost: wishes.reduce((most, { wanted }) => Math.max(most, stepsBetween(wanted, level)), 0),
  };
}

function loserOf(level: Level, { agencyId, wanted, acceptable, redLines }: PartnerTarget): readonly TargetLoser[] {
  const crossed = redLines.find((line) => line.level === level);
  if (crossed === undefined && acceptable.includes(level)) return [];
  return [
    {
      agencyId,
      wanted,
      because: crossed === undefined ? 'not-acceptable' : 'red-line',
      why: crossed?.why ?? null,
      ...stepsFrom(wanted, level),
    },
  ];
}

function proposalBy(rule: ProposalRule, wishes: readonly PartnerTarget[], consequences: readonly LevelConsequence[]): RuleProposal {
  if (rule === 'median') return { rule, levels: medianLevels(countLevels(wishes.map(({ wanted }) => wanted))), reason: null };
  // Without a red line all levels would tie, and listing the four of them would read as a proposal.
  if (rule === 'fewest-red-lines' && wishes.every(({ redLines }) => redLines.length === 0)) {
    return { rule, levels: [], reason: 'Nobody who has said named a level that it will not accept, so this rule tells none apart' };
  }
  const burden = ({ stepsAtMost, losers }: LevelConsequence): number =>
    rule === 'minimax-regret' ? stepsAtMost : losers.filter(({ because }) => because === 'red-line').length;
  const least = Math.min(...consequences.map(burden));
  return { rule, levels: consequences.filter((consequence) => burden(consequence) === least).map(({ level }) => level), reason: null };
}

function caveats(): readonly Caveat[] {
  return [
    {
      code: 'joint/proposals-by-rule',
      message:
        'The texts leave the choice of level to the partners and name no rule for it; the rules are this library’s, each counts every partner alike, and none goes before another',
      kind: 'library-default',
      parameter: 'rules',
      sources: [inferred('ipc-book', 'Commissioning jointly')],
    },
  ];
}
