import type { SdkModels } from '../kinds.ts';

export const supabaseSupabaseJsModels: SdkModels = {
  package: '@supabase/supabase-js',
  category: 'database',
  read: [],
  types: {},
  models: [
    { id: 'supabase.supabase-js/endpoint/createClient', package: '@supabase/supabase-js', versions: '*', kind: 'endpoint', access: { import: 'createClient' }, url: [{ arg: 0 }], verified: false },
  ],
};
