import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('what servers are asked and what they answer', () => {
  it('resolvers of GraphQL', () =>
    checkSample(`
      import { ApolloServer } from '@apollo/server';
      import { makeExecutableSchema } from '@graphql-tools/schema';
      import { ApolloServer as Older } from 'apollo-server';
      import { GraphQLError } from 'graphql';
      import { createSchema } from 'graphql-yoga';
      import { exec } from 'node:child_process';
      createSchema({ typeDefs, resolvers: { Query: { list: (parent, { folder }) => exec(folder) } } }); // ← builtin/sink/exec: user-input of graphql/source/createSchema
      createSchema({ typeDefs, resolvers: { Query: { list: (parent, args, context) => exec(context.command) } } }); // ← builtin/sink/exec
      createSchema({ typeDefs, resolvers: { Query: { list: (parent, args: { count: number; by: 'name' | 'size' }) => exec(args.by + args.count) } } }); // ← builtin/sink/exec
      createSchema({ typeDefs, resolvers: { Query: { list: (parent, args: Wanted) => exec(args.input.count + args.input.folder) } } }); // ← builtin/sink/exec: user-input
      createSchema({ typeDefs, resolvers: { Query: { list: (parent, { input }: Wanted) => exec('head -n ' + input.count) } } }); // ← builtin/sink/exec
      interface Wanted { input: { count: number; folder: string } }
      const sdl = \`
        enum Order { NAME SIZE }
        input Part { size: Int, name: String }
        type Query { top(count: Int!, by: Order, folder: String!): String, part(of: Part!): String }
      \`;
      const inJavaScript = {
        Query: {
          top: (parent, { count, by, folder }) => {
            exec('head -n ' + count + by); // ← builtin/sink/exec
            exec('ls ' + folder); // ← builtin/sink/exec: user-input
          },
          part: (parent, args) => {
            exec('head -n ' + args.of.size); // ← builtin/sink/exec
            exec('ls ' + args.of.name); // ← builtin/sink/exec: user-input
          },
        },
      };
      createSchema({ typeDefs: sdl, resolvers: inJavaScript });
      createSchema({ typeDefs, resolvers: { Query: { list: (parent, { count }: { count: number }) => exec('head -n ' + count) } } }); // ← builtin/sink/exec
      makeExecutableSchema({ typeDefs, resolvers: { Mutation: { list: (parent, args) => exec(args.folder) } } }); // ← builtin/sink/exec: user-input of graphql/source/makeExecutableSchema
      new Older({ typeDefs, resolvers: { Query: { list: (parent, args) => exec(args.folder) } } }); // ← builtin/sink/exec: user-input of graphql/source/ApolloServer~3
      const resolvers = {
        Query: {
          async list(parent: unknown, args: { folder: string }) {
            try {
              return exec(args.folder); // ← builtin/sink/exec: user-input of graphql/source/ApolloServer
            } catch (error) {
              if (args.folder) throw new GraphQLError('No such folder'); // ← graphql/sink/GraphQLError
              throw new GraphQLError(error.message); // ← graphql/sink/GraphQLError: error-detail
            }
          },
        },
      };
      new ApolloServer({ typeDefs, resolvers });
    `));

  it('resolvers of NestJS', () =>
    checkSample(`
      import { Args, Int, Query, Resolver } from '@nestjs/graphql';
      import { exec } from 'node:child_process';
      @Resolver()
      export class Folders {
        @Query(() => String)
        list(@Args('folder') folder: string, @Args('depth', { type: () => Int }) depth: number, @Args() { by, count }: Wanted) {
          exec('ls ' + folder); // ← builtin/sink/exec: user-input of nestjs.graphql/source/Args
          exec('ls -d ' + depth); // ← builtin/sink/exec
          exec('ls ' + by); // ← builtin/sink/exec: user-input of nestjs.graphql/source/Args
          exec('head -n ' + count); // ← builtin/sink/exec
        }
      }
      interface Wanted { by: string; count: number }
    `));

  it('tRPC: what the formatter of errors adds', () =>
    checkSample(`
      import { initTRPC } from '@trpc/server';
      import { ZodError } from 'zod';
      initTRPC.create({ errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, stack: error.cause?.stack } }) }); // ← trpc.server/sink/errorFormatter: error-detail of trpc.server/source/errorFormatter
      initTRPC.context().create({ errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, issues: error.cause instanceof ZodError ? error.cause.flatten() : null } }) }); // ← trpc.server/sink/errorFormatter
      initTRPC.context().meta().create({ errorFormatter: ({ shape }) => shape }); // ← trpc.server/sink/errorFormatter
    `));

  it('Elysia: a returned text of the type that is set', () =>
    checkSample(`
      import { Elysia } from 'elysia';
      new Elysia().get('/card', ({ query, set }) => { // ← elysia/sink/handler.return; elysia/sink/handler.return.html: user-input; elysia/route/post
        set.headers['content-type'] = 'text/html';
        return '<b>' + query.name + '</b>';
      });
    `));

  it('Discord: answers to an interaction over HTTP', () =>
    checkSample(`
      import { InteractionResponseType } from 'discord-interactions';
      import { Hono } from 'hono';
      import OpenAI from 'openai';
      const openai = new OpenAI();
      new Hono().post('/interactions', async (c) => {
        const { member, data } = await c.req.json();
        const { output_text: said } = await openai.responses.create({ model: 'gpt-5-mini', input: data.options[0].value });
        if (data.id) return c.json({ type: 4, data: { content: said } }); // ← discord-interactions/sink/answer: llm-output; hono/sink/Context.json.error
        if (data.name) return c.json({ type: InteractionResponseType.UPDATE_MESSAGE, data: { content: said } }); // ← discord-interactions/sink/answer: llm-output; hono/sink/Context.json.error
        if (data.type) return c.json({ type: 4, data: { content: '<@' + member.user.id + '> asked' } }); // ← discord-interactions/sink/answer; hono/sink/Context.json.error
        return c.json({ type: InteractionResponseType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE, data: { content: said } }); // ← hono/sink/Context.json.error
      });
    `));
});
