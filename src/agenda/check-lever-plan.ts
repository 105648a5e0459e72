import type { Caveat, CheckFinding, Gap, Question, Reason, Tri } from '../kernel/finding.js';
import { readList, readListOf, readOneOf, readShape, readShapeOf, readText, readTri, readUnique } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { inferred, stated } from '../kernel/source.js';
import type { MarketSituationId } from '../reference/market-situations.js';
import { leversFor, leverWorks, readSituation, type AvailableLever } from './levers-for.js';
import { LEVERS, type AvailableLeverId, type LeverId } from './levers.js';

/** A change that is wanted, and the levers that are to bring it about. */
export interface PlannedChange {
  readonly change: string;
  readonly levers: readonly LeverId[];
}

/** The market in which a plan is to work. */
export interface LeverPlanOptions {
  readonly situation?: MarketSituationId | 'unknown';
  readonly holdsFunds?: Tri;
}

/** The available lever that comes nearest to one that commissioners do not have: this library's judgement. */
const NEAREST: Readonly<Record<Exclude<LeverId, AvailableLeverId>, AvailableLeverId>> = {
  'job-descriptions': 'contracts',
  'line-management-instruction': 'service-level-agreements',
  'work-plans': 'service-level-agreements',
  'organisation-procedures': 'contracts',
  'professional-guidance': 'informing-providers',
  legislation: 'framework-contracts',
};

/**
 * Whether a plan for change rests on levers that commissioners have: flags each that they do not, with one that comes near, and each change
 * without a lever. Where the market is given, an available lever that cannot work in it is flagged too.
 *
 * @param plan - The changes and their levers, as ids of {@link LEVERS}; `parseLever` gives the id for a name.
 * @param options - `situation` of the market and `holdsFunds`, as {@link leversFor} takes them; without them levers are not held against a
 *   market.
 * @returns `'complete'`, or `'gaps'` with what is missing, or `'insufficient-information'` when the plan is empty or what is not known of
 *   the market would decide.
 * @throws InvalidInputError on a blank change, a lever that is none of the thirteen, or one that stands twice for a change.
 * Source: D-LEV-F2, D-LEV-01 to D-LEV-13, D-GLD-05.
 *
 * @example
 * ```ts
 * import { checkLeverPlan } from 'commissioning-kit/agenda';
 *
 * const finding = checkLeverPlan([
 *   { change: 'Therapists visit within two days of a fall', levers: ['line-management-instruction'] },
 *   { change: 'People find a day service that suits them', levers: ['brokerage'] },
 * ]);
 * finding.outcome; // => 'gaps'
 * finding.gaps.map((gap) => gap.path); // => [[0, 'levers', 0]]
 * ```
 */
export function checkLeverPlan(plan: readonly PlannedChange[], options: LeverPlanOptions = {}): CheckFinding {
  readPlan(plan);
  readShape(options, ['options'], {}, { situation: readSituation, holdsFunds: readTri });
  const { situation = 'unknown', holdsFunds = 'unknown' } = options;
  const against = 'situation' in options || 'holdsFunds' in options;
  const works = (lever: AvailableLever): Tri => (against ? leverWorks(lever, situation, holdsFunds) : 'yes');
  const market = leversFor(situation, holdsFunds);
  const gaps: Gap[] = [];
  const reasons: Reason[] = [];
  let open = false;
  for (const [index, { change, levers }] of plan.entries()) {
    if (levers.length === 0) {
      gaps.push({
        domainId: 'D-LEV-F2',
        missing: `A lever for the change “${change}”`,
        path: [index, 'levers'],
        fill: 'A lever that commissioners have',
      });
    }
    for (const [at, id] of levers.entries()) {
      const path = [index, 'levers', at];
      const lever = leverOf(id);
      if (!lever.available) {
        gaps.push(unavailable(lever, change, path, works));
        continue;
      }
      const answer = works(lever);
      if (answer === 'unknown') open = true;
      else if (answer === 'no') {
        gaps.push({
          domainId: lever.domainId,
          missing: `A lever that can work in this market for the change “${change}”: ${lever.label.toLowerCase()} cannot`,
          path,
          fill: 'One of the levers that leversFor names for this market',
        });
      } else {
        reasons.push({
          code: 'agenda/lever-available',
          message: `${lever.label} is a lever that commissioners have`,
          path,
          input: id,
          basis: 'text',
          domainId: lever.domainId,
          sources: lever.sources,
        });
      }
    }
  }
  const unknown: Question[] =
    plan.length === 0
      ? [{ id: 'plan', text: 'Which changes are wanted, and by which levers?', path: [] }]
      : open
        ? market.unknown.map(atOptions)
        : [];
  return {
    outcome: gaps.length > 0 ? 'gaps' : unknown.length > 0 ? 'insufficient-information' : 'complete',
    reasons,
    unknown,
    caveats: caveatsOf(plan, against ? market.caveats : null),
    gaps,
  };
}

function readPlan(plan: readonly PlannedChange[]): void {
  readList(plan, [], readShapeOf({ change: readText, levers: readListOf(readOneOf(LEVERS.map(({ id }) => id))) }));
  for (const [index, { levers }] of plan.entries()) readUnique(levers, [index, 'levers'], (id) => id, '');
}

function leverOf(id: LeverId): (typeof LEVERS)[number] {
  return LEVERS.find((lever) => lever.id === id) as (typeof LEVERS)[number];
}

function unavailable(
  lever: Exclude<(typeof LEVERS)[number], AvailableLever>,
  change: string,
  path: Path,
  works: (lever: AvailableLever) => Tri,
): Gap {
  const nearest = leverOf(NEAREST[lever.id]) as AvailableLever;
  const instead = works(nearest) === 'no' ? leverOf('informing-providers') : nearest;
  return {
    domainId: lever.domainId,
    missing: `A lever that commissioners have for the change “${change}”: ${lever.label.toLowerCase()} is not one`,
    path,
    fill: `${instead.label}, which comes nearest among the levers there are`,
  };
}

function atOptions(question: Question): Question {
  return { ...question, path: ['options', ...question.path] };
}

function caveatsOf(plan: readonly PlannedChange[], ofMarket: readonly Caveat[] | null): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (plan.some(({ levers }) => levers.some((id) => !leverOf(id).available))) {
    caveats.push({
      code: 'agenda/nearest-lever',
      message: 'The text says which levers commissioners do not have; which of those they have comes nearest is this library’s judgement',
      kind: 'library-default',
      parameter: null,
      sources: [inferred('ipc-book', 'T2.2')],
    });
  }
  if (ofMarket !== null) return [...caveats, ...ofMarket];
  caveats.push({
    code: 'agenda/market-not-checked',
    message: 'Whether the levers can work in this market was not checked: its situation is not given',
    kind: 'data',
    parameter: 'situation',
    sources: [stated('ipc-book', 'T2.2')],
  });
  return caveats;
}
