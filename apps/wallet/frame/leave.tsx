import { useKitWords } from '@sandglass/kit';
import { Link } from 'react-router';

/** The way out of something that is still being checked. */
export function Leave({ to }: { readonly to: string }) {
  const kit = useKitWords();
  return (
    <Link to={to} className="sg-button sg-plain">
      {kit('write.leave')}
    </Link>
  );
}
