import type { ClientBase } from 'pg';
import { DatabaseError } from '../error.ts';
import type { RoomMigrations } from '../migrate.ts';
import { allowed, type Grants, grantsOf } from './grants.ts';
import { pilotRoleOf, quoted, roleKinds, roleOf } from './role.ts';

interface Relation {
  readonly schema: string;
  /** Null: the schema itself. */
  readonly name: string | null;
  readonly isView: boolean;
  /** What our roles were granted: role → privileges. */
  readonly granted: Readonly<Record<string, readonly string[]>>;
}

/** The statements that make each role's privileges what the rooms state; none where they are so already. */
export async function differences(
  client: ClientBase,
  database: string,
  rooms: readonly RoomMigrations[],
): Promise<string[]> {
  const roles = [
    ...roleKinds.map((kind) => roleOf(database, kind)),
    ...rooms.filter(({ pilot }) => pilot).map(({ room }) => pilotRoleOf(database, room)),
  ];
  const { rows } = await client.query<Relation>(RELATIONS, [rooms.map(({ room }) => room), roles]);
  return rooms.flatMap((room) => {
    const relations = rows.filter(({ schema }) => schema === room.room);
    const grants = grantsOf(room.directory);
    requireTables(room.room, grants, relations);
    const wanted = relations.map((relation) => wantedOn(relation, grants, room, database));
    return relations.flatMap((relation, at) => {
      // A schema is entered by whoever has anything in it; a pilot's only through the pilot's role.
      const may = relation.name === null ? entry(wanted, room, database) : wanted[at]!;
      return roles.flatMap((role) => change(relation, role, may.get(role) ?? []));
    });
  });
}

type Wanted = ReadonlyMap<string, readonly string[]>;

function wantedOn(relation: Relation, grants: Grants, room: RoomMigrations, database: string): Wanted {
  const { name, isView } = relation;
  if (name === null) return new Map();
  const wanted = new Map<string, readonly string[]>(
    roleKinds.map((kind) => [roleOf(database, kind), allowed(grants, name, isView, kind)]),
  );
  if (room.pilot) {
    const read = roleOf(database, 'read');
    wanted.set(pilotRoleOf(database, room.room), wanted.get(read)!);
    wanted.set(read, []);
  }
  return wanted;
}

function entry(wanted: readonly Wanted[], room: RoomMigrations, database: string): Wanted {
  if (room.pilot) return new Map([[pilotRoleOf(database, room.room), ['usage']]]);
  const having = wanted.flatMap((of) => [...of].filter(([, may]) => may.length > 0));
  return new Map(having.map(([role]) => [role, ['usage']]));
}

function change({ schema, name, granted }: Relation, role: string, wanted: readonly string[]): string[] {
  const has = granted[role] ?? [];
  const on = name === null ? `schema ${quoted(schema)}` : `${quoted(schema)}.${quoted(name)}`;
  const missing = wanted.filter((privilege) => !has.includes(privilege));
  const surplus = has.filter((privilege) => !wanted.includes(privilege));
  return [
    ...(missing.length > 0 ? [`grant ${missing.join(', ')} on ${on} to ${quoted(role)}`] : []),
    ...(surplus.length > 0 ? [`revoke ${surplus.join(', ')} on ${on} from ${quoted(role)}`] : []),
  ];
}

function requireTables(room: string, grants: Grants, relations: readonly Relation[]): void {
  for (const table of grants.keys()) {
    if (table !== '*' && !relations.some(({ name }) => name === table))
      throw new DatabaseError(`The grants of ${room} name ${room}.${table}, which is not there.`);
  }
}

const RELATIONS = `
  select o.schema, o.name, o.view as "isView", (
    select coalesce(jsonb_object_agg(g.rolname, g.privileges), '{}') from (
      select r.rolname, jsonb_agg(lower(x.privilege_type)) as privileges
      from aclexplode(o.acl) x join pg_roles r on r.oid = x.grantee
      where r.rolname = any($2) group by r.rolname) g) as granted
  from (
    select n.nspname as schema, null as name, false as view, n.nspacl as acl from pg_namespace n
    union all
    select n.nspname, c.relname, c.relkind in ('v', 'm'), c.relacl
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f')) o
  where o.schema = any($1) order by o.schema, o.name nulls first`;
