import { createServer } from 'node:net';
import { join } from 'node:path';
import { dataFolder } from '@sandglass/database';
import { untilTold } from '../until-told.ts';
import { UsageError, type Verb } from '../verb.ts';

const PORT_DEFAULT = 7300;
const CLOSE_MS_MAX = 8_000;

const verb: Verb = {
  name: 'up',
  summary: 'Starts the database, the server, the sample pilots and the register',
  help: `Usage: sandglass up [--port P] [--data DIR] [--no-demo]

Starts everything on this machine's loopback and prints the address. Ctrl-C stops it cleanly; the data stays.
  --port P     port (default PORT, else ${PORT_DEFAULT}; 0 chooses a free one)
  --data DIR   data folder (default SANDGLASS_DATA, else the usual place of this system)
  --no-demo    no sample pilots and no demo sign-ins (as SANDGLASS_DEMO=off)
SANDGLASS_SUITE=gm wraps keys by SM4 and signs the log's heads by SM2 with SM3 too (default international).
SANDGLASS_PKCS11_MODULE, _TOKEN and _PIN name an HSM that keeps the Ed25519 signing keys and what wraps card numbers (library, label, PIN).
SANDGLASS_PUBLIC_URL is the https address by which browsers reach the house through a proxy on this machine (it forwards
Host, X-Forwarded-For and X-Forwarded-Proto); passkeys are made for its host name.
SANDGLASS_MESSAGES_URL and _TOKEN name a service that sends one-time codes to phones (POST { to, text, code, locale });
a demo has a simulated inbox instead.
SANDGLASS_SCANNER looks at uploaded documents for viruses: tcp://HOST:PORT or unix:PATH of a clamd, or exec:COMMAND ARGS
(the bytes on its input; exit 0 clean, 1 infected). Without it they are kept as “not scanned”, and say so.
SANDGLASS_WITNESSES (VKEY@URL,…) names witnesses that each head of the log is brought to; a demo starts two of its own.
With DATABASE_URL it uses that PostgreSQL (15 or newer) instead of starting its own.`,
  valueFlags: ['port', 'data'],
  switches: ['no-demo'],
  async run({ args, flags, print }) {
    if (args.length > 0) throw new UsageError('up takes no arguments. See sandglass up --help.');
    const port = await freePort(portOf(flags.port ?? (process.env.PORT || undefined)));
    const demo = flags['no-demo'] === undefined && process.env.SANDGLASS_DEMO !== 'off';
    const { configuredToken, suiteSetting } = await import('../keysettings.ts');
    const suite = suiteSetting();
    const { messageSetting } = await import('../message-setting.ts');
    const { publicUrlSetting } = await import('../public-url.ts');
    const publicUrl = publicUrlSetting();
    const {
      buildScreens,
      DEMO_PASSWORD,
      demoLogins,
      fillFund,
      furnish,
      issueCards,
      messageGateway,
      openHouse,
      openSampleShop,
      pilots,
      startWitnesses,
      StoryClock,
    } = await import('@sandglass/server');
    const { scannerSetting } = await import('../scanner-setting.ts');
    const { witnessSetting } = await import('../witness-setting.ts');
    const witnesses = witnessSetting();
    await buildScreens();
    const folder = typeof flags.data === 'string' ? flags.data : undefined;
    const told = untilTold();
    const clock = new StoryClock();
    const house = await openHouse({
      pilots,
      port,
      clock,
      publicUrl,
      folder,
      simulate: demo,
      demoLogins: demo ? demoLogins : [],
      log: true,
      suite,
      scanner: scannerSetting(),
      token: await configuredToken(),
    });
    let shop: Awaited<ReturnType<typeof openSampleShop>> | undefined;
    let simulated: { stop(): Promise<void> } | undefined;
    try {
      if (demo) {
        await furnish(house, clock);
        const started = await startWitnesses(join(dataFolder(folder), 'witnesses'), house.logKeys);
        simulated = started;
        witnesses.push(...started.addresses);
      }
      const messages = messageSetting();
      if (messages !== undefined) house.identity.sendCodesBy(messageGateway(messages));
      house.cosignedBy(witnesses);
      await listenOn(house, port);
      if (demo) {
        await fillFund(house);
        await issueCards(house);
        shop = await openSampleShop(house, {
          folder: join(dataFolder(folder), 'shop'),
          port: await shopPort(port),
        });
      }
      print(
        `Sandglass · 沙漏\n\n  console   ${house.origin}/console/\n  register  ${house.origin}/register\n  wallet    ${house.origin}/wallet/\n  API       ${house.origin}/api/openapi.json\n`,
      );
      if (demo) {
        print(`  Demo sign-ins (for demonstration only; off with --no-demo), password ${DEMO_PASSWORD}:`);
        print(`  ${demoLogins.map(({ login }) => login).join(', ')}\n`);
        print(`  shop      ${shop?.origin}/   (simulated)\n`);
        print(`  passkeys  ${house.origin}/oidc/passkeys   simulated SMS  ${house.origin}/demo/inbox\n`);
      }
      print(`ready http://localhost:${port}`);
      // Without its database the house cannot serve: it says so and ends, for whoever watches over it.
      const lost = await Promise.race([told, house.database.lost]);
      if (lost instanceof Error) throw lost;
    } finally {
      setTimeout(giveUp, CLOSE_MS_MAX).unref();
      await shop?.close();
      await house.close();
      await simulated?.stop();
    }
  },
};

export default verb;

/** The guardian ends the database when this process is gone; what was acknowledged is in it. */
function giveUp(): void {
  process.stderr.write('Closing took too long; what was acknowledged is kept.\n');
  process.exit(1);
}

/** Another may have taken the port since it was looked at, or have it by IPv6 alone. */
async function listenOn(house: { listen(): Promise<void> }, port: number): Promise<void> {
  try {
    await house.listen();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw inUse(port);
    throw error;
  }
}

const inUse = (port: number): UsageError =>
  new UsageError(`Port ${port} is in use. Stop what uses it, or give another with --port.`);

function portOf(given: string | true | undefined): number {
  const port = given === undefined ? PORT_DEFAULT : given === '' ? Number.NaN : Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('A port is a number from 0 to 65535.');
  return port;
}

const SHOP_PORT_ABOVE = 10;
/** Beside the house where that is free, so that its address stays; else any. */
const shopPort = (port: number): Promise<number> => freePort(port + SHOP_PORT_ABOVE).catch(() => 0);

/** The port itself, or a free one for 0; a taken one is said at once, before anything starts. */
function freePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EACCES'
          ? new UsageError(`Port ${port} is for root alone. Give one from 1024 with --port.`)
          : inUse(port),
      ),
    );
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
