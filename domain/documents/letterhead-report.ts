export const letterheadNotes = [
  'style_missing',
  'size_raised',
  'font_replaced',
  'colour_darkened',
  'no_head',
  'no_foot',
  'no_language',
] as const;

/** What was changed, or is left to Holdfast: translations `look:letterhead.note.CODE`. */
export interface LetterheadNote {
  code: (typeof letterheadNotes)[number];
  said: string;
}

export const letterheadProblems = [
  ...(['too_large', 'not_word', 'macros', 'boxes', 'fields', 'changes', 'picture', 'own'] as const),
  'other',
] as const;

/** Why a file is not taken: translations `look:letterhead.refused.CODE`. */
export interface LetterheadProblem {
  code: (typeof letterheadProblems)[number];
  said: string;
}
