import type { CheckFinding, Gap } from '../kernel/finding.js';
import { checkParts, fillDraft, noParts, toCheckFinding, wanting, type Draft } from './document-parts.js';
import { parseMarketPositionStatement } from './parse-statement.js';
import { STATEMENT_ELEMENTS } from './statement-elements.js';
import type { MarketPositionStatement, StatementElements } from './statement.js';

/** What a draft of a statement is begun with; what is left out is empty, and elements that are left out are not written. */
export type StatementDraft = Omit<
  MarketPositionStatement,
  'schemaVersion' | 'planned' | 'worth' | 'figures' | 'names' | 'works' | 'parts'
> &
  Partial<Pick<MarketPositionStatement, 'planned' | 'worth' | 'figures' | 'names' | 'works'>> & {
    readonly parts?: Partial<StatementElements>;
  };

/**
 * Begins a market position statement, or carries a draft on: six elements, of which those not written stay as visible gaps. Forecasts take
 * the points of `projectDemand`, supply the rows of `needSupplyGap`.
 *
 * @param input - Whom it is about, who speaks, as of when, what will be bought, and the elements written so far. Planned procurements count
 *   as illustrative unless `worth` says otherwise.
 * @returns A finding whose outcome is the statement, a record to be stored, with the gaps that {@link checkMarketPositionStatement} finds.
 * @throws InvalidInputError when it is malformed: a forecast that goes nowhere, or a supply with neither strengths nor weaknesses, say.
 * Source: D-MPS-01 to D-MPS-10, D-MPS-F1, D-GLD-12.
 *
 * @example
 * ```ts
 * import { draftMarketPositionStatement } from 'commissioning-kit/interventions';
 * import { projectDemand } from 'commissioning-kit/needs';
 *
 * const draft = draftMarketPositionStatement({
 *   id: 'support', title: 'Support for pupils', currency: 'GBP', commissioner: 'Sampleton Council', asOf: '2026-04-01',
 *   population: { id: 'pupils', name: 'Pupils with special educational needs', clientGroup: 'pupils', area: null, ages: null },
 *   parts: {
 *     demand: {
 *       text: null, figures: [], pressurePoints: ['Speech therapy in the first school years'],
 *       forecasts: [{
 *         title: 'Pupils with a plan', unit: 'pupils', baseYear: 2026, points: projectDemand({ baseline: 800, annualChange: 0.05, years: 3 }),
 *         assumption: 'Growth goes on as in the last three years', decimals: 0, worth: { mark: 'illustrative', sources: [] },
 *       }],
 *     },
 *   },
 * });
 * draft.gaps.length; // => 5
 * ```
 */
export function draftMarketPositionStatement(input: StatementDraft): Draft<MarketPositionStatement> {
  const defaults = { planned: [], worth: { mark: 'illustrative', sources: [] } };
  const statement = parseMarketPositionStatement(fillDraft(input, defaults, noParts(STATEMENT_ELEMENTS)));
  return { ...checkStatement(statement), outcome: statement };
}

/**
 * Whether a market position statement is complete and of use to providers: its six elements, a segment it speaks to, predicted demand with
 * its pressure points, both sides of supply, the practice wanted, an offer of support, and data on which a provider can act.
 *
 * @param statement - The statement; it is read strictly.
 * @returns `complete`, or `gaps`: one for each element that is not written, and one for each thing that a written element lacks.
 * @throws InvalidInputError when it is malformed.
 * Source: D-MPS-01 to D-MPS-10, D-MPS-F2, D-GLD-12; that a statement has to hold data to act on is this library's rule.
 *
 * @example
 * ```ts
 * import { checkMarketPositionStatement, draftMarketPositionStatement } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftMarketPositionStatement({
 *   id: 'support', title: 'Support for pupils', currency: 'GBP', commissioner: 'Sampleton Council', asOf: '2026-04-01',
 *   population: { id: 'pupils', name: 'Pupils with special educational needs', clientGroup: 'pupils', area: null, ages: null },
 *   parts: { support: { choice: ['A directory of support, kept up to date'], innovation: [], contact: null } },
 * });
 * const finding = checkMarketPositionStatement(outcome);
 * finding.gaps.slice(5).map((gap) => gap.missing);
 * // => ['Support for innovation and development', 'Whom providers can ask']
 * ```
 */
export function checkMarketPositionStatement(statement: MarketPositionStatement): CheckFinding {
  return checkStatement(parseMarketPositionStatement(statement));
}

/** Checks a statement that has been read. */
export function checkStatement(statement: MarketPositionStatement): CheckFinding {
  return toCheckFinding(checkParts(statement.parts, STATEMENT_ELEMENTS, 'statement'), { reasons: [], gaps: contentGaps(statement) });
}

function contentGaps({ parts, planned }: MarketPositionStatement): readonly Gap[] {
  const { direction, demand, supply, models, resourcing, support } = parts;
  const { found, want } = wanting();
  if (direction) {
    want(direction.segments, 'D-MPS-02', ['direction', 'segments'], 'The segments of the market that this speaks to', 'At least one');
    want(direction.builtOn, 'D-MPS-01', ['direction', 'builtOn'], 'The strategies and plans that this draws on', 'Their titles');
  }
  if (demand) {
    want(
      [...demand.forecasts, ...demand.figures],
      'D-MPS-06',
      ['demand', 'forecasts'],
      'Predicted demand in figures',
      'projectDemand or estimateNeed of the needs room',
    );
    want(demand.pressurePoints, 'D-MPS-06', ['demand', 'pressurePoints'], 'Where pressure will be felt most', 'Pressure points of demand');
  }
  if (supply) {
    want(supply.strengths, 'D-MPS-07', ['supply', 'strengths'], 'The strengths of the market', 'What is good as it is');
    want(supply.weaknesses, 'D-MPS-07', ['supply', 'weaknesses'], 'The weaknesses of the market', 'What is not good enough');
  }
  if (models) {
    want(models.encouraged, 'D-MPS-08', ['models', 'encouraged'], 'Models of practice that are encouraged', 'At least one');
    want(
      models.influence,
      'D-MPS-02',
      ['models', 'influence'],
      'How providers without direct funding will be moved to supply it',
      'What commissioners will do to influence them',
    );
  }
  if (support) {
    want(support.choice, 'D-MPS-10', ['support', 'choice'], 'Support for people who choose', 'Such as good and accessible information');
    want(support.innovation, 'D-MPS-10', ['support', 'innovation'], 'Support for innovation and development', 'What providers may expect');
    want(support.contact, 'D-MPS-F2', ['support', 'contact'], 'Whom providers can ask', 'A role or an office');
  }
  if (demand && supply && resourcing) {
    const data = [
      ...demand.forecasts,
      ...demand.figures,
      ...supply.services.filter(({ need, supply: there }) => need !== null || there !== null),
      ...resourcing.outlook.filter(({ amount }) => amount !== null),
      ...planned.filter(({ value, toMarketOn }) => value !== null || toMarketOn !== null),
    ];
    want(data, 'D-MPS-F2', [], 'Data on which a provider can act', 'Figures of demand, supply or money, or procurements that are planned');
  }
  return found;
}
