import {
  IconApps,
  IconBuilding,
  IconChecklist,
  IconFile,
  IconHierarchy2,
  IconScale,
  IconTargetArrow,
  IconUser,
  IconUserStar,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

const icons = new Map([
  ['criticalFunction', IconTargetArrow],
  ['application', IconApps],
  ['checklist', IconChecklist],
  ['role', IconUserStar],
  ['person', IconUser],
  ['orgUnit', IconHierarchy2],
  ['site', IconBuilding],
  ['bargainingUnit', IconScale],
]);

/** The picture of a kind of record. */
export function recordIcons(kind: string, size: number): ReactNode {
  const Icon = icons.get(kind) ?? IconFile;
  return <Icon size={size} stroke={1.7} aria-hidden />;
}
