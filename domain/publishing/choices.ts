/** Through what something goes out. */
export const channels = [
  'email',
  'intranet',
  'web',
  'sms',
  'phone',
  'print',
  'post',
  'media',
  'meeting',
  'other',
] as const;

export type Channel = (typeof channels)[number];

export const audienceLanguages = ['any', 'en', 'fr'] as const;
export const audienceGroups = ['bargaining', 'management', 'excluded'] as const;
export const communicationKinds = ['product', 'townHall', 'briefing', 'call', 'post', 'other'] as const;
export const communicationAnchors = ['calendar', 'T', 'S', 'I'] as const;
export const communicationOutcomes = ['done', 'cancelled'] as const;
