import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { admits, authorizationMatrix, matrixRoles } from '@sandglass/http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { story } from './demo/story.ts';
import { institutionOfParty } from './parties/names.ts';
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

it('staff of another institution come in by no door of a pilot that is for institutions', async () => {
  const ofPilots = demo.house.routes.filter(
    (route) => route.pilot !== undefined && admits(route, 'institution') && !admits(route, 'public'),
  );
  expect(ofPilots.length).toBeGreaterThan(20);
  for (const { method, path, pilot } of ofPilots) {
    const address = path.replaceAll(/\{\w+\}/g, 'none');
    const { body } = await demo.call(method, address, 'institution:zhongyue-bank', {});
    expect({ method, path, code: body.code }).toEqual({ method, path, code: 'another-institution' });
    const owner = institutionOfParty(pilot!) ?? story.find((chapter) => chapter.pilot === pilot)!.institution;
    const own = `institution:${owner}`;
    expect((await demo.call(method, address, own, {})).body.code).not.toBe('another-institution');
  }
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
