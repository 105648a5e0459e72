import type { Caveat, CheckFinding, Gap, Question, Reason } from '../kernel/finding.js';
import { readCivilDate, readShape } from '../kernel/guards.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { inferred, type SourceRef } from '../kernel/source.js';
import type { AnyAreaId } from './areas.js';
import type { TargetChoice, TargetMove } from './choices.js';
import type { Level } from './levels.js';
import { readTargetChoices } from './read-chosen.js';
import { areasStanding, labelBy, STANDING, standingBy, type AreaStanding, type Standing } from './standing.js';
import { moveOf, stepsFrom, type Steps } from './target-move.js';

/** What a target can say of itself. */
export type TargetPart = 'benefit' | 'conditions' | 'risks' | 'approvedBy' | 'reviewOn';

/** What {@link checkTargets} takes: the targets, where the partners stand, and the day to look at it. */
export interface TargetsToCheck extends Standing {
  /** The targets chosen; of several for one area the last counts. */
  readonly targets: readonly TargetChoice[];
  /** The day that counts as today. */
  readonly asOf: CivilDate;
}

/** One area, with a target or without. */
export interface CheckedTarget extends Steps {
  readonly areaId: AnyAreaId;
  /** Where the partners stand; null where that is not known or not settled. */
  readonly from: Level | null;
  /** Where they want to be; null where they chose no target, which is allowed. */
  readonly to: Level | null;
  /** The way between the two by name, whatever the target calls it; null where an end of it is missing. */
  readonly move: TargetMove | null;
  /** What the target does not say. */
  readonly missing: readonly TargetPart[];
}

/** A finding on targets, with what it rests on area by area. */
export type TargetsFinding = CheckFinding & { readonly areas: readonly CheckedTarget[] };

const JOINTLY: readonly SourceRef[] = [inferred('ipc-book', 'Commissioning jointly')];

/** What is asked of every target, whether it steps on, stays or steps back. */
const PARTS: readonly { readonly part: TargetPart; readonly missing: string; readonly fill: string }[] = [
  { part: 'benefit', missing: 'what people will gain by it', fill: 'a sentence on what changes for the people concerned' },
  {
    part: 'conditions',
    missing: 'what has to hold for it',
    fill: 'a list of conditions, empty where there are none; GATES names common ones',
  },
  { part: 'risks', missing: 'what may go wrong', fill: 'a list of risks, empty where the partners see none' },
  { part: 'approvedBy', missing: 'who approved it', fill: 'the decision of whoever may bind the partners' },
  { part: 'reviewOn', missing: 'when it is looked at again', fill: 'a date for the review' },
];

/**
 * Whether the targets say what a target has to say: rationale, benefit for people, conditions, risks, who approved it and when it is looked at
 * again. A target to stay or to step back is asked the same as one to step on. An area without a target is listed as such and is no gap.
 *
 * @param input - `targets`; where the partners stand, as a `profile`, `positions` or both, and in `applicability` which areas they set aside;
 *   `asOf`, the day that counts as today.
 * @returns `'complete'` where every target says all of it; `'gaps'` with what is missing and how to fill it, a review whose day is past, a move
 *   that is called what it is not, a target for an area set aside; `'insufficient-information'` where no area has a target.
 *   Beside it, `areas`: each area with the way from where the partners stand to the target.
 * @throws InvalidInputError when the input is malformed.
 * Source: D-JCM-F3, D-CNV-08, D-JNT-11; what a target has to say is this library's list.
 *
 * @example
 * ```ts
 * import { checkTargets } from 'commissioning-kit/joint';
 *
 * const check = checkTargets({
 *   targets: [{
 *     areaId: 'contracting', level: 'parallel', rationale: 'School budgets cannot be pooled', move: 'step-back',
 *     approvedBy: { role: 'chair of the joint board', agencyId: null }, benefit: 'Families keep the school they know',
 *     conditions: [], risks: ['Providers see two sets of terms again'], reviewOn: '2027-04-01',
 *   }],
 *   positions: [{ areaId: 'contracting', outcome: 'agreed', level: 'joint', dissents: [], text: null }],
 *   asOf: '2026-04-01',
 * });
 * check.outcome; // => 'complete'
 * check.areas.filter((area) => area.to !== null).map(({ areaId, move, steps }) => [areaId, move, steps]);
 * // => [['contracting', 'step-back', 1]]
 * ```
 */
export function checkTargets(input: TargetsToCheck): TargetsFinding {
  readShape(input, [], { targets: readTargetChoices, asOf: readCivilDate }, STANDING);
  const standsIn = standingBy(input);
  const labelOf = labelBy(input);
  const chosen = new Map(input.targets.map((target, index) => [target.areaId, { target, index }]));
  const looked = areasStanding(input, input.targets).map((areaId) => {
    const entry = chosen.get(areaId) ?? null;
    const stands = standsIn(areaId);
    return { areaId, label: labelOf(areaId), stands, entry, checked: checkedOf(areaId, stands, entry?.target ?? null) };
  });
  const gaps = looked.flatMap((area) => gapsOf(area, input.asOf));
  const unknown = looked.flatMap(questionsOf);
  return {
    outcome: chosen.size === 0 ? 'insufficient-information' : gaps.length > 0 ? 'gaps' : 'complete',
    reasons: looked.map(reasonOf),
    unknown:
      chosen.size > 0 ? unknown : [{ id: 'targets', text: 'In which areas do the partners want to choose a target?', path: ['targets'] }],
    caveats: chosen.size === 0 ? [] : [partsCaveat()],
    gaps,
    areas: looked.map(({ checked }) => checked),
  };
}

interface LookedAt {
  readonly areaId: AnyAreaId;
  readonly label: string;
  readonly stands: AreaStanding;
  readonly entry: { readonly target: TargetChoice; readonly index: number } | null;
  readonly checked: CheckedTarget;
}

function checkedOf(areaId: AnyAreaId, { level: from }: AreaStanding, target: TargetChoice | null): CheckedTarget {
  const to = target?.level ?? null;
  return {
    areaId,
    from,
    to,
    ...stepsFrom(from, to),
    move: from === null || to === null ? null : moveOf(from, to),
    missing: target === null ? [] : PARTS.filter(({ part }) => (target[part] ?? null) === null).map(({ part }) => part),
  };
}

function gapsOf({ label, stands, entry, checked }: LookedAt, asOf: CivilDate): readonly Gap[] {
  if (entry === null) return [];
  const { target, index } = entry;
  const gap = (missing: string, key: string, fill: string): Gap => ({ domainId: 'D-JCM-F3', missing, path: ['targets', index, key], fill });
  const gaps = PARTS.filter(({ part }) => checked.missing.includes(part)).map(({ part, missing, fill }) =>
    gap(`${label}: the target does not say ${missing}`, part, fill),
  );
  if (target.reviewOn !== undefined && target.reviewOn < asOf) {
    gaps.push(
      gap(`${label}: the target was to be looked at again on ${target.reviewOn}`, 'reviewOn', 'the review, and a later choice of target'),
    );
  }
  if (target.move !== undefined && checked.move !== null && target.move !== checked.move) {
    const found = `${label}: the target calls it "${target.move}", but from ${checked.from} to ${checked.to} is "${checked.move}"`;
    gaps.push(gap(found, 'move', 'the name of the move that is meant, or the level that is meant'));
  }
  if (stands.applies === 'no') {
    gaps.push(gap(`${label} has a target though it is set aside`, 'areaId', 'a decision that the area applies, or no target for it'));
  }
  return gaps;
}

/** A move that is named cannot be looked at where nobody knows from where it goes. */
function questionsOf({ areaId, label, entry, stands, checked }: LookedAt): readonly Question[] {
  if (entry === null || checked.from !== null || stands.applies === 'no') return [];
  return [{ id: areaId, text: `${label}: at which level do the partners stand now?`, path: ['targets', entry.index, 'move'] }];
}

function reasonOf({ areaId, label, entry, stands, checked }: LookedAt): Reason {
  const [code, message] =
    entry === null
      ? stands.applies === 'no'
        ? ['area-set-aside', `${label} is set aside`]
        : ['no-target-chosen', `${label}: no target chosen`]
      : ['target-chosen', `${label}: the partners want to be at ${checked.to}${wayOf(checked)}, because: ${entry.target.rationale}`];
  return {
    code: `joint/${code}`,
    message,
    path: entry === null ? ['targets'] : ['targets', entry.index],
    input: { areaId, from: checked.from, to: checked.to },
    basis: 'caller',
    domainId: 'D-JCM-F3',
    sources: JOINTLY,
  };
}

function wayOf({ from, move, steps }: CheckedTarget): string {
  if (move === null) return '';
  return move === 'stay' ? `, where they stand` : ` (from ${from}, ${steps} ${steps === 1 ? 'step' : 'steps'}, ${move})`;
}

function partsCaveat(): Caveat {
  return {
    code: 'joint/parts-of-a-target',
    message: `The texts ask no more of a target than that partners choose it; that it says ${PARTS.map(({ missing }) => missing).join(', ')} is this library’s list, the same for a target that steps on, stays or steps back`,
    kind: 'library-default',
    parameter: null,
    sources: [inferred('this-library', 'Targets')],
  };
}
