import * as kernel from '../../src/kernel/index.js';
import type { FuzzedRoom } from './room.js';

const KERNEL: Readonly<Record<string, unknown>> = kernel;
const modules = Object.entries(import.meta.glob<FuzzedRoom>('./rooms/*.ts', { eager: true })).map(
  ([file, room]) => [file.slice('./rooms/'.length, -'.ts'.length), room] as const,
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
