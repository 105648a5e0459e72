import { periodCost, type Contract, type ContractForm, type FundedAmount, type PeriodCost } from '../contracts/index.js';
import { addMoney, sumMoney, subtractMoney, type Money } from '../kernel/money.js';
import type { Period } from '../kernel/period.js';
import type { ContractUse } from './buying.js';
import type { Programme } from './programme.js';

/** A contract that runs in the period, what is used under it and what it costs. */
export interface ContractCost {
  readonly contract: Contract;
  readonly use: ContractUse | null;
  readonly cost: PeriodCost;
  /** What clients and third parties pay of it. */
  readonly contributed: Money;
}

/** What one form of contract costs over all contracts of the form; people are null where those of one contract are not known. */
export interface FormCost {
  readonly form: ContractForm;
  readonly gross: Money;
  readonly people: number | null;
}

/** What the contracts of a programme cost in its period, to the penny. */
export interface ProgrammeCosts {
  readonly period: Period;
  readonly lines: readonly ContractCost[];
  readonly gross: Money;
  readonly contributed: Money;
  readonly net: Money;
  readonly byForm: readonly FormCost[];
  /** Who pays what is paid under the contracts. */
  readonly byFunder: readonly { readonly funder: FundedAmount['funder']; readonly amount: Money }[];
}

/** The contracts that run in the programme's period and what they cost; null where the programme names no period. */
export function programmeCosts({
  contracts,
  uses,
  costPeriod,
  costRule,
}: Pick<Programme, 'contracts' | 'uses' | 'costPeriod' | 'costRule'>): ProgrammeCosts | null {
  if (costPeriod === null) return null;
  const running = contracts.filter(({ term }) => term.from <= costPeriod.to && (term.to === null || term.to >= costPeriod.from));
  const lines = running.map((contract): ContractCost => {
    const use = uses.find((entry) => entry.contractId === contract.id) ?? null;
    const activity = use !== null && use.activity.length > 0 ? { activity: use.activity } : {};
    const cost = periodCost(contract, { period: costPeriod, ...activity, ...(costRule === null ? {} : { rule: costRule }) });
    return { contract, use, cost, contributed: subtractMoney(cost.gross, cost.net) };
  });
  const gross = sumMoney(lines.map(({ cost }) => cost.gross));
  const net = sumMoney(lines.map(({ cost }) => cost.net));
  return {
    period: costPeriod,
    lines,
    gross,
    contributed: subtractMoney(gross, net),
    net,
    byForm: addForms(lines),
    byFunder: addFunders(lines),
  };
}

function addForms(lines: readonly ContractCost[]): readonly FormCost[] {
  const forms = new Map<ContractForm, FormCost>();
  for (const { contract, use, cost } of lines) {
    const before = forms.get(contract.form) ?? { form: contract.form, gross: '0.00', people: 0 };
    const people = use?.people ?? null;
    forms.set(contract.form, {
      form: contract.form,
      gross: addMoney(before.gross, cost.gross),
      people: before.people === null || people === null ? null : before.people + people,
    });
  }
  return [...forms.values()];
}

function addFunders(lines: readonly ContractCost[]): ProgrammeCosts['byFunder'] {
  const funders = new Map<FundedAmount['funder'], Money>();
  for (const { funder, amount } of lines.flatMap(({ cost }) => cost.byFunder)) {
    funders.set(funder, addMoney(funders.get(funder) ?? '0.00', amount));
  }
  return [...funders].map(([funder, amount]) => ({ funder, amount }));
}
