/** Fixes in NestJS: the exceptions that services throw for the client keep their sentences. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const controller = (call: string, shown: string, { imports = "import { Body, Controller, Post } from '@nestjs/common';", helper = '' } = {}) => `
${imports}
import { load } from './load';
${helper}@Controller('documents')
export class Documents {
  constructor(private readonly documents: Store) {}
  @Post('find')
  async find(@Body('id') id: string) {
    try {
      return { found: await ${call}(id) };
    } catch (problem) {
      return { message: ${shown} };
    }
  }
}
`;
const withHelper = "import { toPublicMessage } from 'secure-bot/runtime';\n";

const exposed = (code: string) => code.replace('problem.message };', 'problem.message }; // ← exposed').replace('${problem.message}` };', '${problem.message}` }; // ← exposed');
const mended = (name: string, call: string, before: string, after: string, imports?: string) => ({
  name,
  code: exposed(controller(call, before)),
  output: controller(call, after, { helper: withHelper, ...(imports === undefined ? {} : { imports }) }),
});
const kept = "import { Body, Controller, Post, HttpException } from '@nestjs/common';";

testRule(noErrorExposure, {
  valid: [{ name: 'exceptions alone', code: controller('this.documents.find', "problem instanceof HttpException ? problem.message : 'Failed'", { imports: kept }) }],
  invalid: [
    mended('what a service may have thrown for the client is told', 'this.documents.find', 'problem.message', 'problem instanceof HttpException ? problem.message : toPublicMessage(problem)', kept),
    mended('functions of other kinds throw none', 'load', 'problem.message', 'toPublicMessage(problem)'),
    mended('in a sentence nobody tells them apart', 'this.documents.find', '`Failed: ${problem.message}`', '`Failed: ${toPublicMessage(problem)}`'),
  ],
});
