import { caveatOfReading } from '../kernel/ambiguity.js';
import { addDays, addMonths, type CivilDate } from '../kernel/civil-date.js';
import type { Caveat, CheckFinding, Gap, Question, Reason } from '../kernel/finding.js';
import {
  readCivilDate,
  readId,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readTri,
  readUnique,
  refuse,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { STRATEGIC_OR_EVERY_LEVEL } from '../kernel/readings-of-method.js';
import { SENSES_OF_MICRO_COMMISSIONING } from '../kernel/readings-of-words.js';
import { inferred, stated, type SourceRef } from '../kernel/source.js';
import type { CycleTie, FlowFrequency } from './cycle-events.js';
import { INFORMATION_FLOWS, type InformationFlow, type InformationFlowEntry } from './information-flows.js';
import { FLOW, TIE } from './read-parts.js';

/** Which cycles are tied to each other, and what is passed on between them. */
export interface InformationFlowSituation {
  readonly ties: readonly CycleTie[];
  readonly flows: readonly InformationFlow[];
  /** The day up to which a flow is overdue or not. */
  readonly asOf: CivilDate;
  /** What it means that a flow is not listed: by default `'unknown'`; who records every flow can say `'no'`. */
  readonly unlisted?: 'no' | 'unknown';
}

const ALONGSIDE: readonly SourceRef[] = [/* @__PURE__ */ stated('dass-guidance', '¶22–24')];

/** What a tie calls for. */
interface Call {
  readonly tie: CycleTie;
  readonly index: number;
  readonly direction: 'up' | 'down';
  /** The flow that it has to be; null for any in that direction. */
  readonly entry: InformationFlowEntry | null;
}

/**
 * Where information flows between a strategic cycle and those beside and under it, and where it does not. Each tie to the arranging of
 * support calls for the two flows up that the texts name and for one down; any other tie for at least one each way. Every flow has to have a
 * route, a frequency and a day on which it was used, no longer ago than its frequency says; and both parts are to be overseen jointly.
 *
 * @param situation - `ties` and `flows`, such as those of {@link cycleTies} and {@link informationFlows} of the cycles concerned; `asOf`;
 *   `unlisted`: what the absence of a flow means.
 * @returns A finding with a gap for every flow that is missing, has no route or frequency, was never used or is overdue, and a question for
 *   what nobody said.
 * @throws InvalidInputError when the situation is malformed, an id stands twice, two cycles are tied twice, the ties run in a circle, or a flow
 *   was used after `asOf`.
 * Source: D-ORG-F2, D-ORG-06 to D-ORG-08, D-CYC-34, D-LVL-10, D-LVL-11, D-AMB-14, D-AMB-16.
 *
 * @example
 * ```ts
 * import { checkInformationFlows } from 'commissioning-kit/cycle';
 *
 * const check = checkInformationFlows({
 *   ties: [{ upperId: 'older', lowerId: 'brokerage', place: 'beside', lower: 'tactical', jointOversight: 'yes' }],
 *   flows: [{ id: 'reviews', about: 'provider-quality-insight', text: 'What annual reviews say', fromCycleId: 'brokerage', toCycleId: 'older',
 *     exists: 'yes', route: 'Quarterly meeting', frequency: { every: 3, unit: 'months' }, lastOn: '2026-01-15' }],
 *   asOf: '2026-06-01',
 *   unlisted: 'no',
 * });
 * check.gaps.map((gap) => gap.missing);
 * // => ['Need for new services, from "brokerage" to "older"', 'Strategy and capacity bought, from "older" to "brokerage"',
 * //     'Flow "reviews" since 2026-04-15, when it was due again']
 * ```
 */
export function checkInformationFlows(situation: InformationFlowSituation): CheckFinding {
  readSituation(situation);
  const { ties, flows, asOf, unlisted = 'unknown' } = situation;
  const found: Found = { reasons: [], unknown: [], gaps: [] };
  const byWay = grouped(flows, ({ fromCycleId, toCycleId }) => wayOf(fromCycleId, toCycleId));
  for (const [index, tie] of ties.entries()) {
    judgeOversight(tie, index, found);
    for (const call of callsOf(tie, index)) judgeCall(call, byWay, unlisted, found);
  }
  for (const [index, flow] of flows.entries()) judgeFlow(flow, index, asOf, found);
  const { reasons, unknown, gaps } = found;
  return {
    outcome: gaps.length > 0 ? 'gaps' : unknown.length > 0 || ties.length === 0 ? 'insufficient-information' : 'complete',
    reasons,
    unknown: ties.length > 0 ? unknown : [...unknown, NO_TIES],
    caveats: caveatsOf(situation),
    gaps,
  };
}

interface Found {
  readonly reasons: Reason[];
  readonly unknown: Question[];
  readonly gaps: Gap[];
}

function callsOf(tie: CycleTie, index: number): readonly Call[] {
  const call = (direction: Call['direction'], entry: InformationFlowEntry | null): Call => ({ tie, index, direction, entry });
  if (tie.lower === 'strategic') return [call('up', null), call('down', null)];
  return INFORMATION_FLOWS.flatMap((entry) => (entry.direction === 'both' ? [] : [call(entry.direction, entry)]));
}

function judgeOversight({ upperId, lowerId, jointOversight }: CycleTie, index: number, { reasons, unknown, gaps }: Found): void {
  const path = ['ties', index, 'jointOversight'];
  const both = `"${upperId}" and "${lowerId}"`;
  if (jointOversight === 'unknown') {
    unknown.push({ id: `oversight-${index}`, text: `Are ${both} overseen jointly?`, path });
    return;
  }
  const not = jointOversight === 'yes' ? '' : 'not ';
  const code = jointOversight === 'yes' ? 'overseen-jointly' : 'not-overseen-jointly';
  reasons.push({ ...reason(code, `The cycles ${both} are ${not}overseen jointly`, path, jointOversight, sourceOf(LINK)), basis: 'text' });
  if (jointOversight === 'no') {
    gaps.push({ domainId: LINK.domainId, missing: `Joint oversight of ${both}`, path, fill: 'A body or a person to whom both answer' });
  }
}
const LINK = INFORMATION_FLOWS[2];

function grouped<T>(list: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

function wayOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function judgeCall(
  { tie, index, direction, entry }: Call,
  byWay: ReadonlyMap<string, readonly InformationFlow[]>,
  unlisted: 'no' | 'unknown',
  { reasons, unknown, gaps }: Found,
): void {
  const [from, to] = direction === 'up' ? [tie.lowerId, tie.upperId] : [tie.upperId, tie.lowerId];
  const matching = (byWay.get(wayOf(from, to)) ?? []).filter(({ about }) => entry === null || about === entry.id);
  if (matching.some(({ exists }) => exists === 'yes')) return;
  const what = `${entry?.label ?? 'Information of any kind'}, from "${from}" to "${to}"`;
  if (matching.length === 0 ? unlisted === 'unknown' : matching.some(({ exists }) => exists === 'unknown')) {
    unknown.push({ id: `flow-${index}-${entry?.id ?? direction}`, text: `Is this passed on: ${lowerFirst(what)}?`, path: ['flows'] });
    return;
  }
  const path = ['ties', index];
  const source = sourceOf(entry);
  const missing = reason('flow-missing', `Not passed on: ${lowerFirst(what)}`, path, { from, to, about: entry?.id ?? null }, source);
  reasons.push({ ...missing, basis: entry?.domainId ? 'text' : 'library' });
  gaps.push({
    domainId: source.domainId,
    missing: what,
    path,
    fill: 'A route and a frequency agreed between the two, and its use recorded',
  });
}

function judgeFlow(flow: InformationFlow, index: number, asOf: CivilDate, { reasons, gaps }: Found): void {
  if (flow.exists !== 'yes') return;
  const { id, route, frequency, lastOn } = flow;
  const entry = INFORMATION_FLOWS.find((each) => each.id === flow.about) ?? null;
  const source = sourceOf(entry);
  const lack = (code: string, missing: string, key: keyof InformationFlow, fill: string): void => {
    reasons.push(reason(code, `Missing: ${lowerFirst(missing)}`, ['flows', index, key], flow[key] as Reason['input'], source));
    gaps.push({ domainId: source.domainId, missing, path: ['flows', index, key], fill });
  };
  const before = gaps.length;
  if (route === null)
    lack('flow-without-route', `A route for flow "${id}"`, 'route', 'A meeting, a report or a system by which it is passed on');
  if (frequency === null) lack('flow-without-frequency', `A frequency for flow "${id}"`, 'frequency', 'How often it is to be passed on');
  if (lastOn === null) lack('flow-never-used', `Any use of flow "${id}" on record`, 'lastOn', 'pass-information, when it is passed on');
  else if (frequency !== null) {
    const due = dueAfter(lastOn, frequency);
    if (due < asOf) lack('flow-overdue', `Flow "${id}" since ${due}, when it was due again`, 'lastOn', `Passing it on by the route agreed`);
  }
  if (gaps.length === before) {
    reasons.push(reason('flow-runs', `Flow "${id}" runs: it was used last on ${String(lastOn)}`, ['flows', index], id, source));
  }
}

function sourceOf(entry: InformationFlowEntry | null): Pick<Reason, 'domainId' | 'sources'> {
  return { domainId: entry?.domainId ?? 'D-CYC-34', sources: entry?.sources ?? ALONGSIDE };
}

function reason(code: string, message: string, path: Path, input: Reason['input'], source: Pick<Reason, 'domainId' | 'sources'>): Reason {
  return { code: `cycle/${code}`, message, path, input, basis: 'library', ...source };
}

function dueAfter(lastOn: CivilDate, { every, unit }: FlowFrequency): CivilDate {
  if (unit === 'days' || unit === 'weeks') return addDays(lastOn, unit === 'weeks' ? 7 * every : every);
  return addMonths(lastOn, unit === 'years' ? 12 * every : every);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const NO_TIES: Question = { id: 'ties', text: 'Which cycles run under or beside which? No two are tied', path: ['ties'] };

function caveatsOf({ ties, flows }: InformationFlowSituation): readonly Caveat[] {
  const pairs = new Set(ties.map(({ upperId, lowerId }) => pairOf(upperId, lowerId)));
  const outside = flows.filter((flow) => !pairs.has(pairOf(flow.fromCycleId, flow.toCycleId)));
  return [
    caveatOfReading(STRATEGIC_OR_EVERY_LEVEL),
    ...(ties.some(({ lower }) => lower === 'tactical') ? [caveatOfReading(SENSES_OF_MICRO_COMMISSIONING)] : []),
    {
      code: 'cycle/flows-called-for',
      message: 'The texts name two flows up; that there has to be one down, and one each way where no support is arranged, is added here',
      kind: 'library-default',
      parameter: null,
      sources: [inferred('dass-guidance', '¶22–24')],
    },
    ...(outside.length === 0
      ? []
      : [
          {
            code: 'cycle/flows-without-a-tie',
            message: `Between cycles that are not tied: ${outside.map(({ id }) => `"${id}"`).join(', ')}`,
            kind: 'data',
            parameter: null,
            sources: [],
          } satisfies Caveat,
        ]),
  ];
}

function pairOf(one: string, other: string): string {
  return wayOf(...([one, other].sort() as [string, string]));
}

const readTie = /* @__PURE__ */ readShapeOf(TIE);
const readFlow = /* @__PURE__ */ readShapeOf({ id: readId, ...FLOW, exists: readTri, lastOn: /* @__PURE__ */ readNullable(readCivilDate) });

function readSituation(situation: InformationFlowSituation): void {
  readShape(
    situation,
    [],
    { ties: readListOf(readTie), flows: readListOf(readFlow), asOf: readCivilDate },
    { unlisted: readOneOf(['no', 'unknown']) },
  );
  const { ties, flows, asOf } = situation;
  for (const [index, { upperId, lowerId }] of ties.entries()) {
    if (upperId === lowerId) refuse('cycle/one-cycle-twice', ['ties', index, 'lowerId'], lowerId, 'another cycle than the upper one');
  }
  readUnique(ties, ['ties'], ({ upperId, lowerId }) => pairOf(upperId, lowerId), '');
  refuseCircle(ties);
  readUnique(flows, ['flows'], ({ id }) => id);
  for (const [index, { fromCycleId, toCycleId, lastOn }] of flows.entries()) {
    if (fromCycleId === toCycleId)
      refuse('cycle/one-cycle-twice', ['flows', index, 'toCycleId'], toCycleId, 'another cycle than the one it comes from');
    if (lastOn !== null && lastOn > asOf) refuse('cycle/after-as-of', ['flows', index, 'lastOn'], lastOn, `on or before asOf, ${asOf}`);
  }
}

/** No cycle may come to stand over itself. Cycles over which none stands are taken away until none is left. */
function refuseCircle(ties: readonly CycleTie[]): void {
  const under = grouped(ties, ({ upperId }) => upperId);
  const over = new Map([...grouped(ties, ({ lowerId }) => lowerId)].map(([id, above]) => [id, above.length]));
  const free = [...under.keys()].filter((id) => !over.has(id));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    for (const { lowerId } of under.get(id) ?? []) {
      const left = (over.get(lowerId) as number) - 1;
      over.set(lowerId, left);
      if (left === 0) free.push(lowerId);
    }
  }
  const caught = ties.findIndex(({ lowerId }) => (over.get(lowerId) ?? 0) > 0);
  if (caught >= 0) refuse('cycle/ties-in-a-circle', ['ties', caught], ties[caught]?.lowerId, 'such that no cycle stands over itself');
}
