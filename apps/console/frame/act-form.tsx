import { Dialog, object, useWrite, WritePanel } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { useAfterStep } from '../pilot/use-desk.ts';
import { useWords } from '../words/words.ts';

const anyReply = object({});

/** What sends a step, once; afterwards the desk is read anew and the dialog closed. */
export function useStep(path: string, onClose: () => void) {
  const afterStep = useAfterStep();
  return useWrite(`POST ${path}`, anyReply, () => {
    afterStep();
    onClose();
  });
}

interface Props {
  readonly title: string;
  /** Names the thing and says what will follow. */
  readonly means: string;
  readonly write: ReturnType<typeof useStep>;
  readonly onSend: () => void;
  /** It cannot be taken back. */
  readonly grave: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The dialog of a step: what it means, its fields, and the one press that does it. */
export function ActForm({ title, means, write, onSend, grave, onClose, children }: Props) {
  const say = useWords();
  const cancel = (
    <button type="button" className="sg-button sg-plain" onClick={onClose}>
      {say('dialog.cancel')}
    </button>
  );
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p>{means}</p>
      <WritePanel write={write} leave={cancel}>
        <form
          className="c-form"
          onSubmit={(event) => {
            event.preventDefault();
            onSend();
          }}
        >
          {children}
          <div className="sg-actions">
            <button type="submit" className={`sg-button ${grave ? 'sg-grave' : 'sg-primary'}`}>
              {title}
            </button>
            {cancel}
          </div>
        </form>
      </WritePanel>
    </Dialog>
  );
}
