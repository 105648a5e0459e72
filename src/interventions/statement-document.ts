import type { Document, DocumentBlock } from '../kernel/document.js';
import { checkStatement } from './check-statement.js';
import { lacking, partSections, plannedTable, type PartContent } from './document-sections.js';
import { date, enumerate, line, name, note, sentences, show, stop, strong } from '../kernel/document-words.js';
import { amount, list, money, paragraph, people, section, table, toDocument, wordsOf, type Words } from './document-words.js';
import { parseMarketPositionStatement } from './parse-statement.js';
import { STATEMENT_ELEMENTS, type StatementElementId } from './statement-elements.js';
import type { DemandForecast, MarketPositionStatement, StatementSupply } from './statement.js';

/**
 * Writes a market position statement as a document for providers: first what will be bought, for how much, when and by which route, which is
 * what they look for; then the six elements. What is missing is shown where it is missing.
 *
 * @param statement - The statement; it is read strictly.
 * @returns The document, for `renderDocumentMarkdown` and `renderDocumentHtml`.
 * @throws InvalidInputError when the statement is malformed.
 * Source: D-MPS-04 to D-MPS-10, D-MPS-F1; that planned procurements stand first is this library's choice.
 *
 * @example
 * ```ts
 * import { draftMarketPositionStatement, toPositionStatementDocument } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftMarketPositionStatement({
 *   id: 'support', title: 'Support for pupils', currency: 'GBP', commissioner: 'Sampleton Council', asOf: '2026-04-01',
 *   population: { id: 'pupils', name: 'Pupils with special educational needs', clientGroup: 'pupils', area: null, ages: null },
 * });
 * const document = toPositionStatementDocument(outcome);
 * document.sections.map((section) => section.heading[0]).slice(0, 3);
 * // => ['What we plan to buy', 'Where we are going, and why we say so', 'What will be needed']
 * ```
 */
export function toPositionStatementDocument(statement: MarketPositionStatement): Document {
  const { asOf, commissioner, currency, planned, population, worth } = parseMarketPositionStatement(statement);
  const words = wordsOf(statement, [commissioner]);
  const { gaps } = checkStatement(statement);
  const about = people(population, words);
  return toDocument(
    statement,
    line`Market position statement of ${words(commissioner)}, as of ${date(asOf)}`,
    [
      section(
        'planned',
        ['What we plan to buy'],
        [
          ...paragraph(line`This statement is for everybody who provides, or might provide, services for these people: ${about}.`),
          ...plannedTable(planned, currency, worth, words),
          ...(planned.length === 0 ? [note('not-known', ['Which procurements are planned has not been said.'])] : []),
          ...lacking(
            gaps.filter(({ path }) => path.length === 1),
            words,
          ),
        ],
      ),
      ...partSections(STATEMENT_ELEMENTS, contentsOf(statement, words), gaps, words),
    ],
    words,
  );
}

function contentsOf(
  { currency, parts }: MarketPositionStatement,
  words: Words,
): { readonly [E in StatementElementId]: PartContent | null } {
  const { direction, demand, supply, models, resourcing, support } = parts;
  const text = (said: string | null): readonly DocumentBlock[] => paragraph(said === null ? [] : words(said));
  return {
    direction: direction && {
      blocks: [
        ...text(direction.direction),
        ...text(direction.purpose),
        ...list(direction.segments.map(words), 'The parts of the market that it speaks to:'),
        ...list(direction.builtOn.map(words), 'It draws on:'),
      ],
    },
    demand: demand && {
      blocks: [
        ...text(demand.text),
        ...demand.forecasts.flatMap((forecast) => forecastBlocks(forecast, words)),
        ...list(demand.figures.map(({ label, figure, decimals }) => line`${words(label)}: ${show(figure, decimals)}`)),
        ...list(demand.pressurePoints.map(words), 'Pressure will be felt most here:'),
      ],
    },
    supply: supply && {
      blocks: [
        ...text(supply.text),
        ...supplyTable(supply, words),
        ...list(supply.strengths.map(words), 'Strengths of the market:'),
        ...list(supply.weaknesses.map(words), 'Weaknesses of the market:'),
      ],
    },
    models: models && {
      blocks: [
        ...text(models.text),
        ...list(
          models.encouraged.map(({ title, text: what, segment }) =>
            sentences(
              line`${strong(words(title))}.`,
              stop(words(what)),
              segment === null ? [] : line`Wanted in this part of the market: ${stop(words(segment))}`,
            ),
          ),
        ),
        ...text(models.influence),
      ],
    },
    resourcing: resourcing && {
      blocks: [
        ...text(resourcing.text),
        ...table(
          'What is likely to be spent',
          ['Year', '>Amount', 'Remark'],
          resourcing.outlook.map(({ year, amount: sum, note: remark }) => [
            [date(year)],
            [sum === null ? 'not known' : money(sum, currency, resourcing.worth)],
            remark === null ? [] : words(remark),
          ]),
        ),
      ],
    },
    support: support && {
      blocks: [
        ...list(support.choice.map(words), 'For people who choose:'),
        ...list(support.innovation.map(words), 'For innovation and development:'),
        ...(support.contact === null ? [] : paragraph(line`Whom to ask: ${stop(words(support.contact))}`)),
      ],
    },
  };
}

function forecastBlocks(
  { title, unit, baseYear, points, assumption, decimals, worth }: DemandForecast,
  words: Words,
): readonly DocumentBlock[] {
  const [first, last] = [points[0], points[points.length - 1]];
  const said = [first, last].flatMap((point) =>
    point === undefined ? [] : [line`${amount(point.value, unit, worth, decimals)} in ${date(String(baseYear + point.year))}`],
  );
  return [
    ...paragraph(sentences(line`${strong(words(title))}: ${enumerate(said)}.`, line`Taken for granted: ${stop(words(assumption))}`)),
    ...table(
      words(title),
      ['Year', '>Expected'],
      points.map(({ year, value }) => [[date(String(baseYear + year))], [amount(value, unit, worth, decimals)]]),
    ),
  ];
}

const STATES: Record<StatementSupply['services'][number]['state'], string> = {
  shortfall: 'too little',
  surplus: 'more than needed',
  balanced: 'as much as needed',
  unknown: 'not known',
  'no-supply-listed': 'supply not counted',
  'no-need-listed': 'need not counted',
};

function supplyTable({ services, worth }: StatementSupply, words: Words): readonly DocumentBlock[] {
  const cell = (value: number | null): readonly (ReturnType<typeof amount> | string)[] => [
    value === null ? 'not known' : amount(value, '', worth),
  ];
  return table(
    'What is needed and what there is',
    ['Service', 'Counted in', '>Needed', '>There is', '>Difference', 'So there is'],
    services.map(({ service, unit, need, supply, gap, state }) => [
      words(service),
      [name(unit)],
      cell(need),
      cell(supply),
      gap === null ? [] : [amount(Math.abs(gap), '', worth)],
      [STATES[state]],
    ]),
  );
}
