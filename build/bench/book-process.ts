// One plan of many functions as a Word file, in a process of its own whose memory is its own: the figures as JSON.
import { deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { openWorkspace } from '../../db/open-workspace.ts';
import { currentPlan } from '../../db/queries/plans.ts';
import { storedRecords } from '../../db/queries/stored.ts';
import { buildPlanBook } from '../../domain/documents/plan-book/book.ts';
import type { PlanContent } from '../../domain/plans/content-schema.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { planBookWords } from '../../electron/documents/plan-book-words.ts';
import { renderDocx } from '../../electron/documents/render-docx.ts';

const [path = '', count = '400'] = process.argv.slice(2);
const connection = await openWorkspace(path);
const [plan] = await storedRecords(connection.db, 'plan');
const content = await currentPlan(connection.db, plan?.id ?? '');
connection.close();

const idleMb = process.memoryUsage().rss / 2 ** 20;
const start = process.cpuUsage();
const model = buildPlanBook(
  {
    ...{
      content: ofMany(content, Number(count)),
      approval: null,
      since: null,
      hash: '',
      measured: [],
      gaps: { on: systemClock.now().slice(0, 10), gaps: [] },
    },
    ...{ asOf: systemClock.now(), paper: 'letter' as const },
  },
  { lang: 'en', translate: planBookWords('en') },
);
const built = cpuMs(start);
const bytes = await renderDocx(model);
const whole = cpuMs(start);
const peakMb = process.resourceUsage().maxRSS / 1024;
const xml = unzipSync(bytes)['word/document.xml'] ?? new Uint8Array();
const zlibStart = process.cpuUsage();
deflateSync(xml, { level: 6 });
const zlibMs = cpuMs(zlibStart);
const figures = {
  cpuMs: whole,
  modelMs: built,
  zlibMs,
  peakMb,
  idleMb,
  xmlMb: strFromU8(xml).length / 2 ** 20,
};
process.stdout.write(JSON.stringify(figures));

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** The functions of the plan over and over, each under a name of its own. */
function ofMany(content: PlanContent, functions: number): PlanContent {
  return {
    ...content,
    functions: Array.from({ length: functions }, (_, n) => {
      const own = content.functions[n % content.functions.length];
      if (!own) throw new Error('the plan has no functions');
      const tail = n.toString(16).padStart(12, '0');
      return { ...own, id: `${own.id.slice(0, 24)}${tail}`, code: `F${n + 1}` };
    }),
  };
}
