import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const here = fileURLToPath(new URL('./build-app.ts', import.meta.url));
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandglass-build-'));
  await cp(fileURLToPath(new URL('./testing', import.meta.url)), folder, { recursive: true });
  await symlink(modules, join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('two that build the same app at once leave it whole, and a third has nothing to do', async () => {
  const program = `import { buildApp } from ${JSON.stringify(here)};
    const built = await buildApp({ folder: ${JSON.stringify(folder)}, base: '/small/' });
    console.log(JSON.stringify(built));`;
  const build = () => run(process.execPath, ['--input-type=module', '-e', program]);
  await Promise.all([build(), build(), build()]);
  const page = await readFile(join(folder, 'dist', 'index.html'), 'utf8');
  const assets = [...page.matchAll(/\/small\/(assets\/[^"]+)/g)].map(([, file]) => file!);
  expect(assets.length).toBeGreaterThan(0);
  for (const file of assets) expect(existsSync(join(folder, 'dist', file))).toBe(true);
  expect(JSON.parse((await build()).stdout)).toMatchObject({ reused: true });
  expect(await readdir(join(folder, '.cache'))).toEqual(['built']);
}, 60_000);

test('a file of a room that the app does not name is refused: nobody would build anew when it changes', async () => {
  const [outside, app] = [join(folder, 'outside'), join(folder, 'app')];
  await mkdir(outside);
  await writeFile(join(outside, 'far.ts'), 'export const far = 1;\n');
  await mkdir(app);
  await writeFile(join(app, 'index.html'), '<script type="module" src="./main.ts"></script>\n');
  await writeFile(
    join(app, 'main.ts'),
    "import { far } from '../outside/far.ts';\ndocument.title = String(far);\n",
  );
  const program = (rooms: readonly string[]) => `import { buildApp } from ${JSON.stringify(here)};
    const built = await buildApp({ folder: ${JSON.stringify(app)}, base: '/app/', rooms: ${JSON.stringify(rooms)} });
    console.log(JSON.stringify(built));`;
  const build = (rooms: readonly string[]) =>
    run(process.execPath, ['--input-type=module', '-e', program(rooms)]);
  await expect(build([])).rejects.toThrow('/app/ is built from files of no room of it');
  expect(JSON.parse((await build(['../outside/*.ts'])).stdout)).toMatchObject({ reused: false });
}, 60_000);

test('whoever builds it, a test too, it is what people get: not a development build that the next start would serve', async () => {
  const app = join(folder, 'for-people');
  await mkdir(app);
  await writeFile(join(app, 'index.html'), '<script type="module" src="./main.ts"></script>\n');
  await writeFile(join(app, 'main.ts'), "document.title = 'built for ' + process.env.NODE_ENV;\n");
  const program = `import { buildApp } from ${JSON.stringify(here)};
    await buildApp({ folder: ${JSON.stringify(app)}, base: '/app/' });
    console.log(process.env.NODE_ENV);`;
  const env = { ...process.env, NODE_ENV: 'test' };
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { env });
  expect(stdout.trim()).toBe('test');
  const [script] = await readdir(join(app, 'dist', 'assets'));
  expect(await readFile(join(app, 'dist', 'assets', script!), 'utf8')).toContain('built for production');
}, 60_000);
