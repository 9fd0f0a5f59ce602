import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('crypto, tokens, sessions', () => {
  it('node:crypto and the Web Crypto API', () =>
    checkSample(`
      import { createCipheriv, createHash, createHmac, createVerify, scryptSync, subtle, timingSafeEqual, verify, webcrypto } from 'node:crypto';
      const signed = createHmac('sha256', 'x').update(body).digest('hex'); // ← node_crypto/mac/digest; node_crypto/mac/createHmac
      const hashed = createHash('sha256').update(body).digest('hex'); // ← node_crypto/mac/hash.digest
      const equal = timingSafeEqual(Buffer.from(signed), Buffer.from(given)); // ← builtin/webhook-verify/timingSafeEqual
      const key = await crypto.subtle.importKey('raw', new TextEncoder().encode('x'), algorithm, false, ['sign']); // ← node_crypto/secret-option/importKey
      const mac = await crypto.subtle.sign('HMAC', key, body); // ← node_crypto/mac/subtle.sign
      const other = await webcrypto.subtle.sign('HMAC', key, body); // ← node_crypto/mac/webcrypto.subtle.sign
      const third = await subtle.sign('HMAC', key, body); // ← node_crypto/mac/subtle.import.sign
      const holds = await crypto.subtle.verify('HMAC', key, given, body); // ← node_crypto/webhook-verify/subtle.verify
      const holdsToo = await webcrypto.subtle.verify('HMAC', key, given, body); // ← node_crypto/webhook-verify/webcrypto.subtle.verify
      const isSigned = verify('ed25519', body, key, given); // ← node_crypto/webhook-verify/verify
      createVerify('sha256').update(body).verify(key, given); // ← node_crypto/webhook-verify/createVerify
      createCipheriv('aes-256-gcm', 'x', iv); // ← builtin/secret-option/createCipheriv
      scryptSync('x', 'salt', 32); // ← builtin/secret-option/scrypt
    `));

  it('crypto-js', () =>
    checkSample(`
      import CryptoJS, { AES, HmacSHA256 } from 'crypto-js';
      import hmacSHA256 from 'crypto-js/hmac-sha256';
      const text = AES.encrypt('note', 'x').toString(); // ← crypto-js/secret-option/encrypt
      const other = CryptoJS.AES.decrypt(text, 'x'); // ← crypto-js/secret-option/default.encrypt; crypto-js/secret-option/encrypt
      const mac = HmacSHA256(body, 'x'); // ← crypto-js/mac/Hmac
      const same = CryptoJS.HmacSHA256(body, 'x'); // ← crypto-js/mac/default.Hmac; crypto-js/mac/Hmac
      const short = hmacSHA256(body, 'x'); // ← crypto-js/mac/hmac-sha256
    `));

  it('tokens', () =>
    checkSample(`
      import { decode, sign, verify } from 'jsonwebtoken';
      import { jwtVerify, SignJWT } from 'jose';
      import nacl from 'tweetnacl';
      import { JwtModule, JwtService } from '@nestjs/jwt';
      import { expressjwt } from 'express-jwt';
      import { Strategy } from 'passport-jwt';
      const token = sign({ id: 1 }, 'x'); // ← jsonwebtoken/secret-option/sign
      const claims = verify(token, 'x', { algorithms: ['none'] }); // ← jsonwebtoken/secret-option/sign; jsonwebtoken/webhook-verify/verify; jsonwebtoken/config/verify
      const unchecked = decode(token); // ← jsonwebtoken/config/decode
      const checked = await jwtVerify(token, new TextEncoder().encode('x')); // ← jose/secret-option/jwtVerify
      const made = await new SignJWT({ id: 1 }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode('x')); // ← jose/secret-option/SignJWT
      const isSigned = nacl.sign.detached.verify(message, signature, key); // ← tweetnacl/webhook-verify/sign.detached.verify
      const module = JwtModule.register({ secret: 'x' }); // ← nestjs.jwt/secret-option/JwtModule
      const service = new JwtService({ secret: 'x' }); // ← nestjs.jwt/secret-option/JwtService
      app.use(expressjwt({ secret: 'x', algorithms: ['HS256'] })); // ← express-jwt/secret-option/expressjwt
      passport.use(new Strategy({ secretOrKey: 'x' }, verifyUser)); // ← passport-jwt/secret-option/Strategy
    `));

  it('sessions, cookies, passwords', () =>
    checkSample(`
      import { getIronSession } from 'iron-session';
      import session from 'express-session';
      import cookieSession from 'cookie-session';
      import cookieParser from 'cookie-parser';
      import basicAuth from 'express-basic-auth';
      app.use(session({ secret: 'x' })); // ← express-session/secret-option/default
      app.use(cookieSession({ keys: ['x'] })); // ← cookie-session/secret-option/default
      app.use(cookieParser('x')); // ← cookie-parser/secret-option/default
      app.use(basicAuth({ users: { admin: 'x' } })); // ← express-basic-auth/secret-option/default
      const own = await getIronSession(req, res, { password: 'x', cookieName: 'bot' }); // ← iron-session/secret-option/getIronSession
    `));

  it('headers and origins', () =>
    checkSample(`
      import cors from 'cors';
      import helmet from 'helmet';
      app.use(cors({ origin: '*' })); // ← cors/config/default
      app.use(helmet({ contentSecurityPolicy: false })); // ← helmet/config/default
    `));

  it('dotenv', () =>
    checkSample(`
      import dotenv from 'dotenv';
      const { parsed } = dotenv.config();
      console.log(parsed.BOT_TOKEN); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of dotenv/secret-source/config
    `));
});
