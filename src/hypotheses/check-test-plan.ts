import type { Caveat, CheckFinding, Gap, Question, Reason } from '../kernel/finding.js';
import { readCivilDate, readId, readKeys, readListOf, readNullable, readObject, readWholeNumber, type Reader } from '../kernel/guards.js';
import type { Json, Path } from '../kernel/json.js';
import type { Evidence } from '../kernel/records.js';
import { inferred, stated } from '../kernel/source.js';
import { readKeyed } from './read-followed.js';
import { readTestPlan } from './read-plan.js';
import { readSeal } from './read-register.js';
import { sealedSince } from './sealed-since.js';
import type { RecordedSeal, RecordedWording, RivalExplanation } from './register.js';
import type { PlannedInformation, TestPlan } from './test-plan.js';

/** What has to be known of a hypothesis to look at how it is to be tested: those of a register fit, and drafts. */
export interface HypothesisToTest {
  readonly id: string;
  readonly plan: TestPlan | null;
  /** The explanations under which the plan should say what is expected; none unless given. */
  readonly rivals?: readonly Pick<RivalExplanation, 'id'>[];
  /** The seals so far; not looked at unless given. */
  readonly seals?: readonly (Pick<RecordedSeal, 'seal' | 'on' | 'evidenceBefore'> & Partial<Pick<RecordedSeal, 'wording'>>)[];
  /** What it said from which day on; not held against the seals unless both are given. */
  readonly wordings?: readonly Pick<RecordedWording, 'version' | 'on'>[];
}

/** The kinds of evidence in the order in which the text names them. */
export const EVIDENCE_ROUTES = ['need', 'performance', 'experience'] as const satisfies readonly Evidence['kind'][];

const HYPOTHESES = [inferred('ipc-book', 'Hypotheses')] as const;
const THREE_ROUTES = [stated('ipc-book', 'What to commission?')] as const;

/**
 * Whether a test plan says what it has to say before evidence comes in: a route from need, from performance and from experience or a reason
 * why there is none; who collects what, how, by when, at what cost and on what lawful basis; what should be seen if the hypothesis holds, if
 * it does not and under each rival; how it will be judged; and whether it is sealed, and since when.
 *
 * That information has to be collected for each hypothesis is the text's (D-HYP-12), and so is that need, performance and experience come
 * together (D-PRI-19); what a plan holds beside that is asked for by this library.
 *
 * @param subject - A test plan, or a hypothesis of a register: then rivals and seals are looked at too.
 * @returns `'complete'`, or `'gaps'` with what is missing and what fills it; `'insufficient-information'` is not among its answers. Reasons say
 *   which routes are taken and since when the plan is sealed.
 * @throws InvalidInputError when the plan or the hypothesis is malformed.
 * Source: D-HYP-05, D-HYP-12, D-PRI-19, D-EXE-04; the parts of a plan are this library's.
 *
 * @example
 * ```ts
 * import { checkTestPlan } from 'commissioning-kit/hypotheses';
 *
 * const finding = checkTestPlan({
 *   items: [{
 *     id: 'moves', information: 'Moves to residential care within a year of a fall', kind: 'performance', method: 'compare two localities',
 *     owner: { role: 'analyst', agencyId: 'council' }, due: '2027-03-31', cost: { currency: 'GBP', amount: '4000.00' },
 *     lawfulBasis: 'public task',
 *   }],
 *   expectedIfTrue: 'Fewer where the service runs',
 *   expectedIfFalse: 'No difference beyond what varies by year',
 *   decisionRule: 'Supported if both years differ',
 *   notCovered: [{ kind: 'need', reason: 'The needs assessment of last year covers it' }],
 * });
 * finding.outcome; // => 'gaps'
 * finding.gaps.map((gap) => gap.missing); // => ['A route to evidence from experience, or a reason why there is none']
 * ```
 */
export function checkTestPlan(subject: TestPlan | HypothesisToTest): CheckFinding {
  if (isPlan(subject))
    return findingOf(assessPlan(readTestPlan(subject, []), { path: [], rivals: [], seals: null, wordings: [], name: 'the test' }));
  return checkHypothesisTest(readHypothesisToTest(subject, []), []);
}

/** Reads what {@link checkTestPlan} needs of a hypothesis. */
export function readHypothesisToTest(value: unknown, path: Path): HypothesisToTest {
  const object = readObject(value, path);
  readKeys(object, path, { id: readId, plan: readNullable(readTestPlan) });
  if (Object.hasOwn(object, 'rivals')) readListOf(readKeyed({ id: readId }))(object['rivals'], [...path, 'rivals']);
  if (Object.hasOwn(object, 'seals')) readListOf(readSealed)(object['seals'], [...path, 'seals']);
  if (Object.hasOwn(object, 'wordings')) {
    readListOf(readKeyed({ version: readWholeNumber(1), on: readCivilDate }))(object['wordings'], [...path, 'wordings']);
  }
  return object as unknown as HypothesisToTest;
}

const readSealed: Reader<unknown> = (value, path) => {
  const seal = readKeyed({ seal: readSeal, on: readCivilDate, evidenceBefore: readWholeNumber(0) })(value, path);
  return Object.hasOwn(seal, 'wording') ? readWholeNumber(1)(seal['wording'], [...path, 'wording']) : seal;
};

/** What {@link checkTestPlan} finds of a hypothesis that was read; `alsoRivals` are hypotheses that the register holds for rivals. */
export function checkHypothesisTest(hypothesis: HypothesisToTest, path: Path, alsoRivals: readonly string[] = []): CheckFinding {
  const { id, plan, rivals = [], seals = null, wordings = [] } = hypothesis;
  const name = `hypothesis "${id}"`;
  const at = [...path, 'plan'];
  if (plan === null) {
    return findingOf({
      ...NOTHING,
      gaps: [{ domainId: 'D-HYP-12', missing: `A test plan for ${name}`, path: at, fill: 'The command plan-test' }],
    });
  }
  return findingOf(assessPlan(plan, { path: at, rivals: [...rivals.map((rival) => rival.id), ...alsoRivals], seals, wordings, name }));
}

interface Assessed {
  readonly gaps: readonly Gap[];
  readonly reasons: readonly Reason[];
  readonly unknown: readonly Question[];
  readonly caveats: readonly Caveat[];
}

const NOTHING: Assessed = { gaps: [], reasons: [], unknown: [], caveats: [] };

interface Frame {
  readonly path: Path;
  readonly rivals: readonly string[];
  readonly seals: HypothesisToTest['seals'] | null;
  readonly wordings: NonNullable<HypothesisToTest['wordings']>;
  readonly name: string;
}

function isPlan(subject: TestPlan | HypothesisToTest): subject is TestPlan {
  return typeof subject === 'object' && (subject as TestPlan | null) !== null && Object.hasOwn(subject, 'items');
}

function findingOf({ gaps, reasons, unknown, caveats }: Assessed): CheckFinding {
  return { outcome: gaps.length > 0 ? 'gaps' : 'complete', reasons, unknown, caveats, gaps };
}

function assessPlan(plan: TestPlan, frame: Frame): Assessed {
  const parts = [routesOf(plan, frame), itemsOf(plan, frame), expectedOf(plan, frame), ruleOf(plan, frame), sealingOf(plan, frame)];
  return {
    gaps: parts.flatMap((part) => part.gaps),
    reasons: parts.flatMap((part) => part.reasons),
    unknown: [],
    caveats: parts.flatMap((part) => part.caveats),
  };
}

function routesOf({ items, notCovered = [] }: TestPlan, { path, name }: Frame): Assessed {
  const gaps: Gap[] = [];
  const reasons: Reason[] = [];
  for (const kind of EVIDENCE_ROUTES) {
    const ids = items.flatMap((item) => (item.kind === kind ? [item.id] : []));
    const without = notCovered.find((route) => route.kind === kind);
    if (ids.length > 0) reasons.push(reason('route-taken', `From ${kind}: ${ids.join(', ')}`, [...path, 'items'], ids));
    else if (without)
      reasons.push(reason('route-not-taken', `Not from ${kind}: ${without.reason}`, [...path, 'notCovered'], without.reason));
    else {
      gaps.push({
        domainId: 'D-PRI-19',
        missing: `A route to evidence from ${kind}, or a reason why there is none`,
        path: [...path, 'items'],
        fill: `Plan an item of kind ${kind}, or say in notCovered why ${name} is not looked at from there`,
      });
    }
  }
  return { ...NOTHING, gaps, reasons };
}

function reason(code: string, message: string, path: Path, input: Json): Reason {
  const byText = code.startsWith('route');
  return {
    code: `hypotheses/${code}`,
    message,
    path,
    input,
    basis: byText ? 'text' : 'library',
    domainId: byText ? 'D-PRI-19' : 'D-HYP-12',
    sources: byText ? THREE_ROUTES : HYPOTHESES,
  };
}

/** What every item should say, and how to find it out. */
const PARTS: readonly (readonly [string, (item: PlannedInformation) => boolean, string])[] = [
  ['due', (item) => item.due !== null, 'Set the day by which it is wanted'],
  ['cost', (item) => item.cost !== undefined, 'Ask its owner what it costs; 0.00 if it costs nothing'],
  [
    'lawfulBasis',
    (item) => item.lawfulBasis !== undefined,
    'Ask the data protection officer what allows it; say so if no personal data are collected',
  ],
];

const NAMES: Readonly<Record<string, string>> = {
  due: 'The day by which it is wanted',
  cost: 'The cost of collecting it',
  lawfulBasis: 'What allows it to be collected',
};

function itemsOf({ items }: TestPlan, { path }: Frame): Assessed {
  const gaps = items.flatMap((item, index) =>
    PARTS.flatMap(([key, isThere, fill]): Gap[] =>
      isThere(item)
        ? []
        : [{ domainId: 'D-HYP-12', missing: `${NAMES[key]}, for item "${item.id}"`, path: [...path, 'items', index, key], fill }],
    ),
  );
  const unburdened = items.flatMap((item) => (item.burden === undefined ? [item.id] : []));
  if (unburdened.length === 0) return { ...NOTHING, gaps };
  return {
    ...NOTHING,
    gaps,
    caveats: [data('burden-not-stated', `Nothing says how much is asked of the people who give: ${unburdened.join(', ')}`, 'burden')],
  };
}

function expectedOf(plan: TestPlan, { path, rivals, name }: Frame): Assessed {
  const gaps: Gap[] = [];
  if (plan.expectedIfTrue === null)
    gaps.push(expectation('if it holds', [...path, 'expectedIfTrue'], `Ask what would be seen if ${name} holds`));
  if (plan.expectedIfFalse === null) {
    gaps.push(expectation('if it does not hold', [...path, 'expectedIfFalse'], `Ask what would be seen instead, so that ${name} can fail`));
  }
  const named = new Set(plan.items.flatMap((item) => (item.expected?.underRivals ?? []).map((rival) => rival.rivalId)));
  for (const rival of new Set(rivals)) {
    if (named.has(rival)) continue;
    gaps.push(
      expectation(`under the rival "${rival}"`, [...path, 'items'], 'State in expected.underRivals of an item that tells the two apart'),
    );
  }
  const bare = plan.items.flatMap((item) => (item.expected === undefined ? [item.id] : []));
  const caveats =
    bare.length === 0
      ? []
      : [
          data(
            'probabilities-not-stated',
            `Nothing says how probable each sight is, so that no test can be named: ${bare.join(', ')}`,
            'expected',
          ),
        ];
  return { ...NOTHING, gaps, caveats };
}

function expectation(when: string, path: Path, fill: string): Gap {
  return { domainId: 'D-HYP-05', missing: `What is expected to be seen ${when}`, path, fill };
}

function ruleOf({ decisionRule, rule, priors = [] }: TestPlan, { path }: Frame): Assessed {
  if (decisionRule === null && rule === undefined) {
    const missing = 'A decision rule: what will be judged on what evidence';
    return {
      ...NOTHING,
      gaps: [
        {
          domainId: 'D-HYP-10',
          missing,
          path: [...path, 'decisionRule'],
          fill: 'Agree it before the evidence comes in, in words and as rule',
        },
      ],
    };
  }
  if (rule?.view === 'odds' && priors.length === 0) {
    const missing = 'A prior probability, from which the rule of odds starts';
    const fill = 'Ask each stakeholder, or agree one that they share, and state it in priors';
    return { ...NOTHING, gaps: [{ domainId: 'D-HYP-10', missing, path: [...path, 'priors'], fill }] };
  }
  if (rule !== undefined) return NOTHING;
  return {
    ...NOTHING,
    caveats: [data('rule-in-words-only', 'The decision rule stands in words only: code cannot say what it comes to', 'rule')],
  };
}

function sealingOf(plan: TestPlan, { path, seals, wordings }: Frame): Assessed {
  if (seals === null || seals === undefined) {
    return {
      ...NOTHING,
      caveats: [data('seal-not-looked-at', 'Only the plan was given, so that nobody looked whether it is sealed', null)],
    };
  }
  const fill = 'The command seal-plan, before the evidence comes in';
  const since = sealedSince(plan, seals);
  const last = seals.at(-1);
  if (since === null || last === undefined) {
    const missing =
      last === undefined ? 'A seal on the plan' : `A seal on the plan as it stands: it has changed since it was sealed on ${last.on}`;
    return { ...NOTHING, gaps: [{ domainId: 'D-HYP-05', missing, path, fill }] };
  }
  const early = seals.find((seal) => seal.on === since)?.evidenceBefore ?? 0;
  return {
    ...NOTHING,
    reasons: [reason('plan-sealed', `The plan is sealed since ${since}`, path, since)],
    caveats: [
      ...(early === 0
        ? []
        : [data('evidence-before-seal', `When the plan was sealed, ${early} of the items of evidence had been recorded already`, null)]),
      ...rewordedSince(last.wording, wordings.at(-1)),
    ],
  };
}

/** A seal holds the plan and not the words that it tests. */
function rewordedSince(sealed: number | undefined, now: Pick<RecordedWording, 'version' | 'on'> | undefined): readonly Caveat[] {
  if (sealed === undefined || now === undefined || now.version <= sealed) return [];
  const message = `The plan was sealed with wording ${sealed}, and wording ${now.version} stands since ${now.on}: look whether the plan still tests it`;
  return [data('reworded-after-seal', message, null)];
}

function data(code: string, message: string, parameter: string | null): Caveat {
  return { code: `hypotheses/${code}`, message, kind: 'data', parameter, sources: [] };
}
