import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCall } from '../../desk.ts';
import type { Facts } from './fact-texts.ts';

/** Some facts tell the time: they are told anew this often while they are on screen. */
const everyMs = 60_000;

/** The live facts of a document. */
export function useLiveFactsOf(id: string): { facts: Facts | undefined } {
  const client = useQueryClient();
  const { data } = useCall('documents.facts', { id });
  useEffect(() => {
    const timer = setInterval(
      () => void client.invalidateQueries({ queryKey: ['documents.facts', { id }] }),
      everyMs,
    );
    return () => clearInterval(timer);
  }, [client, id]);
  return { facts: data };
}
