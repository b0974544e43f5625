import { parseCheckpoint, parseNote } from '@sandglass/tlog';
import { serverUrl } from '../log/prefix.ts';
import { openLog } from '../log/remotelog.ts';
import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'log checkpoint',
  summary: 'Print the current checkpoint of a transparency log.',
  help: `Usage: sandglass log checkpoint [URL]

Prints the signed note at URL/checkpoint or URL/log/checkpoint (default SANDGLASS_URL) word for word. Nothing is
verified: that is what "log verify" does. With --json:
{"origin","size","root","signatures":[{"name","keyId"}],"checkpoint"}.

Example: sandglass log checkpoint http://localhost:8080`,

  async run({ args, json, print }) {
    if (args.length > 1) throw new UsageError('log checkpoint takes one URL.');
    const { checkpoint } = await openLog(serverUrl(args[0]));
    if (!json) return print(checkpoint.trimEnd());
    const { text, signatures } = parseNote(checkpoint);
    const { origin, size, root } = parseCheckpoint(text);
    const signers = signatures.map(({ name, keyId }) => ({ name, keyId }));
    print(
      JSON.stringify({
        origin,
        size,
        root: Buffer.from(root).toString('hex'),
        signatures: signers,
        checkpoint,
      }),
    );
  },
};

export default verb;
