import { userInfo } from 'node:os';

/** Who works at this machine; '' where the system does not know (an account without a name). */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
