import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState, RoleRun } from '../../../domain/activation/activation-state.ts';
import { type Format, useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';

type Facts = ReadonlyMap<string, string>;

/** What the facts within a procedure say, by key: from the activation, in the language of the window. */
export function useProcedureFacts(): (key: string) => string {
  const { t } = useTranslation(['myPart', 'activate']);
  const format = useFormat();
  const { state } = useActivationView();
  const facts = useMemo<Facts>(() => {
    const vacant = { holder: t('vacant'), phone: t('call.noTelephone') };
    const roles = [...state.roles.values()].flatMap((role) => roleFacts(role, vacant, format));
    const { mode, severity } = state;
    return new Map([
      ...stateFacts(state, format),
      ['activation.kind', t(`activate:mode.${mode}`)],
      ['activation.severity', t(`activate:severity.${severity}`)],
      ...roles,
    ]);
  }, [state, format, t]);
  return (key) => facts.get(key) || t('factElsewhere');
}

function stateFacts(state: ActivationState, format: Format): [string, string][] {
  const { organisation, scenario, authority, declaredBy, declaredAt, timeZone } = state;
  return [
    ['organisation.name', format.name(organisation)],
    ['organisation.hotline', organisation.hotline],
    ['organisation.bridge', organisation.bridge],
    ['activation.title', format.text(state.titleEn, state.titleFr)],
    ['activation.scenario', format.name(scenario)],
    ['activation.authority', authority],
    ['activation.declaredBy', declaredBy],
    ['activation.declaredAt', format.dateTime(declaredAt, timeZone)],
  ];
}

function roleFacts(
  role: RoleRun,
  vacant: { holder: string; phone: string },
  format: Format,
): [string, string][] {
  const { code, holder } = role;
  return [
    [`role.${code}.name`, format.name(role)],
    [`role.${code}.holder`, holder?.name ?? vacant.holder],
    [`role.${code}.phone`, holder?.contacts.find(({ kind }) => kind !== 'email')?.value ?? vacant.phone],
  ];
}
