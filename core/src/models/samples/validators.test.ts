import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('validators: strings stay what they were, closed sets are clean', () => {
  it('zod', () =>
    checkSample(`
      import { z } from 'zod';
      import { parse, parseAsync, safeParse, safeParseAsync, string } from 'zod/mini';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const order = z.object({ item: z.string(), size: z.enum(['s', 'l']), count: z.number() });
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const data = JSON.parse(ctx.message.text);
        const parsed = order.parse(data); // ← zod/validator/parse
        exec(parsed.item); // ← builtin/sink/exec: user-input
        exec(parsed.size); // ← builtin/sink/exec
        exec('x ' + parsed.count); // ← builtin/sink/exec
        const safe = order.safeParse(data); // ← zod/validator/safeParse
        if (safe.success) exec(safe.data.item); // ← builtin/sink/exec: user-input
        if (safe.success) exec(safe.data.size); // ← builtin/sink/exec
        exec((await order.parseAsync(data)).size); // ← builtin/sink/exec; zod/validator/parseAsync
        exec((await order.safeParseAsync(data)).data.size); // ← builtin/sink/exec; zod/validator/safeParseAsync
        exec((await order.spa(data)).data.size); // ← builtin/sink/exec; zod/validator/spa
        exec(order.decode(data).size); // ← builtin/sink/exec; zod/validator/decode
        exec(order.safeDecode(data).data.size); // ← builtin/sink/exec; zod/validator/safeDecode
        exec(parse(string(), data)); // ← builtin/sink/exec: user-input; zod/validator/parse~2
        exec(safeParse(string(), data).data); // ← builtin/sink/exec: user-input; zod/validator/safeParse~2
        exec(await parseAsync(string(), data)); // ← builtin/sink/exec: user-input; zod/validator/parseAsync~2
        exec((await safeParseAsync(string(), data)).data); // ← builtin/sink/exec: user-input; zod/validator/safeParseAsync~2
      });
    `));

  it('valibot', () =>
    checkSample(`
      import * as v from 'valibot';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const order = v.object({ item: v.string(), size: v.picklist(['s', 'l']) });
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const data = JSON.parse(ctx.message.text);
        exec(v.parse(order, data).item); // ← builtin/sink/exec: user-input; valibot/validator/parse
        exec(v.parse(order, data).size); // ← builtin/sink/exec; valibot/validator/parse
        exec(v.safeParse(order, data).output.size); // ← builtin/sink/exec; valibot/validator/safeParse
        exec((await v.parseAsync(order, data)).size); // ← builtin/sink/exec; valibot/validator/parseAsync
        exec((await v.safeParseAsync(order, data)).output.size); // ← builtin/sink/exec; valibot/validator/safeParseAsync
        v.assert(order, data); // ← valibot/validator/assert
        if (v.is(order, data)) exec(data.item); // ← builtin/sink/exec: user-input; valibot/validator/is
      });
    `));

  it('joi and yup', () =>
    checkSample(`
      import Joi from 'joi';
      import * as yup from 'yup';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const order = Joi.object({ item: Joi.string(), size: Joi.string().valid('s', 'l'), count: Joi.number() });
      const other = yup.object({ item: yup.string(), size: yup.string().oneOf(['s', 'l']), count: yup.number() });
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const data = JSON.parse(ctx.message.text);
        exec(order.validate(data).value.item); // ← builtin/sink/exec: user-input; joi/validator/validate
        exec(order.validate(data).value.count); // ← builtin/sink/exec; joi/validator/validate
        exec((await order.validateAsync(data)).count); // ← builtin/sink/exec; joi/validator/validateAsync
        exec(Joi.attempt(data, order).count); // ← builtin/sink/exec; joi/validator/attempt
        Joi.assert(data, order); // ← joi/validator/assert
        exec((await other.validate(data)).item); // ← builtin/sink/exec: user-input; yup/validator/validate
        exec((await other.validate(data)).count); // ← builtin/sink/exec; yup/validator/validate
        exec(other.validateSync(data).count); // ← builtin/sink/exec; yup/validator/validateSync
        if (await other.isValid(data)) exec(data.item); // ← builtin/sink/exec: user-input; yup/validator/isValid
        if (other.isValidSync(data)) exec(data.item); // ← builtin/sink/exec: user-input; yup/validator/isValidSync
      });
    `));

  it('ajv, arktype, io-ts', () =>
    checkSample(`
      import Ajv from 'ajv';
      import { type } from 'arktype';
      import * as t from 'io-ts';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const ajv = new Ajv();
      const isOrder = ajv.compile({ type: 'object' });
      const order = type({ item: 'string' });
      const codec = t.type({ item: t.string });
      const bot = new Bot('token');
      bot.on('message:text', (ctx) => {
        const data = JSON.parse(ctx.message.text);
        if (isOrder(data)) exec(data.item); // ← builtin/sink/exec: user-input; ajv/validator/default
        if (ajv.validate({ type: 'object' }, data)) exec(data.item); // ← builtin/sink/exec: user-input; ajv/validator/default~2
        const checked = order(data); // ← arktype/validator/arktype_Type
        exec(checked.item); // ← builtin/sink/exec: user-input
        exec(order.assert(data).item); // ← builtin/sink/exec: user-input; arktype/validator/assert
        if (order.allows(data)) exec(data.item); // ← builtin/sink/exec: user-input; arktype/validator/allows
        const decoded = codec.decode(data); // ← io-ts/validator/decode
        exec(decoded.right.item); // ← builtin/sink/exec: user-input
      });
    `));

  it('superstruct and TypeBox', () =>
    checkSample(`
      import { assert, create, is, mask, object, string, validate } from 'superstruct';
      import { Type } from '@sinclair/typebox';
      import { Value } from '@sinclair/typebox/value';
      import { Value as NewValue } from 'typebox/value';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const order = object({ item: string() });
      const schema = Type.Object({ item: Type.String() });
      const bot = new Bot('token');
      bot.on('message:text', (ctx) => {
        const data = JSON.parse(ctx.message.text);
        assert(data, order); // ← superstruct/validator/assert
        exec(create(data, order).item); // ← builtin/sink/exec: user-input; superstruct/validator/create
        exec(mask(data, order).item); // ← builtin/sink/exec: user-input; superstruct/validator/mask
        if (is(data, order)) exec(data.item); // ← builtin/sink/exec: user-input; superstruct/validator/is
        const [error, value] = validate(data, order); // ← superstruct/validator/validate
        exec(value.item); // ← builtin/sink/exec: user-input
        if (Value.Check(schema, data)) exec(data.item); // ← builtin/sink/exec: user-input; sinclair.typebox/validator/Check
        exec(Value.Parse(schema, data).item); // ← builtin/sink/exec: user-input; sinclair.typebox/validator/Parse
        exec(Value.Decode(schema, data).item); // ← builtin/sink/exec: user-input; sinclair.typebox/validator/Decode
        Value.Assert(schema, data); // ← sinclair.typebox/validator/Assert
        if (NewValue.Check(schema, data)) exec(data.item); // ← builtin/sink/exec: user-input; typebox/validator/Check
        exec(NewValue.Parse(schema, data).item); // ← builtin/sink/exec: user-input; typebox/validator/Parse
        exec(NewValue.Decode(schema, data).item); // ← builtin/sink/exec: user-input; typebox/validator/Decode
        NewValue.Assert(schema, data); // ← typebox/validator/Assert
      });
    `));

  it('Effect', () =>
    checkSample(`
      import { Effect, Schedule, Schema } from 'effect';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const order = Schema.Struct({ item: Schema.String });
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const data = JSON.parse(ctx.message.text);
        exec(Schema.decodeUnknownSync(order)(data).item); // ← builtin/sink/exec: user-input; effect/validator/decodeUnknownSync
        exec((await Schema.decodeUnknownPromise(order)(data)).item); // ← builtin/sink/exec: user-input; effect/validator/decodeUnknownPromise
        Schema.decodeUnknownResult(order)(data); // ← effect/validator/decodeUnknownResult
        Schema.decodeUnknownOption(order)(data); // ← effect/validator/decodeUnknownOption
        if (Schema.is(order)(data)) exec(data.item); // ← builtin/sink/exec: user-input; effect/validator/is
        Schema.asserts(order)(data); // ← effect/validator/asserts
        Effect.retry(work, Schedule.exponential('500 millis')); // ← effect/backoff/retry; effect/backoff/exponential
      });
    `));

  it('Effect 3', () =>
    checkSample(
      `
      import { Schema } from 'effect';
      const parsed = Schema.decodeUnknownEither(order)(data); // ← effect/validator/decodeUnknownEither
    `,
      'bot.ts',
      { effect: '^3.22.0' },
    ));

  it('class-validator, class-transformer', () =>
    checkSample(`
      import { validate, validateOrReject, validateSync } from 'class-validator';
      import { plainToInstance } from 'class-transformer';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const order = plainToInstance(Order, JSON.parse(ctx.message.text)); // ← class-transformer/propagator/plainToInstance; builtin/propagator/parse
        const errors = await validate(order); // ← class-validator/validator/validate
        const more = validateSync(order); // ← class-validator/validator/validateSync
        await validateOrReject(order); // ← class-validator/validator/validateOrReject
        exec(order.item); // ← builtin/sink/exec: user-input
      });
    `));

  it('validator', () =>
    checkSample(`
      import validator from 'validator';
      import { exec } from 'node:child_process';
      import { Bot } from 'grammy';
      const bot = new Bot('token');
      bot.on('message:text', async (ctx) => {
        const { text } = ctx.message;
        if (validator.isURL(text)) await fetch(text); // ← fetch/sink/fetch: user-input; validator/validator/isURL; fetch/http-client/fetch
        if (validator.isEmail(text)) exec(text); // ← builtin/sink/exec: user-input; validator/validator/isEmail
        if (validator.isUUID(text)) exec(text); // ← builtin/sink/exec; validator/validator/isUUID
        if (validator.isInt(text)) exec(text); // ← builtin/sink/exec; validator/validator/isInt
        if (validator.isAlphanumeric(text)) exec(text); // ← builtin/sink/exec; validator/validator/isAlphanumeric
        if (validator.isIn(text, ['a', 'b'])) exec(text); // ← builtin/sink/exec; validator/validator/isIn
        if (validator.matches(text, /^[a-z]+$/)) exec(text); // ← builtin/sink/exec; validator/validator/matches
      });
    `));

  it('environments: envalid, t3-env', () =>
    checkSample(`
      import { cleanEnv, str } from 'envalid';
      import { createEnv } from '@t3-oss/env-core';
      import { createEnv as createNextEnv } from '@t3-oss/env-nextjs';
      const env = cleanEnv(process.env, { BOT_TOKEN: str() });
      const core = createEnv({ server: {} });
      const next = createNextEnv({ server: {} });
      console.log(env.BOT_TOKEN); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of envalid/secret-source/cleanEnv
      console.log(core.BOT_TOKEN); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of t3-oss.env-core/secret-source/createEnv
      console.log(next.BOT_TOKEN); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of t3-oss.env-nextjs/secret-source/createEnv
      console.log(process.env.BOT_TOKEN, import.meta.env.API_KEY, Bun.env.BOT_TOKEN, Deno.env.get('BOT_TOKEN')); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of builtin/secret-source/_ + builtin/secret-source/_~2 + builtin/secret-source/_~3 + builtin/secret-source/get
    `));
});
