import type { CivilDate } from './civil-date.js';
import { canonicalJson } from './digest.js';
import type { Reason } from './finding.js';
import { readCivilDate, readId, readJson, readKeys, readList, readObject } from './guards.js';
import type { Json, Path } from './json.js';
import type { AnyEvent } from './lifecycle.js';

/** The least that a merge needs of an event. */
export interface MergeableEvent extends AnyEvent {
  readonly data: { readonly id: string; readonly on: CivilDate };
}

/** One id under which files hold different events. */
export interface StreamConflict<E> {
  readonly id: string;
  /** Every version, the one that stands in the merged events first, each with the files that hold it, counted from 0. */
  readonly versions: readonly { readonly event: E; readonly files: readonly number[] }[];
}

/** An event that the rules would have refused where it stands now. It is kept. */
export interface OutOfOrder {
  readonly eventId: string;
  readonly reasons: readonly Reason[];
}

/** Which files hold an event, counted from 0, in whatever version. */
export interface EventProvenance {
  readonly eventId: string;
  readonly files: readonly number[];
}

/** What several files of one stream come to, before anybody puts the events in order. */
export interface MergedStreams<E> {
  /** Every event once, in no order that means anything. */
  readonly events: readonly E[];
  readonly conflicts: readonly StreamConflict<E>[];
  readonly files: ReadonlyMap<string, readonly number[]>;
}

/**
 * Takes each event of several files once. Where files hold different events under one id, the one that took effect last stands, and of two on
 * one day the one whose canonical JSON comes first: it depends on nothing but the events.
 */
export function mergeStreams<E extends MergeableEvent>(
  files: readonly (readonly E[])[],
  readEvent: (event: AnyEvent, path: Path) => E | null,
): MergedStreams<E> {
  readList(files, ['files'], (file, path) => readList(file, path, (value, at) => readStored(value, at, readEvent)));
  const versions = versionsById(files);
  return {
    events: [...versions.values()].map(([first]) => (first as Version<E>).event),
    conflicts: [...versions]
      .filter(([, held]) => held.length > 1)
      .sort(([a], [b]) => compareIds(a, b))
      .map(([id, held]) => ({ id, versions: held.map(({ event, files: holders }) => ({ event, files: holders })) })),
    files: new Map(
      [...versions].map(([id, held]) => [id, [...new Set(held.flatMap(({ files: holders }) => holders))].sort((a, b) => a - b)]),
    ),
  };
}

interface Version<E> {
  readonly event: E;
  readonly canonical: string;
  readonly files: number[];
}

function versionsById<E extends MergeableEvent>(files: readonly (readonly E[])[]): ReadonlyMap<string, readonly Version<E>[]> {
  const versions = new Map<string, Version<E>[]>();
  for (const [file, events] of files.entries()) {
    // What a store wrote beside type and data belongs to the file, not to what happened.
    for (const { type, data } of events) {
      const event = { type, data } as E;
      const canonical = canonicalJson(event as unknown as Json);
      const held = versions.get(data.id) ?? [];
      const same = held.find((version) => version.canonical === canonical);
      if (same === undefined) versions.set(data.id, [...held, { event, canonical, files: [file] }]);
      // Files come in their order, so one that is listed already stands last.
      else if (same.files.at(-1) !== file) same.files.push(file);
    }
  }
  for (const held of versions.values()) held.sort(byDayThenText);
  return versions;
}

function byDayThenText(a: Version<MergeableEvent>, b: Version<MergeableEvent>): number {
  if (a.event.data.on !== b.event.data.on) return a.event.data.on > b.event.data.on ? -1 : 1;
  return a.canonical < b.canonical ? -1 : 1;
}

function readStored(value: unknown, path: Path, readEvent: (event: AnyEvent, path: Path) => unknown): unknown {
  const event = readObject(value, path);
  readKeys(event, path, { type: readId, data: readObject });
  if (readEvent(event as unknown as AnyEvent, path) !== null) return value;
  readKeys(event['data'] as Readonly<Record<string, unknown>>, [...path, 'data'], { id: readId, on: readCivilDate });
  return readJson(event['data'], [...path, 'data']);
}

/** Compares texts by their code units. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares ids with their runs of digits as numbers, and by their code units where that leaves them equal. */
export function compareIds(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  for (const [index, part] of first.entries()) {
    const other = second[index];
    if (other === undefined) return 1;
    const [number, otherNumber] = [numberOf(part), numberOf(other)];
    const order =
      number !== null && otherNumber !== null
        ? compareTexts(pad(number, otherNumber), pad(otherNumber, number))
        : compareTexts(part, other);
    if (order !== 0) return order;
  }
  return first.length - second.length || compareTexts(a, b);
}

function partsOf(id: string): readonly string[] {
  return id.match(/[0-9]+|[^0-9]+/g) ?? [];
}

/** The digits of a number without zeros ahead; null for a text. */
function numberOf(part: string): string | null {
  return /^[0-9]/.test(part) ? part.replace(/^0+(?=[0-9])/, '') : null;
}

function pad(number: string, other: string): string {
  return number.padStart(other.length, '0');
}
