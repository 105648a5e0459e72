import { readdirSync } from 'node:fs';
import * as kernel from '../../src/kernel/index.js';
import type { FuzzedRoom } from './room.js';

const KERNEL: Readonly<Record<string, unknown>> = kernel;
const files = readdirSync(new URL('./rooms', import.meta.url)).filter((file) => file.endsWith('.ts'));
const modules = await Promise.all(
  files.map(async (file): Promise<readonly [string, FuzzedRoom]> => {
    const room = file.slice(0, -'.ts'.length);
    return [room, (await import(`./rooms/${room}.ts`)) as FuzzedRoom];
  }),
);

/** Rooms re-export functions of the kernel; those are tried once, in the kernel. */
function isOwn(room: string, exports: FuzzedRoom['exports'], name: string): boolean {
  return room === 'kernel' || !Object.hasOwn(KERNEL, name) || KERNEL[name] !== exports[name];
}

function own<T>(room: string, exports: FuzzedRoom['exports'], values: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => isOwn(room, exports, name)));
}

/** What each room exports of its own. */
export const ROOMS: Readonly<Record<string, FuzzedRoom['exports']>> = Object.fromEntries(
  modules.map(([room, { exports }]) => [room, own(room, exports, exports)]),
);

/** For each room, its functions that validate, with argument lists that they accept. */
export const FUZZED: Readonly<Record<string, FuzzedRoom['fuzzed']>> = Object.fromEntries(
  modules.map(([room, { exports, fuzzed }]) => [room, own(room, exports, fuzzed)]),
);

/** For each room, its functions that trust their input. */
export const TRUSTING: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  modules.map(([room, { exports, trusting }]) => [room, trusting.filter((name) => isOwn(room, exports, name))]),
);
