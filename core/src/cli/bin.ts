/** What runs as `secure-bot`. All else is imported when its compiled code can be had. */
import { keepCompiledCode } from './compiled-code.ts';

keepCompiledCode();
await import('./main.ts');
