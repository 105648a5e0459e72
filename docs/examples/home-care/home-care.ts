import { renderDocumentHtml, renderDocumentMarkdown } from 'commissioning-kit';
import {
  emptyProgramme,
  parseProgramme,
  reportProgramme,
  traceProgramme,
  type PartMark,
  type Programme,
} from 'commissioning-kit/programme';
import { APPROACH, approachLines, ASSESSMENT, FIT } from './approach.js';
import { costLines, FIRST_YEAR, NEW } from './contracts.js';
import { CYCLE } from './cycle.js';
import { AIMS, hypothesisLines, PILOT, REGISTER } from './hypotheses.js';
import { CHAIR, HOME_CARE_PROVIDER, INVENTED, PARTNERS, POPULATION, SMALL_PROVIDER } from './partners.js';
import { MEASURES, SITUATION, strategyPages } from './strategy.js';
import { timetableLines } from './timetable.js';

const invented: PartMark = { mark: 'illustrative', sources: INVENTED, note: null };

/** Everything about the three partners' home care as one record. */
export function homeCare(): Programme {
  return parseProgramme({
    ...emptyProgramme({
      id: 'home-care',
      title: 'Home care in Ferndale and Lowmoor, commissioned anew by three partners',
      asOf: '2027-03-01',
      currency: 'GBP',
      population: POPULATION,
    }),
    agencies: [...PARTNERS, HOME_CARE_PROVIDER, SMALL_PROVIDER],
    marks: {
      agencies: invented,
      cycles: invented,
      assessments: invented,
      hypotheses: invented,
      evidence: invented,
      measures: invented,
      contracts: invented,
    },
    works: [{ id: 'local:invented', title: 'Invented for this example', publisher: null, year: null, licence: null }],
    fit: FIT,
    approach: APPROACH,
    chosenApproach: {
      level: 'joint',
      why: 'Needs can be told apart, budgets can be put together, and the agencies are the same',
      approvedBy: CHAIR,
    },
    intervention: SITUATION,
    needs: [
      {
        id: 'visits',
        title: 'Visits that happen',
        text: 'People whose visits are missed or cut short.',
        estimate: null,
        evidenceIds: [PILOT.id],
      },
      { id: 'discharge', title: 'Care on the day of leaving hospital', text: null, estimate: null, evidenceIds: [] },
    ],
    evidence: [PILOT],
    aims: AIMS,
    measures: MEASURES,
    services: [{ id: 'home-care', name: 'Home care', unit: 'hours a week' }],
    streams: {
      cycles: [{ id: 'home-care', events: CYCLE }],
      registers: [{ id: 'home-care', events: REGISTER }],
      assessments: [{ id: 'three-partners', events: ASSESSMENT }],
    },
    contracts: NEW,
    costPeriod: FIRST_YEAR,
    links: [
      { from: { kind: 'need', id: 'visits' }, to: { kind: 'hypothesis', id: 'zones' }, why: 'Who knows the zone misses fewer visits' },
      { from: { kind: 'need', id: 'discharge' }, to: { kind: 'hypothesis', id: 'trusted-assessor' }, why: 'Care that starts at once' },
      ...NEW.map(({ id }) => ({
        from: { kind: 'aim', id: 'kept-visits' },
        to: { kind: 'contract', id },
        why: 'The framework is let by zones',
      })),
      ...NEW.map(({ id }) => ({ from: { kind: 'contract', id }, to: { kind: 'measure', id: 'visits-kept' }, why: 'Its terms name it' })),
    ],
  });
}

/** The example in lines for a terminal, and its papers by file. */
export function runHomeCare(): { readonly lines: readonly string[]; readonly pages: Readonly<Record<string, string>> } {
  const programme = homeCare();
  const trace = traceProgramme(programme);
  const strategy = strategyPages();
  const { document } = reportProgramme(programme);
  return {
    lines: [
      programme.title,
      ...[...approachLines(), ...hypothesisLines(), ...timetableLines(), ...strategy.lines, ...costLines()].map((line) => `  ${line}`),
      `  Golden thread: ${trace.outcome === 'insufficient-information' ? 'not enough is known' : trace.outcome}, ${trace.gaps.length} loose ends`,
    ],
    pages: { ...strategy.pages, 'report.md': renderDocumentMarkdown(document), 'report.html': renderDocumentHtml(document) },
  };
}
