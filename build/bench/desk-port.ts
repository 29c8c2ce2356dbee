import type { Page } from '@playwright/test';

declare global {
  interface Window {
    benchPort?: MessagePort;
  }
}

/** Makes `askDesk` work in a page: keeps the port that the page is given. Before the page is loaded again. */
export async function keepPort(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.addEventListener('message', ({ ports: [port] }) => {
      if (port) window.benchPort = port;
    });
  });
  await page.reload();
  await page.waitForFunction(() => window.benchPort !== undefined);
}

/**
 * Sends the same call of the contract with each input, one after the other, from the page over its port.
 * @returns milliseconds of each from sending to answer, and the last value.
 */
export async function askDesk(
  page: Page,
  name: string,
  inputs: unknown[],
): Promise<{ taken: number[]; value: unknown }> {
  return await page.evaluate(
    async ({ name, inputs }) => {
      const port = window.benchPort;
      if (!port) throw new Error('no port');
      const ask = (input: unknown) =>
        new Promise<unknown>((resolve, reject) => {
          const id = -1 - Math.floor(Math.random() * 1e9);
          const hear = ({ data }: MessageEvent) => {
            if (data.id !== id) return;
            port.removeEventListener('message', hear);
            if (data.reply.ok) resolve(data.reply.value);
            else reject(new Error(`${name}: ${data.reply.code} ${data.reply.message}`));
          };
          port.addEventListener('message', hear);
          port.postMessage({ id, name, input });
        });
      const taken: number[] = [];
      let value: unknown;
      for (const input of inputs) {
        const start = performance.now();
        value = await ask(input);
        taken.push(performance.now() - start);
      }
      return { taken, value };
    },
    { name, inputs },
  );
}
