import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useShellCall } from '../desk.ts';
import { Shown } from '../ui/shown.tsx';

/** What needs an open workspace; without one, the start page. */
export function WorkspaceOnly({
  children,
  otherwise = <Navigate to="/" replace />,
}: {
  children: ReactNode;
  otherwise?: ReactNode;
}) {
  const workspace = useShellCall('workspace.state', {});
  return <Shown query={workspace}>{({ open }) => (open ? children : otherwise)}</Shown>;
}
