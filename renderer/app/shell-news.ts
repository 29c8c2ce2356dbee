import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CallFailed, useShellCall, useShellEvent } from '../desk.ts';
import { useErrorWords } from '../ui/error-words.ts';
import { showNotice } from '../ui/notice.tsx';

/** What happens outside the window and is told in it: the desk started again, a file that could not be opened, another workspace. */
export function useShellNews(): void {
  const { t } = useTranslation('app');
  const { sentence } = useErrorWords();
  const navigate = useNavigate();

  useShellEvent('deskRestarted', ({ reopened }) => {
    showNotice({
      id: 'desk',
      tone: reopened ? 'plain' : 'bad',
      text: t(reopened ? 'news.deskRestarted' : 'news.deskLost'),
    });
    if (!reopened) void navigate('/');
  });
  useShellEvent('openFailed', ({ code, name, details }) => {
    const failure = new CallFailed({ ok: false, code, message: name, details: { name, ...details } });
    showNotice({ tone: 'bad', text: t('news.openFailed', { name, why: sentence(failure) }) });
  });

  const { data } = useShellCall('workspace.state', {});
  const file = data && (data.open ? `${data.open.folder}/${data.open.name}` : '');
  const last = useRef(file);
  useEffect(() => {
    if (file === undefined || file === last.current) return;
    const wasOther = last.current !== undefined && last.current !== '';
    last.current = file;
    // Addresses of the workspace before lead nowhere in this one.
    if (wasOther) void navigate(file === '' ? '/' : '/plan', { replace: true });
  }, [file, navigate]);
}
