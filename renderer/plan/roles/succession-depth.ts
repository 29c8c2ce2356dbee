/** A succession of fewer than three is thin (FEMA Continuity Guidance Circular: at least three deep). */
export const fullSuccession = 3;
