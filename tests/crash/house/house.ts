import { writeSync } from 'node:fs';
import { openHouse, pilots } from '@sandglass/server';
import { SimulatedClock } from '@sandglass/time';
import { watchPoints } from './points.ts';
import { DIES_AT, type FromHouse, type HouseArguments, type ToHouse } from './told.ts';

// Run as a process of its own: a whole house, which works until it is killed at the point it was told.

const TOKEN_S = 3600;
const STDOUT = 1;
const { url, folder, port, now, points, met } = JSON.parse(process.argv[2] ?? '') as HouseArguments;

watchPoints((point) => {
  if (met.includes(point) || (points !== 'all' && !points.includes(point))) return;
  // Written before the next line, whatever becomes of this process.
  writeSync(STDOUT, `${DIES_AT}${point}\n`);
  process.kill(process.pid, 'SIGKILL');
});

const clock = new SimulatedClock(now);
const house = await openHouse({
  pilots,
  port,
  clock,
  folder,
  databaseUrl: url,
  demoLogins: [],
  simulate: true,
});
house.identity.sendCodesBy({ send: async () => undefined });
const say = (said: FromHouse): void => void process.send?.(said);
process.on('message', (told: ToHouse) => {
  if (told.kind === 'time') clock.advanceTo(told.now);
  else
    void house.identity.mint(told.actor, TOKEN_S).then((token) => say({ kind: 'minted', n: told.n, token }));
});
process.on('disconnect', () => process.exit());
await house.listen();
say({ kind: 'ready' });
