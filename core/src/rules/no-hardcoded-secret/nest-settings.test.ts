/** Settings of NestJS that fall back to a literal. */
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';

const strategy = (secret: string) => `import { ConfigService } from '@nestjs/config';\nimport { PassportStrategy } from '@nestjs/passport';\nimport { Strategy } from 'passport-jwt';\nexport class JwtStrategy extends PassportStrategy(Strategy) {\n  constructor(private readonly config: ConfigService) {\n    super({ secretOrKey: ${secret} });\n  }\n}\n`;

testRule(noHardcodedSecret, {
  invalid: [
    {
      name: 'a key of the settings',
      code: strategy("config.get<string>('auth.jwtSecret') || 'open-sesame-4711'").replace('});', '}); // ← setting'),
      output: strategy("config.getOrThrow<string>('auth.jwtSecret')"),
    },
    {
      name: 'a variable of the environment',
      code: strategy("config.get('JWT_SECRET') ?? 'open-sesame-4711'").replace('});', '}); // ← fallback'),
      output: strategy("config.getOrThrow('JWT_SECRET')"),
    },
    {
      name: 'one after the other: the first stays',
      code: strategy("process.env.OWN_SECRET || config.get('JWT_SECRET') || 'open-sesame-4711'").replace('});', '}); // ← fallback'),
      output: strategy("process.env.OWN_SECRET || config.getOrThrow('JWT_SECRET')"),
    },
    {
      name: 'a comment stays, without a fix',
      code: strategy("config.get('auth.jwtSecret') /* for now */ || 'open-sesame-4711'").replace('});', '}); // ← setting'),
      output: null,
    },
  ],
  valid: [{ name: 'no fallback', code: strategy("config.getOrThrow('auth.jwtSecret')") }],
});
