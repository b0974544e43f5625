import { systemClock } from '@sandglass/time';
import { untilTold } from '../until-told.ts';
import { UsageError, type Verb } from '../verb.ts';

const NAME_DEFAULT = 'localhost/witness';

const verb: Verb = {
  name: 'witness',
  summary: 'Cosigns the heads of transparency logs, and never two histories of one.',
  help: `Usage: sandglass witness --folder DIR --log VKEY[,VKEY…] [--name NAME] [--port P]

Serves C2SP tlog-witness on this machine's loopback: POST /add-checkpoint, and GET /vkey for its own key. It cosigns a
head only when it goes on from the last head of that log that it cosigned. Ctrl-C ends it.

  --folder DIR   its key and memory; whoever loses the memory begins again with another key
  --log VKEY     keys of the logs that it follows, from commas apart (a log of Sandglass has them at URL/log/vkey)
  --name NAME    its own name in cosignatures (default ${NAME_DEFAULT})
  --port P       default 0: a free one

Prints its vkey and "ready URL"; with --json one line {"vkey","url"}.

Example: sandglass witness --folder witness --log "$(curl -s http://localhost:7300/log/vkey | head -1)"`,
  valueFlags: ['folder', 'log', 'name', 'port'],

  async run({ args, flags, json, print }) {
    if (args.length > 0) throw new UsageError('witness takes no arguments. See sandglass witness --help.');
    const { folder, log, name = NAME_DEFAULT } = flags;
    if (typeof folder !== 'string')
      throw new UsageError('--folder names where the witness keeps its memory.');
    if (typeof log !== 'string') throw new UsageError('--log names the keys of the logs that it follows.');
    if (typeof name !== 'string') throw new UsageError('--name is the witness’s name.');
    const port = Number(flags.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port is a port.');
    const { formatVkey, parseVkey } = await import('@sandglass/tlog');
    const { listen, openMemory, openSigner, Witness } = await import('@sandglass/witness');
    const logs = log.split(',').map((vkey) => parseVkey(vkey.trim()));
    const signer = openSigner(folder, name);
    const memory = openMemory(folder);
    try {
      const witness = new Witness({ signer, memory, logs, now: () => Math.floor(systemClock.now() / 1000) });
      const served = await listen(witness, signer.key, port);
      const vkey = formatVkey(signer.key);
      if (json) print(JSON.stringify({ vkey, url: served.url }));
      else {
        print(vkey);
        print(`ready ${served.url}`);
      }
      await untilTold();
      await served.close();
    } finally {
      memory.close();
    }
  },
};

export default verb;
