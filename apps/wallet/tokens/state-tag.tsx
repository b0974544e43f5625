import { Tag } from 'antd-mobile';
import type { Token } from '../bank/tokens.ts';
import { useWords } from '../words/words.ts';

const COLOURS = {
  inactive: 'var(--sg-ink-soft)',
  active: 'var(--sg-teal)',
  suspended: 'var(--sg-cinnabar)',
  deleted: 'var(--sg-ink-soft)',
  expired: 'var(--sg-ink-soft)',
} as const;

/** Whether a token pays, in words; who paused it, where somebody did. */
export function TokenState({ token: { state, suspendedBy } }: { readonly token: Token }) {
  const say = useWords();
  return (
    <Tag color={COLOURS[state]} fill="outline">
      {say(`tokens.state.${state}`)}
      {state === 'suspended' && suspendedBy !== null && <> · {say(`tokens.pausedBy.${suspendedBy}`)}</>}
    </Tag>
  );
}
