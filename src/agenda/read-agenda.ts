import {
  readActor,
  readCivilDate,
  readId,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  refuse,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readOpenPeriod } from '../kernel/period.js';
import { effortsOf, repeatsIn } from './agenda-rules.js';
import type { Agenda } from './agenda.js';
import { readEffort, readOneUnit } from './effort.js';

/** Reads an agenda as `parseAgenda` does, and without a schema. */
export function readAgenda(agenda: Agenda): void {
  const readIds = readNullable(readListOf(readId));
  const readItem = readShapeOf({
    id: readId,
    text: readText,
    changes: readOneOf(['service', 'system', 'both', 'unknown']),
    disciplines: readNullable(readListOf(readText)),
    effort: readNullable(readEffort),
  });
  readShape(agenda, [], {
    schemaVersion: readVersion,
    id: readId,
    title: readText,
    populationIds: readIds,
    partnerIds: readIds,
    period: readNullable(readOpenPeriod),
    items: readListOf(readItem),
    exclusions: readNullable(readListOf(readShapeOf({ topic: readText, why: readNullable(readText) }))),
    agreements: readNullable(readListOf(readShapeOf({ by: readActor, on: readNullable(readCivilDate) }))),
    capacity: readNullable(readEffort),
  });
  const [repeat] = repeatsIn(agenda);
  if (repeat) refuse('kernel/duplicate-id', repeat.path, repeat.key, repeat.allowed);
  readOneUnit(effortsOf(agenda));
}

function readVersion(value: unknown, path: Path): 1 {
  if (value !== 1) refuse('agenda/unknown-version', path, value, '1');
  return 1;
}
