import { createServer } from 'node:net';
import { bad, type Check, good } from './check.ts';
import { listenerOf } from './listener.ts';

const PORT_DEFAULT = 7300;
const PORT_MAX = 65_535;
/** Both are listened on. */
const HOSTS = ['127.0.0.1', '::1'];

export async function port(): Promise<Check> {
  const given = process.env.PORT;
  const wanted = given === undefined || given === '' ? PORT_DEFAULT : Number(given);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > PORT_MAX)
    return bad('port', `PORT is ${given}, which is no port.`, 'Set it to a number up to 65535.');
  const said = await Promise.all(HOSTS.map((host) => codeOfListening(wanted, host)));
  if (said.includes('EACCES'))
    return bad('port', `Port ${wanted} is for root alone.`, 'Give one from 1024 with --port.');
  if (!said.includes('EADDRINUSE')) return good('port', `Port ${wanted} is free.`);
  const holder = listenerOf(wanted);
  return bad(
    'port',
    `Port ${wanted} is in use${holder === undefined ? '' : ` by process ${holder.pid} (${holder.name})`}.`,
    'Stop what uses it (perhaps a Sandglass that runs already), or give another with --port.',
  );
}

/** Why one cannot listen there; undefined when one can. A machine without IPv6 says EADDRNOTAVAIL. */
function codeOfListening(at: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    probe.listen(at, host, () => probe.close(() => resolve(undefined)));
  });
}
