import { stated } from '../kernel/source.js';
import { goldenGroup, type GoldenCase, type GoldenCaseGiven } from './golden-case.js';

const POPULATION = { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null };
const COUNCIL = { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] };
const BOARD = { id: 'board', name: 'Sampleton Health Board', kind: 'health-board', identifiers: [] };

/** The golden example of empty documents (D-GLD-12): each lacks exactly as many parts as the text gives it. */
export function goldenDocuments(): readonly GoldenCase[] {
  const about = { id: 'carers', title: 'Carers in Sampleton', population: POPULATION };
  return goldenGroup(
    'D-GLD-12',
    'text',
    [stated('ipc-book', 'Formalising'), stated('ipc-book', 'A commissioning strategy'), stated('ipc-book', 'T2.7')],
    [
      empty('A framework', 'draftCommissioningFramework', { ...about, partners: [COUNCIL, BOARD] }, 8),
      empty(
        'A strategy',
        'draftCommissioningStrategy',
        { ...about, agencies: [COUNCIL], currency: 'GBP', period: { from: '2026-04-01', to: '2029-03-31' } },
        9,
      ),
      empty(
        'A market position statement',
        'draftMarketPositionStatement',
        { ...about, commissioner: 'Sampleton Council', currency: 'GBP', asOf: '2026-04-01' },
        6,
      ),
    ],
  );
}

function empty(what: string, name: string, draft: object, expected: number): GoldenCaseGiven {
  return {
    label: `${what} with nothing written`,
    room: 'interventions',
    export: name,
    input: [draft],
    at: ['gaps'],
    counted: true,
    expected,
  };
}
