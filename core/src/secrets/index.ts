export { isCredentialName } from './credential-name.ts';
export { looksLikeCredential } from './credential.ts';
export type { CredentialContext } from './credential.ts';
export { findSecrets } from './find-secrets.ts';
export { mask } from './mask.ts';
export type { MaskOptions } from './mask.ts';
export { isPlaceholder } from './placeholder.ts';
export type { PlaceholderOptions } from './placeholder.ts';
export type { SecretMatch } from './types.ts';
