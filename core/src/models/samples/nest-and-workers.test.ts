import { describe, it } from 'vitest';
import { checkSample } from './check-sample.ts';

describe('NestJS and Workers', () => {
  it('configuration and requests of NestJS', () =>
    checkSample(`
      import { ConfigService } from '@nestjs/config';
      import { HttpService } from '@nestjs/axios';
      export class Sync {
        constructor(private readonly config: ConfigService, private readonly http: HttpService) {}
        pull() {
          console.log(this.config.getOrThrow('DESK_TOKEN')); // ← builtin/sink/_log_info_warn_error_debug_trace_dir_: secret of nestjs.config/secret-source/ConfigService.get
          return this.http.get('https://desk.acme.io'); // ← nestjs.axios/http-client/get; nestjs.axios/sink/get
        }
      }
    `));

  it('D1', () =>
    checkSample(`
      export const find = (db: D1Database, sql: string) => db.prepare(sql).all(); // ← cloudflare.workers-types/sink/prepare
    `));
});
