import {
  IconAlertTriangle,
  IconChecks,
  IconFileText,
  IconPalette,
  IconSend,
  IconSpeakerphone,
  IconUsersGroup,
} from '@tabler/icons-react';

/** The sections of Publish, in the order of its side bar; titles are translations `publish:section.ID`. */
export const publishSections = [
  { id: 'documents', to: '/publish', icon: IconFileText, group: 'top' },
  { id: 'wrong', to: '/publish/wrong', icon: IconAlertTriangle, group: 'top' },
  { id: 'sent', to: '/publish/sent', icon: IconSend, group: 'top' },
  { id: 'communications', to: '/publish/communications', icon: IconSpeakerphone, group: 'top' },
  { id: 'audiences', to: '/publish/audiences', icon: IconUsersGroup, group: 'top' },
  { id: 'approvals', to: '/publish/approvals', icon: IconChecks, group: 'bottom' },
  { id: 'look', to: '/publish/look', icon: IconPalette, group: 'bottom' },
] as const;
