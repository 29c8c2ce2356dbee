import { describe, expect, it } from 'vitest';
import type { Answer } from './ask.ts';
import { columnFacts } from './column-facts.ts';
import { compareImport } from './compare.ts';
import type { Existing, ExistingRecord } from './existing.ts';
import { guessColumns } from './guess.ts';
import { rowsLeftOut } from './problem.ts';
import type { MappedTable } from './read-rows.ts';
import { type FieldValues, type ImportSubject, importSubjects, type SheetRow } from './subject.ts';

/** A table as a file would give it, mapped by the guesses. */
function table(subject: ImportSubject, headings: string, ...lines: string[]): MappedTable {
  const names = headings.split(',');
  const rows: SheetRow[] = lines.map((line, i) => ({ row: i + 2, cells: line.split(',') }));
  const facts = columnFacts(rows, names.length);
  const columns = facts.map((fact, index) => ({ index, heading: names[index] ?? '', facts: fact }));
  return { id: subject, subject, columns: guessColumns(columns, subject), rows };
}

function record(key: string, title: string, values: FieldValues = {}): ExistingRecord {
  return { id: `id-${key}`, key, archived: false, title, names: [title], values };
}

function workspace(records: Partial<Existing['records']> = {}): Existing {
  const none = Object.fromEntries(importSubjects.map((s) => [s, []])) as unknown as Existing['records'];
  return { records: { ...none, ...records }, skills: [], bargainingUnits: [] };
}

async function compare(
  tables: MappedTable[],
  existing: Existing,
  answers: Answer[] = [],
  createMissing = false,
) {
  const { items, problems } = await compareImport(tables, existing, {
    emptyClears: false,
    createMissing,
    answers,
  });
  const item = (key: string) => items.find((i) => i.key === key);
  const value = (key: string, field: string) =>
    item(key)?.changes.find((c) => c.field === field)?.after ?? null;
  const told = problems.map((p) => `${p.code} ${p.value} ${p.severity} ${p.effect} ${p.count}`);
  return { items, item, value, told, problems };
}

const unit = (code: string, name: string) =>
  record(code, name, { code, nameEn: name, nameFr: null, parent: null, headRole: null });
const person = (number: string, givenName: string, familyName: string) =>
  record(number, `${givenName} ${familyName}`, { employeeNumber: number, givenName, familyName });

describe('a duration that may mean several', () => {
  const functions = table(
    'functions',
    'code,name,rto',
    'F1,Pay,1-2 weeks',
    'F2,Mail,1-2 Weeks',
    'F3,Tax,a month',
  );

  it('is asked once for equal cells, and left out until it is answered', async () => {
    const { value, told, problems } = await compare([functions], workspace());
    expect(told).toEqual([
      'unclearDuration 1-2 weeks question cell 1',
      'unclearDuration 1-2 Weeks question cell 1',
      'durationRead a month note none 1',
    ]);
    expect(problems[0]?.ask).toMatchObject({ proposed: '10080', chosen: null });
    expect(problems[0]?.ask?.choices.map((c) => c.value)).toEqual(['10080', '20160', 'none']);
    expect([value('F1', 'rtoMinutes'), value('F3', 'rtoMinutes')]).toEqual([null, 43_200]);
  });

  it('takes the answer for all cells that say the same, and stays there to be answered anew', async () => {
    const answer = { subject: 'functions', field: 'rtoMinutes', cell: '1-2 weeks', chosen: '20160' } as const;
    const { value, problems } = await compare([functions], workspace(), [answer]);
    expect([value('F1', 'rtoMinutes'), value('F2', 'rtoMinutes')]).toEqual([20_160, 20_160]);
    expect(problems[0]).toMatchObject({ severity: 'note', effect: 'none', ask: { chosen: '20160' } });
    const left = await compare([functions], workspace(), [{ ...answer, chosen: 'none' }]);
    expect([left.value('F1', 'rtoMinutes'), left.problems[0]?.severity]).toEqual([null, 'note']);
    const unheard = await compare([functions], workspace(), [{ ...answer, chosen: '5' }]);
    expect(unheard.problems[0]?.severity).toBe('question');
  });

  it('proposes the longer where something promises to be back, the shorter where it is tolerated', async () => {
    const applications = table('applications', 'code,name,rto,rpo', 'A,Ledger,1-2 days,1-2 days');
    const { problems } = await compare([applications], workspace());
    expect(problems.map((p) => [p.ask?.field, p.ask?.proposed])).toEqual([
      ['rtoMinutes', '2880'],
      ['rpoMinutes', '1440'],
    ]);
  });
});

describe('a reference to what is not there', () => {
  const people = table(
    'people',
    'employee no,given name,family name,unit',
    '1,Uma,Johal,Payrol',
    '2,Joël,Roy,Payrol',
  );
  const existing = workspace({ units: [unit('PAY', 'Payroll')] });

  it('proposes what has nearly the name, and makes nothing beside it', async () => {
    const { items, told, problems } = await compare([people], existing, [], true);
    expect(told).toEqual(['nearName Payrol question cell 2']);
    expect(problems[0]?.ask).toMatchObject({ proposed: 'PAY', chosen: null });
    expect(problems[0]?.ask?.choices.map((c) => [c.value, c.title])).toEqual([
      ['PAY', 'Payroll'],
      ['new', ''],
      ['none', ''],
    ]);
    expect(items.filter((i) => i.subject === 'units')).toEqual([]);
  });

  it('is what the user says: the near one, another, or nothing', async () => {
    const said = async (chosen: string) =>
      await compare([people], existing, [{ subject: 'people', field: 'unit', cell: 'Payrol', chosen }]);
    expect((await said('PAY')).value('2', 'unit')).toBe('PAY');
    const made = await said('new');
    expect([made.value('1', 'unit'), made.item('U01')?.title]).toEqual(['U01', 'Payrol']);
    const empty = await said('none');
    expect([empty.value('1', 'unit'), empty.told]).toEqual([null, ['nearName Payrol note cell 2']]);
  });

  it('proposes people in a succession, whatever their accents and the order of their names', async () => {
    const roles = table('roles', 'code,name,primary', 'IL,Incident lead,Tremblay Chloe');
    const staff = workspace({ people: [person('7', 'Chloé', 'Tremblay')] });
    const { problems } = await compare([roles], staff);
    expect(problems[0]).toMatchObject({ code: 'nearName', ask: { proposed: '7' } });
    const answer = { subject: 'roles', field: 'holder1', cell: 'Tremblay Chloe', chosen: '7' } as const;
    expect((await compare([roles], staff, [answer])).value('IL', 'holder1')).toBe('7');
  });

  it('proposes the target of a dependency among all that may be one', async () => {
    const needs = table('dependencies', 'function,needs', 'F1,Ledgr');
    const known = workspace({ functions: [record('F1', 'Pay')], applications: [record('LED', 'Ledger')] });
    const open = await compare([needs], known);
    expect(open.told).toEqual(['nearName Ledgr question row 1']);
    const answer = {
      subject: 'dependencies',
      field: 'target',
      cell: 'Ledgr',
      chosen: 'applications LED',
    } as const;
    expect((await compare([needs], known, [answer])).value('F1 → application: LED', 'target')).toBe('LED');
  });

  it('makes a supplier that only an application names, with a name longer than a code', async () => {
    const name = 'Société québécoise d’informatique juridique';
    const applications = table('applications', 'code,name,vendor', `A,Ledger,${name}`, `B,Mail,${name}`);
    const without = await compare([applications], workspace());
    expect(without.told).toEqual([`referenceMissing ${name} question cell 2`]);
    const { value, item, told } = await compare([applications], workspace(), [], true);
    const code = value('B', 'supplier');
    expect(code).toBe('S01');
    expect(item(String(code))).toMatchObject({ subject: 'suppliers', status: 'added', title: name });
    expect(told).toEqual([`willCreate ${name} note none 1`]);
  });

  it('makes nothing in the place of a row that is left out', async () => {
    const units = table('units', 'code,name,parent', 'FIN,,TOP');
    const staff = table('people', 'employee no,given name,family name,unit', '1,Uma,Johal,FIN');
    const { items, told } = await compare([units, staff], workspace(), [], true);
    expect(items.map((i) => `${i.subject} ${i.key}`)).toEqual(['people 1']);
    expect(told).toEqual(['nameMissing FIN error row 1', 'referenceMissing FIN error cell 1']);
  });

  it('makes a site or a supplier that only a dependency names', async () => {
    const needs = table('dependencies', 'function,supplier', 'F1,Northline');
    const known = workspace({ functions: [record('F1', 'Pay')] });
    const { value, item } = await compare([needs], known, [], true);
    expect(value('F1 → supplier: S01', 'target')).toBe('S01');
    expect(item('S01')).toMatchObject({ subject: 'suppliers', status: 'added' });
  });
});

describe('a list with French headings', () => {
  it('has French names, which stand for the English ones of what is new and leave those that are there', async () => {
    const units = table('units', 'Sigle,Nom', 'FIN,Finances', 'PAY,Paie');
    const { items, told } = await compare([units], workspace({ units: [unit('PAY', 'Payroll')] }));
    const changes = items.map((i) => [i.key, ...i.changes.map((c) => `${c.field}: ${c.after}`)]);
    expect(changes).toEqual([
      ['FIN', 'code: FIN', 'nameEn: Finances', 'nameFr: Finances'],
      ['PAY', 'nameFr: Paie'],
    ]);
    expect(told).toEqual(['nameFromFrench  note none 1']);
  });
});

describe('a row that may be a record which is there', () => {
  const existing = workspace({ units: [unit('PAY', 'Payroll')], people: [person('7', 'Chloé', 'Tremblay')] });

  it('waits for an answer where it has no code of its own', async () => {
    const units = table('units', 'name', 'Payrol');
    const open = await compare([units], existing);
    expect(open.told).toContain('nearRecord Payrol question row 1');
    expect(open.items).toEqual([]);
    const said = async (chosen: string) => {
      const cell = 'Payrol';
      const { items } = await compare([units], existing, [
        { subject: 'units', field: 'nameEn', cell, chosen },
      ]);
      return items.map((i) => `${i.key} ${i.status}`);
    };
    expect(await said('PAY')).toEqual(['PAY changed']);
    expect(await said('new')).toEqual(['U01 added', 'PAY missing']);
  });

  it('is added where it has another number, and nobody is taken for gone meanwhile', async () => {
    const people = table('people', 'employee no,given name,family name', '70,Chloe,Tremblay');
    const open = await compare([people], existing);
    expect(open.items.map((i) => `${i.key} ${i.status}`)).toEqual(['70 added']);
    expect(open.problems[0]).toMatchObject({ code: 'nearRecord', severity: 'question', effect: 'none' });
    expect(open.problems[0]?.ask).toMatchObject({ proposed: null, chosen: 'new' });
    const answer = {
      subject: 'people',
      field: 'familyName',
      cell: 'Chloe Tremblay (70)',
      chosen: '7',
    } as const;
    const same = await compare([people], existing, [answer]);
    expect(same.items.map((i) => `${i.key} ${i.status}`)).toEqual(['7 changed']);
    expect(same.value('7', 'givenName')).toBe('Chloe');
  });

  it('is another where the one that is there is in the list too', async () => {
    const people = table(
      'people',
      'employee no,given name,family name',
      '7,Chloé,Tremblay',
      '8,Chloe,Tremblay',
    );
    const { told, items } = await compare([people], existing);
    expect(told).toEqual([]);
    expect(items.map((i) => `${i.key} ${i.status}`)).toEqual(['7 unchanged', '8 added']);
  });
});

describe('a succession without a primary', () => {
  const staff = workspace({ people: [person('1', 'Uma', 'Johal'), person('2', 'Joël', 'Roy')] });

  it('knows who holds the role by "Held by", and promotes nobody', async () => {
    const roles = table(
      'roles',
      'code,Role,Held by,First alternate,Second alternate',
      'IL,Incident lead,Uma Johal,Joël Roy,',
    );
    const { told, value } = await compare([roles], staff);
    expect(told).toEqual([]);
    expect([value('IL', 'holder1'), value('IL', 'holder2')]).toEqual(['1', '2']);
  });

  it('is asked about, and left as it is until somebody says who is the primary', async () => {
    const roles = table('roles', 'code,Role,First alternate,Second alternate', 'IL,Incident lead,Joël Roy,1');
    const open = await compare([roles], staff);
    expect(open.told).toEqual(['primaryMissing Joël Roy question cell 1']);
    expect([open.value('IL', 'holder1'), open.value('IL', 'holder2')]).toEqual([null, null]);
    const answer = { subject: 'roles', field: 'holder1', cell: 'Joël Roy', chosen: '2' } as const;
    const said = await compare([roles], staff, [answer]);
    expect([said.value('IL', 'holder1'), said.value('IL', 'holder2')]).toEqual(['2', '1']);
    expect(said.told).toEqual(['primaryMissing Joël Roy note none 1']);
  });
});

describe('a row of which a cell is wrong', () => {
  it('says that the row is left out where it is, not that the rest of it is brought in', async () => {
    const people = table(
      'people',
      'given name,family name,e-mail',
      'Uma,Johal,nobody',
      'Joël,Roy,joel@cluster.example',
    );
    const { told, items, problems } = await compare([people], workspace());
    expect(told).toEqual([
      'invalidEmail nobody error row 1',
      'keyMissing Uma · Johal · nobody error row 1',
      'numberGiven  note none 1',
    ]);
    expect(items.map((i) => i.title)).toEqual(['Joël Roy']);
    expect(rowsLeftOut(problems)).toBe(1);
  });
});

describe('nearly the name of a person where a role is meant', () => {
  it('proposes the role that they hold', async () => {
    const staff = workspace({ people: [person('1', 'Jon', 'O’Neill')] });
    const roles = table('roles', 'code,role,primary', 'PAY,Payroll lead,1');
    const functions = table('functions', 'code,name,owner', "F1,Pay,Jon O'Neil");
    const open = await compare([roles, functions], staff);
    expect(open.told).toEqual(["nearName Jon O'Neil question cell 1"]);
    expect(open.problems[0]?.ask?.choices[0]).toEqual({
      value: 'PAY',
      kind: 'record',
      title: 'Payroll lead (Jon O’Neill)',
    });
    const answer = { subject: 'functions', field: 'ownerRole', cell: "Jon O'Neil", chosen: 'PAY' } as const;
    expect((await compare([roles, functions], staff, [answer])).value('F1', 'ownerRole')).toBe('PAY');
  });
});

describe('a site written in two ways', () => {
  it('is asked about, where both would be made', async () => {
    const people = table(
      'people',
      'employee no,given name,family name,site',
      '1,Uma,Johal,Main Street',
      '2,Joël,Roy,Main St.',
    );
    const { told, items } = await compare([people], workspace(), [], true);
    expect(told).toEqual(['willCreate Main Street note none 1', 'nearName Main St. question cell 1']);
    expect(items.filter((i) => i.subject === 'sites').map((i) => i.title)).toEqual(['Main Street']);
  });
});
