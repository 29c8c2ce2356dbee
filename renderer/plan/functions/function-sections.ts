/** The parts of a function's page, in their order; titles are translations `bia:section.ID`. */
export const functionSections = ['recovery', 'impact', 'needs', 'strategies', 'staffing', 'notes'] as const;

export type FunctionSection = (typeof functionSections)[number];

/** The id of the part in the page. */
export function sectionId(section: FunctionSection): string {
  return `function-${section}`;
}

/** What is to be mended on the page of a function: a field of it, or a part with a field of that. */
interface Mend {
  field: string | null;
  part: { kind: string } | null;
}

const sectionOfPart = new Map<string, FunctionSection>([
  ['impactRating', 'impact'],
  ['dependency', 'needs'],
  ['strategy', 'strategies'],
  ['staffingRequirement', 'staffing'],
]);

const noteFields = new Set([
  'nameEn',
  'nameFr',
  'descriptionEn',
  'descriptionFr',
  'workaroundsEn',
  'workaroundsFr',
  'peakPeriodsEn',
  'peakPeriodsFr',
  'legalBasisEn',
  'legalBasisFr',
  'promptNotes',
  'reviewOn',
]);

/** The address of the part of a function's page on which something is mended. */
export function placeOfMend(functionId: string, { field, part }: Mend): string {
  const inNotes = field !== null && noteFields.has(field);
  const section = (part && sectionOfPart.get(part.kind)) ?? (inNotes ? 'notes' : 'recovery');
  return `/plan/functions/${functionId}?part=${section}`;
}
