import { Skeleton, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBox } from './error-box.tsx';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** Shows what was read; nothing for the first 200 ms, then a skeleton; and what went wrong in its place. */
export function Shown<T>({
  query,
  skeleton,
  children,
}: {
  query: Query<T>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorBox error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting>{skeleton ?? <PageSkeleton />}</Waiting>;
}

/** Nothing for as long as people do not notice, then what is given. */
export function Waiting({ children = <PageSkeleton /> }: { children?: ReactNode }) {
  const { t } = useTranslation('common');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div role="status" aria-label={t('loading')}>
      {children}
    </div>
  );
}

function PageSkeleton() {
  return (
    <Stack p="lg" gap="sm" aria-hidden>
      <Skeleton height={24} width="40%" />
      <Skeleton height={14} width="70%" />
      <Skeleton height={14} width="62%" />
      <Skeleton height={14} width="66%" />
    </Stack>
  );
}
