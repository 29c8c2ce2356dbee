import { readFirst } from './first-reads.ts';

void readFirst();
void import('./window.tsx').then(({ drawWindow }) => drawWindow());
