import type { Role } from '@sandglass/operations';

const CUSTOMERS: readonly Role[] = ['customer', 'merchant'];

/** Who acts for an office or a firm of the sandbox, not in their own right. */
export const isStaff = (role: Role): boolean => !CUSTOMERS.includes(role);
