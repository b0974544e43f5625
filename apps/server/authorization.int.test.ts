import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { admits, authorizationMatrix, matrixRoles } from '@sandglass/http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from './testing/demo-house.ts';

const file = fileURLToPath(new URL('../../tests/authorization-matrix.txt', import.meta.url));
const TOKENS: Readonly<Record<string, string | undefined>> = {
  public: undefined,
  customer: 'customer:nobody-yet',
  institution: 'institution:some-bank',
  supervisor: 'supervisor',
  auditor: 'auditor',
  merchant: 'merchant:some-shop',
};

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
});
afterAll(async () => demo?.close());

it('the role × route matrix is the reviewed one', () => {
  const matrix = authorizationMatrix(demo.house.routes);
  if (process.env.SANDGLASS_UPDATE === 'matrix') writeFileSync(file, matrix);
  expect(matrix, 'review the difference, then run the test with SANDGLASS_UPDATE=matrix').toBe(
    readFileSync(file, 'utf8'),
  );
});

it('every route keeps to the matrix when it is really called', async () => {
  for (const route of demo.house.routes) {
    const path = route.path.replaceAll(/\{\w+\}/g, 'none');
    for (const role of matrixRoles.filter((known) => known in TOKENS)) {
      const { status, body } = await demo.call(route.method, path, TOKENS[role], {});
      const stopped = body?.code === 'role-not-allowed' || body?.code === 'sign-in-needed';
      expect({ path, role, stopped, status }).toMatchObject({ stopped: !admits(route, role) });
    }
  }
});
