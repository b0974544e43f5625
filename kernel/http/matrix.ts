import type { Role } from '@sandglass/operations';
import type { Route } from './route.ts';

export const matrixRoles: readonly Role[] = [
  'public',
  'customer',
  'institution',
  'supervisor',
  'auditor',
  'merchant',
  'partner',
];

/** Whether a role passes a route's door; whose rows it then sees is the operation's matter. */
export const admits = (route: Route, role: Role): boolean => {
  const roles = 'roles' in route ? route.roles : route.operation.roles;
  return roles.includes(role) || (route.kind === 'read' && roles.includes('public'));
};

/** Role × route as text, one line a route, for the reviewed file. */
export function authorizationMatrix(routes: readonly Route[]): string {
  const name = (route: Route): string => `${route.method.padEnd(4)} ${route.path}`;
  const sorted = [...routes].sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1));
  const width = Math.max(...sorted.map((route) => name(route).length)) + 2;
  const head = ''.padEnd(width) + matrixRoles.map((role) => role.padEnd(13)).join('');
  const lines = sorted.map(
    (route) =>
      name(route).padEnd(width) +
      matrixRoles.map((role) => (admits(route, role) ? '✓' : '·').padEnd(13)).join(''),
  );
  return `${[head, ...lines].map((line) => line.trimEnd()).join('\n')}\n`;
}
