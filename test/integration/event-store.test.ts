import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getSQLiteEventStore, isSQLiteError, sqliteConnection, type SQLiteConnection } from '@event-driven-io/emmett-sqlite';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { letTwoWritersCompete, type Store } from '../kernel/competing-writers.js';
import type { PlacesEvent } from '../kernel/places-lifecycle.js';

class Overtaken extends Error {}

/**
 * Refuses to commit a stream that counts more events than it has. The store in this version moves the count on before it finds that another
 * writer was quicker, and keeps the count: from then on nobody could ever write to that stream again.
 */
async function refuseMiscount(connection: SQLiteConnection, stream: string): Promise<void> {
  const counts = await connection.querySingle<{ readonly counted: number; readonly stored: number }>(
    `SELECT stream_position AS counted, (SELECT count(*) FROM emt_messages WHERE stream_id = ?) AS stored
     FROM emt_streams WHERE stream_id = ?`,
    [stream, stream],
  );
  if (counts !== null && counts.counted !== counts.stored) throw new Overtaken();
}

/**
 * Whether the other writer was quicker: the version has moved on, or the file is held. The store has a copy of the error class of its own, so
 * that its code tells; and when it cannot begin, it throws that it could not roll back what it had not begun.
 */
function isOvertaken(error: unknown): boolean {
  const CONFLICT = 412;
  if (error instanceof Overtaken || (error instanceof Error && 'errorCode' in error && error.errorCode === CONFLICT)) return true;
  return isSQLiteError(error) && (error.message.includes('SQLITE_BUSY') || error.message.includes('no transaction is active'));
}

function storeIn(fileName: string): Store {
  const emmett = getSQLiteEventStore({
    fileName,
    hooks: {
      onBeforeCommit: async (messages, { connection }) => {
        for (const { metadata } of messages) await refuseMiscount(connection, metadata.streamName);
      },
    },
  });
  return {
    read: async (stream) => {
      const { events, currentStreamVersion } = await emmett.readStream<PlacesEvent>(stream);
      return { events, version: currentStreamVersion };
    },
    append: async (stream, events, version) => {
      try {
        await emmett.appendToStream(stream, [...events], { expectedStreamVersion: version });
        return 'stored';
      } catch (error) {
        if (isOvertaken(error)) return 'conflict';
        throw error;
      }
    },
  };
}

describe('a lifecycle on an event store in SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commissioning-kit-events-'));
  const fileName = join(folder, 'events.db');
  // The store opens the file anew for every call: one connection that stays keeps the last to close from locking the others out.
  const open = sqliteConnection({ fileName });

  beforeAll(() => {
    // The store prints every failed transaction; here most of them fail because the other writer was quicker.
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterAll(() => {
    vi.restoreAllMocks();
    open.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps every event when two writers, each with connections of its own, compete', async () => {
    const stores = [storeIn(fileName), storeIn(fileName)] as const;
    // Each makes the tables on its first call, and that is no part of the competition.
    for (const store of stores) await store.read('none');
    await open.query('SELECT count(*) FROM sqlite_master');
    await letTwoWritersCompete(stores, () => new Promise((resolve) => setTimeout(resolve, 1)));
  });
});
