import { brokenRule, parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import { StakeholderRegisterSchema } from './schemas.js';
import { registerFaults, type StakeholderRegister } from './stakeholder-register.js';

const stakeholderRegister: Reading<StakeholderRegister> = {
  schema: StakeholderRegisterSchema,
  rules: (register) => registerFaults(register).map(({ code, path, value, allowed }) => brokenRule(code, path, value, allowed, 'D-STK-F1')),
};

/**
 * Reads a stakeholder register: structure, and that nobody stands in it twice, is both concerned and not, or commits to anything without being
 * concerned.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns The register.
 * @throws InvalidInputError with every fault found and its path.
 * Source: D-CNV-06, D-STK-F1, D-STK-F2.
 *
 * @example
 * ```ts
 * import { parseStakeholderRegister } from 'commissioning-kit/engagement';
 *
 * const register = parseStakeholderRegister({
 *   schemaVersion: 1, id: 'stakeholders', populationId: null,
 *   entries: [{ id: 'forum', category: 'carers', name: 'Carers’ forum', applies: 'yes', notApplicable: null, sought: [], obtained: [] }],
 * });
 * register.entries[0]?.name; // => 'Carers’ forum'
 * ```
 */
export function parseStakeholderRegister(value: unknown): StakeholderRegister {
  return parseWith(stakeholderRegister, value);
}

/**
 * Reads a stakeholder register without throwing.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault found.
 * Source: D-CNV-06, D-STK-F1, D-STK-F2.
 *
 * @example
 * ```ts
 * import { safeParseStakeholderRegister } from 'commissioning-kit/engagement';
 *
 * const parsed = safeParseStakeholderRegister({
 *   schemaVersion: 1, id: 'stakeholders', populationId: null,
 *   entries: [{ id: 'schools', category: 'independent-budget-holders', name: null, applies: 'no', notApplicable: null, sought: [], obtained: [] }],
 * });
 * parsed.ok ? [] : parsed.reasons.map((reason) => reason.code); // => ['engagement/no-reason-given']
 * ```
 */
export function safeParseStakeholderRegister(value: unknown): SafeParsed<StakeholderRegister> {
  return safeParseWith(stakeholderRegister, value);
}
