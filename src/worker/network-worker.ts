/** The module worker for layout and measures; it only registers. `new Worker(new URL('../worker/network-worker.ts', import.meta.url), { type: 'module' })`. */
import { layoutTask } from './layout-task.ts';
import type { NetworkTasks, Port } from './protocol.ts';
import { serve } from './serve.ts';

serve<NetworkTasks>(self as unknown as Port, { layout: layoutTask });
