import type { SdkModels } from '../kinds.ts';

export const supabaseSupabaseJsModels: SdkModels = {
  package: '@supabase/supabase-js',
  category: 'database',
  read: ['@supabase/supabase-js@2.109.0'],
  types: {},
  models: [
    { id: 'supabase.supabase-js/secret-option/createClient', package: '@supabase/supabase-js', versions: '*', kind: 'secret-option', access: { import: 'createClient' }, inputs: [{ arg: 1 }], env: ['SUPABASE_SERVICE_ROLE_KEY', 'SUPABASE_KEY'], at: 'call', note: 'the anon (publishable) key is public by design, the service role key is not', verified: true, verifiedBy: 'types', evidence: ['tsc @supabase/supabase-js@2.109.0'] },
    { id: 'supabase.supabase-js/endpoint/createClient', package: '@supabase/supabase-js', versions: '*', kind: 'endpoint', access: { import: 'createClient' }, url: [{ arg: 0 }], verified: false },
  ],
};
