import { CallFailed, type ShellInput, shell } from '../desk.ts';
import { useErrorWords } from './error-words.ts';
import { showNotice } from './notice.tsx';

interface FileToWrite extends ShellInput<'files.chooseTarget'> {
  /** Writes it. @returns what is said when it is there; null when the work has told what went wrong. */
  write(token: string, name: string): Promise<string | null>;
  /** On the button that shows it in the system's file manager. */
  showLabel: string;
}

/** Asks where to, writes there, says so and offers to show it; a failure is told, a cancel is not. @returns whether it was written. */
export function useWriteFile(): (file: FileToWrite) => Promise<boolean> {
  const { sentence } = useErrorWords();
  return async ({ write, showLabel, ...asked }) => {
    try {
      const target = await shell('files.chooseTarget', asked);
      if (!target) return false;
      const { token, name } = target;
      const text = await write(token, name);
      if (text === null) return false;
      const action = { label: showLabel, run: () => void shell('files.show', { token }) };
      showNotice({ tone: 'good', text, action });
      return true;
    } catch (error) {
      const cancelled = error instanceof CallFailed && error.code === 'cancelled';
      if (!cancelled) showNotice({ tone: 'bad', text: sentence(error) });
      return false;
    }
  };
}
