import {
  readActor,
  readCivilDate,
  readId,
  readList,
  readListOf,
  readNullable,
  readShape,
  readShapeOf,
  readText,
  readUnique,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { HypothesisStatus } from './catalogue.js';
import type { EvidenceLine } from './evidence-line.js';
import { OF_LINE, readBearing, readCertaintyLevel, readEvidence, readQuality } from './read-evidence-line.js';
import { readTestPlan } from './read-plan.js';
import {
  readClaims,
  readDissents,
  readIds,
  readOverride,
  readRuleOutcome,
  readSeal,
  readStatus,
  readTarget,
  readVerdict,
} from './read-register.js';
import type { Hypothesis, RegisterState, ResourceClaim } from './register.js';
import { lineFaults, refuseFirst } from './register-faults.js';
import type { TestPlan } from './test-plan.js';

/** What the checks need of a hypothesis: those of a register, worked ones and drafts all fit. What is left out counts as not known. */
export interface HypothesisOutline {
  readonly id: string;
  readonly statement: string;
  readonly offeredBy?: string | null;
  readonly status?: HypothesisStatus;
  readonly plan?: TestPlan | null;
  readonly claims?: readonly ResourceClaim[];
  readonly bearsOn?: readonly string[];
}

const unread: Reader<unknown> = (value) => value;

/** Keys of hypotheses of whatever origin that the function at hand has no use for. */
const OTHER_KEYS: Shape = {
  statement: unread,
  kind: unread,
  offeredBy: unread,
  status: unread,
  scope: unread,
  mechanism: unread,
  rivals: unread,
  wordings: unread,
  agreedBy: unread,
  agreements: unread,
  plan: unread,
  plans: unread,
  seals: unread,
  evidence: unread,
  verdicts: unread,
  translations: unread,
  triggers: unread,
  confidences: unread,
  doNotRetryUnless: unread,
  claims: unread,
  bearsOn: unread,
  history: unread,
  domainId: unread,
  set: unread,
  sources: unread,
  inferredFrom: unread,
};

const readOutline = (value: unknown, path: Path): HypothesisOutline => {
  readShape(
    value,
    path,
    { id: readId, statement: readText },
    {
      ...OTHER_KEYS,
      offeredBy: readNullable(readId),
      status: readStatus,
      plan: readNullable(readTestPlan),
      claims: readClaims,
      bearsOn: readIds,
    },
  );
  return value as HypothesisOutline;
};

/** The hypotheses of a register's state, or a list of them, and where they stand in what was given. */
export interface HypothesesRead<T> {
  readonly hypotheses: readonly T[];
  readonly path: Path;
}

/** Reads the state of a register, or a list, for checks that need no more than outlines. */
export function readOutlines(set: RegisterState | readonly HypothesisOutline[]): HypothesesRead<HypothesisOutline> {
  return readSet(set, readOutline);
}

const STEP: Shape = { on: readCivilDate, by: readActor, why: readNullable(readText), eventId: readId };

const UNDER_SEAL: Shape = { underSeal: /* @__PURE__ */ readNullable(readSeal) };

const VERDICT: Shape = {
  verdict: readVerdict,
  part: /* @__PURE__ */ readNullable(readText),
  evidenceIds: readIds,
  reason: /* @__PURE__ */ readNullable(readText),
  certainty: /* @__PURE__ */ readNullable(readCertaintyLevel),
  dissents: readDissents,
  byRule: /* @__PURE__ */ readNullable(readRuleOutcome),
  override: /* @__PURE__ */ readNullable(readOverride),
  ...STEP,
};

/** A verdict as a register keeps it. */
export const readRecordedVerdict = /* @__PURE__ */ readShapeOf(VERDICT);

const readJudged = (value: unknown, path: Path): Hypothesis => {
  readShape(
    value,
    path,
    {
      id: readId,
      statement: readText,
      status: readStatus,
      bearsOn: readIds,
      evidence: readEvidenceList({ ...STEP, ...UNDER_SEAL }),
      verdicts: readListOf(readRecordedVerdict),
      translations: readListOf(
        readShapeOf({ into: readTarget, reason: readNullable(readText), verdictEventId: readNullable(readId), ...STEP }),
      ),
    },
    OTHER_KEYS,
  );
  return value as Hypothesis;
};

/** Reads the state of a register, or a list, with evidence and verdicts. */
export function readJudgedHypotheses(set: RegisterState | readonly Hypothesis[]): HypothesesRead<Hypothesis> {
  return readSet(set, readJudged);
}

/** A list of evidence lines, each item once, as it stands in a register or beside it. */
export const readEvidenceLines: Reader<readonly EvidenceLine[]> = /* @__PURE__ */ readEvidenceList({}, { ...STEP, ...UNDER_SEAL });

/** Reads one hypothesis with its evidence. */
export function readEvidenced(value: unknown): { readonly id: string; readonly evidence: readonly EvidenceLine[] } {
  readShape(value, [], { id: readId, evidence: readEvidenceLines }, OTHER_KEYS);
  return value as { readonly id: string; readonly evidence: readonly EvidenceLine[] };
}

function readEvidenceList(required: Shape, optional: Shape = {}): Reader<readonly EvidenceLine[]> {
  const readShaped = readShapeOf(
    { item: readEvidence, bearing: readBearing, quality: readQuality, ...required },
    { ...OF_LINE, ...optional },
  );
  const readLine: Reader<unknown> = (value, path) => {
    refuseFirst(lineFaults(readShaped(value, path), path));
    return value;
  };
  return (value, path) => {
    const lines = readList(value, path, readLine) as unknown as readonly EvidenceLine[];
    readUnique(lines, path, (line) => line.item.id, 'item');
    return lines;
  };
}

function readSet<T extends { readonly id: string }>(set: RegisterState | readonly T[], reader: Reader<T>): HypothesesRead<T> {
  const list: unknown = Array.isArray(set) ? set : readState(set);
  const path: Path = Array.isArray(set) ? [] : ['hypotheses'];
  const hypotheses = readList(list, path, reader);
  readUnique(hypotheses, path, (hypothesis) => hypothesis.id);
  return { hypotheses, path };
}

function readState(state: unknown): unknown {
  const others: Shape = { populationId: unread, agenda: unread, relations: unread, setAside: unread, lastOn: unread, eventIds: unread };
  return readShape(state, [], { id: readNullable(readId), hypotheses: unread }, others)['hypotheses'];
}
