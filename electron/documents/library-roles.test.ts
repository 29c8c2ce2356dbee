import { describe, expect, it } from 'vitest';
import { factKeys } from '../../domain/documents/rich-text.ts';
import { libraryRoleNames, sameRole, withOwnRoleCodes } from './library-roles.ts';

const library = {
  code: 'COM',
  nameEn: 'Communications lead',
  nameFr: 'Responsable des communications',
};
const role = (code: string, nameEn: string, nameFr = '') => ({ code, nameEn, nameFr });

describe('a role of the library in a plan', () => {
  it.each([
    ['its code', role('com', 'Spokesperson'), true],
    ['its English name', role('R7', 'COMMUNICATIONS  lead'), true],
    ['its French name', role('R7', 'Chief of news', 'Responsable des Communications'), true],
    ['its name as code', role('communications lead', 'communications lead'), true],
    ['part of its name', role('R7', 'Communications'), false],
    ['nothing of it', role('R7', ''), false],
  ])('is known by %s', (_, own, known) => expect(sameRole(library, [own]) === own).toBe(known));

  it('goes by its code first', () => {
    const own = [role('R7', 'Communications lead'), role('COM', 'Community nurse')];
    expect(sameRole(library, own)?.nameEn).toBe('Community nurse');
  });

  it('is cited by the code of the plan', () => {
    const fact = (key: string) => ({ type: 'fact' as const, attrs: { key } });
    const doc = {
      type: 'doc' as const,
      content: [
        { type: 'paragraph' as const, content: [fact('role.COM.holder'), fact('role.IL.name')] },
        { type: 'factBlock' as const, attrs: { key: 'activation.roles' } },
      ],
    };
    const own = [role('Press 1', 'Communications lead')];
    expect(factKeys(withOwnRoleCodes(doc, own))).toEqual({
      inline: ['role.Press 1.holder', 'role.IL.name'],
      blocks: ['activation.roles'],
    });
    expect(libraryRoleNames.get('COM')?.fr).toBe('Responsable des communications');
  });
});
