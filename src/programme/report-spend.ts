import { chartSpend, type Chart } from '../charts/index.js';
import type { Funder, ProrationBasis, RoundingPoint } from '../contracts/index.js';
import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import { sumMoney } from '../kernel/money.js';
import type { Programme } from './programme.js';
import type { ProgrammeCosts } from './programme-costs.js';
import { reportBlocks } from './report-blocks.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { chartBlock } from './report-charts.js';
import { factBlocks } from './report-facts.js';
import { contractTitle, FORMS } from './report-forms.js';
import { purchaseBlocks } from './report-purchases.js';
import { date, line, list, note, paragraph, show, stop, table } from '../kernel/document-words.js';

const FUNDERS: Record<Funder | 'unknown', string> = {
  council: 'Council',
  client: 'People themselves',
  'third-party': 'Third parties',
  nhs: 'Health service',
  education: 'Education',
  other: 'Others',
  unknown: 'Not known',
};

/** What is bought, how much of it, and what it costs. */
export function reportSpend(context: ReportContext): ReportPart | null {
  const { costs, programme } = context;
  const chart = costs ? drawSpend(costs, programme) : null;
  const blocks: DocumentBlock[] = [
    ...purchaseBlocks(context),
    ...(costs && costs.lines.length > 0 ? costBlocks(costs, context) : []),
    ...(chart ? [chartBlock(chart, context)] : []),
    ...unpricedBlocks(context),
    ...factBlocks('money', ['Also known of money'], context),
  ];
  const sections: readonly DocumentSection[] = reportBlocks(context);
  if (blocks.length === 0 && sections.length === 0) return null;
  return { section: section(blocks, sections), charts: chart ? [chart] : [] };
}

function section(blocks: readonly DocumentBlock[], sections: readonly DocumentSection[]): DocumentSection {
  return { id: 'spend', heading: ['What is bought, and what it costs'], blocks, sections };
}

/** What a paper says where the caveat of a cost counts or writes amounts: numbers that no source marks. */
const WITHOUT_NUMBERS: { readonly [code: string]: string | undefined } = {
  'contracts/amount-for-the-whole': 'A fixed amount of funding is for the whole contract and paid once, not for each unit',
  'contracts/activity-outside-period': 'Some records of what was used lie wholly or partly outside the period, and those days are ignored',
};

function costBlocks(costs: ProgrammeCosts, context: ReportContext): readonly DocumentBlock[] {
  const { worked, words, programme } = context;
  const amount = (value: string): readonly Inline[] => [worked(value, 'contracts', null)];
  const paid = sumMoney(costs.byFunder.map((part) => part.amount));
  const remarks = costs.lines.flatMap(({ contract, cost }) =>
    cost.caveats
      .filter(({ code, kind }) => kind === 'data' && code !== 'contracts/activity-not-paid')
      .map(({ code, message }) => line`${contractTitle(contract.id, context)}: ${stop(words(WITHOUT_NUMBERS[code] ?? message))}`),
  );
  const contracts = costs.lines.map(({ contract, cost, contributed }) => [
    contractTitle(contract.id, context),
    amount(cost.gross),
    amount(contributed),
    amount(cost.net),
  ]);
  return [
    paragraph(
      line`Costs are those from ${date(costs.period.from)} to ${date(costs.period.to)}. Gross is what the services cost; net is what is left for public funders when people and third parties have paid their part.`,
    ),
    table(
      ['What the contracts cost'],
      ['Contract', '>Gross', '>Paid by people and third parties', '>Net'],
      [...contracts, [['All'], amount(costs.gross), amount(costs.contributed), amount(costs.net)]],
    ),
    table(
      ['Who pays what is paid under the contracts'],
      ['Who', '>Amount'],
      [...costs.byFunder.map((part) => [[FUNDERS[part.funder]], amount(part.amount)]), [['All'], amount(paid)]],
    ),
    ...(paid === costs.gross
      ? []
      : [
          paragraph([
            'Direct payments are paid net of what people contribute themselves, and so this adds up to less than the gross cost.',
          ]),
        ]),
    ...ruleBlocks(costs, programme.costRule === null),
    ...(remarks.length === 0 ? [] : [paragraph(['On these costs:']), list(remarks)]),
  ];
}

/** How much of the cost nobody is known to pay; nothing where all is known. */
export function unknownPayers({ byFunder }: ProgrammeCosts, worked: ReportContext['worked']): readonly Inline[] {
  const unknown = byFunder.find(({ funder }) => funder === 'unknown');
  return unknown ? line`Who pays ${worked(unknown.amount, 'contracts', 0)} of it is not known.` : [];
}

/**
 * Spend by form of contract; ways of buying whose cost is not known stand beside it as unknown. None where a form costs less than nothing, as
 * after a clawback: bars cannot show that, and the table of contracts does.
 */
export function drawSpend(costs: ProgrammeCosts, programme: Pick<Programme, 'marks' | 'unpriced' | 'currency'>): Chart | null {
  const { mark: given, sources } = programme.marks.contracts;
  // Costs are worked out, whoever printed the prices.
  const mark = given === 'published' ? 'derived' : given;
  const lines = [
    ...costs.byForm.map(({ form, gross, people }) => ({ name: FORMS[form], amount: gross, people, mark, sources })),
    ...programme.unpriced.map(({ name, people }) => ({
      name,
      amount: null,
      people: people?.value ?? null,
      mark: people?.mark ?? mark,
      sources: people?.sources ?? sources,
    })),
  ];
  if (lines.length === 0 || costs.byForm.some(({ gross }) => gross.startsWith('-'))) return null;
  return chartSpend({ id: 'spend', title: 'Gross cost by form of contract', currency: programme.currency, lines });
}

function unpricedBlocks({ programme, words }: ReportContext): readonly DocumentBlock[] {
  if (programme.unpriced.length === 0) return [];
  return [
    note('not-known', ['What is spent in the following ways is not known. It is not nothing, and no total holds it.']),
    list(
      programme.unpriced.map(({ name, people, note: remark }) => {
        const figure: Figure | null = people ? { value: people.value, unit: 'people', mark: people.mark, sources: people.sources } : null;
        return line`${words(name)}${figure ? line`, used by ${show(figure, 0)}` : []}${remark === null ? '.' : line`. ${stop(words(remark))}`}`;
      }),
    ),
  ];
}

const BASES: Record<ProrationBasis, string> = {
  D7: 'A price for a week becomes a price for other days by dividing it by seven',
  D365: 'A price for a year becomes a price for other days by dividing it by the days of an ordinary year',
  AA: 'A price for a year becomes a price for other days by the days of the calendar year they fall in',
  D366: 'A price for a year becomes a price for other days by the days of the contract year',
  CM: 'A price for a month becomes a price for other days by the days of that month',
  M52: 'Fifty-two weekly prices are spread over twelve months',
  NIGHTS: 'A price for a week is charged by the night, the last day not charged',
  '4W': 'A year is thirteen periods of four weeks',
};

const POINTS: Record<RoundingPoint, string> = {
  'line-period': 'rounding happens once for each contract and period',
  segment: 'rounding happens at every change of price, quantity or payer',
  telescope: 'rounding carries over from period to period, so that periods add up',
};

/** The rule by which prices become amounts, and who chose it. */
function ruleBlocks({ lines }: ProgrammeCosts, byDefault: boolean): readonly DocumentBlock[] {
  const rule = lines[0]?.cost.rule;
  if (!rule) return [];
  const chosen = byDefault ? 'This rule is a default and nobody chose it' : 'This rule was chosen for the paper';
  return [paragraph([`${BASES[rule.basis]}; ${POINTS[rule.rounding.at]}, ${rule.rounding.mode.replaceAll('-', ' ')}. ${chosen}.`])];
}
