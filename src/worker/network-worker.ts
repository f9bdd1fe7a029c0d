/** The module worker for layout and measures; it only registers. `new Worker(new URL('../worker/network-worker.ts', import.meta.url), { type: 'module' })`. */
import { bootstrapRanks } from '../network/uncertainty/bootstrap.ts';
import { sourceBalance } from '../network/uncertainty/source-balance.ts';
import { layoutTask } from './layout-task.ts';
import { measuresTask } from './measures-task.ts';
import type { NetworkTasks, Port } from './protocol.ts';
import { serve } from './serve.ts';

serve<NetworkTasks>(self as unknown as Port, {
  layout: layoutTask,
  measures: measuresTask,
  bootstrap: ({ records, settings }) => bootstrapRanks(records, settings),
  sources: sourceBalance,
});
