import type { Caveat, Gap } from '../kernel/finding.js';
import { readKeys, readListOf, readObject, readOneOf, readShape, readUnique, type Shape } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { Actor } from '../kernel/records.js';
import { inferred } from '../kernel/source.js';
import type { ActionAgreed } from './choices.js';
import type { DescriptorId } from './descriptor-labels.js';
import { DESCRIPTOR_IDS, placeOf } from './descriptor-places.js';
import type { AreaGap } from './gap-to-target.js';
import { readAnyAreaId, readLevel, readNames, type NamesById } from './read-parts.js';
import { areaLabel } from './read-voice-ratings.js';

/** An action that is not agreed yet: it may have no owner. Filled in, it is what `agree-action` takes. */
export interface ActionDraft extends Omit<ActionAgreed, 'owner'> {
  readonly owner: Actor | null;
}

/** Drafts of actions, and what they lack. */
export interface PlannedActions {
  readonly drafts: readonly ActionDraft[];
  /** What somebody has to say of each draft before it can be agreed. */
  readonly gaps: readonly Gap[];
  readonly caveats: readonly Caveat[];
}

/** The part of a gap that actions are made from. */
export type GapToPlan = Pick<AreaGap, 'area' | 'to' | 'direction' | 'takeUp' | 'letGo'>;

/** What {@link planActions} takes beside the gaps. */
export interface PlanOptions {
  /** What areas are called, as the profile of an adapted matrix has it; by default as in the original. */
  readonly labels?: NamesById;
}

const readDescriptors = /* @__PURE__ */ readListOf(/* @__PURE__ */ readOneOf(DESCRIPTOR_IDS));

const GAP: Shape = {
  area: readAnyAreaId,
  to: readLevel,
  direction: /* @__PURE__ */ readOneOf(['towards-integrated', 'towards-separate', 'none', 'not-known']),
  takeUp: readDescriptors,
  letGo: readDescriptors,
};

const readEachGap = /* @__PURE__ */ readListOf((value, path) => {
  readKeys(readObject(value, path), path, GAP);
  return value as GapToPlan;
});

/** Reads gaps as `gapToTarget` gives them, each area once. */
export function readGaps(value: unknown, path: Path): readonly GapToPlan[] {
  const gaps = readEachGap(value, path);
  readUnique(gaps, path, ({ area }) => area, 'area');
  return gaps;
}

/**
 * Drafts of actions from the gaps to the targets: one for each example of the matrix to take up, one for each to let go, in either direction.
 * A draft says what is to be done and what it waits for. Who does it, by when and at what cost it does not know, and says so.
 *
 * @param gaps - What `gapToTarget` gives; each area once.
 * @returns The drafts in the order of the gaps, ids as in `contracting/take-up/CO-P1`; an area where nothing is to be taken up or let go has none.
 * @throws InvalidInputError when the gaps are malformed.
 * Source: D-JCM-F3; that letting go waits for taking up is this library’s default.
 *
 * @example
 * ```ts
 * import { planActions } from 'commissioning-kit/joint';
 *
 * const { drafts, gaps } = planActions([
 *   { area: 'contracting', to: 'parallel', direction: 'towards-separate', takeUp: ['CO-P1'], letGo: ['CO-I1'] },
 * ]);
 * drafts.map(({ text }) => text);
 * // => ['Contracting: take up “Purchasing intentions told”', 'Contracting: let go of “Single contracting function”']
 * drafts[1]?.dependsOn; // => ['contracting/take-up/CO-P1']
 * gaps.map((gap) => gap.missing)[0]; // => 'contracting/take-up/CO-P1 has no owner'
 * ```
 */
export function planActions(gaps: readonly GapToPlan[], options: PlanOptions = {}): PlannedActions {
  readGaps(gaps, ['gaps']);
  readShape(options, ['options'], {}, { labels: readNames });
  const { labels = {} } = options;
  const drafts = gaps.flatMap((gap) => draftsFor(gap, labels));
  return {
    drafts,
    gaps: drafts.flatMap((draft, index) => missingIn(draft, ['drafts', index])),
    caveats: drafts.length === 0 ? [] : [draftCaveat()],
  };
}

function draftsFor({ area, takeUp, letGo }: GapToPlan, labels: NamesById): readonly ActionDraft[] {
  const idOf = (doing: string, descriptor: DescriptorId): string => `${area}/${doing}/${descriptor}`;
  const draft = (actionId: string, text: string, parts: Pick<ActionDraft, 'dependsOn' | 'takeUp' | 'letGo'>): ActionDraft => ({
    actionId,
    areaId: area,
    text: `${areaLabel(area, labels)}: ${text}`,
    owner: null,
    dueOn: null,
    cost: null,
    ...parts,
    hypothesisIds: [],
  });
  const taken = [...new Set(takeUp)];
  return [
    ...taken.map((id) => draft(idOf('take-up', id), `take up “${placeOf(id)?.label}”`, { dependsOn: [], takeUp: [id], letGo: [] })),
    ...[...new Set(letGo)].map((id) =>
      draft(idOf('let-go', id), `let go of “${placeOf(id)?.label}”`, {
        dependsOn: taken.map((other) => idOf('take-up', other)),
        takeUp: [],
        letGo: [id],
      }),
    ),
  ];
}

/** What an action does not say that somebody has to. */
export function missingIn({ actionId, owner, dueOn, cost }: ActionDraft, path: Path): readonly Gap[] {
  const gap = (missing: string, key: string, fill: string): Gap => ({
    domainId: 'D-JCM-F3',
    missing: `${actionId} has no ${missing}`,
    path: [...path, key],
    fill,
  });
  return [
    ...(owner === null ? [gap('owner', 'owner', 'the role that does it, and its agency')] : []),
    ...(dueOn === null ? [gap('date', 'dueOn', 'the day by which it is done')] : []),
    ...(cost === null ? [gap('cost', 'cost', 'what it costs at least and at most, both nothing where it costs nothing')] : []),
  ];
}

function draftCaveat(): Caveat {
  return {
    code: 'joint/drafts-from-examples',
    message:
      'The examples of the matrix show what a level looks like and are no list to work off; the drafts are a start for the discussion. That an example is let go only when those of the target are taken up is a default of this library',
    kind: 'library-default',
    parameter: 'dependsOn',
    sources: [inferred('ipc-book', 'Appendix, Figure 2.2')],
  };
}
