/** Whether this person sees the positions of all members. */
export const watchesNetwork = (role: string): boolean => role === 'supervisor' || role === 'auditor';
