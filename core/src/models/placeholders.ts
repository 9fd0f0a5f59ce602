/** How each database driver takes values beside the text of a query; read from the packages named in its models. */

export interface PlaceholderStyle {
  /** `$1, $2 …` or `?` for each. */
  readonly mark: '$n' | '?';
  /**
   * `array`: the next argument of the call is a list; `replacements`: a list under that name in the options; `run`: arguments
   * of the statement's `get`, `all` or `run`; `tag`: the method `tagged` is used as a tag, or, where it is empty, the receiver.
   */
  readonly by: 'array' | 'replacements' | 'run' | 'tag';
  readonly tagged?: Readonly<Record<string, string>>;
  /** `"text"` is a string, not a name. */
  readonly doubleQuotes?: true;
}

/** By npm name. Drivers whose mark depends on the database behind them (typeorm) are left out. */
export const placeholderStyles: Readonly<Record<string, PlaceholderStyle>> = {
  pg: { mark: '$n', by: 'array' },
  mysql: { mark: '?', by: 'array', doubleQuotes: true },
  mysql2: { mark: '?', by: 'array', doubleQuotes: true },
  sqlite3: { mark: '?', by: 'array', doubleQuotes: true },
  knex: { mark: '?', by: 'array' },
  'better-sqlite3': { mark: '?', by: 'run', doubleQuotes: true },
  builtin: { mark: '?', by: 'run', doubleQuotes: true },
  sequelize: { mark: '?', by: 'replacements' },
  '@prisma/client': { mark: '?', by: 'tag', tagged: { $queryRawUnsafe: '$queryRaw', $executeRawUnsafe: '$executeRaw' } },
  postgres: { mark: '?', by: 'tag', tagged: { unsafe: '' } },
};
