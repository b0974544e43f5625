import { parseCheckpoint, parseNote } from '@sandglass/tlog';
import { serverUrl } from '../log/prefix.ts';
import { openLog } from '../log/remotelog.ts';
import { readState, writeState } from '../log/state.ts';
import { givenKeys, trustFor } from '../log/trust.ts';
import { verifyLog } from '../log/verifylog.ts';
import { InputError, UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'log verify',
  summary: 'Verify a running transparency log, and that it goes on from what it showed before.',
  help: `Usage: sandglass log verify [URL] [--state FILE] [--key VKEY] [--witness VKEY[,VKEY…]] [--quorum K]

Reads the whole log at URL (a server or its /log; default SANDGLASS_URL): checkpoint, tiles and entries as
C2SP tlog-tiles. Checks the log's signature, that every entry is in the tree and every tile follows from it,
and the witnesses' cosignatures.

  --state FILE     remembers the head and the keys; the next run must go on from there
  --key VKEY       the log's key, Ed25519's or (docs/gm.md) SM2's; else the one in the state; else, at first use, the one that the operator
                   publishes at URL/vkey, which proves only that the log keeps to it from then on
  --origin TEXT    the checkpoint's first line, where it is not the key's name
  --witness VKEY   keys of witnesses, from commas apart; more are taken from state and operator
  --quorum K       refuse a checkpoint with fewer than K witnesses (default 0)

Prints {"size","root","verified","witnesses":[…],"origin","key"} with --json; "key" says where the log's key is
from: given, pinned, first use. Exits 1 when the log does not verify, was rolled back or forked; the state then
stays as it was.

Example: sandglass log verify http://localhost:8080 --state log.json`,
  valueFlags: ['state', 'key', 'origin', 'witness', 'quorum'],

  async run(call) {
    const { args, flags, json, print } = call;
    const statePath = flags.state === true ? undefined : flags.state;
    const given = givenKeys(flags);
    if (args.length > 1) throw new UsageError('log verify takes one URL.');
    const state = statePath === undefined ? undefined : await readState(call, statePath);
    const log = await openLog(serverUrl(args[0]));
    const trust = await trustFor(log, given, state);
    const answer = await verifyLog(log, trust, state);
    const { origin, size, root } = parseCheckpoint(parseNote(log.checkpoint).text);
    const witnesses = answer.valid ? answer.witnesses.map(({ key }) => key.name) : [];
    const report = {
      size,
      root: Buffer.from(root).toString('hex'),
      verified: answer.valid,
      witnesses,
      origin,
    };
    if (json) print(JSON.stringify({ ...report, key: trust.source }));
    if (!answer.valid) throw new InputError('log-not-verified', 'The log does not verify', answer.why);

    if (statePath !== undefined) {
      const { logKeys, witnesses: cosigners } = trust.policy;
      const head = { origin, size, root: Buffer.from(root), checkpoint: log.checkpoint };
      await writeState(statePath, { ...head, keys: logKeys, witnesses: cosigners });
    }
    if (json) return;
    print(`${origin}: ${size} entries verified`);
    print(`root ${report.root}`);
    print(witnesses.length === 0 ? 'no known witness has cosigned' : `cosigned by ${witnesses.join(', ')}`);
    if (trust.source === 'first use')
      print('The key is the one that the operator publishes; --key names it otherwise.');
    if (state !== undefined) print(`goes on from the ${state.size} entries seen before`);
  },
};

export default verb;
