import type { SdkModels } from '../kinds.ts';

export const supabaseSupabaseJsModels: SdkModels = {
  package: '@supabase/supabase-js',
  category: 'database',
  read: ['@supabase/supabase-js@2.109.0'],
  types: {
    '@supabase/supabase-js:Client': {
      package: '@supabase/supabase-js',
      origins: [
        { import: 'createClient' },
        { import: '{createServerClient,createBrowserClient}', from: '@supabase/ssr' },
      ],
      tsNames: ['SupabaseClient'],
      // A client that a function is given; other builders of queries have neither `eq` nor these after `from`.
      shapes: ['from().select().eq', 'from().select().single', 'from().select().maybeSingle', 'from().update().eq', 'from().delete().eq', 'from().insert().select', 'from().upsert'].map((member) => ({ members: [member] })),
    },
    '@supabase/supabase-js:Query': {
      package: '@supabase/supabase-js',
      origins: [
        { type: '@supabase/supabase-js:Client', member: '{from,rpc}' },
        { type: '@supabase/supabase-js:Client', member: 'schema', then: '{from,rpc}' },
        // `.select('name').eq('id', id).single()`; what is read of an answer is none.
        { type: '@supabase/supabase-js:Query', member: '*' },
      ],
      tsNames: [],
    },
  },
  models: [
    { id: 'supabase.supabase-js/secret-option/createClient', package: '@supabase/supabase-js', versions: '*', kind: 'secret-option', access: { import: 'createClient' }, inputs: [{ arg: 1 }], env: ['SUPABASE_SERVICE_ROLE_KEY', 'SUPABASE_KEY'], at: 'call', note: 'the anon (publishable) key is public by design, the service role key is not', verified: true, verifiedBy: 'types', evidence: ['tsc @supabase/supabase-js@2.109.0'] },
    { id: 'supabase.supabase-js/endpoint/createClient', package: '@supabase/supabase-js', versions: '*', kind: 'endpoint', access: { import: 'createClient' }, url: [{ arg: 0 }], verified: false },
    { id: 'supabase.supabase-js/source/error', package: '@supabase/supabase-js', versions: '*', kind: 'source', access: { type: '@supabase/supabase-js:Query' }, paths: ['error', 'error.message', 'error.details', 'error.hint'], yields: 'error-detail', note: 'errors are returned, not thrown; their text is that of Postgres, with tables, columns and constraints: https://supabase.com/docs/reference/javascript/select', verified: true, verifiedBy: 'types', evidence: ['tsc @supabase/supabase-js@2.109.0'] },
    { id: 'supabase.supabase-js/sink/or', package: '@supabase/supabase-js', versions: '*', kind: 'sink', access: { type: '@supabase/supabase-js:Client', anyDepth: true, member: 'or' }, sinkKind: 'sql', inputs: [{ arg: 0 }], severity: 'low', note: 'the text is a filter expression: a comma in it adds a condition', verified: false },
  ],
};
