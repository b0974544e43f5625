import {
  formatProof,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  proveInclusion,
  verifyInclusion,
} from '@sandglass/tlog';
import { findLeaf } from '../log/findleaf.ts';
import { serverUrl } from '../log/prefix.ts';
import { openLog, readTile } from '../log/remotelog.ts';
import { givenKeys } from '../log/trust.ts';
import { InputError, UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'log prove',
  summary: 'Make an offline proof that an entry is in a transparency log.',
  help: `Usage: sandglass log prove LEAF [URL] [--key VKEY]

LEAF is an index from 0 or a leaf hash in hex. Reads checkpoint and tiles at URL or its /log (default
SANDGLASS_URL), makes the inclusion proof, checks it against the checkpoint's root, and prints it as a
c2sp.org/tlog-proof@v1 file (save it as NAME.tlog-proof), or with --json as
{"index","size","root","leafHash","proof":[…],"checkpoint","tlogProof"}. A hash is looked up from the newest
leaf back, the last of equal ones is proved.

  --key VKEY      also verify the log's signature; else whoever receives the proof does
  --origin TEXT   the checkpoint's first line, where it is not the key's name

Example: sandglass log prove 42 http://localhost:8080 > entry-42.tlog-proof`,
  valueFlags: ['key', 'origin'],

  async run({ args, flags, json, print }) {
    const [wanted, url, ...more] = args;
    if (wanted === undefined || more.length > 0) throw new UsageError('log prove takes a leaf and one URL.');
    const { key, origin } = givenKeys(flags);
    const log = await openLog(serverUrl(url));
    if (key !== undefined) {
      const policy = { origin: origin ?? key.name, logKeys: [key], witnesses: [], threshold: 0 };
      const opened = openCheckpoint(log.checkpoint, policy);
      if (!opened.valid)
        throw new InputError('log-not-verified', 'The log does not verify', `${opened.why}.`);
    }
    const { size, root } = parseCheckpoint(parseNote(log.checkpoint).text);
    const leaf = await findLeaf(log, size, wanted);
    const read = (level: number, index: number, width: number) => readTile(log, level, index, width);
    const hashes = await proveInclusion(leaf.index, size, read);
    const included = verifyInclusion({ index: leaf.index, size, leafHash: leaf.hash, root, proof: hashes });
    if (!included.valid) {
      const detail = `The log's tiles do not prove leaf ${leaf.index}: ${included.why}.`;
      throw new InputError('log-not-verified', 'The log does not verify', detail);
    }
    const proof = formatProof({ index: leaf.index, hashes, checkpoint: log.checkpoint });
    if (!json) return print(proof.trimEnd());
    const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
    const tree = {
      index: leaf.index,
      size,
      root: hex(root),
      leafHash: hex(leaf.hash),
      proof: hashes.map(hex),
    };
    print(JSON.stringify({ ...tree, checkpoint: log.checkpoint, tlogProof: proof }));
  },
};

export default verb;
