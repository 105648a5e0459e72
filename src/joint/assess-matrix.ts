import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import { readId, readListOf, readOneOf, readShape, readUnique, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { Agency } from '../kernel/records.js';
import { inferred } from '../kernel/source.js';
import { AREAS } from './areas.js';
import { LEVELS } from './levels.js';
import { judgeArea, LEVEL_RULES, type AreaPosition, type LevelRule, type Observed } from './judge-area.js';
import { MATRIX_VERSION } from './matrix.js';
import type { DescriptorId } from './descriptor-labels.js';
import { descriptorsOf, readObservationOf, type Observation } from './observation.js';
import { areaProfile, type AgencyView, type AreaProfile, type MatrixProfile, type SeenLevel } from './profile.js';
import { readPartners } from './read-parts.js';

/** An observation, and the agency that made it. */
export interface AgencyObservation extends Observation {
  readonly agencyId: string;
}

/** What {@link assessMatrix} takes. */
export interface MatrixObservations {
  /** The partners, two or more. */
  readonly agencies: readonly Agency[];
  /** What each of them observed; each descriptor at most once for each agency. */
  readonly observations: readonly AgencyObservation[];
  readonly rule?: LevelRule;
}

/**
 * Where the partners stand in all seven areas, read from what each of them observes. Each agency’s view is judged by itself, as
 * {@link assessArea} does, and kept beside the others’; nothing is summed or averaged, and what nobody answered stays unknown.
 *
 * @param input - `agencies`, two or more; `observations` by agency and descriptor; `rule`, by default `'all'`.
 * @returns A finding with the profile; `'insufficient-information'` where no view of any area can be judged yet.
 * @throws InvalidInputError on fewer than two agencies, an observation by an agency not among them, a descriptor that stands twice for one.
 * Source: D-JCM-F2, D-JCM-X1, D-JCM-X3, D-EXE-05.
 *
 * @example
 * ```ts
 * import { assessMatrix } from 'commissioning-kit/joint';
 *
 * const finding = assessMatrix({
 *   agencies: [
 *     { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *     { id: 'icb', name: 'Sampleshire Integrated Care Board', kind: 'integrated-care-board', identifiers: [] },
 *   ],
 *   observations: [
 *     { agencyId: 'council', descriptor: 'CO-P1', observed: 'yes' },
 *     { agencyId: 'icb', descriptor: 'CO-S1', observed: 'yes' },
 *   ],
 *   rule: 'any',
 * });
 * const profile = finding.outcome === 'insufficient-information' ? null : finding.outcome;
 * profile?.areas.contracting.state; // => 'disagreement'
 * profile?.areas.contracting.spread; // => ['separate', 'parallel']
 * profile?.areas['purpose-and-strategy'].state; // => 'incomplete'
 * ```
 */
export function assessMatrix(input: MatrixObservations): Finding<MatrixProfile> {
  readShape(input, [], { agencies: readPartners, observations: readObservations }, { rule: readOneOf(LEVEL_RULES) });
  readUnique(input.observations, ['observations'], ({ agencyId, descriptor }) => `${descriptor} of ${agencyId}`, 'descriptor');
  const observed = observedBy(input);
  const judged = AREAS.map((area) => judge(area, input, observed));
  const profile: MatrixProfile = {
    matrixVersion: MATRIX_VERSION,
    areas: Object.fromEntries(judged.map((entry) => [entry.area.id, entry.profile])) as MatrixProfile['areas'],
  };
  const views = judged.flatMap((entry) => entry.views);
  return {
    outcome: views.every(({ finding }) => finding.outcome === 'insufficient-information') ? 'insufficient-information' : profile,
    reasons: judged.flatMap(reasonsOf),
    unknown: views.flatMap(questionsOf),
    caveats: caveatsOf(views),
  };
}

const readObservations = /* @__PURE__ */ readListOf(/* @__PURE__ */ readObservationOf({ agencyId: readId }));

const APPENDIX = /* @__PURE__ */ [/* @__PURE__ */ inferred('ipc-book', 'Appendix')] as const;

type Area = (typeof AREAS)[number];

interface View {
  readonly agency: Agency;
  readonly area: Area;
  readonly observed: Observed;
  readonly finding: Finding<AreaPosition>;
}

type ByArea = ReadonlyMap<string, Observed>;

const NONE_OBSERVED: Observed = /* @__PURE__ */ new Map();

interface JudgedArea {
  readonly area: Area;
  readonly views: readonly View[];
  readonly profile: AreaProfile;
}

/** The observations by agency and the letters of the area, each with its place in the input. */
function observedBy({ agencies, observations }: MatrixObservations): ReadonlyMap<string, ByArea> {
  const byAgency = new Map(agencies.map(({ id }) => [id, new Map<string, Map<DescriptorId, { observation: Observation; path: Path }>>()]));
  for (const [index, observation] of observations.entries()) {
    const path = ['observations', index];
    const own = byAgency.get(observation.agencyId);
    if (own === undefined) {
      return refuse(
        'joint/not-a-partner',
        [...path, 'agencyId'],
        observation.agencyId,
        `one of the agencies: ${[...byAgency.keys()].join(', ')}`,
      );
    }
    // The id of a descriptor begins with the letters of its area.
    const code = observation.descriptor.slice(0, 2);
    const there = own.get(code) ?? new Map<DescriptorId, { observation: Observation; path: Path }>();
    own.set(code, there.set(observation.descriptor, { observation, path }));
  }
  return byAgency;
}

function judge(area: Area, { agencies, rule }: MatrixObservations, observedByAgency: ReadonlyMap<string, ByArea>): JudgedArea {
  const views = agencies.map((agency): View => {
    const observed = observedByAgency.get(agency.id)?.get(area.code) ?? NONE_OBSERVED;
    return { agency, area, observed, finding: judgeArea(area.id, observed, rule) };
  });
  const notEvidenced = descriptorsOf(area.id)
    .map(([id]) => id)
    .filter((id) => !views.some(({ observed }) => observed.get(id)?.observation.observed === 'yes'));
  return { area, views, profile: areaProfile(views.map(viewOf), notEvidenced) };
}

function viewOf({ agency, observed, finding: { outcome } }: View): AgencyView {
  const levels = typeof outcome === 'object' ? outcome.straddle : LEVELS.filter((level) => level === outcome);
  const evidenceIds = new Set<string>();
  for (const { observation } of observed.values()) for (const id of observation.evidenceIds ?? []) evidenceIds.add(id);
  return { agencyId: agency.id, level: seenLevel(outcome, observed.size), levels, text: null, evidenceIds: [...evidenceIds], on: null };
}

function seenLevel(outcome: AreaPosition | 'insufficient-information', answers: number): SeenLevel {
  if (typeof outcome === 'object') return 'straddle';
  if (outcome === 'insufficient-information') return answers === 0 ? null : 'unknown';
  return outcome;
}

/** How the area stands, then what each agency’s view rests on. An area that nobody answered has no reasons. */
function reasonsOf({ area, views, profile }: JudgedArea): Reason[] {
  if (views.every(({ observed }) => observed.size === 0)) return [];
  const seen = profile.spread.length === 0 ? '' : ` (${profile.spread.join(', ')})`;
  const summary: Reason = {
    code: `joint/area-${profile.state}`,
    message: `${area.label}: ${profile.state}${seen}`,
    path: ['observations'],
    input: profile.byAgency.map(({ agencyId, level }) => ({ agencyId, level })),
    basis: 'library',
    domainId: 'D-JCM-X3',
    sources: APPENDIX,
  };
  return [summary, ...views.flatMap((view) => view.finding.reasons.map((reason) => saidOf(view, reason)))];
}

/** An area that an agency has not looked at is one question; one that it has begun is asked for by descriptor. */
function questionsOf(view: View): readonly Question[] {
  const { agency, area, observed, finding } = view;
  if (observed.size === 0) {
    return [{ id: `${agency.id}/${area.id}`, text: `${area.label}: what does ${agency.name} observe?`, path: ['observations'] }];
  }
  return finding.unknown.map(({ id, text, path }) => ({ id: `${agency.id}/${id}`, text: placed(view, text), path }));
}

/** Defaults and readings are said once; what concerns one view names it. */
function caveatsOf(views: readonly View[]): readonly Caveat[] {
  const caveats: Caveat[] = [];
  const said = new Set<string>();
  for (const view of views) {
    if (view.observed.size === 0) continue;
    for (const caveat of view.finding.caveats) {
      if (caveat.kind === 'data') caveats.push(saidOf(view, caveat));
      else if (!said.has(caveat.code)) caveats.push(caveat);
      said.add(caveat.code);
    }
  }
  return caveats;
}

/** The same with area and agency in front of its words. */
function saidOf<T extends { readonly message: string }>(view: View, said: T): T {
  return { ...said, message: placed(view, said.message) };
}

function placed({ agency, area }: View, words: string): string {
  return `${area.label}, ${agency.name}: ${words}`;
}
