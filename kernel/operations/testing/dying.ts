import { type Executor, Unavailable } from '../index.ts';

/** An executor that dies at its n-th call: before it, or after it, when the answer is lost. */
export function dying(executor: Executor, nth: number, when: 'before' | 'after'): Executor {
  let left = nth;
  const dies = async <T>(call: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left <= 0 && when === 'before') throw new Unavailable('killed', 1);
    const answer = await call();
    if (left <= 0) throw new Unavailable('killed', 1);
    return answer;
  };
  const submit: Executor['submit'] = (...of) => dies(() => executor.submit(...of));
  const inTurn: Executor['inTurn'] = (of) => dies(() => executor.inTurn(of));
  return { shard: executor.shard, submit, inTurn } as Executor;
}
