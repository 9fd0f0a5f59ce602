/** Fixes of an error whose fields are put into an answer by `...`: a text cannot stand there. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const guard = (body: string, imports = '') => `
import { UnauthorizedException } from '@nestjs/common';
${imports}export class Guard {
  async canActivate(request) {
    try {
      await this.jwt.verify(request.query.token);
    } catch (problem) {
      throw new UnauthorizedException(${body});
    }
  }
}
`;
const helper = "import { toPublicMessage } from 'secure-bot/runtime';\n";
const exposed = '// ← exposed';

testRule(noErrorExposure, {
  valid: [{ name: 'nothing of the error', code: guard('{ status_code: 401 }') }],
  invalid: [
    { name: 'the message takes the place of the fields', code: guard(`{\n        ...problem, ${exposed}\n        status_code: 401,\n      }`), output: guard('{\n        message: toPublicMessage(problem),\n        status_code: 401,\n      }', helper) },
    { name: 'beside a message of its own: no fix', code: guard(`{ message: 'No.', ...problem ${exposed}\n }`), output: null },
    { name: 'beside other fields that may hold a message: no fix', code: guard(`{ ...problem, ...request.more ${exposed}\n }`), output: null },
  ],
});
