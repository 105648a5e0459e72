import type { CivilDate } from '../kernel/civil-date.js';
import type { Caveat, CheckFinding, Gap, Reason } from '../kernel/finding.js';
import { readCivilDate, readShape } from '../kernel/guards.js';
import { sumMoney, type Money } from '../kernel/money.js';
import { inferred } from '../kernel/source.js';
import { inCircles, orderActions } from './action-order.js';
import { phasesOf, serves, type ActionPhase } from './action-phases.js';
import type { ActionProgress } from './choices.js';
import type { DescriptorId } from './descriptor-labels.js';
import { missingIn, readGaps, type ActionDraft, type GapToPlan } from './plan-actions.js';
import { readActions, readProgress } from './read-chosen.js';
import { readNames, type NamesById } from './read-parts.js';
import { areaLabel, groupBy } from './read-voice-ratings.js';

/** What {@link checkActions} looks at beside the actions. */
export interface ActionsOptions {
  /** The day that counts as today. */
  readonly asOf: CivilDate;
  /** The gaps that the actions are to close, from `gapToTarget`; without them nothing is said of gaps and phases expect nothing. */
  readonly gaps?: readonly GapToPlan[];
  /** What became of actions; of several entries for one the last counts. */
  readonly progress?: readonly ActionProgress[];
  /** What areas are called, as the profile of an adapted matrix has it; by default as in the original. */
  readonly labels?: NamesById;
}

/** What the actions cost in one currency: the lower ends added up, and the upper ends. */
export interface ActionCosts {
  readonly currency: string;
  readonly from: Money;
  readonly to: Money;
  readonly actionIds: readonly string[];
}

/** What of a gap no action takes up or lets go. */
export interface UnservedGap {
  readonly areaId: GapToPlan['area'];
  /** Whether any action serves the gap at all. */
  readonly served: 'in-part' | 'not-at-all';
  readonly takeUp: readonly DescriptorId[];
  readonly letGo: readonly DescriptorId[];
}

/** A finding on a plan, with what it adds up to. Actions that were dropped count for nothing in it. */
export type ActionsFinding = CheckFinding & {
  readonly costs: readonly ActionCosts[];
  /** The actions whose cost nobody has said; the sums are without them. */
  readonly withoutCost: readonly string[];
  readonly overdue: readonly string[];
  readonly unserved: readonly UnservedGap[];
  readonly phases: readonly ActionPhase[];
};

/**
 * Whether a plan of actions holds together: owners, dates and costs; dates in the order of what depends on what; nothing overdue; no action that
 * serves no gap and no gap that no action serves. Beside it what the actions cost, exact and by currency, and where the areas are expected to
 * stand when each day on which something is due is over.
 *
 * @param actions - Actions agreed or in draft, each id once.
 * @param options - `asOf`, the day that counts as today; `gaps`, from `gapToTarget`; `progress`, what became of actions; `labels`, what
 *   areas are called.
 * @returns `'complete'` or `'gaps'`; `'insufficient-information'` where there are no actions to look at and no gaps for them to serve.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-JCM-F3; what a plan has to hold is this library’s list.
 *
 * @example
 * ```ts
 * import { checkActions } from 'commissioning-kit/joint';
 *
 * const action = { areaId: 'contracting', text: 'Tell each other what we mean to buy', dependsOn: [], letGo: [], hypothesisIds: [] } as const;
 * const owner = { role: 'head of commissioning', agencyId: 'council' };
 * const check = checkActions(
 *   [
 *     { ...action, actionId: 'a1', owner, dueOn: '2026-06-30', cost: { currency: 'GBP', from: '1000.00', to: '2500.50' }, takeUp: ['CO-P1'] },
 *     { ...action, actionId: 'a2', owner, dueOn: '2026-03-31', cost: { currency: 'GBP', from: '0.10', to: '0.20' }, takeUp: ['CO-P2'] },
 *   ],
 *   { asOf: '2026-04-01' },
 * );
 * check.costs.map(({ currency, from, to }) => [currency, from, to]); // => [['GBP', '1000.10', '2500.70']]
 * check.gaps.map((gap) => gap.missing); // => ['a2 was due on 2026-03-31 and is not done']
 * ```
 */
export function checkActions(actions: readonly ActionDraft[], options: ActionsOptions): ActionsFinding {
  readActions(actions, ['actions']);
  readShape(options, ['options'], { asOf: readCivilDate }, { gaps: readGaps, progress: readProgress, labels: readNames });
  const { asOf, gaps = null, progress = [], labels = {} } = options;
  const standing = new Map(progress.map(({ actionId, status }) => [actionId, status]));
  const kept = actions.filter(({ actionId }) => standing.get(actionId) !== 'dropped');
  const overdue = kept.filter(({ actionId, dueOn }) => standing.get(actionId) !== 'done' && dueOn !== null && dueOn < asOf);
  const unserved = (gaps ?? []).flatMap((gap) => unservedOf(gap, kept));
  const found = [
    ...actions.flatMap((action, index) => (standing.get(action.actionId) === 'dropped' ? [] : missingIn(action, ['actions', index]))),
    ...orderGaps(actions, standing),
    ...overdue.map((action) =>
      gapAt(
        actions,
        action,
        'dueOn',
        `${action.actionId} was due on ${action.dueOn} and is not done`,
        'the action, a later day, or word that it is dropped',
      ),
    ),
    ...(gaps === null ? [] : kept.filter((action) => !gaps.some((gap) => serves(action, gap))).map((action) => aimless(actions, action))),
    ...unserved.map((gap) => unservedGap(gap, labels)),
  ];
  return {
    outcome: found.length > 0 ? 'gaps' : actions.length === 0 ? 'insufficient-information' : 'complete',
    reasons: kept.map((action) => reasonOf(action, actions.indexOf(action), standing.get(action.actionId), labels)),
    unknown: actions.length === 0 ? [{ id: 'actions', text: 'What do the partners mean to do?', path: ['actions'] }] : [],
    caveats: kept.length === 0 ? [] : [planCaveat()],
    gaps: found,
    costs: costsOf(kept),
    withoutCost: kept.filter(({ cost }) => cost === null).map(({ actionId }) => actionId),
    overdue: overdue.map(({ actionId }) => actionId),
    unserved,
    phases: phasesOf(actions, gaps ?? [], standing),
  };
}

function gapAt(actions: readonly ActionDraft[], action: ActionDraft, key: string, missing: string, fill: string): Gap {
  return { domainId: 'D-JCM-F3', missing, path: ['actions', actions.indexOf(action), key], fill };
}

/** Dependencies on what is not there or was dropped, in circles, and dated the wrong way round. */
function orderGaps(actions: readonly ActionDraft[], standing: ReadonlyMap<string, ActionProgress['status']>): readonly Gap[] {
  const byId = new Map(actions.map((action) => [action.actionId, action]));
  const gapsOf = (action: ActionDraft): readonly Gap[] =>
    action.dependsOn.flatMap((id) => {
      const other = byId.get(id);
      const gap = (missing: string, fill: string): readonly Gap[] => [gapAt(actions, action, 'dependsOn', missing, fill)];
      if (other === undefined)
        return gap(`${action.actionId} depends on ${id}, which is no action of the plan`, 'that action, or no dependency on it');
      if (standing.get(id) === 'dropped')
        return gap(`${action.actionId} depends on ${id}, which was dropped`, 'another way to it, or no dependency on it');
      if (action.dueOn !== null && other.dueOn !== null && other.dueOn > action.dueOn) {
        return gap(
          `${action.actionId} is due on ${action.dueOn}, before ${id}, on which it depends, is due on ${other.dueOn}`,
          'days in the order of what depends on what',
        );
      }
      return [];
    });
  const circle = inCircles(orderActions(actions).stuck);
  return [
    ...actions.filter(({ actionId }) => standing.get(actionId) !== 'dropped').flatMap(gapsOf),
    ...circle.map((action) =>
      gapAt(actions, action, 'dependsOn', `${action.actionId} depends, through others, on itself`, 'dependencies without a circle'),
    ),
  ];
}

function aimless(actions: readonly ActionDraft[], action: ActionDraft): Gap {
  const fill = 'a target that it serves, the examples that it takes up or lets go, or word that it is dropped';
  return gapAt(actions, action, 'areaId', `${action.actionId} serves no gap`, fill);
}

function unservedOf(gap: GapToPlan, actions: readonly ActionDraft[]): readonly UnservedGap[] {
  if (gap.direction === 'none' && gap.takeUp.length === 0 && gap.letGo.length === 0) return [];
  const serving = actions.filter((action) => serves(action, gap));
  const takeUp = gap.takeUp.filter((id) => !serving.some((action) => action.takeUp.includes(id)));
  const letGo = gap.letGo.filter((id) => !serving.some((action) => action.letGo.includes(id)));
  if (serving.length > 0 && takeUp.length === 0 && letGo.length === 0) return [];
  return [{ areaId: gap.area, served: serving.length > 0 ? 'in-part' : 'not-at-all', takeUp, letGo }];
}

function unservedGap({ areaId, served, takeUp, letGo }: UnservedGap, labels: NamesById): Gap {
  const what = [...takeUp.map((id) => `${id} to take up`), ...letGo.map((id) => `${id} to let go`)].join(', ');
  const label = areaLabel(areaId, labels);
  return {
    domainId: 'D-JCM-F3',
    missing: `${label}: ${served === 'not-at-all' ? 'no action serves the gap' : 'the actions leave part of the gap'}${what === '' ? '' : ` (${what})`}`,
    path: ['options', 'gaps'],
    fill: 'planActions drafts them; examples that do not fit this partnership can be left',
  };
}

function costsOf(actions: readonly ActionDraft[]): readonly ActionCosts[] {
  const priced = actions.flatMap(({ actionId, cost }) => (cost === null ? [] : [{ actionId, ...cost }]));
  return [...groupBy(priced, ({ currency }) => currency)].map(([currency, costs]) => ({
    currency,
    from: sumMoney(costs.map(({ from }) => from)),
    to: sumMoney(costs.map(({ to }) => to)),
    actionIds: costs.map(({ actionId }) => actionId),
  }));
}

function reasonOf(
  { actionId, areaId, text, owner, dueOn }: ActionDraft,
  index: number,
  status: ActionProgress['status'] | undefined,
  labels: NamesById,
): Reason {
  const who = owner === null ? 'nobody yet' : owner.role;
  return {
    code: status === 'done' ? 'joint/action-done' : 'joint/action-planned',
    message: `${actionId} (${areaLabel(areaId, labels)}): ${text}; ${who}, ${dueOn === null ? 'without a date' : `by ${dueOn}`}${status === undefined ? '' : `, ${status}`}`,
    path: ['actions', index],
    input: actionId,
    basis: 'caller',
    domainId: 'D-JCM-F3',
    sources: [],
  };
}

function planCaveat(): Caveat {
  return {
    code: 'joint/expected-when-done',
    message:
      'That an area is expected at its target once the actions that serve it are done is a default of this library: whether it stands there is for the partners to rate, and the gates have to hold',
    kind: 'library-default',
    parameter: null,
    sources: [inferred('this-library', 'Actions')],
  };
}
