import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { readOneOf, readTri } from '../kernel/guards.js';
import { LEVERS_ODDLY_PLACED } from '../kernel/readings-of-method.js';
import { inferred } from '../kernel/source.js';
import { MARKET_SITUATIONS, type MarketSituationId } from '../reference/market-situations.js';
import { LEVERS, type AvailableLeverId } from './levers.js';

/** A lever that commissioners have. */
export type AvailableLever = Extract<(typeof LEVERS)[number], { readonly available: true }>;

const RULE = [inferred('ipc-book', 'T2.2'), inferred('ipc-book', 'T2.3')] as const;
const SITUATIONS = MARKET_SITUATIONS.map(({ id }) => id);

/** Reads a situation of a market, or that it is not known. */
export const readSituation = /* @__PURE__ */ readOneOf([...SITUATIONS, 'unknown'] as const);

/**
 * Which of the seven levers can work in a situation of a market. Influence works everywhere. Contracts and money take funds; and where people
 * buy for themselves, and the commissioner stands at the edge, contracts drop out. The texts list the levers and the situations; this
 * library joins the two. A population that straddles several situations is asked about one situation at a time.
 *
 * @param situation - One of `MARKET_SITUATIONS` of the room `reference`, or `'unknown'`.
 * @param holdsFunds - Whether the commissioner has money to spend in this market.
 * @returns The levers that can work; `'insufficient-information'` where what is not known would change them: the reasons then still name
 *   those that work in any case and those that do in none.
 * @throws InvalidInputError for a situation outside the four or an answer outside the three.
 * Source: D-LEV-F1, D-LEV-01 to D-LEV-07, D-MKT-01 to D-MKT-04.
 *
 * @example
 * ```ts
 * import { leversFor } from 'commissioning-kit/agenda';
 *
 * leversFor('personal-purchase', 'yes').outcome; // => ['informing-providers', 'representing-users', 'brokerage', 'grants']
 * leversFor('single-block', 'unknown').unknown.map((question) => question.id); // => ['holdsFunds']
 * ```
 */
export function leversFor(situation: MarketSituationId | 'unknown', holdsFunds: Tri): Finding<readonly AvailableLeverId[]> {
  readSituation(situation, ['situation']);
  readTri(holdsFunds, ['holdsFunds']);
  const answers = LEVERS.filter((lever) => lever.available).map((lever) => ({ lever, works: leverWorks(lever, situation, holdsFunds) }));
  const certain = answers.every((answer) => answer.works !== 'unknown');
  const outcome = answers.filter((answer) => answer.works === 'yes').map(({ lever }) => lever.id);
  return {
    outcome: certain ? outcome : 'insufficient-information',
    reasons: answers.flatMap((answer) => reasonsOf(answer, situation, holdsFunds)),
    unknown: certain ? [] : questionsOf(situation, holdsFunds),
    caveats: caveatsOf(outcome, situation, holdsFunds),
  };
}

/** Whether one lever can work in a situation of a market, which may not be known. */
export function leverWorks(lever: AvailableLever, situation: MarketSituationId | 'unknown', holdsFunds: Tri): Tri {
  if (lever.kind === 'influence') return 'yes';
  const atTheEdge = lever.kind === 'contract' && situation === 'personal-purchase';
  if (holdsFunds === 'no' || atTheEdge) return 'no';
  return holdsFunds === 'unknown' || (lever.kind === 'contract' && situation === 'unknown') ? 'unknown' : 'yes';
}

function reasonsOf(
  answer: { readonly lever: AvailableLever; readonly works: Tri },
  situation: MarketSituationId | 'unknown',
  holdsFunds: Tri,
): readonly Reason[] {
  const { lever } = answer;
  if (answer.works === 'unknown') return [];
  const common = { domainId: lever.domainId, basis: 'library', sources: RULE } as const;
  if (answer.works === 'yes') {
    return [
      {
        ...common,
        code: 'agenda/lever-works',
        message: `${lever.label}: ${lever.kind === 'influence' ? 'influence works in any market' : 'there are funds, and a market in which to use them'}`,
        path: ['situation'],
        input: situation,
      },
    ];
  }
  const noFunds = holdsFunds === 'no';
  return [
    {
      ...common,
      code: 'agenda/lever-drops-out',
      message: noFunds
        ? `${lever.label}: drops out, since the commissioner holds no funds here`
        : `${lever.label}: drops out, since people buy for themselves and the commissioner stands at the edge`,
      path: [noFunds ? 'holdsFunds' : 'situation'],
      input: noFunds ? holdsFunds : situation,
    },
  ];
}

function questionsOf(situation: MarketSituationId | 'unknown', holdsFunds: Tri): readonly Question[] {
  return [
    ...(situation === 'unknown'
      ? [{ id: 'situation', text: 'Which of the four situations does the market show?', path: ['situation'] }]
      : []),
    ...(holdsFunds === 'unknown'
      ? [{ id: 'holdsFunds', text: 'Does the commissioner have money to spend in this market?', path: ['holdsFunds'] }]
      : []),
  ];
}

function caveatsOf(outcome: readonly AvailableLeverId[], situation: MarketSituationId | 'unknown', holdsFunds: Tri): readonly Caveat[] {
  const caveats: Caveat[] = [
    {
      code: 'agenda/levers-by-situation',
      message: 'The texts list levers and situations of markets apart; which lever works in which situation is this library’s judgement',
      kind: 'library-default',
      parameter: null,
      sources: RULE,
    },
  ];
  if (outcome.some((id) => id === 'service-level-agreements' || id === 'framework-contracts')) {
    caveats.push(caveatOfReading(LEVERS_ODDLY_PLACED));
  }
  if (holdsFunds === 'no' && situation !== 'unknown' && situation !== 'personal-purchase') {
    caveats.push({
      code: 'agenda/funds-contradiction',
      message: 'The commissioner is said to hold no funds, yet in this situation of a market it buys or pays: look again at either answer',
      kind: 'data',
      parameter: 'holdsFunds',
      sources: [inferred('ipc-book', 'T2.3')],
    });
  }
  return caveats;
}
