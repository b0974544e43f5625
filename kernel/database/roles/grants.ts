import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from '../error.ts';
import { type RoleKind, roleKinds } from './role.ts';

export const privileges = ['select', 'insert', 'update', 'delete'] as const;
export type Privilege = (typeof privileges)[number];

/** What each role may do with a room's tables: by table, or `*` for those that are not named. */
export type Grants = ReadonlyMap<string, ReadonlyMap<RoleKind, readonly Privilege[]>>;

/** What a room that says nothing grants, also on tables that it adds later. */
const usual: Readonly<Record<RoleKind, readonly Privilege[]>> = {
  path: ['select', 'insert', 'update'],
  read: ['select'],
  identity: [],
};

/** A room's `grants.txt`, beside its migrations. */
export function grantsOf(directory: string): Grants {
  const file = join(directory, 'grants.txt');
  return parseGrants(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/**
 * One grant a line: table or `*`, role, privileges or `none`; `#` begins a comment.
 *
 * @example parseGrants('*       path select insert\naccount path select insert update')
 */
export function parseGrants(text: string): Grants {
  const grants = new Map<string, Map<RoleKind, readonly Privilege[]>>();
  for (const line of text.split('\n')) {
    const [table, role, ...given] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (table === undefined || table === '') continue;
    const kind = roleKinds.find((known) => known === role);
    const allowed = given[0] === 'none' && given.length === 1 ? [] : given.map(privilegeOf);
    if (kind === undefined || given.length === 0 || allowed.includes(undefined))
      throw new DatabaseError(
        `The grant “${line.trim()}” is not understood. Write: table or *, role (${roleKinds.join(', ')}), privileges (${privileges.join(', ')}) or none.`,
      );
    const ofTable = grants.get(table) ?? new Map<RoleKind, readonly Privilege[]>();
    grants.set(table, ofTable.set(kind, allowed as Privilege[]));
  }
  return grants;
}

const privilegeOf = (word: string): Privilege | undefined => privileges.find((known) => known === word);

/** What a role may do with a table. A view is only ever read: its owner would write for whoever may insert into it. */
export function allowed(
  grants: Grants,
  table: string,
  isView: boolean,
  kind: RoleKind,
): readonly Privilege[] {
  const may = grants.get(table)?.get(kind) ?? grants.get('*')?.get(kind) ?? usual[kind];
  return isView ? may.filter((privilege) => privilege === 'select') : may;
}
