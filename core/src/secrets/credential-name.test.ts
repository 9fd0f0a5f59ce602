import { describe, expect, it } from 'vitest';
import { isCredentialName } from './credential-name.ts';

describe('isCredentialName', () => {
  it.each([
    ...['apiKey', 'api_key', 'API_KEY', 'api-key', 'x-api-key', 'apikey', 'APIKEY', 'openaiApiKey', 'OPENAI_API_KEY', 'OPENAI_KEY', 'apiKey2', 'API_KEY_PROD'],
    ...['token', 'TOKEN', 'botToken', 'BOT_TOKEN', 'accessToken', 'access_token', 'refreshToken', 'authToken', 'bearerToken', 'DISCORD_TOKEN', 'tokenValue', 'sessionToken'],
    ...['secret', 'clientSecret', 'client_secret', 'APP_SECRET', 'webhookSecret', 'signingSecret', 'JWT_SECRET', 'secretKey', 'SECRET_KEY', 'secretString'],
    ...['password', 'dbPassword', 'DB_PASSWORD', 'passwd', 'pwd', 'passphrase', 'smtpPassword', 'PASSWORD_DEV', 'credentials', 'Authorization'],
    ...['privateKey', 'accessKey', 'AWS_SECRET_ACCESS_KEY', 'encryptionKey', 'signingKey', 'masterKey', 'serviceKey', 'serviceRoleKey', 'authKey'],
  ])('%s names one', (name) => expect(isCredentialName(name)).toBe(true));

  it.each([
    ...['tokenCount', 'tokens', 'maxTokens', 'max_tokens', 'totalTokens', 'nextPageToken', 'pageToken', 'continuation_token', 'cancelToken', 'cancellationToken'],
    ...['stopToken', 'eosToken', 'promptToken', 'designToken', 'syncToken', 'tokenUrl', 'token_url', 'tokenType', 'tokenExpiry', 'tokenizer', 'tokenLimit', 'csrfToken', 'flow_token'],
    ...['secretName', 'secretId', 'secretArn', 'passwordField', 'passwordInput', 'passwordHash', 'password_hash', 'passwordLabel', 'passwordMinLength', 'forgotPassword', 'resetPassword'],
    ...['confirmPassword', 'showPassword', 'hasPassword', 'invalidToken', 'wrongPassword', 'missingApiKey', 'encryptedPassword', 'hashedToken'],
    ...['key', 'keyboardKey', 'publicKey', 'PUBLIC_KEY', 'primaryKey', 'foreignKey', 'sortKey', 'cacheKey', 'storageKey', 'queryKey', 'translationKey', 'publishableKey', 'anonKey', 'siteKey', 'hotkey'],
    ...['apiKeyName', 'apiKeyHeader', 'apiKeyPrefix', 'apiKeyUrl', 'API_KEY_ENV', 'user', 'username', 'id', 'clientId', 'monkey', 'author', 'authorName', 'pattern', 'path', 'compat', '', '_', '123'],
  ])('%j names none', (name) => expect(isCredentialName(name)).toBe(false));
});
