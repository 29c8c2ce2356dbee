import {
  IconApps,
  IconArchive,
  IconBook2,
  IconBuilding,
  IconBulb,
  IconCertificate,
  IconChecklist,
  IconEraser,
  IconFile,
  IconHierarchy2,
  IconMessageQuestion,
  IconPlayerPlay,
  IconPrinter,
  IconScale,
  IconSpeakerphone,
  IconTargetArrow,
  IconTool,
  IconTransferIn,
  IconTruckDelivery,
  IconUser,
  IconUserStar,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

const icons = new Map([
  ['criticalFunction', IconTargetArrow],
  ['application', IconApps],
  ['supplier', IconTruckDelivery],
  ['equipment', IconPrinter],
  ['vitalRecord', IconArchive],
  ['delegation', IconTransferIn],
  ['plan', IconBook2],
  ['scenario', IconEraser],
  ['correctiveAction', IconTool],
  ['lesson', IconBulb],
  ['issue', IconMessageQuestion],
  ['checklist', IconChecklist],
  ['exercise', IconPlayerPlay],
  ['role', IconUserStar],
  ['person', IconUser],
  ['skill', IconCertificate],
  ['orgUnit', IconHierarchy2],
  ['site', IconBuilding],
  ['bargainingUnit', IconScale],
  ['audience', IconUsersGroup],
  ['communication', IconSpeakerphone],
]);

/** The picture of a kind of record. */
export function recordIcons(kind: string, size: number): ReactNode {
  const Icon = icons.get(kind) ?? IconFile;
  return <Icon size={size} stroke={1.7} aria-hidden />;
}
