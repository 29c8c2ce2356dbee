import i18next from 'i18next';
import imports from '../../../assets/translations/en/imports.json' with { type: 'json' };
import type { ImportProblem } from '../../../domain/import/problem.ts';
import type { FolderImport } from './import-folder.ts';

const words = i18next.createInstance();
void words.init({
  lng: 'en',
  ns: ['imports'],
  defaultNS: 'imports',
  resources: { en: { imports } },
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** What an import without a window did, in lines: what was brought in, and every cell or row that was not. */
export function importLines({ lists, problems, added, changed }: FolderImport): string[] {
  return [
    ...lists.flatMap((list) => {
      const of = problems.filter((p) => p.tableId === list.name && p.severity !== 'note');
      return [listLine(list), ...asideLines(list), ...of.map((p) => problemLine(p, list.headings))];
    }),
    `${added} ${added === 1 ? 'record' : 'records'} added, ${changed} changed`,
  ];
}

type List = FolderImport['lists'][number];

function listLine({ name, subject, rows, refused }: List): string {
  if (refused !== null) return `${name}: can’t be read. ${words.t(`refused.${refused}`)}`;
  if (subject === null) return `${name}: not brought in, since it is no list that Holdfast knows`;
  return `${name}: ${words.t(`subjects.${subject}`)}, ${rows} ${rows === 1 ? 'row' : 'rows'}`;
}

function asideLines({ subject, notBroughtIn, unanswered }: List): string[] {
  return [
    ...(subject !== null && notBroughtIn.length > 0
      ? [`  columns not brought in: ${notBroughtIn.join(', ')}`]
      : []),
    ...(unanswered.length > 0 ? [`  left open (the window would ask): ${unanswered.join(', ')}`] : []),
  ];
}

/** "row 2, Priority “Highest”: This is not a number. Type a number from 1 to 4. The cell is left out." */
function problemLine(problem: ImportProblem, headings: readonly string[]): string {
  const { code, subject, row, column, count, value, effect, details } = problem;
  const named = Object.fromEntries(
    Object.entries(details).map(([name, detail]) => {
      if (name === 'field') return [name, words.t(`fields.${subject}.${detail}`)];
      return [name, name === 'to' ? words.t(`refersTo.${detail}`) : detail];
    }),
  );
  const more = count > 1 ? ` and ${count - 1} more` : '';
  const heading = column === null ? '' : (headings[column] ?? '');
  const said = [heading, value === '' ? '' : `“${value}”`].filter(Boolean).join(' ');
  const what = words.t(`problems.${code}.what`, named);
  const mend = words.t(`problems.${code}.mend`, named);
  return `  row ${row ?? '–'}${more}${said && `, ${said}`}: ${what}. ${mend} ${words.t(`check.effect.${effect}`)}`;
}
