/** What tells a review form that came back from any other list: whose it is, when it was written, and who was on it. */
export interface FormMark {
  /** Code of the unit. */
  unit: string;
  /** YYYY-MM-DD, in the organisation's time zone. */
  writtenOn: string;
  /** Employee numbers. */
  people: string[];
}

const opening = 'HFFORM1';
const peopleInLine = 60;

/**
 * The mark as lines of plain words that stand in the form itself: unlike a property of the file they are kept by every program
 * that saves it, and nothing in them is a sign that a program or its typography would change.
 */
export function writeFormMark({ unit, writtenOn, people }: FormMark): string[] {
  const head = [opening, asWord(unit), writtenOn.replaceAll('-', '')];
  const lines = [head];
  for (let at = 0; at < people.length; at += peopleInLine)
    lines.push([...head, ...people.slice(at, at + peopleInLine).map(asWord)]);
  return lines.slice(people.length > 0 ? 1 : 0).map((line) => line.join(' '));
}

/** Finds the mark among the texts of a file. @returns null when it is no review form, or two that do not belong together. */
export function readFormMark(texts: Iterable<string>): FormMark | null {
  let mark: FormMark | null = null;
  for (const text of texts) {
    if (!isFormMark(text)) continue;
    const [, unit = '', date = '', ...people] = text.trim().split(/\s+/);
    if (!/^\d{8}$/.test(date)) return null;
    const read = {
      unit: fromWord(unit),
      writtenOn: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`,
      people: people.map(fromWord),
    };
    if (mark === null) mark = read;
    else if (mark.unit === read.unit && mark.writtenOn === read.writtenOn) mark.people.push(...read.people);
    else return null;
  }
  return mark;
}

export function isFormMark(text: string): boolean {
  return text.trimStart().startsWith(`${opening} `) || text.trimStart().startsWith(`${opening}\u00a0`);
}

/** Letters and digits stand for themselves, all else as its number between low lines. */
function asWord(text: string): string {
  return Array.from(text, (c) => (/[A-Za-z0-9.]/.test(c) ? c : `_${c.codePointAt(0)}_`)).join('');
}

function fromWord(text: string): string {
  return text.replace(/_(\d{1,7})_/g, (whole, code: string) =>
    Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
  );
}
