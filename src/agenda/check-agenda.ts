import { caveatOfReading } from '../kernel/ambiguity.js';
import { toDayNumber } from '../kernel/civil-date.js';
import { fromScaled } from '../kernel/decimal-text.js';
import type { Caveat, CheckFinding, Gap, Question, Reason } from '../kernel/finding.js';
import { readShape, readWholeNumber } from '../kernel/guards.js';
import { isCivilDate } from '../kernel/is-civil-date.js';
import { toJson, type Path } from '../kernel/json.js';
import type { OpenPeriod } from '../kernel/period.js';
import { WORDS_WITHOUT_NUMBERS } from '../kernel/readings-of-words.js';
import { inferred, stated } from '../kernel/source.js';
import type { Agenda } from './agenda.js';
import { commonScale, toUnits } from './effort.js';
import { readAgenda } from './read-agenda.js';

/** What an agenda is held against. */
export interface CheckAgendaOptions {
  /** From how many years on an agenda counts as long-term; 3 unless given. */
  readonly minimumYears?: number;
}

const DEFAULT_YEARS = 3;
const WHAT = [stated('ipc-book', 'What to commission?')] as const;

/** What one question to an agenda leads to. */
interface Looked {
  readonly reasons?: readonly Reason[];
  readonly gaps?: readonly Gap[];
  readonly unknown?: readonly Question[];
  readonly caveats?: readonly Caveat[];
}

/**
 * Whether a list of intentions is a commissioning agenda: long-term, for one population, across disciplines and with systems to change as well
 * as services; whether it says what it leaves out; and whether every partner has agreed. Where the effort is more than the capacity, a caveat
 * warns of over-ambition, which is no gap.
 *
 * @param agenda - The agenda; null in it is what nobody has said yet.
 * @param options - `minimumYears`, a whole number from 1 to 100.
 * @returns `'complete'`, `'gaps'` with what is missing, or `'insufficient-information'` when nothing is known to be missing and something
 *   is not known.
 * @throws InvalidInputError when the agenda is malformed, as `parseAgenda` has it.
 * Source: D-PRI-F2, D-PRI-02, D-PRI-20 to D-PRI-24, D-AMB-25.
 *
 * @example
 * ```ts
 * import { checkAgenda } from 'commissioning-kit/agenda';
 *
 * const finding = checkAgenda({
 *   schemaVersion: 1, id: 'older', title: 'Living at home', populationIds: ['people-65'], partnerIds: ['council', 'nhs'],
 *   period: { from: '2026-04-01', to: '2031-03-31' },
 *   items: [
 *     { id: 'falls', text: 'Rehabilitation after falls', changes: 'service', disciplines: ['physiotherapy', 'nursing'], effort: null },
 *     { id: 'record', text: 'One care record', changes: 'system', disciplines: ['social work'], effort: null },
 *   ],
 *   exclusions: [{ topic: 'Acute wards', why: 'They are on another agenda' }],
 *   agreements: [{ by: { role: 'director', agencyId: 'council' }, on: '2026-02-01' }],
 *   capacity: null,
 * });
 * finding.outcome; // => 'gaps'
 * finding.gaps.map((gap) => gap.missing); // => ['The agreement of the partner “nhs”']
 * ```
 */
export function checkAgenda(agenda: Agenda, options: CheckAgendaOptions = {}): CheckFinding {
  readAgenda(agenda);
  readShape(options, ['options'], {}, { minimumYears: readWholeNumber(1, 100) });
  const looked = [
    longTerm(agenda, options.minimumYears ?? null),
    onePopulation(agenda),
    ...(agenda.items.length === 0
      ? [ask('items', 'What is on the agenda?', ['items'])]
      : [severalDisciplines(agenda), systemsAndServices(agenda)]),
    leftOut(agenda),
    whoAgreed(agenda),
    size(agenda),
  ];
  const gaps = looked.flatMap((part) => part.gaps ?? []);
  const unknown = looked.flatMap((part) => part.unknown ?? []);
  return {
    outcome: gaps.length > 0 ? 'gaps' : unknown.length > 0 ? 'insufficient-information' : 'complete',
    reasons: looked.flatMap((part) => part.reasons ?? []),
    unknown,
    caveats: looked.flatMap((part) => part.caveats ?? []),
    gaps,
  };
}

function ask(id: string, text: string, path: Path): Looked {
  return { unknown: [{ id, text, path }] };
}

function lack(domainId: string, missing: string, path: Path, fill: string): Looked {
  return { gaps: [{ domainId, missing, path, fill }] };
}

function holds(code: string, message: string, path: Path, input: unknown, domainId: string): Looked {
  return { reasons: [{ code: `agenda/${code}`, message, path, input: toJson(input), basis: 'text', domainId, sources: WHAT }] };
}

function longTerm({ period }: Agenda, given: number | null): Looked {
  if (period === null) return ask('period', 'Which years does the agenda look at?', ['period']);
  const years = given ?? DEFAULT_YEARS;
  const found = covers(period, years)
    ? holds('long-term', 'It looks years ahead', ['period'], period, 'D-PRI-20')
    : lack(
        'D-PRI-20',
        `A long-term view: the agenda covers less than ${years} years`,
        ['period'],
        'A period of years, or one without an end',
      );
  return {
    ...found,
    caveats:
      given === null && period.to !== null ? [caveatOfReading(WORDS_WITHOUT_NUMBERS, { parameter: 'minimumYears' }), YEARS_BY_DEFAULT] : [],
  };
}

const YEARS_BY_DEFAULT: Caveat = {
  code: 'agenda/long-term-by-default',
  message: `The text calls an agenda long-term and gives no number of years; by default ${DEFAULT_YEARS} count`,
  kind: 'library-default',
  parameter: 'minimumYears',
  sources: [inferred('ipc-book', 'What to commission?')],
};

/** Whether a period, both ends included, is of at least so many years; a year from 29 February ends with the next February. */
function covers({ from, to }: OpenPeriod, years: number): boolean {
  if (to === null) return true;
  const year = Number(from.slice(0, 4)) + years;
  if (year > 9999) return false;
  const start = String(year).padStart(4, '0');
  const anniversary = start + from.slice(4);
  return toDayNumber(to) + 1 >= toDayNumber(isCivilDate(anniversary) ? anniversary : `${start}-03-01`);
}

function onePopulation({ populationIds }: Agenda): Looked {
  const path = ['populationIds'];
  if (populationIds === null) return ask('populationIds', 'Which population is the agenda for?', path);
  if (populationIds.length === 1) return holds('one-population', 'It names one population', path, populationIds, 'D-PRI-21');
  return populationIds.length === 0
    ? lack('D-PRI-21', 'The population that the agenda is for', path, 'A population')
    : lack('D-PRI-21', `One population: the agenda names ${populationIds.length}`, path, 'An agenda for each population');
}

function severalDisciplines({ items }: Agenda): Looked {
  const named = new Set(items.flatMap(({ disciplines }) => disciplines ?? []));
  if (named.size > 1) return holds('across-disciplines', `It crosses ${named.size} disciplines`, ['items'], [...named], 'D-PRI-22');
  const open = items.findIndex(({ disciplines }) => disciplines === null);
  if (open >= 0) return ask('disciplines', 'Which disciplines do the items touch?', ['items', open, 'disciplines']);
  return lack('D-PRI-22', 'A second discipline: an agenda crosses several', ['items'], 'An item that touches another discipline');
}

function systemsAndServices({ items }: Agenda): Looked {
  const changes = new Set(items.map((item) => item.changes));
  const missing = (['system', 'service'] as const).filter((part) => !changes.has(part) && !changes.has('both'));
  if (missing.length === 0)
    return holds('systems-and-services', 'Systems are to change as well as services', ['items'], [...changes], 'D-PRI-22');
  const open = items.findIndex((item) => item.changes === 'unknown');
  if (open >= 0) return ask('changes', 'Which items change services, which systems?', ['items', open, 'changes']);
  return {
    gaps: missing.map((part) => ({
      domainId: 'D-PRI-22',
      missing: `A ${part} that is to change: systems have to change as well as services`,
      path: ['items'],
      fill: `An item that changes a ${part}`,
    })),
  };
}

function leftOut({ exclusions }: Agenda): Looked {
  const path = ['exclusions'];
  if (exclusions === null) return ask('exclusions', 'What is left off the agenda, for now?', path);
  if (exclusions.length > 0) {
    return holds(
      'says-what-is-left-out',
      'It says what is left out',
      path,
      exclusions.map(({ topic }) => topic),
      'D-PRI-23',
    );
  }
  return lack(
    'D-PRI-23',
    'What is left out: leaving something out is a message, and here it is not given',
    path,
    'The topics considered and not taken up',
  );
}

function whoAgreed({ agreements, partnerIds }: Agenda): Looked {
  const path = ['agreements'];
  const questions: Question[] = [];
  if (partnerIds === null) questions.push({ id: 'partnerIds', text: 'Whose agenda is it?', path: ['partnerIds'] });
  if (agreements === null) questions.push({ id: 'agreements', text: 'Who has agreed to it?', path });
  if (agreements === null) return { unknown: questions };
  if (agreements.length === 0)
    return {
      ...lack('D-PRI-24', 'An agreement: nobody has agreed to the agenda', path, 'The agreement of the partners'),
      unknown: questions,
    };
  const agreed = new Set(agreements.map(({ by }) => by.agencyId));
  const missing = (partnerIds ?? []).filter((id) => !agreed.has(id));
  return {
    ...(missing.length === 0 && partnerIds !== null
      ? holds('partners-agreed', 'Every partner has agreed', path, partnerIds, 'D-PRI-24')
      : {}),
    unknown: questions,
    gaps: missing.map((id) => ({
      domainId: 'D-PRI-24',
      missing: `The agreement of the partner “${id}”`,
      path,
      fill: 'Its agreement to the agenda',
    })),
  };
}

function size({ capacity, items }: Agenda): Looked {
  const known = items.flatMap(({ effort }) => (effort === null ? [] : [effort.amount]));
  if (capacity === null || known.length === 0) {
    return sizeCaveat(
      'size-not-checked',
      'Whether the agenda asks too much was not checked: its capacity, or what the items take, is not given',
    );
  }
  const scale = commonScale([capacity.amount, ...known]);
  const total = known.reduce<bigint>((sum, amount) => sum + toUnits(amount, scale), 0n);
  const some = known.length < items.length;
  const takes = `${some ? 'The items whose effort is known take' : 'The items take'} ${fromScaled(total, scale)} ${capacity.unit} and there are ${capacity.amount}`;
  if (total > toUnits(capacity.amount, scale)) {
    return sizeCaveat('over-ambition', `${takes}: more interventions fail by expecting too much than by choosing something too easy`);
  }
  if (some)
    return sizeCaveat(
      'size-not-checked',
      `${takes}: whether the agenda asks too much is not known, since not every item says what it takes`,
    );
  return holds('within-capacity', `${takes}: enough for all of them`, ['capacity'], capacity, 'D-PRI-01');
}

function sizeCaveat(code: string, message: string): Looked {
  return { caveats: [{ code: `agenda/${code}`, message, kind: 'data', parameter: 'capacity', sources: WHAT }] };
}
