import type { NoticeId } from '../../preload/contract/snapshot.ts';

/** The system's short name of an error, such as `ENOSPC`; '' for other faults. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Whether the disk, or this person's share of it, is full. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(errorCode(error));
}

/** What a person is told when history cannot be written. */
export function noticeFor(error: unknown): NoticeId {
  if (isFull(error)) return 'history-not-saved-full';
  const readOnly = ['EROFS', 'EACCES', 'EPERM'].includes(errorCode(error));
  return readOnly ? 'history-not-saved-read-only' : 'history-not-saved';
}
