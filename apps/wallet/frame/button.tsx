import { Button as AntButton } from 'antd-mobile';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly kind?: 'primary' | 'second';
}

interface ButtonProps extends Props {
  /** It keeps the focus, and whoever listens ignores the press. */
  readonly isResting?: boolean;
}

/** The page's action. With no `onClick` it sends its form. */
export function Button({ children, onClick, kind = 'primary', isResting = false }: ButtonProps) {
  const look =
    kind === 'primary' ? ({ color: 'primary' } as const) : ({ color: 'primary', fill: 'outline' } as const);
  return (
    <AntButton
      {...look}
      block
      size="large"
      shape="rounded"
      aria-disabled={isResting || undefined}
      type={onClick === undefined ? 'submit' : 'button'}
      {...(onClick === undefined ? {} : { onClick })}
    >
      {children}
    </AntButton>
  );
}

/** A link that looks like the next step. */
export function ButtonLink({
  to,
  children,
  kind = 'primary',
}: Omit<Props, 'onClick'> & { readonly to: string }) {
  return (
    <Link to={to} className={`sg-button${kind === 'primary' ? ' sg-primary' : ''} w-wide`}>
      {children}
    </Link>
  );
}
