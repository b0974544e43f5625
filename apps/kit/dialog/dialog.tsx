import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Whether a press beside it closes it; never where something was typed. */
  readonly isDismissable?: boolean;
  readonly children: ReactNode;
}

/** A window over the page: the focus goes in, stays in, and comes back; Esc closes it. */
export function Dialog({ title, isOpen, onClose, isDismissable = false, children }: Props) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="sg-overlay"
    >
      <Modal className="sg-modal">
        <AriaDialog className="sg-dialog">
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
