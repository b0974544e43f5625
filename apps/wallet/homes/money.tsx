import { HOME_PAY_IN } from '../bank/homes.ts';
import { PayIn } from '../money/money.tsx';

/** Money into the account that a loan on a home is paid out to and repaid from: simulated, and says so. */
export default function HomeMoney() {
  return <PayIn path={HOME_PAY_IN} back="/homes" />;
}
