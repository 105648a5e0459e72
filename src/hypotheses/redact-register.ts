import type { Caveat } from '../kernel/finding.js';
import {
  readBoolean,
  readList,
  readListOf,
  readObject,
  readOneOf,
  readShape,
  readText,
  readWholeNumber,
  refuse,
  type Reader,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { Actor } from '../kernel/records.js';
import { inferred } from '../kernel/source.js';
import type { Sensitivity } from './evidence-line.js';
import { readRegisterEvent } from './read-register.js';
import { agenciesIn, categoriesFor, rolesIn, stakeholdersIn } from './redacted-names.js';
import type { RegisterEvent } from './register-events.js';

/** What a redacted edition leaves out, and what it puts in the place of names. */
export interface RedactingOptions {
  /** The category that stands for each stakeholder, such as `{ 'Riverside Homes': 'provider' }`; one that is not named here is `stakeholder`. */
  readonly stakeholders?: { readonly [stakeholder: string]: string };
  /** The category that stands for each role, such as `{ 'deputy head of finance': 'officer' }`; one that is not named here is `role`. */
  readonly roles?: { readonly [role: string]: string };
  /** The sensitivities of which texts are withheld; `restricted` and `sensitive` unless given. */
  readonly withhold?: readonly Sensitivity[];
  /** Numbers of voices below this are withheld; 5 unless given. */
  readonly fewestVoices?: number;
  /** Whether to withhold why people did what they did; not unless asked for. */
  readonly withholdWhy?: boolean;
}

/** Something that a redacted edition does not show. */
export interface Withheld {
  readonly eventId: string;
  /** Where it stands in the event. */
  readonly path: Path;
  readonly because: 'sensitive-evidence' | 'custodian' | 'few-voices' | 'extensions' | 'why';
}

/** A register as it may be published. */
export interface RedactedRegister {
  /** The events in their order; `replayRegister` makes the redacted state of them. */
  readonly events: readonly RegisterEvent[];
  /** What was withheld, for whoever keeps the full register: the edition itself shows only that something is. */
  readonly withheld: readonly Withheld[];
  /** Texts that still hold a name that was replaced or left out elsewhere: for people to look at before they publish. */
  readonly mentions: readonly { readonly eventId: string; readonly path: Path }[];
  /** Evidence of which nobody said how sensitive it is: its texts are shown. */
  readonly unclassified: readonly string[];
  readonly caveats: readonly Caveat[];
}

/**
 * What stands in the place of a text that is withheld.
 *
 * @example
 * ```ts
 * import { WITHHELD } from 'commissioning-kit/hypotheses';
 *
 * WITHHELD; // => '[withheld]'
 * ```
 */
export const WITHHELD = '[withheld]';

/**
 * A redacted edition of a register for publication. Stakeholders and roles give way to categories, the same for the same throughout, with a
 * number where several share one; agencies and custodians are left out; the texts of sensitive evidence and small numbers of voices are withheld with a
 * visible mark; what callers attached as `extensions` is left out.
 *
 * What is written in statements, plans and reasons stays as it is: where it holds a name that was replaced or left out, in capitals or not, the
 * place is listed. Seals stay
 * what they were, so that they match no plan of this edition; whoever keeps the full register can still check them. Ids are kept: do not make
 * them of names.
 *
 * @param events - The events of a register in their order.
 * @param options - `stakeholders` and `roles`: their categories; `withhold`; `fewestVoices`, a whole number; `withholdWhy`.
 * @returns The redacted events; what was withheld; places to look at; evidence nobody classified.
 * @throws InvalidInputError when an event or option is malformed, or an event is of a type that this version does not know.
 * Source: D-HYP-03; the profile and the smallest number of voices are this library's.
 *
 * @example
 * ```ts
 * import { redactRegister, type RegisterEvent } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'deputy head of finance', agencyId: 'council' };
 * const envelope = { schemaVersion: 1, on: '2026-04-01', by, why: null };
 * const events: readonly RegisterEvent[] = [
 *   { type: 'register-opened', data: { ...envelope, id: 'e1', registerId: 'home-care', populationId: 'people-65', agenda: null } },
 *   { type: 'hypothesis-offered', data: { ...envelope, id: 'e2', hypothesisId: 'zones', statement: 'Zones will cut travel, as Riverside Homes says',
 *     kind: null, offeredBy: 'Riverside Homes', claims: [] } },
 * ];
 * const redacted = redactRegister(events, { stakeholders: { 'Riverside Homes': 'provider' }, roles: { 'deputy head of finance': 'officer' } });
 * const [opened, offered] = redacted.events;
 * opened?.data.by; // => { role: 'officer', agencyId: null }
 * offered?.type === 'hypothesis-offered' ? offered.data.offeredBy : null; // => 'provider'
 * redacted.mentions; // => [{ eventId: 'e2', path: ['data', 'statement'] }]
 * ```
 */
export function redactRegister(events: readonly RegisterEvent[], options: RedactingOptions = {}): RedactedRegister {
  readList(events, ['events'], readKnown);
  readOptions(options);
  const redaction = makeRedaction(events, options);
  return {
    events: events.map((event) => redaction.redact(event)),
    ...redaction.found(),
    caveats: [
      {
        code: 'hypotheses/redaction-profile',
        message: `What is withheld follows a profile of this library and the options given: ${redaction.sensitivities.size === 0 ? '' : `the texts of ${[...redaction.sensitivities].join(' and ')} evidence, `}fewer than ${redaction.fewest} voices, custodians, agencies and extensions`,
        kind: 'library-default',
        parameter: 'withhold',
        sources: [inferred('this-library', 'hypotheses, redactRegister')],
      },
    ],
  };
}

const readKnown: Reader<unknown> = (value, path) => {
  const event = readObject(value, path);
  const known = readShape(event, path, { type: readText, data: readObject }, { metadata: (entry) => entry, kind: (entry) => entry });
  if (readRegisterEvent({ type: known['type'] as string, data: known['data'] }, path) !== null) return value;
  return refuse('hypotheses/unknown-event', [...path, 'type'], known['type'], 'a type that this version knows: another may hold anything');
};

const readCategories: Reader<unknown> = (value, path) => {
  for (const [name, category] of Object.entries(readObject(value, path))) readText(category, [...path, name]);
  return value;
};

function readOptions(options: RedactingOptions): void {
  readShape(
    options,
    ['options'],
    {},
    {
      stakeholders: readCategories,
      roles: readCategories,
      withhold: readListOf(readOneOf(['public', 'restricted', 'sensitive'])),
      fewestVoices: readWholeNumber(0),
      withholdWhy: readBoolean,
    },
  );
}

type Loose = Record<string, unknown>;

interface Redaction {
  readonly sensitivities: ReadonlySet<string>;
  readonly fewest: number;
  redact(event: RegisterEvent): RegisterEvent;
  found(): Pick<RedactedRegister, 'withheld' | 'mentions' | 'unclassified'>;
}

function makeRedaction(events: readonly RegisterEvent[], options: RedactingOptions): Redaction {
  const { fewestVoices: fewest = 5, withholdWhy = false } = options;
  const sensitivities = new Set<string>(options.withhold ?? ['restricted', 'sensitive']);
  const sensitive = itemsOf(events, sensitivities);
  const stakeholders = categoriesFor(events.flatMap(stakeholdersIn), options.stakeholders ?? {}, 'stakeholder');
  const roles = categoriesFor(events.flatMap(rolesIn), options.roles ?? {}, 'role');
  const leftOut = events.flatMap(agenciesIn);
  const replaced = [...stakeholders, ...roles].flatMap(([name, category]) => (name === category ? [] : [name]));
  const names = [...new Set([...replaced, ...leftOut].map((name) => name.toLowerCase()))];
  const withheld: Withheld[] = [];
  const mentions: { eventId: string; path: Path }[] = [];
  const unclassified = new Set<string>();

  const redact = (event: RegisterEvent): RegisterEvent => {
    const eventId = event.data.id;
    const note = (path: Path, because: Withheld['because']): void => {
      withheld.push({ eventId, path, because });
    };
    const evidence = event.type === 'evidence-recorded' ? event.data.evidence : null;
    const hides = evidence !== null && sensitive.has(evidence.id);
    if (event.type === 'evidence-recorded' && event.data.collection?.sensitivity === undefined && !hides) {
      unclassified.add(event.data.evidence.id);
    }
    const text = (value: string, path: Path): string => {
      if (hides && isOfEvidence(path)) {
        note(path, 'sensitive-evidence');
        return WITHHELD;
      }
      if (path.at(-1) === 'custodian') {
        note(path, 'custodian');
        return WITHHELD;
      }
      const plain = value.toLowerCase();
      if (names.some((name) => plain.includes(name))) mentions.push({ eventId, path });
      return value;
    };
    const walk = (value: unknown, path: Path): unknown => {
      const key = path.at(-1);
      if (key === 'why' && withholdWhy && value !== null) {
        note(path, 'why');
        return WITHHELD;
      }
      if (typeof value === 'string') {
        if (isStakeholder(path)) return stakeholders.get(value) ?? value;
        return isText(path) ? text(value, path) : value;
      }
      if (key === 'voices' && typeof value === 'number' && value < fewest) {
        note(path, 'few-voices');
        return null;
      }
      if (Array.isArray(value)) {
        return value.map((entry: unknown, index) => walk(entry, [...path, index]));
      }
      if (typeof value !== 'object' || value === null) return value;
      if (isActor(value)) return { role: roles.get(value.role) ?? value.role, agencyId: null };
      const changed: Loose = {};
      for (const [name, entry] of Object.entries(value)) {
        if (name === 'extensions') note([...path, name], 'extensions');
        else if (hides && name === 'sources' && path.at(-1) === 'evidence') {
          note([...path, name], 'sensitive-evidence');
          changed[name] = [{ work: 'local:withheld', locator: WITHHELD, basis: 'stated', verified: false }];
        } else changed[name] = walk(entry, [...path, name]);
      }
      return changed;
    };
    return { type: event.type, data: walk(event.data, ['data']) } as RegisterEvent;
  };
  return { sensitivities, fewest, redact, found: () => ({ withheld, mentions, unclassified: [...unclassified] }) };
}

/** The ids of evidence that anybody called as sensitive as that: an item is no less so where it is recorded again. */
function itemsOf(events: readonly RegisterEvent[], sensitivities: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) =>
      event.type === 'evidence-recorded' && sensitivities.has(event.data.collection?.sensitivity ?? '') ? [event.data.evidence.id] : [],
    ),
  );
}

function isOfEvidence(path: Path): boolean {
  return path[1] === 'evidence' || path[1] === 'collection' || path[1] === 'certainty' || path[1] === 'why';
}

const STAKEHOLDER_KEYS = ['stakeholder', 'offeredBy'];

function isStakeholder(path: Path): boolean {
  return STAKEHOLDER_KEYS.includes(String(path.at(-1))) || path[1] === 'stakeholders';
}

/** Keys that hold what people wrote, and not ids, dates or names of this library. */
const TEXT_KEYS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'statement',
  'scope',
  'mechanism',
  'reason',
  'text',
  'why',
  'part',
  'agenda',
  'doNotRetryUnless',
  'information',
  'method',
  'lawfulBasis',
  'expectedIfTrue',
  'expectedIfFalse',
  'decisionRule',
  'title',
  'place',
  'design',
  'sample',
  'custodian',
  'missingVoices',
  'reasons',
  'locator',
  'pot',
  'saving',
]);

function isText(path: Path): boolean {
  return path.slice(-2).some((key) => TEXT_KEYS.has(String(key)));
}

function isActor(value: object): value is Actor {
  return 'role' in value && 'agencyId' in value;
}
