/** What runs as a thread of `check`. */
import { keepCompiledCode } from './compiled-code.ts';

keepCompiledCode();
await import('./worker.ts');
