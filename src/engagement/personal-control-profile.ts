import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { readShape, readTri } from '../kernel/guards.js';
import { BUDGET_OR_PAYMENT } from '../kernel/readings-of-words.js';
import { inferred } from '../kernel/source.js';
import { PERSONAL_CONTROL_ROUTES, type ControlAnswers, type ControlQuestion, type RouteId } from './personal-control-routes.js';

/** How an arrangement stands with control: what the person or the group has in hand. */
export interface PersonalArrangement {
  /** Whether the person or the group holds the money. */
  readonly holdsMoney: Tri;
  /** Whether the person or the group holds the contract with the provider. */
  readonly holdsContract: Tri;
  /** Whether the person or the group chooses the provider. */
  readonly choosesProvider: Tri;
  /** Whether people decide together, and not each alone. */
  readonly collective: Tri;
  /** Whether money of the health service is in it; unknown when left out. */
  readonly healthMoney?: Tri;
}

type Route = (typeof PERSONAL_CONTROL_ROUTES)[number];

/** A route, whether the arrangement is one, and what would have to be known to tell. */
interface Match {
  readonly route: Route;
  readonly is: Tri;
  readonly open: readonly ControlQuestion[];
}

const QUESTIONS: readonly { readonly id: ControlQuestion; readonly text: string }[] = [
  { id: 'holdsMoney', text: 'Does the person, or the group, hold the money?' },
  { id: 'holdsContract', text: 'Does the person, or the group, hold the contract with the provider?' },
  { id: 'choosesProvider', text: 'Does the person, or the group, choose the provider?' },
  { id: 'collective', text: 'Do people decide together, and not each alone?' },
  { id: 'healthMoney', text: 'Is money of the health service in it?' },
];

/**
 * By which routes people control the support in an arrangement: direct payment, personal budget, personal health budget, or commissioning
 * together. Several may match, since the texts do not tell a budget from a payment; none may, and then nobody but the public body is in control.
 *
 * @param arrangement - Whether the person or group holds the money, holds the contract and chooses the provider, whether they decide together,
 *   and whether money of the health service is in it: each `'yes'`, `'no'` or `'unknown'`.
 * @returns The routes that surely match, in the order of the catalogue, possibly none; `'insufficient-information'` where none is sure and one
 *   is still open.
 * @throws InvalidInputError on an answer outside the three or an unknown key.
 * Source: D-PER-F1, D-PER-13, D-PER-14, D-CON-11, D-CON-12, D-AMB-15.
 *
 * @example
 * ```ts
 * import { personalControlProfile } from 'commissioning-kit/engagement';
 *
 * personalControlProfile({ holdsMoney: 'yes', holdsContract: 'yes', choosesProvider: 'yes', collective: 'no', healthMoney: 'no' }).outcome;
 * // => ['direct-payment', 'personal-budget']
 * personalControlProfile({ holdsMoney: 'no', holdsContract: 'no', choosesProvider: 'no', collective: 'no' }).outcome; // => []
 * ```
 */
export function personalControlProfile(arrangement: PersonalArrangement): Finding<readonly RouteId[]> {
  readShape(
    arrangement,
    [],
    { holdsMoney: readTri, holdsContract: readTri, choosesProvider: readTri, collective: readTri },
    { healthMoney: readTri },
  );
  const { holdsMoney, holdsContract, choosesProvider, collective, healthMoney = 'unknown' } = arrangement;
  const answers: ControlAnswers = { holdsMoney, holdsContract, choosesProvider, collective, healthMoney };
  const matches = PERSONAL_CONTROL_ROUTES.map((route) => match(route, answers));
  const sure = matches.filter(({ is }) => is === 'yes').map(({ route }) => route.id);
  const open = matches.some(({ is }) => is === 'unknown');
  return {
    outcome: sure.length === 0 && open ? 'insufficient-information' : sure,
    reasons: sure.length === 0 && !open ? [noRoute(answers)] : matches.flatMap((found) => toReasons(found, answers)),
    unknown: questionsOf(answers, matches),
    caveats: caveatsOf(answers, sure),
  };
}

function match(route: Route, answers: ControlAnswers): Match {
  const marks = QUESTIONS.map(({ id }) => id).filter((id) => route[id] !== null);
  const open = marks.filter((id) => answers[id] === 'unknown');
  const against = marks.some((id) => answers[id] !== 'unknown' && answers[id] !== route[id]);
  return { route, is: against ? 'no' : open.length > 0 ? 'unknown' : 'yes', open: against ? [] : open };
}

function toReasons({ route, is }: Match, answers: ControlAnswers): readonly Reason[] {
  if (is !== 'yes') return [];
  const marks = QUESTIONS.map(({ id }) => id).filter((id) => route[id] !== null);
  return [
    {
      code: 'engagement/route-matches',
      message: `${route.label}: ${route.text.charAt(0).toLowerCase()}${route.text.slice(1)}`,
      path: [],
      input: Object.fromEntries(marks.map((id) => [id, answers[id]])),
      basis: route.id === 'direct-payment' ? 'text' : 'library',
      domainId: route.domainId,
      sources: route.sources,
    },
  ];
}

function noRoute(answers: ControlAnswers): Reason {
  return {
    code: 'engagement/no-route',
    message: 'The arrangement matches none of the routes: people neither choose nor commission here, each alone or together',
    path: [],
    input: { ...answers },
    basis: 'library',
    domainId: 'D-PER-F1',
    sources: [inferred('practitioner-blog', 'Commissioning')],
  };
}

/** The four that everybody is asked stay in sight; the fifth is asked where it still tells something. */
function questionsOf(answers: ControlAnswers, matches: readonly Match[]): readonly Question[] {
  const matter = new Set(matches.flatMap(({ open }) => open));
  return QUESTIONS.filter(({ id }) => answers[id] === 'unknown' && (id !== 'healthMoney' || matter.has(id))).map(({ id, text }) => ({
    id,
    text,
    path: [id],
  }));
}

function caveatsOf(answers: ControlAnswers, sure: readonly RouteId[]): readonly Caveat[] {
  const caveats: Caveat[] = [
    {
      code: 'engagement/marks-of-routes',
      message: 'The texts say who holds money and contract under a direct payment only; what marks the other routes is our reading',
      kind: 'reading',
      parameter: null,
      sources: [inferred('ipc-book', 'A market position statement'), inferred('practitioner-blog', 'Commissioning')],
    },
  ];
  if (sure.includes('direct-payment')) caveats.push(caveatOfReading(BUDGET_OR_PAYMENT));
  if (answers.holdsContract === 'yes' && answers.holdsMoney === 'no') {
    caveats.push({
      code: 'engagement/contract-without-money',
      message: 'The contract is said to be held by those who do not hold the money: look again at who pays under it',
      kind: 'data',
      parameter: 'holdsMoney',
      sources: [],
    });
  }
  return caveats;
}
