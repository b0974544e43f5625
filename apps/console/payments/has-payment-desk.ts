/** Whether this person sees how a pilot's payments go: its own staff, and those who watch it. */
export const hasPaymentDesk = (pilot: string, role: string, own: boolean): boolean =>
  pilot === 'token' && (own || role === 'supervisor' || role === 'auditor');
