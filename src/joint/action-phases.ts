import type { CivilDate } from '../kernel/civil-date.js';
import type { AnyAreaId } from './areas.js';
import type { ActionProgress } from './choices.js';
import type { Level } from './levels.js';
import type { ActionDraft, GapToPlan } from './plan-actions.js';

/** Where an area is expected to stand when a phase is over. */
export interface ExpectedPosition {
  readonly areaId: AnyAreaId;
  /** The level expected to be claimable; null until every action that serves the area’s gap is due. */
  readonly level: Level | null;
  /** The actions that it still waits for. */
  readonly waitsFor: readonly string[];
}

/** A stretch of the plan that ends on a day on which something is due. */
export interface ActionPhase {
  readonly until: CivilDate;
  /** The actions due on that day. */
  readonly actionIds: readonly string[];
  /** Each area with a gap. */
  readonly expected: readonly ExpectedPosition[];
}

/** The phases of a plan by the days on which something is due. Trusts its input. */
export function phasesOf(
  actions: readonly ActionDraft[],
  gaps: readonly GapToPlan[],
  standing: ReadonlyMap<string, ActionProgress['status']>,
): readonly ActionPhase[] {
  const counted = actions.filter(({ actionId }) => standing.get(actionId) !== 'dropped');
  const days = [...new Set(counted.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])))].sort();
  const served = gaps.map((gap) => ({ gap, serving: counted.filter((action) => serves(action, gap)) }));
  return days.map((until) => ({
    until,
    actionIds: counted.filter(({ dueOn }) => dueOn === until).map(({ actionId }) => actionId),
    expected: served.map(({ gap, serving }) => {
      const waitsFor = serving
        .filter(({ actionId, dueOn }) => standing.get(actionId) !== 'done' && (dueOn === null || dueOn > until))
        .map(({ actionId }) => actionId);
      return { areaId: gap.area, level: serving.length > 0 && waitsFor.length === 0 ? gap.to : null, waitsFor };
    }),
  }));
}

/** Whether an action does something about a gap: takes up or lets go what the gap names, or, where it names no example, is of its area. */
export function serves({ areaId, takeUp, letGo }: ActionDraft, gap: GapToPlan): boolean {
  if (areaId !== gap.area) return false;
  if (takeUp.length === 0 && letGo.length === 0) return true;
  return takeUp.some((id) => gap.takeUp.includes(id)) || letGo.some((id) => gap.letGo.includes(id));
}
