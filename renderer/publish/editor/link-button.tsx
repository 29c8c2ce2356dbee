import { ActionIcon, Button, Group, Popover, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeAddress } from '../../../domain/documents/address.ts';

/** Makes the chosen words a link, changes where it leads, or takes it away. */
export function LinkButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation('publish');
  const [opened, setOpened] = useState(false);
  const { active, able } = useEditorState({
    editor,
    selector: () => ({
      active: editor.isActive('link'),
      able: editor.isActive('link') || !editor.state.selection.empty,
    }),
  });

  function close(): void {
    setOpened(false);
    editor.commands.focus();
  }

  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start" width={320}>
      <Popover.Target>
        <Tooltip label={t(able ? 'toolbar.link' : 'toolbar.linkNeedsWords')} disabled={opened}>
          <ActionIcon
            variant={active ? 'light' : 'subtle'}
            color={active ? 'tide' : 'gray'}
            size={30}
            aria-label={t('toolbar.link')}
            aria-pressed={active}
            aria-disabled={!able || undefined}
            data-disabled={!able || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => able && setOpened((now) => !now)}
          >
            <IconLink size={17} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        {opened && <LinkForm editor={editor} active={active} onDone={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function LinkForm({ editor, active, onDone }: { editor: Editor; active: boolean; onDone: () => void }) {
  const { t } = useTranslation('publish');
  const [address, setAddress] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [refused, setRefused] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const href = safeAddress(withScheme(address));
    setRefused(href === undefined);
    if (href === undefined) return;
    editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    onDone();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <TextInput
          data-autofocus
          label={t('link.address')}
          description={t('link.hint')}
          value={address}
          error={refused && t('link.refused')}
          autoComplete="off"
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <Group justify="flex-end" gap="xs">
          {active && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                editor.chain().focus().extendMarkRange('link').unsetLink().run();
                onDone();
              }}
            >
              {t('link.remove')}
            </Button>
          )}
          <Button type="submit" size="xs">
            {t('link.set')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** People type "ontario.ca/greve", an e-mail address or a telephone number. */
function withScheme(typed: string): string {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`;
  if (/^\+?[\d().\s-]{7,}$/.test(address)) return `tel:${address.replace(/\s/g, '-')}`;
  return /^[^\s/]+\.[^\s/]+/.test(address) ? `https://${address}` : address;
}
