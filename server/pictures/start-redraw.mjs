// the server is TypeScript run by tsx, which a thread of its own has to be told anew; under vite and vitest too
import { register } from 'tsx/esm/api';

register();
await import('./redraw-worker.ts');
