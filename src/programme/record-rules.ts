import { safeParseContract } from '../contracts/index.js';
import type { Reason } from '../kernel/finding.js';
import { toJson, type Path } from '../kernel/json.js';
import { safeParseEvidence, safeParsePopulation } from '../kernel/parse-records.js';
import { brokenRule, duplicateReasons, periodReasons } from '../kernel/parse.js';
import { safeParsePopulationTable, safeParsePrevalenceTable } from '../needs/index.js';
import { placeFaults } from './place-reasons.js';
import type { Programme } from './programme.js';

/** The rules of the records that a programme holds, each by its own room. */
export function recordReasons(programme: Programme): readonly Reason[] {
  const { population, populationTables, prevalenceTables, evidence, contracts, costPeriod, currency } = programme;
  return [
    ...placeFaults(['population'], safeParsePopulation(population)),
    ...populationTables.flatMap((table, index) => placeFaults(['populationTables', index], safeParsePopulationTable(table))),
    ...prevalenceTables.flatMap((table, index) => placeFaults(['prevalenceTables', index], safeParsePrevalenceTable(table))),
    ...evidence.flatMap((item, index) => placeFaults(['evidence', index], safeParseEvidence(item))),
    ...contracts.flatMap((contract, index) => placeFaults(['contracts', index], safeParseContract(contract))),
    ...contracts.flatMap((contract, index) =>
      contract.currency === currency
        ? []
        : [
            brokenRule(
              'programme/other-currency',
              ['contracts', index, 'currency'],
              contract.currency,
              `the currency of the programme, ${currency}`,
            ),
          ],
    ),
    ...(costPeriod === null ? [] : periodReasons(costPeriod, ['costPeriod'])),
    ...citedWorks(programme),
  ];
}

/** Ids are unique in their lists. */
export function uniqueReasons(programme: Programme): readonly Reason[] {
  const lists = [
    ...(['agencies', 'works', 'figures', 'shares', 'populationTables', 'prevalenceTables', 'needs', 'vintages', 'services'] as const),
    ...(['supply', 'requirements', 'sizings', 'comparisons', 'ratings', 'evidence', 'aims', 'measures', 'contracts', 'unpriced'] as const),
    ...(['blockSpot', 'questions', 'decisions', 'caveats'] as const),
  ];
  return [
    ...lists.flatMap((list) => duplicateReasons<{ readonly id: string }>(programme[list], [list], (entry) => entry.id)),
    ...duplicateReasons(programme.uses, ['uses'], (use) => use.contractId, 'contractId'),
    ...duplicateReasons(programme.unpriced, ['unpriced'], (entry) => entry.name, 'name'),
    ...duplicateReasons(programme.links, ['links'], ({ from, to }) => JSON.stringify([from.kind, from.id, to.kind, to.id]), 'to'),
    ...(['cycles', 'registers', 'assessments'] as const).flatMap((kind) =>
      duplicateReasons<{ readonly id: string }>(programme.streams[kind], ['streams', kind], (stream) => stream.id),
    ),
  ];
}

/** Every work of the caller's own that a source cites has to be among the works: else the notes could only show its id. */
function citedWorks(programme: Programme): readonly Reason[] {
  const known = new Set<string>(programme.works.map((work) => work.id));
  const reasons: Reason[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (key === 'extensions') continue;
        if (key === 'work' && typeof item === 'string' && item.startsWith('local:') && !known.has(item)) {
          reasons.push(
            brokenRule('programme/unknown-work', [...path, key], toJson(item), 'the id of a work of the programme (add it to `works`)'),
          );
        } else visit(item, [...path, key]);
      }
    }
  };
  visit(programme, []);
  return reasons;
}
