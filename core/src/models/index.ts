/** What the engine knows of SDKs. */
import type { SdkModels } from './kinds.ts';
import * as sdks from './sdks.ts';

export const sdkModels: readonly SdkModels[] = Object.values(sdks);
