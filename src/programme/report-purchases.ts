import type { Contract, Price } from '../contracts/index.js';
import type { DocumentBlock, Inline } from '../kernel/document.js';
import { inForce, inForceWithin } from './in-force.js';
import type { ReportContext } from './report-context.js';
import { contractTitle, FORMS } from './report-forms.js';
import { date, enumerate, joined, line, list, paragraph, sentences, show, strong } from '../kernel/document-words.js';

/** What is bought of whom, how much of it, at which price, and how long, on the day the programme calls today. */
export function purchaseBlocks(context: ReportContext): readonly DocumentBlock[] {
  const { programme, who } = context;
  if (programme.contracts.length === 0) return [];
  const items = programme.contracts.map((contract) => {
    const { providerId, buyerIds = [], term } = contract;
    const [quantity, price] = [quantityOf(contract, context), priceOf(contract, context)];
    return sentences(
      line`${strong(contractTitle(contract.id, context))}.`,
      line`${FORMS[contract.form]}${providerId === undefined ? [] : line` with ${who(providerId)}`}${buyerIds.length === 0 ? [] : line` for ${enumerate(buyerIds.map(who))}`}, from ${date(term.from)} ${term.to === null ? 'with no end yet' : line`to ${date(term.to)}`}.`,
      quantity.length === 0 ? [] : line`How many: ${quantity}.`,
      price.length === 0 ? [] : line`Price: ${price}.`,
    );
  });
  return [paragraph(['The contracts:']), list(items)];
}

function quantityOf(contract: Contract, { programme }: ReportContext): readonly Inline[] {
  const quantity = inForce(contract.quantities, contract, programme.asOf);
  if (!quantity) return [];
  const { mark, sources } = programme.marks.contracts;
  return line`${show({ value: quantity.units, unit: '', mark, sources }, null)}${quantity.per === undefined ? '' : ` ${article(quantity.per)}`}`;
}

function priceOf(contract: Contract, { programme, money, words }: ReportContext): readonly Inline[] {
  const price = inForce(contract.prices, contract, programme.asOf);
  if (!price) {
    const award = contract.form === 'grant' ? contract.award : undefined;
    return award === undefined ? [] : line`${money(award, 'contracts', null)} in all`;
  }
  const write = ({ rate, per }: Price): readonly Inline[] => {
    const each = contract.unit === undefined || contract.unit === per ? [] : line` for each ${words(contract.unit)}`;
    return line`${money(rate, 'contracts', null)} ${article(per)}${each}`;
  };
  const costed = inForceWithin(contract.prices, contract, programme.costPeriod);
  const shown = contract.prices.filter((step) => step === price || costed.includes(step));
  return shown.length === 1 ? write(price) : joined(shown.map((step) => line`${write(step)} from ${date(step.from)}`));
}

/** `a week`, `an hour`, `four weeks`. */
export function article(per: Price['per']): string {
  if (per === 'four-weeks') return 'for four weeks';
  return `${per === 'hour' || per === 'item' ? 'an' : 'a'} ${per}`;
}
