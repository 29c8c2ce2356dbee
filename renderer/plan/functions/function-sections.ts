/** The parts of a function's page, in their order; titles are translations `bia:section.ID`. */
export const functionSections = ['recovery', 'impact', 'needs', 'strategies', 'staffing', 'notes'] as const;

export type FunctionSection = (typeof functionSections)[number];

/** The id of the part in the page. */
export function sectionId(section: FunctionSection): string {
  return `function-${section}`;
}
