import { buildConsole } from '@sandglass/console';
import { loaded, staff } from './console-staff.ts';
import { journey } from './journey.ts';

const KEPT = 'sandglass.console.session';

const desk = await journey({ apps: [buildConsole] });

desk.walk(
  'two tabs of one person stay signed in beside each other, and sign out together',
  async ({ browser, demo }) => {
    const first = await staff(browser, demo.house.origin, 'supervisor');
    const second = await first.context().newPage();
    await second.goto(`${demo.house.origin}/console/pilots`);
    await second.locator('main .sg-primary').click();
    await second.getByRole('button', { name: 'Sign out' }).waitFor();
    await loaded(second);
    // Its access token is over, as after a quarter of an hour: the first tab gets another.
    await first.evaluate((key) => {
      const kept = JSON.parse(sessionStorage.getItem(key)!);
      sessionStorage.setItem(key, JSON.stringify({ ...kept, accessToken: `${kept.accessToken}x` }));
    }, KEPT);
    await first.reload();
    await first.getByRole('button', { name: 'Sign out' }).waitFor();
    await loaded(first);

    await second.getByRole('button', { name: 'Sign out' }).click();
    await first.locator('main .sg-primary').waitFor();
    await first.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'detached' });
    await first.context().close();
  },
);
