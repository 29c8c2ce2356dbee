/** The most bytes that a log takes of one file: larger ones belong where files are kept; a workspace must stay one that fits a stick. */
export const attachmentBytes = 25 * 1024 * 1024;
