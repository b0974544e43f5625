import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inviteStaff, MissingForInvitation } from './invite.ts';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'sandglass-invite-'));
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

const invited = (of: Parameters<typeof inviteStaff>[1]) => inviteStaff({ folder, url: database.url }, of);
const rows = async (text: string) => (await database.pool.query(text)).rows;

test('a new office, a new sign-in and its invitation are made at once; what is missing is named', async () => {
  await expect(invited({ login: 'olga' })).rejects.toThrow('--party');
  await expect(invited({ login: 'olga', party: 'office' })).rejects.toThrow(MissingForInvitation);
  const { invitation } = await invited({
    login: 'olga',
    party: 'office',
    role: 'supervisor',
    name: 'Office',
  });
  expect(invitation).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){4}$/);
  expect(await rows('select login, party, person, password from identity.account')).toEqual([
    { login: 'olga', party: 'office', person: 'olga', password: null },
  ]);
});

test('another invitation takes the place of the one before, and changes nothing else', async () => {
  const [before] = await rows('select code_sha256 from identity.invitation');
  await invited({ login: 'olga' });
  const after = await rows('select code_sha256, used_at from identity.invitation');
  expect(after).toHaveLength(1);
  expect(after[0].code_sha256).not.toBe(before.code_sha256);
  expect(await rows(`select kind from identity.event where login = 'olga'`)).toHaveLength(2);
});
