import { fileURLToPath } from 'node:url';
import type { RoomMigrations } from '@sandglass/database';

const room = (name: string, path: string): RoomMigrations => ({
  room: name,
  directory: fileURLToPath(new URL(`../../${path}/migrations/`, import.meta.url)),
  pilot: path.startsWith('pilots/'),
});

/** Every room with tables, in the order in which they are migrated. */
export const rooms: readonly RoomMigrations[] = [
  room('operations', 'kernel/operations'),
  room('keys', 'kernel/keys'),
  room('ledger', 'kernel/ledger'),
  room('journal', 'kernel/journal'),
  room('jobs', 'kernel/jobs'),
  room('runs', 'kernel/runs'),
  room('sweeps', 'kernel/sweeps'),
  room('consent', 'kernel/consent'),
  room('documents', 'kernel/documents'),
  room('identity', 'kernel/identity'),
  room('guard', 'sandbox/guard'),
  room('agreement', 'sandbox/agreement'),
  room('measures', 'sandbox/measures'),
  room('compensation', 'sandbox/compensation'),
  room('complaints', 'sandbox/complaints'),
  room('register', 'sandbox/register'),
  room('ending', 'sandbox/ending'),
  room('incidents', 'sandbox/incidents'),
  room('triggers', 'sandbox/triggers'),
  room('notices', 'sandbox/notices'),
  room('lending', 'engines/lending'),
  room('payments', 'engines/payments'),
  room('rules', 'engines/rules'),
  room('models', 'engines/models'),
  room('microloan', 'pilots/microloan'),
  room('swiftcredit', 'pilots/swiftcredit'),
  room('token', 'pilots/token'),
];
