import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { linesOf, printLine, type ShownLine, toNetwork } from '../lines.ts';
import { getJson, postJson } from '../remote.ts';
import { UsageError, type Verb } from '../verb.ts';

const LOOK_MS = 200;
const WAIT_MS_MAX = 30_000;

const verb: Verb = {
  name: 'lines rotate',
  summary: 'Changes the secret that authenticates the line of the bank or the acquirer to its network',
  help: `Usage: sandglass lines rotate bank|acquirer --reason TEXT [--json]

Makes the next secret of the line; both ends take it while payments pass, then the one before is destroyed and opens nothing any
more. Nobody sees a secret. Waits up to ${WAIT_MS_MAX / 1000} seconds until both ends use it, and ends with 1 where they do not yet: the house goes
on by itself, also after a stop. Who asked and when is a fact of the log; lines show has the reason too.
  --reason TEXT  why, for whoever reads it later
Acts as whoever SANDGLASS_TOKEN says, on the server that SANDGLASS_URL names: staff of the institution. Example:
  SANDGLASS_TOKEN=$(npx sandglass token --as institution:hengxin-bank) npx sandglass lines rotate bank --reason "once a year"`,
  valueFlags: ['reason'],
  async run({ args, flags, json, print, answerNo }) {
    const path = linesOf(args[0]);
    if (args.length > 1) throw new UsageError('lines rotate takes one line: bank or acquirer.');
    const { reason } = flags;
    if (typeof reason !== 'string' || reason.trim() === '') throw new UsageError('This needs --reason TEXT.');
    const { version } = await postJson(`${path}/network/rotate`, { reason }, randomUUID());
    const line = await inUse(path, Number(version));
    if (line.inUseAt === null) answerNo();
    if (json) print(JSON.stringify(line));
    else printLine(line, print);
  },
};

export default verb;

/** The line as soon as it uses a version, or a later one; after a while as it then is. */
async function inUse(path: string, version: number): Promise<ShownLine> {
  const end = performance.now() + WAIT_MS_MAX;
  for (;;) {
    const line = toNetwork(await getJson(path));
    if (line.inUseAt !== null || line.version > version || performance.now() > end) return line;
    await wait(LOOK_MS);
  }
}
