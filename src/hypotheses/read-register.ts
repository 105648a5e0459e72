import { readCurrency, readNonNegativeMoney } from '../kernel/decimal-text.js';
import {
  readCivilDate,
  readId,
  readList,
  readListOf,
  readNullable,
  readNumber,
  readObject,
  readOneOf,
  readShape,
  readShapeOf,
  readShare,
  readText,
  readUnique,
  readWholeNumber,
  refuse,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import { formatPath, type Path } from '../kernel/json.js';
import { readCommandData, readCommandEnvelope, readEventData, type AnyEvent } from '../kernel/lifecycle.js';
import type { HypothesisKind, HypothesisStatus } from './catalogue.js';
import { OF_LINE, readBearing, readCertaintyLevel, readEvidence, readQuality } from './read-evidence-line.js';
import { readEvidenceKind, readOrRange, readTestPlan } from './read-plan.js';
import type { VerdictDissent, ResourceClaim, RivalExplanation } from './register.js';
import type { RegisterCommand, RegisterEvent } from './register-events.js';
import { lineFaults, refuseFirst, verdictFaults } from './register-faults.js';

// The ids alone: their catalogues weigh more than the rules. A record has to name every one of them, and no other.
const STATUSES: Readonly<Record<HypothesisStatus, 1>> = {
  offered: 1,
  agreed: 1,
  testing: 1,
  supported: 1,
  'partly-supported': 1,
  'not-supported': 1,
  inconclusive: 1,
  'not-tested': 1,
  translated: 1,
  closed: 1,
  withdrawn: 1,
};
const KINDS: Readonly<Record<HypothesisKind, 1>> = {
  'resource-shift': 1,
  investment: 1,
  organisation: 1,
  feasibility: 1,
  diagnosis: 1,
  prescription: 1,
};

/** Where a hypothesis stands. */
export const readStatus = /* @__PURE__ */ readOneOf(/* @__PURE__ */ Object.keys(STATUSES)) as Reader<HypothesisStatus>;
export const readKind = /* @__PURE__ */ readOneOf(/* @__PURE__ */ Object.keys(KINDS));
export const readVerdict = /* @__PURE__ */ readOneOf(['supported', 'partly-supported', 'not-supported', 'inconclusive', 'not-tested']);
/** A digest: 64 hexadecimal digits. */
export const readSeal: Reader<string> = (value, path) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
    ? value
    : refuse('hypotheses/not-a-seal', path, value, 'the 64 hexadecimal digits that sealOf gives');
const readNullableText = /* @__PURE__ */ readNullable(readText);

/** A list of ids, each once. */
export const readIds: Reader<readonly string[]> = (value, path) => {
  const ids = readList(value, path, readId);
  readUnique(ids, path, (id) => id, '');
  return ids;
};

const readSomeIds: Reader<readonly string[]> = (value, path) => {
  readList(value, path, readId, { min: 1 });
  return readIds(value, path);
};

function readClaim(value: unknown, path: Path): ResourceClaim {
  readShape(
    value,
    path,
    { pot: readId, amount: readNonNegativeMoney, currency: readCurrency, direction: readOneOf(['from', 'to']) },
    { saving: readText },
  );
  return value as ResourceClaim;
}

/** Claims of one currency. */
export const readClaims: Reader<readonly ResourceClaim[]> = (value, path) => {
  const claims = readList(value, path, readClaim);
  readOneCurrency(claims.map((claim, index) => ({ currency: claim.currency, path: [...path, index, 'currency'] })));
  return claims;
};

/** Refuses amounts that cannot be added up, because they are of two currencies. */
export function readOneCurrency(found: readonly { readonly currency: string; readonly path: Path }[]): string | null {
  const first = found[0];
  if (first === undefined) return null;
  const other = found.find((entry) => entry.currency !== first.currency);
  if (other) {
    refuse(
      'hypotheses/mixed-currencies',
      other.path,
      other.currency,
      `${first.currency}, as at ${formatPath(first.path)}: amounts of two currencies do not add up`,
    );
  }
  return first.currency;
}

export const readTarget: Reader<unknown> = (value, path) =>
  readShape(value, path, { kind: readOneOf(['aim', 'objective', 'measure', 'requirement']), id: readId, text: readText });

export const readRivals: Reader<readonly RivalExplanation[]> = (value, path) => {
  const rivals = readList(value, path, readShapeOf({ id: readId, statement: readText })) as unknown as readonly RivalExplanation[];
  readUnique(rivals, path, ({ id }) => id);
  return rivals;
};

/** How one hypothesis stands to another. */
export const readRelation = /* @__PURE__ */ readOneOf(['rival', 'part-of', 'depends-on', 'duplicate-of']);
const readTriggerKind = /* @__PURE__ */ readOneOf(['date', 'measure', 'evidence']);

export const readTrigger: Reader<unknown> = (value, path) => {
  const kind = readTriggerKind(readObject(value, path)['kind'], [...path, 'kind']);
  const keys: Record<typeof kind, Shape> = {
    date: { on: readCivilDate },
    measure: { measureId: readId, passes: readOneOf(['above', 'below']), value: readNumber },
    evidence: { evidenceKind: readEvidenceKind },
  };
  return readShape(value, path, { kind: readTriggerKind, ...keys[kind] });
};

export const readDissents: Reader<readonly VerdictDissent[]> = (value, path) => {
  const dissents = readList(value, path, readShapeOf({ stakeholder: readId, text: readText })) as unknown as readonly VerdictDissent[];
  readUnique(dissents, path, ({ stakeholder }) => stakeholder, 'stakeholder');
  return dissents;
};

export const readOverride = /* @__PURE__ */ readShapeOf({ reason: readText });

/** What the rule of a plan came to. */
export const readRuleOutcome = /* @__PURE__ */ readShapeOf({
  view: /* @__PURE__ */ readOneOf(['points', 'odds', 'bearing']),
  outcome: /* @__PURE__ */ readOneOf(['supported', 'not-supported', 'inconclusive', 'insufficient-information']),
  value: /* @__PURE__ */ readNullable(/* @__PURE__ */ readOrRange(readNumber)),
  seal: /* @__PURE__ */ readNullable(readSeal),
  failedHoops: /* @__PURE__ */ readListOf(readId),
});

interface DataShape {
  readonly required: Shape;
  readonly optional?: Shape;
}

/** What the data of each event holds. A command may leave a list empty that an event may not: that is for the rules to refuse. */
function dataShapes(readSome: Reader<readonly string[]>): Record<RegisterEvent['type'], DataShape> {
  const about = { hypothesisId: readId };
  return {
    'register-opened': { required: { registerId: readId, populationId: readId, agenda: readNullableText } },
    'hypothesis-offered': {
      required: { ...about, statement: readText, kind: readNullable(readKind), offeredBy: readId, claims: readClaims },
      optional: { bearsOn: readIds, scope: readText, mechanism: readText, rivals: readRivals },
    },
    'hypothesis-reworded': { required: { ...about, statement: readText, reason: readText } },
    'hypothesis-agreed': { required: { ...about, stakeholders: readSome }, optional: { wording: readWholeNumber(1) } },
    'hypotheses-related': {
      required: {
        from: readId,
        to: readId,
        relation: readRelation,
        text: readNullableText,
      },
    },
    'confidence-stated': { required: { ...about, stakeholder: readId, probability: readShare, resolvesOn: readCivilDate } },
    'test-planned': { required: { ...about, plan: readTestPlan } },
    'plan-sealed': { required: { ...about, seal: readSeal } },
    'testing-started': { required: about },
    'evidence-recorded': { required: { ...about, evidence: readEvidence, bearing: readBearing, quality: readQuality }, optional: OF_LINE },
    'verdict-recorded': {
      required: { ...about, verdict: readVerdict, evidenceIds: readIds, dissents: readDissents },
      optional: { part: readText, reason: readText, certainty: readCertaintyLevel, override: readOverride },
    },
    'trigger-set': { required: { ...about, triggerId: readId, trigger: readTrigger } },
    'testing-resumed': { required: about, optional: { triggerId: readId } },
    'hypothesis-translated': { required: { ...about, into: readTarget, reason: readNullableText } },
    'hypothesis-closed': { required: { ...about, reason: readText }, optional: { doNotRetryUnless: readText } },
    'hypothesis-withdrawn': { required: { ...about, reason: readText } },
  };
}

const OF_EVENTS = /* @__PURE__ */ dataShapes(readSomeIds);
const OF_COMMANDS = /* @__PURE__ */ dataShapes(readIds);
const BY_RULE: Shape = { byRule: readRuleOutcome };

/** The event that each command leads to. */
export const OUTCOMES = {
  'open-register': 'register-opened',
  'offer-hypothesis': 'hypothesis-offered',
  'reword-hypothesis': 'hypothesis-reworded',
  'agree-hypothesis': 'hypothesis-agreed',
  'relate-hypotheses': 'hypotheses-related',
  'state-confidence': 'confidence-stated',
  'plan-test': 'test-planned',
  'seal-plan': 'plan-sealed',
  'start-testing': 'testing-started',
  'record-evidence': 'evidence-recorded',
  'record-verdict': 'verdict-recorded',
  'set-trigger': 'trigger-set',
  'resume-testing': 'testing-resumed',
  'translate-hypothesis': 'hypothesis-translated',
  'close-hypothesis': 'hypothesis-closed',
  'withdraw-hypothesis': 'hypothesis-withdrawn',
} as const satisfies Record<RegisterCommand['type'], RegisterEvent['type']>;

/** Reads one stored event strictly, or gives null for a type this version does not know. */
export function readRegisterEvent(event: AnyEvent, path: Path): RegisterEvent | null {
  if (!Object.hasOwn(OF_EVENTS, event.type)) return null;
  const { required, optional } = OF_EVENTS[event.type as RegisterEvent['type']];
  readEventData(event, path, required, event.type === 'verdict-recorded' ? { ...optional, ...BY_RULE } : optional);
  const known = event as RegisterEvent;
  const data: Path = [...path, 'data'];
  if (known.type === 'evidence-recorded') refuseFirst(lineFaults(known.data, data));
  if (known.type === 'verdict-recorded') refuseFirst(verdictFaults(known.data, data));
  return known;
}

/** Reads a command strictly. */
export function readRegisterCommand(command: unknown): RegisterCommand {
  const { type, data } = readCommandEnvelope(command);
  const known = readOneOf(Object.keys(OUTCOMES))(type, ['type']) as RegisterCommand['type'];
  const { required, optional } = OF_COMMANDS[OUTCOMES[known]];
  readCommandData({ data }, required, optional);
  const read = command as RegisterCommand;
  if (read.type === 'record-evidence') refuseFirst(lineFaults(read.data, ['data']));
  return read;
}
