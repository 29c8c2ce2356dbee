import { join } from 'node:path';
import { inChangeSet } from '../../db/actions/save-record.ts';
import { createWorkspace } from '../../db/open-workspace.ts';
import type { Writer } from '../../db/writer.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { buildExample } from '../../electron/desk/example/build-example.ts';

/** A workspace file that is filled and closed again. @returns its path. */
export async function workspace(
  folder: string,
  name: string,
  fill: (writer: Writer) => Promise<unknown>,
): Promise<string> {
  const path = join(folder, `${name}.holdfast`);
  const by = { clock: systemClock, author: 'Bench' };
  const connection = await createWorkspace(path, { nameEn: name }, by);
  await fill({ ...by, db: connection.db });
  connection.close();
  return path;
}

export function exampleWorkspace(folder: string): Promise<string> {
  return workspace(folder, 'Example', buildExample);
}

export function emptyWorkspace(folder: string): Promise<string> {
  return workspace(folder, 'Empty', async () => {});
}

const givenNames = [
  'Uma',
  'Joël',
  'Karina',
  'Priya',
  'Kwame',
  'Zoé',
  'Daniel',
  'Maude',
  'Wei',
  'Fiona',
  'Aidan',
];
const familyNames = ['Tremblay', 'Singh', 'Roy', 'Côté', 'Chen', 'Nguyen', 'Walker', 'Müller', 'Haddad'];
const titles = ['Analyst', 'Senior analyst', 'Team lead', 'Technician', 'Advisor', 'Coordinator', 'Manager'];

export function madeUpPerson(n: number) {
  return {
    employeeNumber: String(200_000 + n),
    givenName: givenNames[n % givenNames.length] ?? '',
    familyName: `${familyNames[n % familyNames.length]}-${n % 1013}`,
    positionTitle: titles[n % titles.length] ?? '',
  };
}

export function crowdedWorkspace(folder: string, people: number): Promise<string> {
  return workspace(folder, 'Crowded', (writer) =>
    inChangeSet(writer, { source: 'setup' }, (changes) =>
      changes.createMany(
        'person',
        Array.from({ length: people }, (_, n) => madeUpPerson(n)),
      ),
    ),
  );
}
