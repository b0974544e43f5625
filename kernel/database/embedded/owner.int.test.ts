import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { claim, release } from './owner.ts';

const STARTS = 6;
const ROUNDS = 4;
const folders: string[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) await end(child);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandglass-owner-'));
  folders.push(folder);
  return folder;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

interface Start {
  readonly child: ChildProcess;
  /** Its next line. */
  next(): Promise<string>;
}

function start(folder: string, sign: string): Start {
  const script = fileURLToPath(new URL('../testing/claim.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, sign], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return { child, next: async () => String((await lines.next()).value) };
}

describe('a data folder', () => {
  test('goes to one of several starts in the same instant, and the others say who has it', async () => {
    const folder = temporary();
    for (let round = 0; round < ROUNDS; round += 1) {
      const sign = join(temporary(), 'go');
      const starts = Array.from({ length: STARTS }, () => start(folder, sign));
      for (const { next } of starts) expect(await next()).toBe('here');
      writeFileSync(sign, '');
      const said = await Promise.all(
        starts.map(async ({ child, next }) => ({ pid: child.pid, said: await next() })),
      );
      const winners = said.filter((one) => one.said === 'mine');
      expect(winners).toHaveLength(1);
      for (const one of said) {
        if (one !== winners[0])
          expect(one.said).toContain(`runs already on ${folder} (process ${winners[0]!.pid}).`);
      }
      // The next round finds the claim of a dead process.
      for (const { child } of starts) await end(child);
    }
  });

  test('that was given back can be taken again, and again', () => {
    const folder = temporary();
    for (let time = 0; time < 3; time += 1) {
      claim(folder);
      expect(() => claim(folder)).toThrow(/runs already on .* Stop it first/);
      release(folder);
    }
  });

  test('whose last claim was cut off in the middle of its writing is nobody’s', () => {
    const folder = temporary();
    writeFileSync(join(folder, 'owner-7.json'), '{"pi');
    claim(folder);
    expect(() => claim(folder)).toThrow(/runs already on/);
  });

  test('is not given back by who does not have it', () => {
    const folder = temporary();
    writeFileSync(join(folder, 'owner-1.json'), JSON.stringify({ pid: process.ppid }));
    release(folder);
    expect(() => claim(folder)).toThrow(`(process ${process.ppid})`);
  });
});
